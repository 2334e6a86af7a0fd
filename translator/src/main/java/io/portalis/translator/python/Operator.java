package io.portalis.translator.python;

/** The operators of expressions, in the groups that the tree has them in. */
public final class Operator {

  private Operator() {}

  /** {@code and} and {@code or}. */
  public enum Bool {
    /** {@code and}. */
    AND,
    /** {@code or}. */
    OR
  }

  /** Operators with one operand. */
  public enum Unary {
    /** {@code ~}. */
    INVERT,
    /** {@code not}. */
    NOT,
    /** {@code +}. */
    U_ADD,
    /** {@code -}. */
    U_SUB
  }

  /** Arithmetic and bitwise operators with two operands. */
  public enum Binary {
    /** {@code +}. */
    ADD,
    /** {@code -}. */
    SUB,
    /** {@code *}. */
    MULT,
    /** {@code @}. */
    MAT_MULT,
    /** {@code /}. */
    DIV,
    /** {@code %}. */
    MOD,
    /** {@code **}. */
    POW,
    /** {@code <<}. */
    L_SHIFT,
    /** {@code >>}. */
    R_SHIFT,
    /** {@code |}. */
    BIT_OR,
    /** {@code ^}. */
    BIT_XOR,
    /** {@code &}. */
    BIT_AND,
    /** {@code //}. */
    FLOOR_DIV
  }

  /** Comparisons. */
  public enum Comparison {
    /** {@code ==}. */
    EQ,
    /** {@code !=}. */
    NOT_EQ,
    /** {@code <}. */
    LT,
    /** {@code <=}. */
    LT_E,
    /** {@code >}. */
    GT,
    /** {@code >=}. */
    GT_E,
    /** {@code is}. */
    IS,
    /** {@code is not}. */
    IS_NOT,
    /** {@code in}. */
    IN,
    /** {@code not in}. */
    NOT_IN
  }
}
