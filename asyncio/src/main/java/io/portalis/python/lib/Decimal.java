package io.portalis.python.lib;

import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code decimal.Decimal}: a decimal number with the digits that it was written with. */
@Python("decimal.Decimal")
public final class Decimal extends DecimalOperators {

  static final Decimal ZERO = finite(false, BigInteger.ZERO, 0);
  static final Decimal ONE = finite(false, BigInteger.ONE, 0);

  private static final NamedTupleType PARTS =
      NamedTupleType.of("DecimalTuple", "sign", "digits", "exponent");
  private static final BigInteger HASH_MODULUS =
      BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

  private enum Kind {
    FINITE,
    INFINITE,
    NAN,
    SIGNALING
  }

  private final Kind kind;
  final boolean negative;
  final BigInteger digits;
  final int exponent;

  private Decimal(Kind kind, boolean negative, BigInteger digits, int exponent) {
    this.kind = kind;
    this.negative = negative;
    this.digits = digits;
    this.exponent = exponent;
  }

  static Decimal finite(boolean negative, BigInteger digits, int exponent) {
    return new Decimal(Kind.FINITE, negative, digits, exponent);
  }

  static Decimal infinity(boolean negative) {
    return new Decimal(Kind.INFINITE, negative, BigInteger.ZERO, 0);
  }

  static Decimal nan(boolean negative, BigInteger digits, boolean signaling) {
    return new Decimal(signaling ? Kind.SIGNALING : Kind.NAN, negative, digits, 0);
  }

  /** A number from a text, a number, or its parts; it is exact, whatever the context. */
  @Python("Decimal(value='0', context=None)")
  public static Decimal of(@Nullable Object value, @Nullable DecimalContext context) {
    if (value instanceof String text) {
      return DecimalText.parse(text);
    }
    if (value instanceof Double number) {
      return fromFloat(number);
    }
    if (value instanceof List<?> parts) {
      return DecimalText.ofParts(parts);
    }
    Decimal number = operand(value);
    if (number == null) {
      throw new TypeError("conversion from " + Py.typeName(value) + " to Decimal is not supported");
    }
    return number;
  }

  /** A float's exact value. */
  @Python("Decimal.from_float(f, /)")
  public static Decimal fromFloat(double number) {
    if (Double.isNaN(number)) {
      return nan(false, BigInteger.ZERO, false);
    }
    if (Double.isInfinite(number)) {
      return infinity(number < 0);
    }
    BigDecimal exact = new BigDecimal(number);
    exact = exact.scale() < 0 ? exact.setScale(0) : exact;
    return finite(Math.copySign(1, number) < 0, exact.unscaledValue().abs(), -exact.scale());
  }

  static @Nullable Decimal operand(@Nullable Object value) {
    if (value instanceof Decimal number) {
      return number;
    }
    if (!Ints.isInt(value)) {
      return null;
    }
    BigInteger number = Ints.index(value);
    return finite(number.signum() < 0, number.abs(), 0);
  }

  private static Decimal required(@Nullable Object value) {
    Decimal number = operand(value);
    if (number == null) {
      throw new TypeError("conversion from " + Py.typeName(value) + " to Decimal is not supported");
    }
    return number;
  }

  int length() {
    return DecimalRounding.length(digits);
  }

  /** The digits with their sign, for a lower exponent. */
  BigInteger signed(int lower) {
    BigInteger value = digits.multiply(BigInteger.TEN.pow(Math.max(0, exponent - lower)));
    return negative ? value.negate() : value;
  }

  BigDecimal big() {
    return new BigDecimal(negative ? digits.negate() : digits, -exponent);
  }

  boolean isInteger() {
    return exponent >= 0
        || digits.signum() == 0
        || -(long) exponent < length() && digits.mod(BigInteger.TEN.pow(-exponent)).signum() == 0;
  }

  Decimal rescaled(int scale, DecimalRounding mode) {
    return finite(
        negative,
        scale <= exponent
            ? digits.signum() == 0 ? digits : signed(scale).abs()
            : mode.drop(digits, scale - exponent, negative),
        scale);
  }

  /** Whether it is an ordinary number. */
  @Python("is_finite()")
  public boolean isFinite() {
    return kind == Kind.FINITE;
  }

  /** Whether it is infinite. */
  @Python("is_infinite()")
  public boolean isInfinite() {
    return kind == Kind.INFINITE;
  }

  /** Whether it is no number. */
  @Python("is_nan()")
  public boolean isNan() {
    return kind == Kind.NAN || kind == Kind.SIGNALING;
  }

