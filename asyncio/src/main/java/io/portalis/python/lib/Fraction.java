package io.portalis.python.lib;

import io.portalis.python.Format;
import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import io.portalis.python.PyObject;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import io.portalis.python.ZeroDivisionError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code fractions.Fraction}: an exact number, always in lowest terms. */
@Python("Fraction")
public final class Fraction extends PyObject {

  private static final Pattern LITERAL =
      Pattern.compile(
          "\\s*([-+]?)(?=\\d|\\.\\d)(\\d*|\\d+(?:_\\d+)*)"
              + "(?:(?:/(\\d+(?:_\\d+)*))?|(?:\\.(\\d*|\\d+(?:_\\d+)*))?(?:[eE]([-+]?\\d+(?:_\\d+)*))?)\\s*");
  private static final BigInteger HASH_MODULUS =
      BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

  final BigInteger top;
  final BigInteger bottom;

  Fraction(BigInteger top, BigInteger bottom) {
    if (bottom.signum() == 0) {
      throw new ZeroDivisionError("Fraction(" + top + ", 0)");
    }
    BigInteger divisor = top.gcd(bottom);
    BigInteger signed = bottom.signum() < 0 ? divisor.negate() : divisor;
    this.top = top.divide(signed);
    this.bottom = bottom.divide(signed);
  }

  /** A fraction from a number or a text, or from two numbers. */
  @Python("Fraction(numerator=0, denominator=None)")
  public static Fraction of(@Nullable Object numerator, @Nullable Object denominator) {
    if (denominator == null) {
      return numerator instanceof String text ? parse(text) : exact(numerator);
    }
    Fraction above = rational(numerator);
    Fraction below = rational(denominator);
    if (above == null || below == null) {
      throw new TypeError("both arguments should be Rational instances");
    }
    if (below.top.signum() == 0) {
      throw new ZeroDivisionError("Fraction(" + Py.str(numerator) + ", 0)");
    }
    return above.over(below);
  }

  /** An int or a fraction as a fraction; null for anything else. */
  static @Nullable Fraction rational(@Nullable Object value) {
    if (value instanceof Fraction fraction) {
      return fraction;
    }
    return Ints.isInt(value) ? new Fraction(Ints.index(value), BigInteger.ONE) : null;
  }

  /** A number's exact value. */
  static Fraction exact(@Nullable Object value) {
    if (value instanceof Double number) {
      if (Double.isNaN(number)) {
        throw new ValueError("cannot convert NaN to integer ratio");
      }
      if (Double.isInfinite(number)) {
        throw new OverflowError("cannot convert Infinity to integer ratio");
      }
      return of(new BigDecimal(number));
    }
    Fraction fraction = rational(value);
    if (fraction == null) {
      throw new TypeError(
          "argument should be a string or a Rational instance or have the as_integer_ratio()"
              + " method");
    }
    return fraction;
  }

  private static Fraction of(BigDecimal value) {
    return value.scale() > 0
        ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
  }

  private static Fraction parse(String text) {
    Matcher matcher = LITERAL.matcher(text);
    if (!matcher.matches()) {
      throw new ValueError("Invalid literal for Fraction: " + Py.repr(text));
    }
    String whole = digits(matcher.group(2));
    String below = matcher.group(3);
    Fraction result;
    if (below != null) {
      result = new Fraction(new BigInteger(whole), new BigInteger(digits(below)));
    } else {
      String exponent = matcher.group(5);
      result =
          of(
              new BigDecimal(new BigInteger(whole + fractionDigits(matcher.group(4))))
                  .movePointLeft(fractionDigits(matcher.group(4)).length())
                  .scaleByPowerOfTen(
                      exponent == null ? 0 : Integer.parseInt(exponent.replace("_", ""))));
    }
    return "-".equals(matcher.group(1)) ? result.negate() : result;
  }

  private static String digits(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? "0" : digits.replace("_", "");
  }

  private static String fractionDigits(@Nullable String digits) {
    return digits == null ? "" : digits.replace("_", "");
  }

  /** The number above. */
  @Python("numerator")
  public Object numerator() {
    return Ints.normal(top);
  }

  /** The number below. */
  @Python("denominator")
  public Object denominator() {
    return Ints.normal(bottom);
  }

  /** Both numbers. */
  @Python("as_integer_ratio()")
  public Tuple asIntegerRatio() {
    return Tuple.of(numerator(), denominator());
  }

  /** Whether it is a whole number. */
  @Python("is_integer()")
  public boolean isInteger() {
    return bottom.equals(BigInteger.ONE);
  }

