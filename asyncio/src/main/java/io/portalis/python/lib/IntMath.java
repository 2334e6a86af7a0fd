package io.portalis.python.lib;

import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import io.portalis.python.PyInstance;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The functions of {@code math} on ints. */
final class IntMath {

  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private IntMath() {}

  /** An object rounded to an int by its own method, or as a float. */
  static Object rounded(@Nullable Object x, String method) {
    if (Ints.isInt(x)) {
      return Ints.normal(Ints.index(x));
    }
    if (x instanceof PyInstance object) {
      Object result =
          switch (method) {
            case "__floor__" -> object.__floor__();
            case "__ceil__" -> object.__ceil__();
            default -> object.__trunc__();
          };
      if (result != null && result != Py.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (method.equals("__trunc__") && !(x instanceof Double)) {
      throw new TypeError("type " + Py.type(x).name() + " doesn't define __trunc__ method");
    }
    double number = Py.toDouble(x);
    return switch (method) {
      case "__floor__" -> PyMath.floor(number);
      case "__ceil__" -> PyMath.ceil(number);
      default -> PyMath.trunc(number);
    };
  }

  static Object whole(double x) {
    if (Double.isNaN(x)) {
      throw new ValueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(x)) {
      throw new OverflowError("cannot convert float infinity to integer");
    }
    return Ints.normal(Ints.exact(x));
  }

  static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return Math.absExact(x);
  }

  static Object gcd(@Nullable Object... integers) {
    BigInteger divisor = BigInteger.ZERO;
    for (Object integer : integers) {
      divisor = divisor.gcd(Ints.index(integer));
    }
    return Ints.normal(divisor);
  }

  static Object lcm(@Nullable Object... integers) {
    BigInteger multiple = BigInteger.ONE;
    for (Object integer : integers) {
      BigInteger next = Ints.index(integer).abs();
      multiple =
          next.signum() == 0 || multiple.signum() == 0
              ? BigInteger.ZERO
              : multiple.divide(multiple.gcd(next)).multiply(next);
    }
    return Ints.normal(multiple);
  }

  static Object isqrt(@Nullable Object n) {
    BigInteger value = Ints.index(n);
    if (value.signum() < 0) {
      throw new ValueError("isqrt() argument must be nonnegative");
    }
    return Ints.normal(value.sqrt());
  }

  static Object factorial(@Nullable Object n) {
    BigInteger value = Ints.index(n);
    if (value.signum() < 0) {
      throw new ValueError("factorial() not defined for negative values");
    }
    if (value.compareTo(LONG_MAX) > 0) {
      throw new OverflowError("factorial() argument should not exceed " + LONG_MAX);
    }
    return Ints.normal(product(1, value.longValue()));
  }

  /** The product of the numbers from low to high, by halves, which keeps the factors short. */
  private static BigInteger product(long low, long high) {
    if (high - low < 8) {
      BigInteger product = BigInteger.ONE;
      for (long i = low; i <= high; i++) {
        product = product.multiply(BigInteger.valueOf(i));
      }
      return product;
    }
    long middle = low + (high - low) / 2;
    return product(low, middle).multiply(product(middle + 1, high));
  }

  static Object comb(@Nullable Object n, @Nullable Object k) {
    BigInteger from = Ints.index(n);
    BigInteger chosen = checked(from, Ints.index(k));
    if (chosen.compareTo(from) > 0) {
      return 0L;
    }
    chosen = chosen.min(from.subtract(chosen));
    if (chosen.compareTo(LONG_MAX) > 0) {
      throw new OverflowError("min(n - k, k) must not exceed " + LONG_MAX);
    }
    BigInteger ways = BigInteger.ONE;
    for (long i = 1; i <= chosen.longValue(); i++) {
      ways = ways.multiply(from.subtract(BigInteger.valueOf(i - 1))).divide(BigInteger.valueOf(i));
    }
    return Ints.normal(ways);
  }

  static Object perm(@Nullable Object n, @Nullable Object k) {
    if (k == null) {
      return factorial(n);
    }
    BigInteger from = Ints.index(n);
    BigInteger chosen = checked(from, Ints.index(k));
    if (chosen.compareTo(from) > 0) {
      return 0L;
    }
    if (chosen.compareTo(LONG_MAX) > 0) {
      throw new OverflowError("k must not exceed " + LONG_MAX);
    }
    BigInteger ways = BigInteger.ONE;
    for (long i = 0; i < chosen.longValue(); i++) {
      ways = ways.multiply(from.subtract(BigInteger.valueOf(i)));
    }
    return Ints.normal(ways);
  }

  private static BigInteger checked(BigInteger n, BigInteger k) {
    if (n.signum() < 0) {
      throw new ValueError("n must be a non-negative integer");
    }
    if (k.signum() < 0) {
      throw new ValueError("k must be a non-negative integer");
    }
    return k;
  }
}
