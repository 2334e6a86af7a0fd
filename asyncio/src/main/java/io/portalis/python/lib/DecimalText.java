package io.portalis.python.lib;

import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How decimal numbers are read and written. */
final class DecimalText {

  private static final Pattern NUMBER =
      Pattern.compile(
          "([-+])?(?:(\\p{Nd}*)(?:\\.(\\p{Nd}*))?(?:[eE]([-+]?\\p{Nd}+))?|(inf(?:inity)?)"
              + "|(s?)nan(\\p{Nd}*))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPEC =
      Pattern.compile(
          "(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\\d+)?(,)?(?:\\.(\\d+))?([eEfFgGn%])?",
          Pattern.DOTALL);

  private DecimalText() {}

  /** Reads a number. */
  static Decimal parse(String text) {
    Matcher matcher = NUMBER.matcher(io.portalis.python.Str.strip(text).replace("_", ""));
    if (!matcher.matches()) {
      throw Decimals.invalid("ConversionSyntax");
    }
    boolean negative = "-".equals(matcher.group(1));
    if (matcher.group(5) != null) {
      return Decimal.infinity(negative);
    }
    if (matcher.group(6) != null) {
      return Decimal.nan(negative, digits(matcher.group(7)), !matcher.group(6).isEmpty());
    }
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    String all = matcher.group(2) + fraction;
    if (all.isEmpty()) {
      throw Decimals.invalid("ConversionSyntax");
    }
    String exponent = matcher.group(4) == null ? "0" : matcher.group(4);
    BigInteger scale = new BigInteger(exponent).subtract(BigInteger.valueOf(fraction.length()));
    if (scale.bitLength() >= 31) {
      throw Decimals.invalid("ConversionSyntax");
    }
    return Decimal.finite(negative, digits(all), scale.intValue());
  }

  private static BigInteger digits(String text) {
    return text.isEmpty() ? BigInteger.ZERO : new BigInteger(text);
  }

  /** A number in full. */
  static String of(Decimal number, boolean engineering) {
    if (!number.isFinite()) {
      return sign(number) + special(number);
    }
    String digits = number.digits.toString();
    long left = (long) number.exponent + digits.length();
    long point;
    if (number.exponent <= 0 && left > -6) {
      point = left;
    } else if (!engineering) {
      point = 1;
    } else if (number.digits.signum() == 0) {
      point = Math.floorMod(left + 1, 3L) - 1;
    } else {
      point = Math.floorMod(left - 1, 3L) + 1;
    }
    String[] parts = split(digits, (int) point);
    return sign(number)
        + parts[0]
        + (parts[1].isEmpty() ? "" : "." + parts[1])
        + (left == point ? "" : exponent('E', left - point));
  }

  private static String sign(Decimal number) {
    return number.negative ? "-" : "";
  }

  private static String special(Decimal number) {
    if (number.isInfinite()) {
      return "Infinity";
    }
    return (number.isSignaling() ? "sNaN" : "NaN")
        + (number.digits.signum() == 0 ? "" : number.digits.toString());
  }

  private static String exponent(char letter, long exponent) {
    return letter + (exponent < 0 ? "" : "+") + exponent;
  }

  /** The digits before and after a point. */
  private static String[] split(String digits, int point) {
    if (point <= 0) {
      return new String[] {"0", "0".repeat(-point) + digits};
    }
    return point >= digits.length()
        ? new String[] {digits + "0".repeat(point - digits.length()), ""}
        : new String[] {digits.substring(0, point), digits.substring(point)};
  }

  /** A number in a format. */
  static String format(Decimal number, String spec) {
    Matcher matcher = SPEC.matcher(spec);
    if (!matcher.matches()) {
      throw new ValueError("invalid format string");
    }
    String given = matcher.group(10);
    char type = given == null ? 'G' : given.charAt(0) == 'n' ? 'g' : given.charAt(0);
    boolean zeros = matcher.group(6) != null && matcher.group(2) == null;
    String fill = zeros ? "0" : matcher.group(1) == null ? " " : matcher.group(1);
    String align = zeros ? "=" : matcher.group(2) == null ? ">" : matcher.group(2);
    int width = matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7));
    String separator = matcher.group(8) == null ? "" : matcher.group(8);
    if (!number.isFinite()) {
      String text = special(number) + (type == '%' ? "%" : "");
      String pad = zeros ? " " : fill;
      return pad(plus(number.negative, matcher.group(3)), text, pad, zeros ? ">" : align, width);
    }
    Integer precision = matcher.group(9) == null ? null : Integer.valueOf(matcher.group(9));
    Decimal rounded = rounded(number, type, precision);
    boolean zero = rounded.digits.signum() == 0;
    boolean negative = rounded.negative && !(zero && matcher.group(4) != null);
    String digits = rounded.digits.toString();
    long left = (long) rounded.exponent + digits.length();
    long point = 1;
    if ("fF%".indexOf(type) >= 0) {
      point = left;
    } else if ("eE".indexOf(type) >= 0) {
      point = zero && precision != null ? 1 - precision : 1;
    } else if (rounded.exponent <= 0 && left > -6) {
      point = left;
    }
    String[] parts = split(digits, (int) point);
    StringBuilder rest = new StringBuilder();
    if (!parts[1].isEmpty() || matcher.group(5) != null) {
      rest.append('.').append(parts[1]);
    }
    if (left != point || "eE".indexOf(type) >= 0) {
      rest.append(exponent("eg".indexOf(type) >= 0 ? 'e' : 'E', left - point));
    }
    rest.append(type == '%' ? "%" : "");
    String sign = plus(negative, matcher.group(3));
    int least = zeros ? width - rest.length() - sign.length() : 0;
    return pad(sign, group(parts[0], separator, least) + rest, fill, align, width);
  }

  private static Decimal rounded(Decimal number, char type, @Nullable Integer precision) {
    Decimal value =
        type == '%' ? Decimal.finite(number.negative, number.digits, number.exponent + 2) : number;
    boolean fixed = "fF%".indexOf(type) >= 0;
    DecimalRounding mode = DecimalContext.current().mode();
    if (precision != null) {
      int most = "eE".indexOf(type) >= 0 ? precision + 1 : Math.max(1, precision);
      if (fixed) {
        value = value.rescaled(-precision, mode);
      } else if (value.length() > most) {
        value = value.rescaled(value.exponent + value.length() - most, mode);
        if (value.length() > most) {
          value = value.rescaled(value.exponent + 1, mode);
        }
      } else if ("eE".indexOf(type) >= 0 && value.digits.signum() != 0) {
        value = value.rescaled(value.exponent + value.length() - most, mode);
      }
    }
    return fixed && value.exponent > 0 ? value.rescaled(0, mode) : value;
  }

  private static String plus(boolean negative, @Nullable String sign) {
    return negative ? "-" : sign == null || sign.equals("-") ? "" : sign;
  }

  /** Digits in groups of three, with zeros before them up to a length. */
  private static String group(String digits, String separator, int least) {
    if (separator.isEmpty()) {
      return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= digits.length() || out.length() < least; i++) {
      if (i > 1 && i % 3 == 1) {
        out.append(separator);
      }
      out.append(i <= digits.length() ? digits.charAt(digits.length() - i) : '0');
    }
    return out.reverse().toString();
  }

  private static String pad(String sign, String text, String fill, String align, int width) {
    int missing = Math.max(0, width - sign.length() - text.length());
    return switch (align) {
      case "<" -> sign + text + fill.repeat(missing);
      case "=" -> sign + fill.repeat(missing) + text;
      case "^" -> fill.repeat(missing / 2) + sign + text + fill.repeat(missing - missing / 2);
      default -> fill.repeat(missing) + sign + text;
    };
  }

  /** A number from its sign, digits and exponent. */
  static Decimal ofParts(List<?> parts) {
    if (parts.size() != 3) {
      throw new ValueError("argument must be a sequence of length 3");
    }
    if (!(parts.get(0) instanceof Long sign) || sign != 0 && sign != 1) {
      throw new ValueError("sign must be an integer with the value 0 or 1");
    }
    if (!(parts.get(1) instanceof List<?> digits)) {
      throw new ValueError("coefficient must be a tuple of digits");
    }
    StringBuilder text = new StringBuilder("0");
    for (Object digit : digits) {
      if (!(digit instanceof Long number) || number < 0 || number > 9) {
        throw new ValueError("coefficient must be a tuple of digits");
      }
      text.append(number);
    }
    BigInteger value = new BigInteger(text.toString());
    if (parts.get(2) instanceof Long exponent) {
      return Decimal.finite(sign == 1, value, exponent.intValue());
    }
    if (parts.get(2) instanceof String kind) {
      return kind.equals("F")
          ? Decimal.infinity(sign == 1)
          : Decimal.nan(sign == 1, value, kind.equals("N"));
    }
    throw new TypeError("exponent must be an integer");
  }
}
