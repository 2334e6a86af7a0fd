package io.portalis.shim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.UnknownFormatConversionException;

/**
 * Formats as {@code java.util.Formatter} is specified to do for the root locale, without dates.
 * TeaVM's own knows a part of it, and rounds another way.
 */
final class Formatting {

  private final String format;
  private final Object[] arguments;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int ordinary;
  private int last = -1;

  // The specifier that is read.
  private String flags = "";
  private int width;
  private int precision;

  Formatting(String format, Object[] arguments) {
    this.format = format;
    this.arguments = arguments == null ? new Object[] {null} : arguments;
    while (at < format.length()) {
      char next = format.charAt(at++);
      if (next == '%') {
        specifier();
      } else {
        out.append(next);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }

  // --- reading

  private char peek() {
    if (at >= format.length()) {
      throw new UnknownFormatConversionException("%");
    }
    return format.charAt(at);
  }

  private int number() {
    int begin = at;
    while (Character.isDigit(peek())) {
      at++;
    }
    return begin == at ? -1 : Integer.parseInt(format.substring(begin, at));
  }

  private void specifier() {
    int begin = at;
    int index = peek() == '0' ? -1 : number();
    boolean isAgain = false;
    if (index > 0 && peek() == '$') {
      at++;
    } else {
      at = begin;
      index = -1;
      isAgain = peek() == '<';
      at += isAgain ? 1 : 0;
    }
    begin = at;
    while ("-#+ 0,(".indexOf(peek()) >= 0) {
      at++;
    }
    flags = format.substring(begin, at);
    width = number();
    precision = -1;
    if (peek() == '.') {
      at++;
      precision = number();
    }
    char conversion = peek();
    at++;
    if (conversion == 'n') {
      out.append('\n');
    } else if (conversion == '%') {
      pad("%");
    } else {
      boolean isUpper = Character.isUpperCase(conversion);
      String text = convert(conversion, argument(index, isAgain));
      pad(isUpper ? text.toUpperCase() : text);
    }
  }

  private Object argument(int index, boolean isAgain) {
    if (index > 0) {
      last = index - 1;
    } else if (!isAgain) {
      last = ordinary++;
    }
    if (last < 0 || last >= arguments.length) {
      int end = at;
      throw new java.util.MissingFormatArgumentException(
          format.substring(format.lastIndexOf('%', end - 1), end));
    }
    return arguments[last];
  }

  private boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  private void pad(String text) {
    String space = " ".repeat(Math.max(0, width - text.length()));
    out.append(has('-') ? text + space : space + text);
  }

  // --- converting

  private String convert(char conversion, Object argument) {
    return switch (conversion) {
      case 'b', 'B' -> cut(String.valueOf(truth(argument)));
      case 's', 'S' -> cut(String.valueOf(argument));
      case 'h', 'H' -> cut(argument == null ? "null" : Integer.toHexString(argument.hashCode()));
      case 'c', 'C' -> character(conversion, argument);
      case 'd' -> integer(conversion, argument);
      case 'x', 'X', 'o' -> bits(conversion, argument);
      case 'e', 'E', 'f', 'g', 'G' -> real(conversion, argument);
      default -> throw new UnknownFormatConversionException(String.valueOf(conversion));
    };
  }

  private static boolean truth(Object argument) {
    return argument instanceof Boolean value ? value : argument != null;
  }

  private String cut(String text) {
    return precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
  }

  private static RuntimeException mismatch(char conversion, Object argument) {
    return new BadConversion(conversion, argument.getClass());
  }

  /** The JDK's message, which TeaVM's exception does not have. */
  private static final class BadConversion extends java.util.IllegalFormatConversionException {
    private static final long serialVersionUID = 1L;
    private final String message;

    BadConversion(char conversion, Class<?> type) {
      super(conversion, type);
      this.message = conversion + " != " + type.getName();
    }

    @Override
    public String getMessage() {
      return message;
    }

    @Override
    public String toString() {
      return "java.util.IllegalFormatConversionException: " + message;
    }
  }

  private static String character(char conversion, Object argument) {
    if (argument == null) {
      return "null";
    } else if (argument instanceof Character) {
      return argument.toString();
    } else if (argument instanceof Integer
        || argument instanceof Short
        || argument instanceof Byte) {
      return new String(Character.toChars(((Number) argument).intValue()));
    }
    throw mismatch(conversion, argument);
  }

  private static boolean isWhole(Object argument) {
    return argument instanceof Integer
        || argument instanceof Long
        || argument instanceof Short
        || argument instanceof Byte
        || argument instanceof BigInteger;
  }

  private String integer(char conversion, Object argument) {
    if (argument == null) {
      return "null";
    } else if (!isWhole(argument)) {
      throw mismatch(conversion, argument);
    }
    String text = argument.toString();
    boolean isNegative = text.startsWith("-");
    return signed(isNegative, isNegative ? text.substring(1) : text);
  }

  private String bits(char conversion, Object argument) {
    if (argument == null) {
      return "null";
    } else if (!isWhole(argument)) {
      throw mismatch(conversion, argument);
    }
    boolean isOctal = conversion == 'o';
    if (argument instanceof BigInteger big) {
      return signed(big.signum() < 0, big.abs().toString(isOctal ? 8 : 16));
    }
    long value = ((Number) argument).longValue();
    if (argument instanceof Integer) {
      value &= 0xFFFFFFFFL;
    } else if (argument instanceof Short) {
      value &= 0xFFFF;
    } else if (argument instanceof Byte) {
      value &= 0xFF;
    }
    String text = isOctal ? Long.toOctalString(value) : Long.toHexString(value);
    String prefix = has('#') ? (isOctal ? "0" : "0x") : "";
    return prefix + zeros(prefix.length() + text.length()) + text;
  }

  private String real(char conversion, Object argument) {
    if (argument == null) {
      return "null";
    } else if (argument instanceof BigDecimal exact) {
      return signed(exact.signum() < 0, digits(conversion, exact.abs()));
    } else if (!(argument instanceof Double || argument instanceof Float)) {
      throw mismatch(conversion, argument);
    }
    double value = ((Number) argument).doubleValue();
    boolean isNegative = Double.compare(value, 0) < 0;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String text = Double.isNaN(value) ? "NaN" : "Infinity";
      flags = flags.replace("0", "").replace(",", "");
      return signed(isNegative, text);
    }
    String shortest = argument.toString();
    return signed(
        isNegative,
        digits(conversion, new BigDecimal(isNegative ? shortest.substring(1) : shortest)));
  }

  private String digits(char conversion, BigDecimal value) {
    int places = precision < 0 ? 6 : precision;
    return switch (conversion) {
      case 'f' -> value.setScale(places, RoundingMode.HALF_UP).toPlainString();
      case 'g', 'G' -> general(value, Math.max(1, places));
      default -> scientific(value, places);
    };
  }

  private static String general(BigDecimal value, int figures) {
    BigDecimal rounded = rounded(value, figures);
    if (rounded.signum() != 0
        && (rounded.compareTo(new BigDecimal("0.0001")) < 0
            || rounded.compareTo(BigDecimal.TEN.pow(figures)) >= 0)) {
      return scientific(value, figures - 1);
    }
    int whole = rounded.signum() == 0 ? 1 : rounded.precision() - rounded.scale();
    return value.setScale(Math.max(0, figures - whole), RoundingMode.HALF_UP).toPlainString();
  }

  /** To so many figures; TeaVM's own {@code round} cuts them off. */
  private static BigDecimal rounded(BigDecimal value, int figures) {
    BigDecimal rounded =
        value.setScale(value.scale() - value.precision() + figures, RoundingMode.HALF_UP);
    return rounded.precision() > figures
        ? rounded.setScale(rounded.scale() - 1, RoundingMode.HALF_UP)
        : rounded;
  }

  private static String scientific(BigDecimal value, int places) {
    BigDecimal rounded = rounded(value, places + 1);
    String figures = rounded.unscaledValue().toString();
    int exponent = rounded.signum() == 0 ? 0 : figures.length() - 1 - rounded.scale();
    StringBuilder text = new StringBuilder(figures);
    while (text.length() <= places) {
      text.append('0');
    }
    text.setLength(places + 1);
    if (places > 0) {
      text.insert(1, '.');
    }
    int size = Math.abs(exponent);
    return text + "e" + (exponent < 0 ? '-' : '+') + (size < 10 ? "0" : "") + size;
  }

  /** Adds the sign, the groups of thousands and the zeros in front. */
  private String signed(boolean isNegative, String unsigned) {
    String text = has(',') ? grouped(unsigned) : unsigned;
    boolean isBracketed = isNegative && has('(');
    String sign = has('+') ? "+" : has(' ') ? " " : "";
    if (isNegative) {
      sign = isBracketed ? "(" : "-";
    }
    String end = isBracketed ? ")" : "";
    return sign + zeros(sign.length() + text.length() + end.length()) + text + end;
  }

  private String zeros(int length) {
    return has('0') ? "0".repeat(Math.max(0, width - length)) : "";
  }

  private static String grouped(String unsigned) {
    int point = unsigned.indexOf('.');
    StringBuilder text = new StringBuilder(unsigned);
    for (int i = (point < 0 ? unsigned.length() : point) - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
