package io.portalis.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic of numbers: Long, BigInteger outside of its range, Double; Booleans count as ints. */
final class Arithmetic {

  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private Arithmetic() {}

  static boolean isNumber(@Nullable Object value) {
    return value instanceof Long
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof BigInteger;
  }

  static boolean isInt(@Nullable Object value) {
    return value instanceof Long || value instanceof Boolean || value instanceof BigInteger;
  }

  /** A number with Booleans made ints. */
  static Object plain(@Nullable Object number) {
    if (number instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    return java.util.Objects.requireNonNull(number);
  }

  static BigInteger big(@Nullable Object number) {
    Object n = plain(number);
    return n instanceof BigInteger b ? b : BigInteger.valueOf((Long) n);
  }

  /** A Long if it fits. */
  static Object normal(BigInteger n) {
    return n.bitLength() < 64 ? (Object) n.longValue() : n;
  }

  static double toDouble(@Nullable Object number) {
    Object n = plain(number);
    if (n instanceof Double d) {
      return d;
    }
    if (n instanceof Long l) {
      return l;
    }
    double d = ((BigInteger) n).doubleValue();
    if (Double.isInfinite(d)) {
      throw new OverflowError("int too large to convert to float");
    }
    return d;
  }

  /** The result of an operator on two numbers, or NOT_IMPLEMENTED. */
  static Object apply(BinaryOp op, @Nullable Object left, @Nullable Object right) {
    Object a = plain(left);
    Object b = plain(right);
    if (a instanceof Double || b instanceof Double) {
      return doubles(op, toDouble(a), toDouble(b));
    }
    if (a instanceof Long x && b instanceof Long y) {
      return longs(op, x, y, left instanceof Boolean && right instanceof Boolean);
    }
    return bigs(op, big(a), big(b));
  }

  private static Object doubles(BinaryOp op, double a, double b) {
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case TRUEDIV -> trueDiv(a, b);
      case FLOORDIV -> floorDiv(a, b);
      case MOD -> mod(a, b);
      case DIVMOD -> {
        if (b == 0) {
          throw new ZeroDivisionError("float divmod()");
        }
        yield Tuple.of(floorDiv(a, b), mod(a, b));
      }
      case POW -> pow(a, b);
      default -> Py.NOT_IMPLEMENTED;
    };
  }

  private static Object longs(BinaryOp op, long a, long b, boolean booleans) {
    return switch (op) {
      case ADD -> add(a, b);
      case SUB -> sub(a, b);
      case MUL -> mul(a, b);
      case TRUEDIV -> trueDiv(a, b);
      case FLOORDIV -> wideFloorDiv(a, b);
      case MOD -> mod(a, b);
      case DIVMOD -> Tuple.of(wideFloorDiv(a, b), mod(a, b));
      case POW -> pow(a, b);
      case LSHIFT -> lshift(a, b);
      case RSHIFT -> rshift(a, b);
      case AND -> booleans ? (Object) ((a & b) != 0) : (Object) (a & b);
      case OR -> booleans ? (Object) ((a | b) != 0) : (Object) (a | b);
      case XOR -> booleans ? (Object) ((a ^ b) != 0) : (Object) (a ^ b);
      case MATMUL -> Py.NOT_IMPLEMENTED;
    };
  }

  private static Object bigs(BinaryOp op, BigInteger a, BigInteger b) {
    return switch (op) {
      case ADD -> normal(a.add(b));
      case SUB -> normal(a.subtract(b));
      case MUL -> normal(a.multiply(b));
      case TRUEDIV -> trueDiv(a, b);
      case FLOORDIV -> normal(floorDivMod(a, b)[0]);
      case MOD -> normal(floorDivMod(a, b)[1]);
      case DIVMOD -> {
        BigInteger[] both = floorDivMod(a, b);
        yield Tuple.of(normal(both[0]), normal(both[1]));
      }
      case POW -> pow(a, b);
      case LSHIFT -> lshift(a, b);
      case RSHIFT -> rshift(a, b);
      case AND -> normal(a.and(b));
      case OR -> normal(a.or(b));
      case XOR -> normal(a.xor(b));
      case MATMUL -> Py.NOT_IMPLEMENTED;
    };
  }

  static Object add(long a, long b) {
    long r = a + b;
    return ((a ^ r) & (b ^ r)) < 0 ? (Object) BigInteger.valueOf(a).add(BigInteger.valueOf(b)) : r;
  }

  static Object sub(long a, long b) {
    long r = a - b;
    return ((a ^ b) & (a ^ r)) < 0
        ? (Object) BigInteger.valueOf(a).subtract(BigInteger.valueOf(b))
        : r;
  }

