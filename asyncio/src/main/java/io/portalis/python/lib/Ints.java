package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyInstance;
import io.portalis.python.TypeError;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's ints as the modules need them: a {@code Long}, or a {@code BigInteger} beyond it. */
final class Ints {

  private Ints() {}

  /** Whether a value is a number without a fraction; a bool is one. */
  static boolean isInt(@Nullable Object value) {
    return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
  }

  /** The value of something with {@code __index__}; a TypeError for anything else. */
  static BigInteger index(@Nullable Object value) {
    if (value instanceof Long number) {
      return BigInteger.valueOf(number);
    }
    if (value instanceof BigInteger number) {
      return number;
    }
    if (value instanceof Boolean flag) {
      return flag ? BigInteger.ONE : BigInteger.ZERO;
    }
    if (value instanceof Integer number) {
      return BigInteger.valueOf(number);
    }
    if (value instanceof PyInstance object) {
      Object index = object.__index__();
      if (index != Py.NOT_IMPLEMENTED) {
        return index(index);
      }
    }
    throw new TypeError(
        "'" + Py.type(value).name() + "' object cannot be interpreted as an integer");
  }

  /** The shortest form of an int. */
  static Object normal(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value;
  }

  /** A float without a fraction, as an int. */
  static BigInteger exact(double whole) {
    long near = (long) whole;
    if (near == whole && near != Long.MAX_VALUE) {
      return BigInteger.valueOf(near);
    }
    int exponent = Math.getExponent(whole) - 52;
    long mantissa = Double.doubleToRawLongBits(whole) & 0xfffffffffffffL | 0x10000000000000L;
    BigInteger magnitude = BigInteger.valueOf(mantissa).shiftLeft(exponent);
    return whole < 0 ? magnitude.negate() : magnitude;
  }
}
