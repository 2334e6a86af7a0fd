package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's {@code decimal.Context}: to how many digits, and how, results are rounded. */
@Python("decimal.Context")
public final class DecimalContext extends PyObject {

  static final int MOST_EXPONENT = 999_999;
  private static final ThreadLocal<DecimalContext> CURRENT =
      ThreadLocal.withInitial(DecimalContext::new);

  private int precision = 28;
  private DecimalRounding rounding = DecimalRounding.ROUND_HALF_EVEN;

  /** Makes a context of 28 digits. */
  DecimalContext() {}

  /** A context, like the current one but for what is given. */
  @Python("Context(prec=None, rounding=None)")
  public static DecimalContext of(@Nullable Long prec, @Nullable String rounding) {
    DecimalContext context = new DecimalContext();
    context.change(prec, rounding);
    return context;
  }

  void change(@Nullable Long newPrecision, @Nullable String newRounding) {
    if (newPrecision != null) {
      precision(newPrecision);
    }
    if (newRounding != null) {
      rounding(newRounding);
    }
  }

  /** The context of this thread. */
  static DecimalContext current() {
    return CURRENT.get();
  }

  static void current(DecimalContext context) {
    CURRENT.set(context);
  }

  /** How many digits results have. */
  @Python("prec")
  public long precision() {
    return precision;
  }

  /** Sets how many digits results have. */
  @Python("prec=")
  public void precision(long value) {
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw new ValueError("valid range for prec is [1, MAX_PREC]");
    }
    precision = (int) value;
  }

  /** How results are rounded. */
  @Python("rounding")
  public String rounding() {
    return rounding.name();
  }

  /** Sets how results are rounded. */
  @Python("rounding=")
  public void rounding(String value) {
    rounding = DecimalRounding.of(value);
  }

  DecimalRounding mode() {
    return rounding;
  }

  DecimalRounding mode(@Nullable String name) {
    return name == null ? rounding : DecimalRounding.of(name);
  }

  /** The smallest exponent of a number with all its digits. */
  @Python("Emin")
  public long leastExponent() {
    return -MOST_EXPONENT;
  }

  /** The largest exponent. */
  @Python("Emax")
  public long mostExponent() {
    return MOST_EXPONENT;
  }

  /** A copy. */
  @Python("copy()")
  public DecimalContext copy() {
    DecimalContext copy = new DecimalContext();
    copy.precision = precision;
    copy.rounding = rounding;
    return copy;
  }

  /** A number rounded as this context says. */
  @Python("create_decimal(num='0')")
  public Decimal createDecimal(@Nullable Object num) {
    return Decimal.of(num, null).rounded(this);
  }

  /** A finite number rounded as this context says. */
  Decimal finish(boolean negative, BigInteger digits, long exponent) {
    int length = DecimalRounding.length(digits);
    long least = -MOST_EXPONENT - precision + 1L;
    if (digits.signum() == 0) {
      return Decimal.finite(
          negative, digits, (int) Math.max(least, Math.min(exponent, MOST_EXPONENT)));
    }
    long drop = Math.max(length - precision, exponent < least ? least - exponent : 0);
    BigInteger kept = digits;
    long scale = exponent;
    if (drop > 0) {
      kept = rounding.drop(digits, (int) Math.min(drop, Integer.MAX_VALUE), negative);
      scale += drop;
      if (DecimalRounding.length(kept) > precision) {
        kept = kept.divide(BigInteger.TEN);
        scale++;
      }
    }
    if (scale + DecimalRounding.length(kept) - 1 > MOST_EXPONENT) {
      throw Decimals.overflow();
    }
    return Decimal.finite(negative, kept, (int) scale);
  }

  @Override
  public @Nullable Object __repr__() {
    return "Context(prec="
        + precision
        + ", rounding="
        + rounding
        + ", Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],"
        + " traps=[InvalidOperation, DivisionByZero, Overflow])";
  }
}
