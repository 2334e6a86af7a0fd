package io.portalis.python;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code %} operator of strings. */
final class Percent {

  private final String text;
  private final @Nullable Object values;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int next;

  private Percent(String text, @Nullable Object values) {
    this.text = text;
    this.values = values;
  }

  static String format(String text, @Nullable Object values) {
    return new Percent(text, values).run();
  }

  private String run() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '%') {
        out.append(c);
      } else if (at < text.length() && text.charAt(at) == '%') {
        out.append('%');
        at++;
      } else {
        conversion();
      }
    }
    if (values instanceof Tuple tuple
        ? next < tuple.size()
        : next == 0 && !(values instanceof Map<?, ?>)) {
      throw new TypeError("not all arguments converted during string formatting");
    }
    return out.toString();
  }

  private @Nullable Object argument() {
    if (values instanceof Tuple tuple) {
      if (next >= tuple.size()) {
        throw new TypeError("not enough arguments for format string");
      }
      return tuple.get(next++);
    }
    if (next++ > 0) {
      throw new TypeError("not enough arguments for format string");
    }
    return values;
  }

  private void conversion() {
    Object value = null;
    boolean keyed = false;
    if (at < text.length() && text.charAt(at) == '(') {
      int end = text.indexOf(')', at);
      if (end < 0) {
        throw new ValueError("incomplete format key");
      }
      if (!(values instanceof Map<?, ?>)) {
        throw new TypeError("format requires a mapping");
      }
      value = Py.getItem(values, text.substring(at + 1, end));
      keyed = true;
      next++;
      at = end + 1;
    }
    StringBuilder flags = new StringBuilder();
    while (at < text.length() && "#0- +".indexOf(text.charAt(at)) >= 0) {
      flags.append(text.charAt(at++));
    }
    int width = number(-1);
    int precision = -1;
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      precision = number(0);
    }
    while (at < text.length() && "hlL".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length()) {
      throw new ValueError("incomplete format");
    }
    char type = text.charAt(at++);
    if (!keyed) {
      value = argument();
    }
    if (width < -1) {
      flags.append('-');
      width = -width;
    }
    out.append(converted(value, flags.toString(), width, precision, type));
  }

  private int number(int absent) {
    if (at < text.length() && text.charAt(at) == '*') {
      at++;
      return (int) Py.toLong(argument());
    }
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return start == at ? absent : Integer.parseInt(text.substring(start, at));
  }

  private String converted(
      @Nullable Object value, String flags, int width, int precision, char type) {
    boolean left = flags.indexOf('-') >= 0;
    switch (type) {
      case 's', 'r', 'a':
        String shown = type == 's' ? Py.str(value) : type == 'r' ? Py.repr(value) : Py.ascii(value);
        if (precision >= 0 && precision < Str.length(shown)) {
          shown = shown.substring(0, shown.offsetByCodePoints(0, precision));
        }
        return pad(shown, width, left);
      case 'c':
        return pad(
            value instanceof String s ? s : Character.toString((int) Py.toLong(value)),
            width,
            left);
      case 'd', 'i', 'u', 'x', 'X', 'o':
        return pad(integer(value, flags, width, precision, type), width, left);
      case 'e', 'E', 'f', 'F', 'g', 'G':
        if (!(value instanceof Number) && !(value instanceof Boolean)) {
          throw new TypeError("must be real number, not " + Py.typeName(value));
        }
        String spec =
            sign(flags)
                + (flags.indexOf('#') >= 0 ? "#" : "")
                + (flags.indexOf('0') >= 0 && !left && width > 0 ? "0" + width : "")
                + "."
                + (precision < 0 ? 6 : precision)
                + type;
        return pad(Format.format(Py.toDouble(value), spec), width, left);
      default:
        throw new ValueError(
            "unsupported format character '"
                + type
                + "' (0x"
                + Integer.toHexString(type)
                + ") at index "
                + (at - 1));
    }
  }

  private static String sign(String flags) {
    return flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
  }

  private static String integer(
      @Nullable Object value, String flags, int width, int precision, char type) {
    Object whole = value;
    if (value instanceof Double d && "diu".indexOf(type) >= 0) {
      whole = Arithmetic.normal(new BigDecimal(d).toBigInteger());
    } else if (!(value instanceof Number) && !(value instanceof Boolean)
        || value instanceof Double) {
      throw new TypeError(
          "%"
              + type
              + " format: "
              + ("diu".indexOf(type) >= 0 ? "a real number" : "an integer")
              + " is required, not "
              + Py.typeName(value));
    }
    boolean zero = flags.indexOf('0') >= 0 && flags.indexOf('-') < 0 && width > 0;
    String code = "diu".indexOf(type) >= 0 ? "d" : String.valueOf(type);
    String spec =
        sign(flags) + (flags.indexOf('#') >= 0 ? "#" : "") + (zero ? "0" + width : "") + code;
    String text = Format.format(Arithmetic.plain(whole), spec);
    int digits = text.length() - (text.startsWith("-") || text.startsWith("+") ? 1 : 0);
    if (precision > digits) {
      int at = text.length() - digits;
      return text.substring(0, at) + "0".repeat(precision - digits) + text.substring(at);
    }
    return text;
  }

  private static String pad(String text, int width, boolean left) {
    int missing = width - Str.length(text);
    return missing <= 0 ? text : left ? text + " ".repeat(missing) : " ".repeat(missing) + text;
  }
}
