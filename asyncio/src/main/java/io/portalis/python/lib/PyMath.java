package io.portalis.python.lib;

import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import io.portalis.python.ZeroDivisionError;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's module {@code math}. What Python refuses raises ValueError or OverflowError. */
@PythonModule("math")
public final class PyMath {

  /** π. */
  @Python("pi")
  public static final double PI = Math.PI;

  /** e. */
  @Python("e")
  public static final double E = Math.E;

  /** 2π. */
  @Python("tau")
  public static final double TAU = 2 * Math.PI;

  /** Positive infinity. */
  @Python("inf")
  public static final double INF = Double.POSITIVE_INFINITY;

  /** Not a number. */
  @Python("nan")
  public static final double NAN = Double.NaN;

  private PyMath() {}

  /** Checks a result as CPython's libm wrapper does. */
  private static double checked(double result, boolean finiteArguments) {
    if (finiteArguments) {
      if (Double.isNaN(result)) {
        throw domainError();
      }
      if (Double.isInfinite(result)) {
        throw rangeError();
      }
    }
    return result;
  }

  /** Checks a function that has no value at infinity. */
  private static double checkedDomain(double result, double x) {
    if (Double.isNaN(result) && !Double.isNaN(x)) {
      throw domainError();
    }
    return result;
  }

  static ValueError domainError() {
    return new ValueError("math domain error");
  }

  static OverflowError rangeError() {
    return new OverflowError("math range error");
  }

  /** The greatest int not above. */
  @Python("floor(x, /)")
  public static Object floor(double x) {
    return IntMath.whole(Math.floor(x));
  }

  /** The greatest int not above. */
  @Python("floor(x, /)")
  public static Object floor(@Nullable Object x) {
    return IntMath.rounded(x, "__floor__");
  }

  /** The least int not below. */
  @Python("ceil(x, /)")
  public static Object ceil(double x) {
    return IntMath.whole(Math.ceil(x));
  }

  /** The least int not below. */
  @Python("ceil(x, /)")
  public static Object ceil(@Nullable Object x) {
    return IntMath.rounded(x, "__ceil__");
  }

  /** The int next to it towards zero. */
  @Python("trunc(x, /)")
  public static Object trunc(double x) {
    return IntMath.whole(x < 0 ? Math.ceil(x) : Math.floor(x));
  }

  /** The int next to it towards zero. */
  @Python("trunc(x, /)")
  public static Object trunc(@Nullable Object x) {
    return IntMath.rounded(x, "__trunc__");
  }

  /** The square root. */
  @Python("sqrt(x, /)")
  public static double sqrt(double x) {
    return checkedDomain(Math.sqrt(x), x);
  }

  /** The cube root. */
  @Python("cbrt(x, /)")
  public static double cbrt(double x) {
    return Math.cbrt(x);
  }

  /** e to the power x. */
  @Python("exp(x, /)")
  public static double exp(double x) {
    return checked(Math.exp(x), Double.isFinite(x));
  }

  /** 2 to the power x. */
  @Python("exp2(x, /)")
  public static double exp2(double x) {
    return checked(Math.pow(2, x), Double.isFinite(x));
  }

  /** e to the power x, less 1. */
  @Python("expm1(x, /)")
  public static double expm1(double x) {
    return checked(Math.expm1(x), Double.isFinite(x));
  }

  /** The natural logarithm. */
  @Python("log(x, /)")
  public static double log(double x) {
    if (x <= 0) {
      throw domainError();
    }
    return Math.log(x);
  }

  /** The natural logarithm; of an int of any size, too. */
  @Python("log(x, /)")
  public static double log(@Nullable Object x) {
    return logarithm(x, PyMath::log);
  }

  /** The logarithm to a base. */
  @Python("log(x, base, /)")
  public static double log(@Nullable Object x, @Nullable Object base) {
    double numerator = log(x);
    double denominator = log(base);
    if (denominator == 0) {
      throw new ZeroDivisionError("float division by zero");
    }
    return numerator / denominator;
  }

