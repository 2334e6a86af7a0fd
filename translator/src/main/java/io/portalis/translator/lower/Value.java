package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.model.Type;

/**
 * A Java expression.
 *
 * @param code its text
 * @param type what is known of its values
 * @param java its static type in Java
 * @param level how tightly its outermost operator binds
 * @param steady whether it can be evaluated twice or later: a constant, or a variable
 * @param boxed whether it is a boxed number, though Java makes a primitive of it where one is
 *     needed
 */
record Value(CodeBlock code, Type type, TypeName java, Level level, boolean steady, boolean boxed) {

  Value(CodeBlock code, Type type, TypeName java, Level level, boolean steady) {
    this(code, type, java, level, steady, false);
  }

  /** How tightly operators bind, from loose to tight. */
  enum Level {
    LAMBDA,
    CONDITIONAL,
    OR,
    AND,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    EQUALITY,
    RELATION,
    SHIFT,
    ADDITION,
    MULTIPLICATION,
    UNARY,
    PRIMARY
  }

  static Value of(Type type, TypeName java, String format, Object... args) {
    return new Value(CodeBlock.of(format, args), type, java, Level.PRIMARY, false);
  }

  static Value of(Type type, TypeName java, Level level, String format, Object... args) {
    return new Value(CodeBlock.of(format, args), type, java, level, false);
  }

  Value asSteady() {
    return new Value(code, type, java, level, true);
  }

  /** A boxed number that is not None as the primitive that Java makes of it. */
  Value unboxed() {
    return java.isBoxedPrimitive() && !type.nullable()
        ? new Value(code, type, java.unbox(), level, steady, true)
        : this;
  }

  /** The code as an argument of a method that is overloaded for primitives. */
  CodeBlock argument() {
    boolean nullable = java.isBoxedPrimitive();
    return boxed || nullable
        ? CodeBlock.of("($T) $L", nullable ? java.unbox() : java, at(Level.UNARY))
        : code;
  }

  /** The code, in brackets if an operator around it binds tighter. */
  CodeBlock at(Level outer) {
    return level.compareTo(outer) < 0 ? CodeBlock.of("($L)", code) : code;
  }

  boolean isPrimitive() {
    return java.isPrimitive();
  }

  boolean isNull() {
    return type.is(Type.Kind.NONE) && text().equals("null");
  }

  /**
   * The code as text; unlike {@code toString} it does not end at the last place for a line break.
   */
  String text() {
    return CodeBlock.of("$L\n", code).toString().stripTrailing();
  }

  /** Whether it is an integer literal. */
  boolean isIntLiteral() {
    String text = text();
    return java.equals(TypeName.LONG) && text.matches("-?\\d+L");
  }

  long intValue() {
    String text = text();
    return Long.parseLong(text.substring(0, text.length() - 1));
  }
}
