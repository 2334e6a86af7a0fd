package io.portalis.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The format mini-language of {@code format()}, f-strings and {@code str.format}. */
public final class Format {

  private Format() {}

  /** A specification: {@code [[fill]align][sign][z][#][0][width][grouping][.precision][type]}. */
  private static final class Spec {
    private final String text;
    private int at;
    private int fill = ' ';
    private char align;
    private char sign = '-';
    private boolean alternate;
    private boolean noNegativeZero;
    private int width;
    private char grouping;
    private int precision = -1;
    private char type;

    Spec(String text, Object value) {
      this.text = text;
      int first = text.isEmpty() ? 0 : text.codePointAt(0);
      int length = Character.charCount(first);
      if (text.length() > length && "<>=^".indexOf(text.charAt(length)) >= 0) {
        fill = first;
        align = text.charAt(length);
        at = length + 1;
      } else if (!text.isEmpty() && "<>=^".indexOf(text.charAt(0)) >= 0) {
        align = text.charAt(0);
        at = 1;
      }
      if (has("+- ")) {
        sign = text.charAt(at++);
      }
      if (has("z")) {
        noNegativeZero = true;
        at++;
      }
      if (has("#")) {
        alternate = true;
        at++;
      }
      if (has("0")) {
        at++;
        if (align == 0) {
          fill = '0';
          align = '=';
        } else if (text.charAt(0) != '0' && fill == ' ' && first != ' ') {
          fill = '0';
        }
      }
      width = number(0);
      if (has(",_")) {
        grouping = text.charAt(at++);
        if (has(",_")) {
          throw new ValueError(
              text.charAt(at) == grouping
                  ? "Cannot specify '" + grouping + "' with '" + grouping + "'."
                  : "Cannot specify both ',' and '_'.");
        }
      }
      if (has(".")) {
        at++;
        precision = number(-1);
        if (precision < 0) {
          throw new ValueError("Format specifier missing precision");
        }
      }
      if (at < text.length()) {
        type = text.charAt(at++);
      }
      if (at < text.length()) {
        throw new ValueError(
            "Invalid format specifier '"
                + text
                + "' for object of type '"
                + Py.typeName(value)
                + "'");
      }
    }

    private boolean has(String chars) {
      return at < text.length() && chars.indexOf(text.charAt(at)) >= 0;
    }

    private int number(int absent) {
      int start = at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      return start == at ? absent : Integer.parseInt(text.substring(start, at));
    }

    private String pad(String sign, String digits, char standard) {
      int missing = width - Str.length(sign) - Str.length(digits);
      if (missing <= 0) {
        return sign + digits;
      }
      String fillText = Character.toString(fill);
      return switch (align == 0 ? standard : align) {
        case '<' -> sign + digits + fillText.repeat(missing);
        case '^' ->
            fillText.repeat(missing / 2) + sign + digits + fillText.repeat(missing - missing / 2);
        case '=' -> sign + fillText.repeat(missing) + digits;
        default -> fillText.repeat(missing) + sign + digits;
      };
    }
  }

  /**
   * Formats a value.
   *
   * @param value the value, may be null
   * @param spec the specification
   * @return the text
   * @throws ValueError if the specification is wrong
   * @throws TypeError if the value takes none
   */
  public static String format(@Nullable Object value, String spec) {
    if (value instanceof PyInstance instance) {
      return Py.str(instance.__format__(spec));
    }
    if (spec.isEmpty()) {
      return Py.str(value);
    }
    if (value instanceof String text) {
      return ofString(text, new Spec(spec, text));
    }
    if (value instanceof Boolean truth) {
      Spec parsed = new Spec(spec, truth);
      if (parsed.type == 0 || parsed.type == 's') {
        return parsed.type == 's'
            ? unknown(parsed, truth)
            : ofInt(BigInteger.valueOf(truth ? 1 : 0), parsed, truth);
      }
      return ofInt(BigInteger.valueOf(truth ? 1 : 0), parsed, truth);
    }
    if (value instanceof Long number) {
      return ofInt(BigInteger.valueOf(number), new Spec(spec, number), number);
    }
    if (value instanceof BigInteger number) {
      return ofInt(number, new Spec(spec, number), number);
    }
    if (value instanceof Double number) {
      return ofDouble(number, new Spec(spec, number), number);
    }
    throw new TypeError(
        "unsupported format string passed to " + Py.typeName(value) + ".__format__");
  }