  /** The logarithm to base 2. */
  @Python("log2(x, /)")
  public static double log2(double x) {
    if (x <= 0) {
      throw domainError();
    }
    return FloatMath.log2(x);
  }

  /** The logarithm to base 2; of an int of any size, too. */
  @Python("log2(x, /)")
  public static double log2(@Nullable Object x) {
    return logarithm(x, PyMath::log2);
  }

  /** The logarithm to base 10. */
  @Python("log10(x, /)")
  public static double log10(double x) {
    if (x <= 0) {
      throw domainError();
    }
    return FloatMath.log10(x);
  }

  /** The logarithm to base 10; of an int of any size, too. */
  @Python("log10(x, /)")
  public static double log10(@Nullable Object x) {
    return logarithm(x, PyMath::log10);
  }

  private static double logarithm(
      @Nullable Object x, java.util.function.DoubleUnaryOperator function) {
    if (x instanceof BigInteger big) {
      if (big.signum() <= 0) {
        throw domainError();
      }
      if (Double.isInfinite(big.doubleValue())) {
        int shift = big.bitLength() - 64;
        double mantissa = big.shiftRight(shift).doubleValue() / 0x1p64;
        return function.applyAsDouble(mantissa) + function.applyAsDouble(2) * big.bitLength();
      }
      return function.applyAsDouble(big.doubleValue());
    }
    return function.applyAsDouble(Py.toDouble(x));
  }

  /** The natural logarithm of 1 + x. */
  @Python("log1p(x, /)")
  public static double log1p(double x) {
    if (x <= -1) {
      throw domainError();
    }
    return Math.log1p(x);
  }

  /** x to the power y, as floats. */
  @Python("pow(x, y, /)")
  public static double pow(double x, double y) {
    if (x == 1 || y == 0 || (x == -1 && Double.isInfinite(y))) {
      return 1;
    }
    if (x == 0 && y < 0 && Double.isFinite(y)) {
      throw domainError();
    }
    return checked(Math.pow(x, y), Double.isFinite(x) && Double.isFinite(y));
  }

  /** The sine of an angle in radians. */
  @Python("sin(x, /)")
  public static double sin(double x) {
    return checkedDomain(Math.sin(x), x);
  }

  /** The cosine of an angle in radians. */
  @Python("cos(x, /)")
  public static double cos(double x) {
    return checkedDomain(Math.cos(x), x);
  }

  /** The tangent of an angle in radians. */
  @Python("tan(x, /)")
  public static double tan(double x) {
    return checkedDomain(Math.tan(x), x);
  }

  /** The arc sine in radians. */
  @Python("asin(x, /)")
  public static double asin(double x) {
    return checkedDomain(FloatMath.asin(x), x);
  }

  /** The arc cosine in radians. */
  @Python("acos(x, /)")
  public static double acos(double x) {
    return checkedDomain(FloatMath.acos(x), x);
  }

  /** The arc tangent in radians. */
  @Python("atan(x, /)")
  public static double atan(double x) {
    return FloatMath.atan2(x, 1);
  }

  /** The angle of the point (x, y). */
  @Python("atan2(y, x, /)")
  public static double atan2(double y, double x) {
    return FloatMath.atan2(y, x);
  }

  /** The hyperbolic sine. */
  @Python("sinh(x, /)")
  public static double sinh(double x) {
    return checked(Math.sinh(x), Double.isFinite(x));
  }

  /** The hyperbolic cosine. */
  @Python("cosh(x, /)")
  public static double cosh(double x) {
    return checked(FloatMath.cosh(x), Double.isFinite(x));
  }

  /** The hyperbolic tangent. */
  @Python("tanh(x, /)")
  public static double tanh(double x) {
    return Math.tanh(x);
  }

  /** The inverse of the hyperbolic sine. */
  @Python("asinh(x, /)")
  public static double asinh(double x) {
    return FloatMath.asinh(x);
  }

  /** The inverse of the hyperbolic cosine. */
  @Python("acosh(x, /)")
  public static double acosh(double x) {
    if (x < 1) {
      throw domainError();
    }
    return FloatMath.acosh(x);
  }