  static Object mul(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return high == low >> 63 ? (Object) low : BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  static double trueDiv(long a, long b) {
    if (b == 0) {
      throw new ZeroDivisionError("division by zero");
    }
    if (Math.abs(a) <= 1L << 53
        && Math.abs(b) <= 1L << 53
        && a != Long.MIN_VALUE
        && b != Long.MIN_VALUE) {
      return (double) a / (double) b;
    }
    return trueDiv(BigInteger.valueOf(a), BigInteger.valueOf(b));
  }

  static double trueDiv(double a, double b) {
    if (b == 0) {
      throw new ZeroDivisionError("float division by zero");
    }
    return a / b;
  }

  /** Correctly rounded: a quotient of 66 bits or more with a sticky bit, scaled. */
  private static double trueDiv(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw new ZeroDivisionError("division by zero");
    }
    if (a.signum() == 0) {
      return 0.0;
    }
    int scale = a.bitLength() - b.bitLength() - 66;
    scale = Math.max(scale, -1140);
    BigInteger n = a.abs();
    BigInteger d = b.abs();
    if (scale < 0) {
      n = n.shiftLeft(-scale);
    } else {
      d = d.shiftLeft(scale);
    }
    BigInteger[] parts = n.divideAndRemainder(d);
    BigInteger q = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
    BigDecimal exact =
        scale >= 0
            ? new BigDecimal(q.shiftLeft(scale))
            : new BigDecimal(q).divide(new BigDecimal(BigInteger.ONE.shiftLeft(-scale)));
    double result = exact.doubleValue();
    if (Double.isInfinite(result)) {
      throw new OverflowError("integer division result too large for a float");
    }
    return a.signum() == b.signum() ? result : -result;
  }

  private static Object wideFloorDiv(long a, long b) {
    return a == Long.MIN_VALUE && b == -1 ? (Object) MAX.add(BigInteger.ONE) : floorDiv(a, b);
  }

  static long floorDiv(long a, long b) {
    if (b == 0) {
      throw new ZeroDivisionError("integer division or modulo by zero");
    }
    return Math.floorDiv(a, b);
  }

  static long mod(long a, long b) {
    if (b == 0) {
      throw new ZeroDivisionError("integer modulo by zero");
    }
    return Math.floorMod(a, b);
  }

