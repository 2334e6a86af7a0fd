package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.python.PyBytes;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers f-strings and bytes. */
final class Strings {

  private final Lowering lowering;

  Strings(Lowering lowering) {
    this.lowering = lowering;
  }

  /** Bytes are kept as Latin-1 text, which is readable where they are. */
  Value bytes(byte[] bytes) {
    return Value.of(
        Type.library(PyBytes.class, List.of()),
        Runtime.BYTES,
        "$T.latin1($L)",
        Runtime.BYTES,
        Literals.string(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  Value lower(Expression.JoinedStr joined) {
    List<CodeBlock> parts = new ArrayList<>();
    boolean text = false;
    for (int i = 0; i < joined.values().size(); i++) {
      Expression part = joined.values().get(i);
      if (part instanceof Expression.FormattedValue formatted) {
        Value value = formatted(formatted);
        boolean string = value.java().equals(Expressions.STRING);
        boolean known = text || parts.isEmpty() && startsWithText(joined, i + 1);
        parts.add(known || string ? value.at(Level.MULTIPLICATION) : string(value).code());
        text = true;
      } else {
        parts.add(lowering.value(part).code());
        text = true;
      }
    }
    if (parts.isEmpty()) {
      return Value.of(Type.STR, Expressions.STRING, "$S", "").asSteady();
    }
    if (parts.size() == 1) {
      return Value.of(Type.STR, Expressions.STRING, "$L", parts.get(0));
    }
    return new Value(
        CodeBlock.join(parts, "$W+ "), Type.STR, Expressions.STRING, Level.ADDITION, false);
  }

  private static boolean startsWithText(Expression.JoinedStr joined, int index) {
    return index < joined.values().size()
        && joined.values().get(index) instanceof Expression.Constant;
  }

  /** Returns the text of a field; an int stays one, as Java appends it as Python does. */
  private Value formatted(Expression.FormattedValue field) {
    Value value = lowering.value(field.value());
    if (field.conversion() != -1) {
      String method =
          switch (field.conversion()) {
            case 'r' -> "repr";
            case 'a' -> "ascii";
            default -> "str";
          };
      value = Value.of(Type.STR, Expressions.STRING, "$T.$L($L)", Runtime.PY, method, value.code());
    }
    Expression.JoinedStr spec = field.formatSpec();
    CodeBlock specification = spec == null ? null : specification(spec);
    if (specification == null) {
      return value.java().equals(TypeName.LONG) || isString(value) ? value : string(value);
    }
    return Value.of(
        Type.STR, Expressions.STRING, "$T.format($L, $L)", Runtime.PY, value.code(), specification);
  }

  private @Nullable CodeBlock specification(Expression.JoinedStr spec) {
    if (spec.values().isEmpty()) {
      return null;
    }
    if (spec.values().size() == 1
        && spec.values().get(0) instanceof Expression.Constant constant
        && constant.value() instanceof Literal.Str text) {
      return CodeBlock.of("$L", Literals.string(text.value()));
    }
    return lower(spec).code();
  }

  private static boolean isString(Value value) {
    return value.type().is(Kind.STR)
        && !value.type().nullable()
        && value.java().equals(Expressions.STRING);
  }

  /** The str of a value, formatted without specification. */
  private Value string(Value value) {
    if (isString(value)) {
      return value;
    }
    boolean custom = value.type().is(Kind.INSTANCE) || value.type().isDynamic();
    return custom
        ? Value.of(Type.STR, Expressions.STRING, "$T.format($L, \"\")", Runtime.PY, value.code())
        : Value.of(Type.STR, Expressions.STRING, "$T.str($L)", Runtime.PY, value.code());
  }
}
