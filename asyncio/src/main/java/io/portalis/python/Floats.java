package io.portalis.python;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The methods of {@code float}. */
@Python("float")
public final class Floats {

  private Floats() {}

  /** Whether the number has no fraction. */
  @Python("is_integer(self)")
  public static boolean isInteger(double self) {
    return !Double.isInfinite(self) && self == Math.rint(self);
  }

  /** The number itself. */
  @Python("conjugate(self)")
  public static double conjugate(double self) {
    return self;
  }

  /** Numerator and denominator without a common divisor. */
  @Python("as_integer_ratio(self)")
  public static Tuple asIntegerRatio(double self) {
    if (Double.isNaN(self)) {
      throw new ValueError("cannot convert NaN to integer ratio");
    }
    if (Double.isInfinite(self)) {
      throw new OverflowError("cannot convert Infinity to integer ratio");
    }
    BigDecimal exact = new BigDecimal(self);
    BigInteger top = exact.unscaledValue();
    BigInteger bottom = BigInteger.ONE;
    if (exact.scale() > 0) {
      bottom = BigInteger.TEN.pow(exact.scale());
    } else {
      top = top.multiply(BigInteger.TEN.pow(-exact.scale()));
    }
    BigInteger shared = top.gcd(bottom);
    return Tuple.of(
        Arithmetic.normal(top.divide(shared)), Arithmetic.normal(bottom.divide(shared)));
  }

  /** The exact text in hexadecimal. */
  @Python("hex(self)")
  public static String hex(double self) {
    if (Double.isNaN(self) || Double.isInfinite(self)) {
      return Repr.ofDouble(self);
    }
    String sign = self < 0 || 1 / self < 0 ? "-" : "";
    if (self == 0) {
      return sign + "0x0.0p+0";
    }
    long bits = Double.doubleToLongBits(self) & ((1L << 52) - 1);
    int exponent = Math.max(Math.getExponent(self), -1022);
    String digits = Long.toHexString(bits);
    String lead = Math.abs(self) < Double.MIN_NORMAL ? "0" : "1";
    return sign
        + "0x"
        + lead
        + "."
        + "0".repeat(13 - digits.length())
        + digits
        + (exponent < 0 ? "p" : "p+")
        + exponent;
  }

  /** The number of a text in hexadecimal. */
  @Python("fromhex(string)")
  public static double fromHex(String string) {
    String s = string.strip().toLowerCase(java.util.Locale.ROOT);
    if (s.matches("[+-]?(inf|infinity|nan)")) {
      return Constructors.toFloat(s);
    }
    String full = s.contains("0x") ? s : s.replaceFirst("^([+-]?)", "$10x");
    try {
      return Double.parseDouble(full.contains("p") ? full : full + "p0");
    } catch (NumberFormatException e) {
      throw new ValueError("invalid hexadecimal floating-point string");
    }
  }

  /** The number. */
  @Python("real")
  public static double real(double self) {
    return self;
  }

  /** Zero. */
  @Python("imag")
  public static double imag(double self) {
    return 0.0;
  }
}