  private static String unknown(Spec spec, Object value) {
    throw new ValueError(
        "Unknown format code '" + spec.type + "' for object of type '" + Py.typeName(value) + "'");
  }

  private static String ofString(String text, Spec spec) {
    if (spec.type != 0 && spec.type != 's') {
      return unknown(spec, text);
    }
    if (spec.sign != '-') {
      throw new ValueError("Sign not allowed in string format specifier");
    }
    if (spec.alternate) {
      throw new ValueError("Alternate form (#) not allowed in string format specifier");
    }
    if (spec.grouping != 0) {
      throw new ValueError("Cannot specify '" + spec.grouping + "' with 's'.");
    }
    if (spec.align == '=' && spec.fill != '0') {
      throw new ValueError("'=' alignment not allowed in string format specifier");
    }
    String shown =
        spec.precision >= 0 && spec.precision < Str.length(text)
            ? text.substring(0, text.offsetByCodePoints(0, spec.precision))
            : text;
    if (spec.align == '=') {
      spec.align = '<';
    }
    return spec.pad("", shown, '<');
  }

  private static String ofInt(BigInteger number, Spec spec, Object value) {
    switch (spec.type) {
      case 'e', 'E', 'f', 'F', 'g', 'G', '%':
        return ofDouble(Py.toDouble(value), spec, value);
      case 0, 'd', 'n', 'b', 'o', 'x', 'X', 'c':
        break;
      default:
        return unknown(spec, value);
    }
    if (spec.precision >= 0) {
      throw new ValueError("Precision not allowed in integer format specifier");
    }
    if (spec.type == 'c') {
      return spec.pad("", Character.toString(number.intValueExact()), '<');
    }
    int radix =
        switch (spec.type) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x', 'X' -> 16;
          default -> 10;
        };
    if (spec.grouping == ',' && radix != 10) {
      throw new ValueError("Cannot specify ',' with '" + spec.type + "'.");
    }
    String digits = number.abs().toString(radix);
    String prefix = "";
    if (spec.alternate && radix != 10) {
      prefix = "0" + spec.type;
    }
    if (spec.type == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    String sign = sign(number.signum() < 0, spec) + prefix;
    return spec.pad(sign, grouped(digits, spec, radix == 10 ? 3 : 4, sign), '>');
  }

  private static String sign(boolean negative, Spec spec) {
    return negative ? "-" : spec.sign == '-' ? "" : String.valueOf(spec.sign);
  }

  /** Groups digits; zeros that fill the width are grouped too. */
  private static String grouped(String digits, Spec spec, int size, String sign) {
    if (spec.grouping == 0) {
      return digits;
    }
    int end = 0;
    while (end < digits.length() && Character.isLetterOrDigit(digits.charAt(end))) {
      end++;
    }
    String whole = digits.substring(0, end);
    String rest = digits.substring(end);
    String text = group(whole, spec.grouping, size);
    if (spec.fill == '0' && spec.align == '=') {
      while (sign.length() + text.length() + rest.length() < spec.width) {
        whole = "0" + whole;
        text = group(whole, spec.grouping, size);
      }
    }
    return text + rest;
  }

  private static String group(String whole, char separator, int size) {
    StringBuilder out = new StringBuilder(whole);
    for (int i = whole.length() - size; i > 0; i -= size) {
      out.insert(i, separator);
    }
    return out.toString();
  }