  /** The nearest fraction with a denominator up to a limit. */
  @Python("limit_denominator(max_denominator=1000000)")
  public Fraction limitDenominator(long maxDenominator) {
    if (maxDenominator < 1) {
      throw new ValueError("max_denominator should be at least 1");
    }
    BigInteger max = BigInteger.valueOf(maxDenominator);
    if (bottom.compareTo(max) <= 0) {
      return this;
    }
    BigInteger p0 = BigInteger.ZERO;
    BigInteger q0 = BigInteger.ONE;
    BigInteger p1 = BigInteger.ONE;
    BigInteger q1 = BigInteger.ZERO;
    BigInteger n = top;
    BigInteger d = bottom;
    while (true) {
      BigInteger a = floorDivide(n, d);
      BigInteger q2 = q0.add(a.multiply(q1));
      if (q2.compareTo(max) > 0) {
        break;
      }
      BigInteger p2 = p0.add(a.multiply(p1));
      p0 = p1;
      q0 = q1;
      p1 = p2;
      q1 = q2;
      BigInteger rest = n.subtract(a.multiply(d));
      n = d;
      d = rest;
    }
    BigInteger k = max.subtract(q0).divide(q1);
    BigInteger twice = d.multiply(q0.add(k.multiply(q1))).shiftLeft(1);
    return twice.compareTo(bottom) <= 0
        ? new Fraction(p1, q1)
        : new Fraction(p0.add(k.multiply(p1)), q0.add(k.multiply(q1)));
  }