  /** Whether it is no number, and operations on it raise. */
  @Python("is_snan()")
  public boolean isSignaling() {
    return kind == Kind.SIGNALING;
  }

  /** Whether it is zero. */
  @Python("is_zero()")
  public boolean isZero() {
    return isFinite() && digits.signum() == 0;
  }

  /** Whether it has a minus sign. */
  @Python("is_signed()")
  public boolean isSigned() {
    return negative;
  }

  /** The exponent of the first digit. */
  @Python("adjusted()")
  public long adjusted() {
    return isFinite() ? (long) exponent + length() - 1 : 0;
  }

  /** The sign, the digits and the exponent. */
  @Python("as_tuple()")
  public NamedTuple asTuple() {
    String text = isNan() && digits.signum() == 0 ? "" : digits.toString();
    Object[] each = text.chars().mapToObj(c -> (long) (c - '0')).toArray();
    Object scale = isFinite() ? (Object) (long) exponent : isInfinite() ? "F" : "n";
    return PARTS.make(negative ? 1L : 0L, Tuple.of(each), isSignaling() ? "N" : scale);
  }

  Fraction fraction() {
    if (!isFinite()) {
      throw isNan()
          ? new ValueError("cannot convert NaN to integer ratio")
          : new OverflowError("cannot convert Infinity to integer ratio");
    }
    BigInteger unit = BigInteger.TEN.pow(Math.abs(exponent));
    BigInteger value = negative ? digits.negate() : digits;
    return exponent >= 0
        ? new Fraction(value.multiply(unit), BigInteger.ONE)
        : new Fraction(value, unit);
  }

  /** Two ints of which it is the ratio. */
  @Python("as_integer_ratio()")
  public Tuple asIntegerRatio() {
    return fraction().asIntegerRatio();
  }

  /** The number without its sign. */
  @Python("copy_abs()")
  public Decimal copyAbs() {
    return new Decimal(kind, false, digits, exponent);
  }

  /** The number with the other sign. */
  @Python("copy_negate()")
  public Decimal copyNegate() {
    return new Decimal(kind, !negative, digits, exponent);
  }

  /** The number with the sign of another. */
  @Python("copy_sign(other)")
  public Decimal copySign(@Nullable Object other) {
    return new Decimal(kind, required(other).negative, digits, exponent);
  }

  /** The number rounded to the exponent of another. */
  @Python("quantize(exp, rounding=None)")
  public Decimal quantize(@Nullable Object exp, @Nullable String rounding) {
    Decimal other = required(exp);
    DecimalContext context = DecimalContext.current();
    DecimalRounding mode = context.mode(rounding);
    Decimal nan = Decimals.nan(this, other);
    if (nan != null) {
      return nan;
    }
    if (isInfinite() && other.isInfinite()) {
      return this;
    }
    if (!isFinite() || !other.isFinite()) {
      throw Decimals.invalid();
    }
    if (digits.signum() != 0 && adjusted() - other.exponent > context.precision()) {
      throw Decimals.invalid();
    }
    Decimal result = rescaled(other.exponent, mode);
    if (result.length() > context.precision() || result.adjusted() > DecimalContext.MOST_EXPONENT) {
      throw Decimals.invalid();
    }
    return result;
  }

  /** The nearest whole number, or the one that a rounding leads to. */
  @Python("to_integral_value(rounding=None)")
  public Decimal toIntegralValue(@Nullable String rounding) {
    DecimalRounding mode = DecimalContext.current().mode(rounding);
    return checked().isFinite() && exponent < 0 ? rescaled(0, mode) : this;
  }

  /** The nearest whole number, or the one that a rounding leads to. */
  @Python("to_integral(rounding=None)")
  public Decimal toIntegral(@Nullable String rounding) {
    return toIntegralValue(rounding);
  }

  /** The nearest whole number, or the one that a rounding leads to. */
  @Python("to_integral_exact(rounding=None)")
  public Decimal toIntegralExact(@Nullable String rounding) {
    return toIntegralValue(rounding);
  }

  /** The number without zeros at its end. */
  @Python("normalize()")
  public Decimal normalize() {
    Decimal number = rounded(DecimalContext.current());
    if (!number.isFinite()) {
      return number;
    }
    if (number.digits.signum() == 0) {
      return finite(number.negative, BigInteger.ZERO, 0);
    }
    BigDecimal plain = new BigDecimal(number.digits, -number.exponent).stripTrailingZeros();
    return finite(number.negative, plain.unscaledValue(), -plain.scale());
  }

  Decimal rounded(DecimalContext context) {
    return isFinite() ? context.finish(negative, digits, exponent) : checked();
  }