  private static String ofDouble(double number, Spec spec, Object value) {
    boolean negative = number < 0 || (number == 0 && 1 / number < 0);
    double magnitude = Math.abs(number);
    String digits;
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      negative = number < 0;
      digits = Double.isNaN(number) ? "nan" : "inf";
      if (spec.type == 'E' || spec.type == 'F' || spec.type == 'G') {
        digits = digits.toUpperCase(Locale.ROOT);
      }
      if (spec.type == '%') {
        digits += "%";
      }
    } else {
      int precision = spec.precision < 0 ? 6 : spec.precision;
      digits =
          switch (spec.type) {
            case 'f', 'F' -> fixed(magnitude, precision);
            case 'e', 'E' -> scientific(magnitude, precision);
            case '%' -> fixed(new BigDecimal(magnitude).scaleByPowerOfTen(2), precision) + "%";
            case 'g', 'G', 'n' -> general(magnitude, Math.max(1, precision), spec.alternate, false);
            case 0 ->
                spec.precision < 0
                    ? Repr.ofDouble(magnitude)
                    : general(magnitude, Math.max(1, precision), spec.alternate, true);
            default -> unknown(spec, value);
          };
      if (spec.alternate && digits.indexOf('.') < 0) {
        int e = digits.indexOf('e');
        digits = e < 0 ? digits + "." : digits.substring(0, e) + "." + digits.substring(e);
      }
      if (spec.type == 'E' || spec.type == 'G') {
        digits = digits.toUpperCase(Locale.ROOT);
      }
    }
    if (spec.noNegativeZero && negative && digits.matches("[0.]*")) {
      negative = false;
    }
    String sign = sign(negative, spec);
    return spec.pad(sign, grouped(digits, spec, 3, sign), '>');
  }

  private static String fixed(double value, int precision) {
    return fixed(new BigDecimal(value), precision);
  }

  private static String fixed(BigDecimal value, int precision) {
    return value.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String scientific(double value, int precision) {
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    String digits = rounded.unscaledValue().toString();
    int exponent = value == 0 ? 0 : digits.length() - 1 - rounded.scale();
    StringBuilder all = new StringBuilder(value == 0 ? "0" : digits);
    while (all.length() < precision + 1) {
      all.append('0');
    }
    all.setLength(precision + 1);
    if (precision > 0) {
      all.insert(1, '.');
    }
    return all + exponentText(exponent);
  }

  private static String exponentText(int exponent) {
    String text = Integer.toString(Math.abs(exponent));
    return "e" + (exponent < 0 ? "-" : "+") + (text.length() < 2 ? "0" : "") + text;
  }

  /** The general format: fixed or scientific, whichever suits the size. */
  private static String general(double value, int precision, boolean zeros, boolean decimal) {
    if (value == 0) {
      return zeros ? "0." + "0".repeat(precision - 1) : decimal ? "0.0" : "0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(precision, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    // repr-like formatting changes to exponents one digit earlier.
    if (exponent < -4 || exponent >= precision - (decimal && exponent == precision - 1 ? 1 : 0)) {
      String text = scientific(value, precision - 1);
      if (zeros) {
        return text;
      }
      int e = text.indexOf('e');
      return strip(text.substring(0, e)) + text.substring(e);
    }
    String text =
        rounded
            .setScale(Math.max(0, precision - 1 - exponent), RoundingMode.HALF_EVEN)
            .toPlainString();
    if (zeros) {
      return text;
    }
    String stripped = strip(text);
    return decimal && stripped.indexOf('.') < 0 ? stripped + ".0" : stripped;
  }

  private static String strip(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /**
   * The {@code %} operator of strings.
   *
   * @param text the format
   * @param values a tuple, a mapping, or one value
   * @return the text
   */
  public static String percent(String text, @Nullable Object values) {
    return Percent.format(text, values);
  }

  /**
   * {@code str.format}.
   *
   * @param text the format
   * @param args the arguments
   * @return the text
   */
  public static String strFormat(String text, Args args) {
    return new Fields(args).format(text, 2);
  }
}