  static BigInteger floorDivide(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() != 0 && parts[1].signum() != b.signum()
        ? parts[0].subtract(BigInteger.ONE)
        : parts[0];
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Fraction minus(Fraction other) {
    return plus(other.negate());
  }

  Fraction times(Fraction other) {
    return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Fraction over(Fraction other) {
    return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  Fraction negate() {
    return new Fraction(top.negate(), bottom);
  }

  BigInteger floor() {
    return floorDivide(top, bottom);
  }

  /** The nearest double. */
  double value() {
    if (top.bitLength() <= 53 && bottom.bitLength() <= 53) {
      return top.doubleValue() / bottom.doubleValue();
    }
    int shift = 66 - top.bitLength() + bottom.bitLength();
    BigInteger above = shift > 0 ? top.abs().shiftLeft(shift) : top.abs();
    BigInteger below = shift < 0 ? bottom.shiftLeft(-shift) : bottom;
    BigInteger[] parts = above.divideAndRemainder(below);
    BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
    BigDecimal scaled =
        shift >= 0
            ? new BigDecimal(quotient).divide(new BigDecimal(BigInteger.ONE.shiftLeft(shift)))
            : new BigDecimal(quotient.shiftLeft(-shift));
    double magnitude = scaled.doubleValue();
    if (Double.isInfinite(magnitude)) {
      throw new OverflowError("integer division result too large for a float");
    }
    return top.signum() < 0 ? -magnitude : magnitude;
  }

  private interface Exact {
    @Nullable Object apply(Fraction a, Fraction b);
  }

  private interface Rounded {
    @Nullable Object apply(Object a, Object b);
  }

  private @Nullable Object with(
      @Nullable Object other, boolean reflected, Exact exact, Rounded rounded) {
    Fraction fraction = rational(other);
    if (fraction != null) {
      return reflected ? exact.apply(fraction, this) : exact.apply(this, fraction);
    }
    if (other instanceof Double number) {
      return reflected ? rounded.apply(number, value()) : rounded.apply(value(), number);
    }
    return Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    return with(other, false, Fraction::plus, Py::add);
  }

  @Override
  public @Nullable Object __radd__(@Nullable Object other) {
    return with(other, true, Fraction::plus, Py::add);
  }

  @Override
  public @Nullable Object __sub__(@Nullable Object other) {
    return with(other, false, Fraction::minus, Py::sub);
  }

  @Override
  public @Nullable Object __rsub__(@Nullable Object other) {
    return with(other, true, Fraction::minus, Py::sub);
  }

  @Override
  public @Nullable Object __mul__(@Nullable Object other) {
    return with(other, false, Fraction::times, Py::mul);
  }

  @Override
  public @Nullable Object __rmul__(@Nullable Object other) {
    return with(other, true, Fraction::times, Py::mul);
  }

  private static Fraction quotient(Fraction a, Fraction b) {
    if (b.top.signum() == 0) {
      throw new ZeroDivisionError("Fraction(" + a.top.multiply(b.bottom) + ", 0)");
    }
    return a.over(b);
  }

  @Override
  public @Nullable Object __truediv__(@Nullable Object other) {
    return with(other, false, Fraction::quotient, Py::trueDiv);
  }

  @Override
  public @Nullable Object __rtruediv__(@Nullable Object other) {
    return with(other, true, Fraction::quotient, Py::trueDiv);
  }

  private static BigInteger wholeQuotient(Fraction a, Fraction b) {
    if (b.top.signum() == 0) {
      throw new ZeroDivisionError("integer division or modulo by zero");
    }
    return a.over(b).floor();
  }

  private static Fraction rest(Fraction a, Fraction b) {
    return a.minus(b.times(new Fraction(wholeQuotient(a, b), BigInteger.ONE)));
  }

  @Override
  public @Nullable Object __floordiv__(@Nullable Object other) {
    return with(other, false, (a, b) -> Ints.normal(wholeQuotient(a, b)), Py::floorDiv);
  }

  @Override
  public @Nullable Object __rfloordiv__(@Nullable Object other) {
    return with(other, true, (a, b) -> Ints.normal(wholeQuotient(a, b)), Py::floorDiv);
  }

  @Override
  public @Nullable Object __mod__(@Nullable Object other) {
    return with(other, false, Fraction::rest, Py::mod);
  }

  @Override
  public @Nullable Object __rmod__(@Nullable Object other) {
    return with(other, true, Fraction::rest, Py::mod);
  }

  @Override
  public @Nullable Object __divmod__(@Nullable Object other) {
    return with(
        other, false, (a, b) -> Tuple.of(Ints.normal(wholeQuotient(a, b)), rest(a, b)), Py::divmod);
  }

  @Override
  public @Nullable Object __pow__(@Nullable Object other) {
    return with(other, false, Fraction::power, Py::pow);
  }

  @Override
  public @Nullable Object __rpow__(@Nullable Object other) {
    return with(other, true, Fraction::power, Py::pow);
  }

  private static @Nullable Object power(Fraction base, Fraction exponent) {
    if (!exponent.isInteger()) {
      return Py.pow(base.value(), exponent.value());
    }
    int power = exponent.top.intValueExact();
    if (power >= 0) {
      return new Fraction(base.top.pow(power), base.bottom.pow(power));
    }
    if (base.top.signum() == 0) {
      throw new ZeroDivisionError("Fraction(" + base.bottom.pow(-power) + ", 0)");
    }
    return new Fraction(base.bottom.pow(-power), base.top.pow(-power));
  }

  @Override
  public @Nullable Object __neg__() {
    return negate();
  }

  @Override
  public @Nullable Object __pos__() {
    return this;
  }

  @Override
  public @Nullable Object __abs__() {
    return top.signum() < 0 ? negate() : this;
  }

  @Override
  public @Nullable Object __int__() {
    return Ints.normal(top.divide(bottom));
  }

  @Override
  public @Nullable Object __trunc__() {
    return Ints.normal(top.divide(bottom));
  }

  @Override
  public @Nullable Object __floor__() {
    return Ints.normal(floor());
  }

  @Override
  public @Nullable Object __ceil__() {
    return Ints.normal(floorDivide(top.negate(), bottom).negate());
  }

  @Override
  public @Nullable Object __float__() {
    return value();
  }

  @Override
  public @Nullable Object __bool__() {
    return top.signum() != 0;
  }

  /** The nearest int, or the nearest multiple of a power of ten; halves go to the even one. */
  @Override
  public @Nullable Object __round__(@Nullable Object digits) {
    if (digits == null) {
      return Ints.normal(nearest());
    }
    int places = Ints.index(digits).intValueExact();
    Fraction shift = new Fraction(BigInteger.TEN.pow(Math.abs(places)), BigInteger.ONE);
    return places > 0
        ? new Fraction(times(shift).nearest(), shift.top)
        : new Fraction(over(shift).nearest().multiply(shift.top), BigInteger.ONE);
  }

  private BigInteger nearest() {
    BigInteger below = floor();
    int half = top.subtract(below.multiply(bottom)).shiftLeft(1).compareTo(bottom);
    return half > 0 || (half == 0 && below.testBit(0)) ? below.add(BigInteger.ONE) : below;
  }

  int compareTo(Fraction other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }

  private @Nullable Object compare(@Nullable Object other, java.util.function.IntPredicate test) {
    if (other instanceof Double number) {
      if (Double.isNaN(number)) {
        return false;
      }
      if (Double.isInfinite(number)) {
        return test.test(number > 0 ? -1 : 1);
      }
      return test.test(compareTo(exact(number)));
    }
    Fraction fraction = rational(other);
    return fraction == null ? Py.NOT_IMPLEMENTED : (Object) test.test(compareTo(fraction));
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return compare(other, c -> c == 0);
  }

  @Override
  public @Nullable Object __lt__(@Nullable Object other) {
    return compare(other, c -> c < 0);
  }

  @Override
  public @Nullable Object __le__(@Nullable Object other) {
    return compare(other, c -> c <= 0);
  }

  @Override
  public @Nullable Object __gt__(@Nullable Object other) {
    return compare(other, c -> c > 0);
  }

  @Override
  public @Nullable Object __ge__(@Nullable Object other) {
    return compare(other, c -> c >= 0);
  }

  @Override
  public @Nullable Object __hash__() {
    if (bottom.mod(HASH_MODULUS).signum() == 0) {
      return top.signum() < 0 ? -314159L : 314159L;
    }
    long hash = top.abs().multiply(bottom.modInverse(HASH_MODULUS)).mod(HASH_MODULUS).longValue();
    return top.signum() < 0 ? (hash == 1 ? -2 : -hash) : hash;
  }

  @Override
  public @Nullable Object __str__() {
    return isInteger() ? top.toString() : top + "/" + bottom;
  }

  @Override
  public @Nullable Object __repr__() {
    return PyType.of(Fraction.class).name() + "(" + top + ", " + bottom + ")";
  }

  @Override
  public @Nullable Object __format__(@Nullable Object spec) {
    String text = Py.str(spec);
    return text.isEmpty() ? Py.str(this) : Format.format(value(), text);
  }
}