  Decimal checked() {
    if (isSignaling()) {
      throw Decimals.invalid();
    }
    return this;
  }

  /** The square root. */
  @Python("sqrt()")
  public Decimal sqrt() {
    return DecimalMath.sqrt(checked(), DecimalContext.current());
  }

  /** The power of e. */
  @Python("exp()")
  public Decimal exp() {
    return DecimalMath.exp(checked(), DecimalContext.current());
  }

  /** The natural logarithm. */
  @Python("ln()")
  public Decimal ln() {
    return DecimalMath.ln(checked(), DecimalContext.current(), false);
  }

  /** The logarithm to the base 10. */
  @Python("log10()")
  public Decimal log10() {
    return DecimalMath.ln(checked(), DecimalContext.current(), true);
  }

  /** The product with a number plus another, rounded once. */
  @Python("fma(other, third)")
  public Decimal fma(@Nullable Object other, @Nullable Object third) {
    DecimalContext context = DecimalContext.current();
    DecimalContext exact = context.copy();
    exact.precision(length() + required(other).length() + 1L);
    return Decimals.add(Decimals.multiply(this, required(other), exact), required(third), context);
  }

  /** The number with another exponent. */
  @Python("scaleb(other)")
  public Decimal scaleb(@Nullable Object other) {
    int power = required(other).big().intValueExact();
    return isFinite()
        ? DecimalContext.current().finish(negative, digits, (long) exponent + power)
        : checked();
  }

  /** -1, 0 or 1, as it is less than another number, equal or greater. */
  @Python("compare(other)")
  public Decimal compare(@Nullable Object other) {
    Decimal right = required(other);
    Decimal nan = Decimals.nan(this, right);
    if (nan != null) {
      return nan;
    }
    int order = order(right);
    return finite(order < 0, BigInteger.valueOf(Math.abs(order)), 0);
  }

  /** The greater number. */
  @Python("max(other)")
  public Decimal max(@Nullable Object other) {
    return chosen(required(other), 1);
  }

  /** The smaller number. */
  @Python("min(other)")
  public Decimal min(@Nullable Object other) {
    return chosen(required(other), -1);
  }

  private Decimal chosen(Decimal other, int direction) {
    Decimals.nan(this, other);
    boolean mine = other.isNan() || !isNan() && total(other) * direction >= 0;
    return (mine ? this : other).rounded(DecimalContext.current());
  }

  /** As {@link #order}, but of equal numbers the one with the lower exponent is nearer to zero. */
  private int total(Decimal other) {
    int order = order(other);
    if (order != 0) {
      return order;
    }
    int nearer = Integer.compare(exponent, other.exponent);
    return negative != other.negative ? (negative ? -1 : 1) : negative ? -nearer : nearer;
  }

  /** How it compares to another number that is one. */
  int order(Decimal other) {
    int sign = signum();
    if (sign != other.signum()) {
      return Integer.compare(sign, other.signum());
    }
    if (isInfinite() || other.isInfinite()) {
      return sign > 0
          ? Boolean.compare(isInfinite(), other.isInfinite())
          : Boolean.compare(other.isInfinite(), isInfinite());
    }
    if (sign != 0 && adjusted() != other.adjusted()) {
      return sign > 0
          ? Long.compare(adjusted(), other.adjusted())
          : Long.compare(other.adjusted(), adjusted());
    }
    int lower = Math.min(exponent, other.exponent);
    return sign == 0 ? 0 : signed(lower).compareTo(other.signed(lower));
  }

  private int signum() {
    return digits.signum() == 0 && !isInfinite() ? 0 : negative ? -1 : 1;
  }

  @Override
  public @Nullable Object __str__() {
    return DecimalText.of(this, false);
  }

  @Override
  public @Nullable Object __repr__() {
    return "Decimal('" + DecimalText.of(this, false) + "')";
  }

  /** The number with an exponent that is a multiple of three. */
  @Python("to_eng_string()")
  public String toEngString() {
    return DecimalText.of(this, true);
  }

  @Override
  public @Nullable Object __format__(@Nullable Object spec) {
    return DecimalText.format(this, Py.str(spec));
  }

  @Override
  public @Nullable Object __hash__() {
    if (isSignaling()) {
      throw new TypeError("Cannot hash a signaling NaN value");
    }
    if (isNan()) {
      return (long) System.identityHashCode(this);
    }
    BigInteger unit = BigInteger.TEN.modPow(BigInteger.valueOf(exponent), HASH_MODULUS);
    long hash = isInfinite() ? 314159 : digits.multiply(unit).mod(HASH_MODULUS).longValue();
    return negative ? (hash == 1 ? -2 : -hash) : hash;
  }
}