  /** The inverse of the hyperbolic tangent. */
  @Python("atanh(x, /)")
  public static double atanh(double x) {
    if (x <= -1 || x >= 1) {
      throw domainError();
    }
    return FloatMath.atanh(x);
  }

  /** Radians as degrees. */
  @Python("degrees(x, /)")
  public static double degrees(double x) {
    return x * (180.0 / Math.PI);
  }

  /** Degrees as radians. */
  @Python("radians(x, /)")
  public static double radians(double x) {
    return x * (Math.PI / 180.0);
  }

  /** The magnitude. */
  @Python("fabs(x, /)")
  public static double fabs(double x) {
    return Math.abs(x);
  }

  /** The magnitude of x with the sign of y. */
  @Python("copysign(x, y, /)")
  public static double copysign(double x, double y) {
    return Math.copySign(x, Double.isNaN(y) ? 1 : y);
  }

  /** The remainder with the sign of x. */
  @Python("fmod(x, y, /)")
  public static double fmod(double x, double y) {
    return modulo(x % y, x, y);
  }

  /** The difference to the nearest multiple of y. */
  @Python("remainder(x, y, /)")
  public static double remainder(double x, double y) {
    return modulo(Math.IEEEremainder(x, y), x, y);
  }

  private static double modulo(double result, double x, double y) {
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domainError();
    }
    return result;
  }

  /** The fraction and the whole part, as floats with the sign of x. */
  @Python("modf(x, /)")
  public static Tuple modf(double x) {
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    double fraction = Double.isInfinite(x) ? 0 : x - whole;
    return Tuple.of(Math.copySign(fraction, x), whole);
  }

  /** Mantissa from [0.5, 1) and exponent. */
  @Python("frexp(x, /)")
  public static Tuple frexp(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return Tuple.of(x, 0L);
    }
    long exponent = FloatMath.exponent(x);
    return Tuple.of(FloatMath.scale(x, (int) -exponent), exponent);
  }

  /** x times 2 to the power i. */
  @Python("ldexp(x, i, /)")
  public static double ldexp(double x, @Nullable Object i) {
    if (!Ints.isInt(i)) {
      throw new TypeError("Expected an int as second argument to ldexp.");
    }
    int power =
        Ints.index(i).max(BigInteger.valueOf(-5000)).min(BigInteger.valueOf(5000)).intValue();
    return checked(Math.scalb(x, power), Double.isFinite(x));
  }

  /** The float after x towards y. */
  @Python("nextafter(x, y, /)")
  public static double nextafter(double x, double y) {
    return Math.nextAfter(x, y);
  }

  /** The float some steps after x towards y. */
  @Python("nextafter(x, y, /, *, steps)")
  public static double nextafter(double x, double y, long steps) {
    if (steps < 0) {
      throw new ValueError("steps must be a non-negative integer");
    }
    double at = x;
    for (long i = 0; i < steps && at != y && !Double.isNaN(at); i++) {
      at = Math.nextAfter(at, y);
    }
    return at;
  }

  /** The worth of the least bit of x. */
  @Python("ulp(x, /)")
  public static double ulp(double x) {
    return Math.ulp(x);
  }

  /** x * y + z, rounded once. */
  @Python("fma(x, y, z, /)")
  public static double fma(double x, double y, double z) {
    double result = Math.fma(x, y, z);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y) && !Double.isNaN(z)) {
      throw new ValueError("invalid operation in fma");
    }
    if (Double.isInfinite(result)
        && Double.isFinite(x)
        && Double.isFinite(y)
        && Double.isFinite(z)) {
      throw new OverflowError("overflow in fma");
    }
    return result;
  }

  /** Whether it is a number at all. */
  @Python("isnan(x, /)")
  public static boolean isnan(double x) {
    return Double.isNaN(x);
  }

  /** Whether it is an infinity. */
  @Python("isinf(x, /)")
  public static boolean isinf(double x) {
    return Double.isInfinite(x);
  }

  /** Whether it is a number and no infinity. */
  @Python("isfinite(x, /)")
  public static boolean isfinite(double x) {
    return Double.isFinite(x);
  }

  /** Whether two floats are close, by the usual tolerances. */
  @Python("isclose(a, b)")
  public static boolean isclose(double a, double b) {
    return isclose(a, b, 1e-9, 0);
  }

  /** Whether two floats are close. */
  @Python("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
  public static boolean isclose(double a, double b, double relTol, double absTol) {
    if (relTol < 0 || absTol < 0) {
      throw new ValueError("tolerances must be non-negative");
    }
    if (a == b) {
      return true;
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return false;
    }
    double difference = Math.abs(b - a);
    return difference <= Math.abs(relTol * b)
        || difference <= Math.abs(relTol * a)
        || difference <= absTol;
  }

  /** The length of a vector. */
  @Python("hypot(*coordinates)")
  public static double hypot(double... coordinates) {
    return FloatMath.norm(coordinates);
  }

  /** The distance of two points, which are sequences. */
  @Python("dist(p, q, /)")
  public static double dist(Iterable<?> p, Iterable<?> q) {
    double[] from = FloatMath.doubles(p);
    double[] to = FloatMath.doubles(q);
    if (from.length != to.length) {
      throw new ValueError("both points must have the same number of dimensions");
    }
    for (int i = 0; i < from.length; i++) {
      from[i] = Math.abs(from[i] - to[i]);
    }
    return FloatMath.norm(from);
  }

  /** The sum of floats, rounded once. */
  @Python("fsum(seq, /)")
  public static double fsum(Iterable<?> seq) {
    return FloatMath.exactSum(seq);
  }

  /** The sum of products. */
  @Python("sumprod(p, q, /)")
  public static @Nullable Object sumprod(Iterable<?> p, Iterable<?> q) {
    return FloatMath.sumOfProducts(p, q);
  }

  /** The product, from 1. */
  @Python("prod(iterable, /)")
  public static @Nullable Object prod(Iterable<?> iterable) {
    return prod(iterable, 1L);
  }

  /** The product. */
  @Python("prod(iterable, /, *, start=1)")
  public static @Nullable Object prod(Iterable<?> iterable, @Nullable Object start) {
    Object product = start;
    for (Object factor : iterable) {
      product = Py.mul(product, factor);
    }
    return product;
  }

  /** The gamma function. */
  @Python("gamma(x, /)")
  public static double gamma(double x) {
    return Gamma.gamma(x);
  }

  /** The logarithm of the gamma function's magnitude. */
  @Python("lgamma(x, /)")
  public static double lgamma(double x) {
    return Gamma.logGamma(x);
  }

  /** The error function. */
  @Python("erf(x, /)")
  public static double erf(double x) {
    return Gamma.erf(x);
  }

  /** 1 less the error function. */
  @Python("erfc(x, /)")
  public static double erfc(double x) {
    return Gamma.erfc(x);
  }

  /** The greatest common divisor. */
  @Python("gcd(*integers)")
  public static Object gcd(@Nullable Object... integers) {
    return IntMath.gcd(integers);
  }

  /** The greatest common divisor. */
  @Python("gcd(a, b)")
  public static long gcd(long a, long b) {
    return IntMath.gcd(a, b);
  }

  /** The least common multiple. */
  @Python("lcm(*integers)")
  public static Object lcm(@Nullable Object... integers) {
    return IntMath.lcm(integers);
  }

  /** The whole part of the square root. */
  @Python("isqrt(n, /)")
  public static Object isqrt(@Nullable Object n) {
    return IntMath.isqrt(n);
  }

  /** The product of 1 to n. */
  @Python("factorial(n, /)")
  public static Object factorial(@Nullable Object n) {
    return IntMath.factorial(n);
  }

  /** In how many ways k of n can be chosen. */
  @Python("comb(n, k, /)")
  public static Object comb(@Nullable Object n, @Nullable Object k) {
    return IntMath.comb(n, k);
  }

  /** In how many ways k of n can be arranged; without k, all n. */
  @Python("perm(n, k=None, /)")
  public static Object perm(@Nullable Object n, @Nullable Object k) {
    return IntMath.perm(n, k);
  }
}
