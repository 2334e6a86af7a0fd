package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Python's operators; see {@link Py}. The forms on primitive types have the same results. */
abstract class Operators {

  Operators() {}

  /** {@code a + b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object add(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Arithmetic.add(x, y);
    }
    return BinaryOp.ADD.apply(a, b);
  }

  /** {@code a - b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object sub(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Arithmetic.sub(x, y);
    }
    return BinaryOp.SUB.apply(a, b);
  }

  /** {@code a * b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object mul(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Arithmetic.mul(x, y);
    }
    return BinaryOp.MUL.apply(a, b);
  }

  /** {@code a / b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object trueDiv(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.TRUEDIV.apply(a, b);
  }

  /** {@code a // b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object floorDiv(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.FLOORDIV.apply(a, b);
  }

  /** {@code a % b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object mod(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.MOD.apply(a, b);
  }

  /** {@code a ** b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object pow(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.POW.apply(a, b);
  }

  /** The matrix product of a and b; throws TypeError if the operands do not allow it. */
  public static @Nullable Object matMul(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.MATMUL.apply(a, b);
  }

  /** {@code a << b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object lshift(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.LSHIFT.apply(a, b);
  }

  /** {@code a >> b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object rshift(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.RSHIFT.apply(a, b);
  }

  /** {@code a & b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object and(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.AND.apply(a, b);
  }

  /** {@code a | b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object or(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.OR.apply(a, b);
  }

  /** {@code a ^ b}; throws TypeError if the operands do not allow it. */
  public static @Nullable Object xor(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.XOR.apply(a, b);
  }

  /** {@code a += b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object iadd(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.ADD.update(a, b);
  }

  /** {@code a -= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object isub(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.SUB.update(a, b);
  }

  /** {@code a *= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object imul(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.MUL.update(a, b);
  }

  /** {@code a /= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object itrueDiv(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.TRUEDIV.update(a, b);
  }

  /** {@code a //= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object ifloorDiv(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.FLOORDIV.update(a, b);
  }

  /** {@code a %= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object imod(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.MOD.update(a, b);
  }

  /** {@code a **= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object ipow(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.POW.update(a, b);
  }

  /**
   * The matrix product of a and b, in place: the new value of a, which is a itself if it could be
   * changed.
   */
  public static @Nullable Object imatMul(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.MATMUL.update(a, b);
  }

  /** {@code a <<= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object ilshift(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.LSHIFT.update(a, b);
  }

  /** {@code a >>= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object irshift(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.RSHIFT.update(a, b);
  }

  /** {@code a &= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object iand(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.AND.update(a, b);
  }

  /** {@code a |= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object ior(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.OR.update(a, b);
  }

  /** {@code a ^= b}: the new value of a, which is a itself if it could be changed. */
  public static @Nullable Object ixor(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.XOR.update(a, b);
  }

  /** {@code a + b} of ints, which may leave the range of a long. */
  public static Object add(long a, long b) {
    return Arithmetic.add(a, b);
  }

  /** {@code a - b} of ints, which may leave the range of a long. */
  public static Object sub(long a, long b) {
    return Arithmetic.sub(a, b);
  }

  /** {@code a * b} of ints, which may leave the range of a long. */
  public static Object mul(long a, long b) {
    return Arithmetic.mul(a, b);
  }

  /** {@code a ** b} of ints, which may leave the range of a long. */
  public static Object pow(long a, long b) {
    return Arithmetic.pow(a, b);
  }

  /** {@code a << b} of ints, which may leave the range of a long. */
  public static Object lshift(long a, long b) {
    return Arithmetic.lshift(a, b);
  }

  /** {@code a // b} of ints. */
  public static long floorDiv(long a, long b) {
    return Arithmetic.floorDiv(a, b);
  }

  /** {@code a % b} of ints. */
  public static long mod(long a, long b) {
    return Arithmetic.mod(a, b);
  }

  /** {@code a >> b} of ints. */
  public static long rshift(long a, long b) {
    return Arithmetic.rshift(a, b);
  }

  /** {@code a // b} of floats. */
  public static double floorDiv(double a, double b) {
    return Arithmetic.floorDiv(a, b);
  }

