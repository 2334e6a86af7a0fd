package io.portalis.python;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How Python writes floats and strings. */
public final class Repr {

  private static final long FRACTION = (1L << 52) - 1;
  private static final int MOST_DIGITS = 17;

  private Repr() {}

  /**
   * The shortest text that reads back as the same float.
   *
   * @param value the float
   * @return the text: {@code 0.1}, {@code 1e-05}, {@code inf}
   */
  public static String ofDouble(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return (long) value + ".0";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    String sign = value < 0 ? "-" : "";
    return sign + (point > 16 || point < -3 ? exponent(digits, point) : plain(digits, point));
  }

  /** The decimal number of fewest digits that is nearest to a float. */
  static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    boolean power = (Double.doubleToRawLongBits(value) & FRACTION) == 0;
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
      // Above a power of two the next float is further away than below it.
      BigDecimal above = power ? exact.round(new MathContext(digits, RoundingMode.CEILING)) : exact;
      if (power && above.doubleValue() == value) {
        return above.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String exponent(String digits, int point) {
    int exponent = point - 1;
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String text = Integer.toString(Math.abs(exponent));
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + (text.length() < 2 ? "0" : "") + text;
  }

  private static String plain(String digits, int point) {
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length()) + ".0";
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  /**
   * A string as a literal of Python.
   *
   * @param value the string
   * @return the literal, in the quotes that Python chooses
   */
  public static String ofString(String value) {
    char quote = value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder(value.length() + 2).append(quote);
    value.codePoints().forEach(c -> escape(c, quote, out));
    return out.append(quote).toString();
  }

  private static void escape(int c, char quote, StringBuilder out) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\r') {
      out.append("\\r");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else if (c < 0x100) {
      out.append("\\x").append(hex(c, 2));
    } else if (c < 0x10000) {
      out.append("\\u").append(hex(c, 4));
    } else {
      out.append("\\U").append(hex(c, 8));
    }
  }

  private static String hex(int c, int width) {
    String text = Integer.toHexString(c);
    return "0".repeat(width - text.length()) + text;
  }

  static boolean isPrintable(int c) {
    if (c == ' ') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
