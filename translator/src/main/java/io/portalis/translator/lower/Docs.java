package io.portalis.translator.lower;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.portalis.translator.python.Expression;
import io.portalis.translator.python.Literal;
import io.portalis.translator.python.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns docstrings into Javadoc. */
final class Docs {

  private Docs() {}

  static void add(TypeSpec.Builder type, List<Statement> body) {
    String text = text(body);
    if (text != null) {
      type.addJavadoc("$L\n", text);
    }
  }

  static void add(MethodSpec.Builder method, List<Statement> body) {
    String text = text(body);
    if (text != null) {
      method.addJavadoc("$L\n", text);
    }
  }

  /** The docstring as it stands in the source. */
  static @Nullable String raw(List<Statement> body) {
    return !body.isEmpty()
            && body.get(0) instanceof Statement.Expr expr
            && expr.value() instanceof Expression.Constant constant
            && constant.value() instanceof Literal.Str text
        ? text.value()
        : null;
  }

  private static @Nullable String text(List<Statement> body) {
    String raw = raw(body);
    if (raw == null) {
      return null;
    }
    return raw.strip()
        .replaceAll("(?m)^[ \\t]+", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\u", "&#92;u");
  }

  /** The first statement behind the docstring. */
  static @Nullable Statement first(List<Statement> body) {
    for (Statement statement : body) {
      if (!Statements.isText(statement)) {
        return statement;
      }
    }
    return null;
  }
}