  /** {@code a % b} of floats. */
  public static double mod(double a, double b) {
    return Arithmetic.mod(a, b);
  }

  /** {@code a / b} of floats. */
  public static double trueDiv(double a, double b) {
    return Arithmetic.trueDiv(a, b);
  }

  /** {@code a / b} of ints, correctly rounded. */
  public static double trueDiv(long a, long b) {
    return Arithmetic.trueDiv(a, b);
  }

  /** {@code a ** b} of floats. */
  public static Object pow(double a, double b) {
    return Arithmetic.pow(a, b);
  }

  /** {@code divmod(a, b)}. */
  public static @Nullable Object divmod(@Nullable Object a, @Nullable Object b) {
    return BinaryOp.DIVMOD.apply(a, b);
  }

  /** {@code -value}. */
  public static @Nullable Object neg(@Nullable Object value) {
    if (Arithmetic.isNumber(value)) {
      return Arithmetic.neg(Arithmetic.plain(value));
    }
    return unary("-", value, value instanceof PyInstance i ? i.__neg__() : Py.NOT_IMPLEMENTED);
  }

  /** {@code +value}. */
  public static @Nullable Object pos(@Nullable Object value) {
    if (Arithmetic.isNumber(value)) {
      return Arithmetic.plain(value);
    }
    return unary("+", value, value instanceof PyInstance i ? i.__pos__() : Py.NOT_IMPLEMENTED);
  }

  /** {@code ~value}. */
  public static @Nullable Object invert(@Nullable Object value) {
    if (Arithmetic.isInt(value)) {
      return Arithmetic.normal(Arithmetic.big(value).not());
    }
    return unary("~", value, value instanceof PyInstance i ? i.__invert__() : Py.NOT_IMPLEMENTED);
  }

  private static @Nullable Object unary(
      String sign, @Nullable Object value, @Nullable Object result) {
    if (result == Py.NOT_IMPLEMENTED) {
      throw new TypeError("bad operand type for unary " + sign + ": '" + Py.typeName(value) + "'");
    }
    return result;
  }

  /** {@code a == b}. */
  public static boolean eq(@Nullable Object a, @Nullable Object b) {
    return Comparison.eq(a, b);
  }

  /** {@code a != b}. */
  public static boolean ne(@Nullable Object a, @Nullable Object b) {
    return Comparison.ne(a, b);
  }

  /** {@code a == b} where a class may give something else than a bool. */
  public static @Nullable Object richEq(@Nullable Object a, @Nullable Object b) {
    return a instanceof PyInstance || b instanceof PyInstance
        ? Comparison.richEq(a, b)
        : (Object) Comparison.eq(a, b);
  }

  /** {@code a < b}; throws TypeError if they have no order. */
  public static boolean lt(@Nullable Object a, @Nullable Object b) {
    return Comparison.order(Comparison.Order.LT, a, b);
  }

  /** {@code a <= b}; throws TypeError if they have no order. */
  public static boolean le(@Nullable Object a, @Nullable Object b) {
    return Comparison.order(Comparison.Order.LE, a, b);
  }

  /** {@code a > b}; throws TypeError if they have no order. */
  public static boolean gt(@Nullable Object a, @Nullable Object b) {
    return Comparison.order(Comparison.Order.GT, a, b);
  }

  /** {@code a >= b}; throws TypeError if they have no order. */
  public static boolean ge(@Nullable Object a, @Nullable Object b) {
    return Comparison.order(Comparison.Order.GE, a, b);
  }

  /** {@code a is b}; equal numbers and strings count as one object. */
  public static boolean is(@Nullable Object a, @Nullable Object b) {
    return a == b
        || a != null
            && (a instanceof Long
                || a instanceof Double
                || a instanceof String
                || a instanceof Boolean)
            && a.equals(b);
  }

  /** {@code item in container}. */
  public static boolean in(@Nullable Object item, @Nullable Object container) {
    return Iteration.contains(item, container);
  }

  /** {@code item not in container}. */
  public static boolean notIn(@Nullable Object item, @Nullable Object container) {
    return !Iteration.contains(item, container);
  }
}