  private static BigInteger[] floorDivMod(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw new ZeroDivisionError("integer division or modulo by zero");
    }
    BigInteger[] both = a.divideAndRemainder(b);
    if (both[1].signum() != 0 && both[1].signum() != b.signum()) {
      both[0] = both[0].subtract(BigInteger.ONE);
      both[1] = both[1].add(b);
    }
    return both;
  }

  static double floorDiv(double a, double b) {
    if (b == 0) {
      throw new ZeroDivisionError("float floor division by zero");
    }
    double mod = a % b;
    double div = (a - mod) / b;
    if (mod != 0 && b < 0 != mod < 0) {
      div -= 1;
    }
    if (div == 0) {
      return Math.copySign(0.0, a / b);
    }
    double floor = Math.floor(div);
    return div - floor > 0.5 ? floor + 1 : floor;
  }

  static double mod(double a, double b) {
    if (b == 0) {
      throw new ZeroDivisionError("float modulo by zero");
    }
    double mod = a % b;
    if (mod == 0) {
      return Math.copySign(0.0, b);
    }
    return b < 0 != mod < 0 ? mod + b : mod;
  }

  static Object pow(long a, long b) {
    if (b < 0) {
      return negativePower(a, b);
    }
    long result = 1;
    long base = a;
    for (long e = b; ; ) {
      if ((e & 1) != 0) {
        if (Math.multiplyHigh(result, base) != result * base >> 63) {
          return pow(BigInteger.valueOf(a), BigInteger.valueOf(b));
        }
        result *= base;
      }
      e >>= 1;
      if (e == 0) {
        return result;
      }
      if (Math.multiplyHigh(base, base) != base * base >> 63) {
        return pow(BigInteger.valueOf(a), BigInteger.valueOf(b));
      }
      base *= base;
    }
  }

  private static double negativePower(double a, double b) {
    if (a == 0) {
      throw new ZeroDivisionError("0.0 cannot be raised to a negative power");
    }
    return (Double) pow(a, b);
  }

  private static Object pow(BigInteger a, BigInteger b) {
    if (b.signum() < 0) {
      return negativePower(toDouble(normal(a)), toDouble(normal(b)));
    }
    if (b.bitLength() > 31) {
      if (a.abs().equals(BigInteger.ONE) || a.signum() == 0) {
        return normal(a.signum() < 0 && !b.testBit(0) ? BigInteger.ONE : a);
      }
      throw new MemoryError();
    }
    return normal(a.pow(b.intValue()));
  }

  static Object pow(double a, double b) {
    if (b == 0 || a == 1) {
      return 1.0;
    }
    if (a == 0 && b < 0) {
      throw new ZeroDivisionError("0.0 cannot be raised to a negative power");
    }
    if (a == -1 && Double.isInfinite(b)) {
      return 1.0;
    }
    if (a < 0 && !Double.isInfinite(a) && !Double.isInfinite(b) && b != Math.rint(b)) {
      throw new ValueError("complex numbers are not supported");
    }
    double result = Math.pow(a, b);
    if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
      throw new OverflowError(34L, "Numerical result out of range");
    }
    return result;
  }

  /** Python's three-argument {@code pow}. */
  static Object powMod(@Nullable Object a, @Nullable Object b, @Nullable Object c) {
    if (!isInt(a) || !isInt(b) || !isInt(c)) {
      throw new TypeError(
          isNumber(a) && isNumber(b) && isNumber(c)
              ? "pow() 3rd argument not allowed unless all arguments are integers"
              : "unsupported operand type(s) for ** or pow(): '"
                  + Py.typeName(a)
                  + "', '"
                  + Py.typeName(b)
                  + "', '"
                  + Py.typeName(c)
                  + "'");
    }
    BigInteger modulus = big(c);
    if (modulus.signum() == 0) {
      throw new ValueError("pow() 3rd argument cannot be 0");
    }
    BigInteger m = modulus.abs();
    if (big(b).signum() < 0 && !big(a).gcd(m).equals(BigInteger.ONE)) {
      throw new ValueError("base is not invertible for the given modulus");
    }
    BigInteger result = big(a).modPow(big(b), m);
    return normal(modulus.signum() < 0 && result.signum() > 0 ? result.add(modulus) : result);
  }

  static Object lshift(long a, long b) {
    if (b < 0) {
      throw new ValueError("negative shift count");
    }
    if (b < 63 && a << b >> b == a) {
      return a << b;
    }
    return lshift(BigInteger.valueOf(a), BigInteger.valueOf(b));
  }

  private static Object lshift(BigInteger a, BigInteger b) {
    if (b.signum() < 0) {
      throw new ValueError("negative shift count");
    }
    if (a.signum() == 0) {
      return 0L;
    }
    if (b.bitLength() > 31) {
      throw new OverflowError("too many digits in integer");
    }
    return normal(a.shiftLeft(b.intValue()));
  }

  static long rshift(long a, long b) {
    if (b < 0) {
      throw new ValueError("negative shift count");
    }
    return a >> Math.min(b, 63);
  }

  private static Object rshift(BigInteger a, BigInteger b) {
    if (b.signum() < 0) {
      throw new ValueError("negative shift count");
    }
    if (b.bitLength() > 31) {
      return a.signum() < 0 ? -1L : 0L;
    }
    return normal(a.shiftRight(b.intValue()));
  }

  /** A double without its fraction, as an int. */
  static Object truncate(double d) {
    if (Double.isNaN(d)) {
      throw new ValueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(d)) {
      throw new OverflowError("cannot convert float infinity to integer");
    }
    if (Math.abs(d) < 0x1p63) {
      return (long) d;
    }
    return normal(new BigDecimal(d).toBigInteger());
  }

  /** Python's {@code round} of a float to digits: exact, half to even. */
  static double round(double d, long digits) {
    if (Double.isNaN(d) || Double.isInfinite(d) || d == 0 || digits > 323) {
      return d;
    }
    if (digits < -308) {
      return Math.copySign(0.0, d);
    }
    BigDecimal rounded = new BigDecimal(d).setScale((int) digits, RoundingMode.HALF_EVEN);
    double result = rounded.doubleValue();
    if (Double.isInfinite(result)) {
      throw new OverflowError("rounded value too large to represent");
    }
    return result == 0 ? Math.copySign(0.0, d) : result;
  }

  /** Python's {@code round} of an int to digits before the point. */
  static Object round(BigInteger n, long digits) {
    if (digits >= 0) {
      return normal(n);
    }
    if (-digits > n.bitLength() + 1L) {
      return 0L;
    }
    return normal(
        new BigDecimal(n).setScale((int) digits, RoundingMode.HALF_EVEN).toBigIntegerExact());
  }

  static Object neg(Object number) {
    Object n = plain(number);
    return n instanceof Double d
        ? (Object) (-d)
        : n instanceof Long l && l != Long.MIN_VALUE ? (Object) (-l) : normal(big(n).negate());
  }
}
