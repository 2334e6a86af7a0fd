package io.portalis.translator.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.portalis.asyncio.Awaitable;
import io.portalis.translator.lower.Value.Level;
import io.portalis.translator.model.Type;
import io.portalis.translator.model.Type.Kind;

/** Makes values fit where they go. */
final class Coercions {

  private static final ClassName AWAITABLE = ClassName.get(Awaitable.class);

  private final Lowering lowering;

  Coercions(Lowering lowering) {
    this.lowering = lowering;
  }

  /** A value as an expression of a Java type. */
  CodeBlock to(Value value, TypeName target) {
    TypeName source = value.java();
    if (source.equals(target)) {
      return plain(value, target);
    }
    if (value.isNull()) {
      return value.code();
    }
    if (target.equals(Runtime.ANY) || isSupertype(target, source)) {
      return object(value);
    }
    if (target.equals(TypeName.LONG)) {
      return toLong(value);
    }
    if (target.equals(TypeName.INT)) {
      return CodeBlock.of("(int) $L", cast(toLong(value)));
    }
    if (target.equals(TypeName.DOUBLE)) {
      return toDouble(value);
    }
    if (target.equals(TypeName.BOOLEAN)) {
      return source.equals(TypeName.BOOLEAN.box())
          ? value.code()
          : CodeBlock.of("(boolean) $L", value.at(Level.UNARY));
    }
    if (target.isBoxedPrimitive()) {
      return toBoxed(value, target);
    }
    if (source.equals(TypeName.VOID)) {
      return value.code();
    }
    return castTo(value, target);
  }

  private CodeBlock cast(CodeBlock code) {
    return code.toString().matches("[\\w.]+") ? code : CodeBlock.of("($L)", code);
  }

  /** An int literal needs no suffix where a long is expected. */
  private static CodeBlock plain(Value value, TypeName target) {
    if (target.equals(TypeName.LONG) && value.isIntLiteral()) {
      long number = value.intValue();
      if (number == (int) number) {
        return CodeBlock.of("$L", number);
      }
    }
    return value.code();
  }

  private static boolean isSupertype(TypeName target, TypeName source) {
    return source.isPrimitive() && source.box().equals(target);
  }

  private static CodeBlock toLong(Value value) {
    if (value.java().equals(TypeName.BOOLEAN)) {
      return CodeBlock.of("$L ? 1 : 0", value.at(Level.OR));
    }
    if (value.java().equals(TypeName.LONG.box()) || value.java().equals(TypeName.INT)) {
      return value.code();
    }
    return CodeBlock.of("(long) $L", value.at(Level.UNARY));
  }

  private static CodeBlock toDouble(Value value) {
    if (value.isIntLiteral()) {
      return CodeBlock.of("$L", (double) value.intValue());
    }
    if (value.java().equals(TypeName.LONG)) {
      return value.code();
    }
    if (value.java().equals(TypeName.LONG.box()) || value.java().equals(TypeName.BOOLEAN)) {
      return CodeBlock.of("$T.toDouble($L)", Runtime.PY, value.code());
    }
    if (value.java().equals(TypeName.DOUBLE.box())) {
      return value.code();
    }
    return CodeBlock.of("(double) $L", value.at(Level.UNARY));
  }

  private static CodeBlock toBoxed(Value value, TypeName target) {
    if (target.equals(TypeName.DOUBLE.box()) && value.java().equals(TypeName.LONG)) {
      return value.isIntLiteral()
          ? CodeBlock.of("$L", (double) value.intValue())
          : CodeBlock.of("(double) $L", value.at(Level.UNARY));
    }
    return CodeBlock.of("($T) $L", target, value.at(Level.UNARY));
  }

  private CodeBlock castTo(Value value, TypeName target) {
    if (raw(target).equals(AWAITABLE) && !isAwaitable(value.type())) {
      return CodeBlock.of("$T.awaitable($L)", Runtime.ASYNCIO_CLASS, value.code());
    }
    boolean sameClass = raw(target).equals(raw(value.java()));
    if (sameClass && !isNew(value)) {
      return CodeBlock.of("$T.<$T>cast($L)", Runtime.IDIOMS, target, value.code());
    }
    if (sameClass) {
      return value.code();
    }
    boolean upcast = value.type().is(Kind.INSTANCE) && !value.java().equals(Runtime.ANY);
    if (upcast || isAssignable(value, target)) {
      return value.code();
    }
    return CodeBlock.of("($T) $L", target, value.at(Level.UNARY));
  }

  private static boolean isAwaitable(Type type) {
    Class<?> library = type.is(Kind.INSTANCE) ? type.instanceClass().libraryBase() : type.library();
    return library != null && Awaitable.class.isAssignableFrom(library);
  }

  /** Whether the static class is a subclass already, so that no cast is needed. */
  private boolean isAssignable(Value value, TypeName target) {
    Class<?> library = value.type().library();
    if (library == null || !raw(value.java()).equals(ClassName.get(library))) {
      return false;
    }
    for (Class<?> type = library; type != null; type = type.getSuperclass()) {
      if (ClassName.get(type).equals(raw(target))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNew(Value value) {
    return value.text().startsWith("new ");
  }

  private static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
  }

  /** A value as an object: a primitive is boxed by Java, a literal as a Long. */
  CodeBlock object(Value value) {
    return value.code();
  }
}
