package io.portalis.python;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What {@code int(...)}, {@code float(...)}, {@code bool(...)} and {@code str(...)} do. */
final class Constructors {

  private static final Signature INT = Signature.parse("x=0, /, base=None");
  private static final Signature ONE = Signature.parse("x=0, /");
  private static final Signature STR = Signature.parse("object='', encoding=None, errors=None");

  private Constructors() {}

  static Object ofInt(Args args) {
    @Nullable Object[] a = INT.bind("int", 0, args, INT.literals());
    return a[1] == null ? toInt(a[0]) : parseInt(a[0], Py.toLong(a[1]));
  }

  static Object ofBool(Args args) {
    return args.size() > 0 && Py.truth(ONE.bind("bool", 0, args, ONE.literals())[0]);
  }

  static Object ofFloat(Args args) {
    return toFloat(ONE.bind("float", 0, args, ONE.literals())[0]);
  }

  static Object ofStr(Args args) {
    @Nullable Object[] a = STR.bind("str", 0, args, STR.literals());
    return a[1] == null ? Py.str(a[0]) : Py.notNull(Py.invoke(a[0], "decode", a[1]));
  }

  static Object toInt(@Nullable Object value) {
    if (Arithmetic.isInt(value)) {
      return Arithmetic.plain(value);
    }
    if (value instanceof Double d) {
      return Arithmetic.truncate(d);
    }
    if (value instanceof String) {
      return parseInt(value, 10);
    }
    if (value instanceof BytesLike bytes) {
      return parseInt(bytes.toLatin(), 10);
    }
    if (value instanceof PyInstance instance) {
      Object result = instance.__int__();
      if (result == Py.NOT_IMPLEMENTED) {
        result = instance.__trunc__();
      }
      if (result != Py.NOT_IMPLEMENTED && Arithmetic.isInt(result)) {
        return Arithmetic.plain(result);
      }
      Object index = Conversions.indexOrNull(value);
      if (index != null) {
        return index;
      }
    }
    throw new TypeError(
        "int() argument must be a string, a bytes-like object or a real number, not '"
            + Py.typeName(value)
            + "'");
  }

  static Object parseInt(@Nullable Object source, long base) {
    if (!(source instanceof String text)) {
      throw new TypeError("int() can't convert non-string with explicit base");
    }
    if (base != 0 && (base < 2 || base > 36)) {
      throw new ValueError("int() base must be >= 2 and <= 36, or 0");
    }
    String s = text.strip();
    boolean negative = s.startsWith("-");
    String digits = negative || s.startsWith("+") ? s.substring(1) : s;
    int radix = (int) base;
    String low =
        digits.length() > 1 ? digits.substring(0, 2).toLowerCase(java.util.Locale.ROOT) : "";
    int marked = low.equals("0x") ? 16 : low.equals("0o") ? 8 : low.equals("0b") ? 2 : 0;
    if (marked != 0 && (base == 0 || base == marked)) {
      digits = digits.substring(2);
      radix = marked;
      digits = digits.startsWith("_") ? digits.substring(1) : digits;
    } else if (base == 0) {
      radix = digits.startsWith("0") && !digits.matches("[0_]+") ? -1 : 10;
    }
    StringBuilder plain = new StringBuilder();
    boolean good = radix > 0 && !digits.isEmpty();
    boolean underscore = true;
    for (int i = 0; good && i < digits.length(); ) {
      int c = digits.codePointAt(i);
      i += Character.charCount(c);
      if (c == '_') {
        good = !underscore;
        underscore = true;
      } else {
        int digit = Character.digit(c, radix);
        good = digit >= 0;
        underscore = false;
        if (good) {
          plain.append(Character.forDigit(digit, radix));
        }
      }
    }
    if (!good || underscore) {
      throw new ValueError("invalid literal for int() with base " + base + ": " + Py.repr(text));
    }
    if (plain.length() > 4300 && Integer.bitCount(radix) != 1) {
      throw new ValueError(
          "Exceeds the limit (4300 digits) for integer string conversion: value has "
              + plain.length()
              + " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
    BigInteger n = new BigInteger(plain.toString(), radix);
    return Arithmetic.normal(negative ? n.negate() : n);
  }

  static double toFloat(@Nullable Object value) {
    if (value instanceof String s) {
      return parseFloat(s);
    }
    if (Arithmetic.isNumber(value)) {
      return Arithmetic.toDouble(value);
    }
    if (value instanceof PyInstance) {
      try {
        return Conversions.toDouble(value);
      } catch (TypeError e) {
        if (!Py.str(e).startsWith("must be real number")) {
          throw e;
        }
      }
    }
    throw new TypeError(
        "float() argument must be a string or a real number, not '" + Py.typeName(value) + "'");
  }

  private static double parseFloat(String text) {
    String s = text.strip();
    String sign = s.startsWith("-") || s.startsWith("+") ? s.substring(0, 1) : "";
    String body = s.substring(sign.length()).toLowerCase(java.util.Locale.ROOT);
    double d;
    if (body.equals("inf") || body.equals("infinity")) {
      d = Double.POSITIVE_INFINITY;
    } else if (body.equals("nan")) {
      d = Double.NaN;
    } else if (body.matches(
        "(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)(e[+-]?\\d+(_\\d+)*)?")) {
      d = Double.parseDouble(body.replace("_", ""));
    } else {
      throw new ValueError("could not convert string to float: " + Py.repr(text));
    }
    return sign.equals("-") ? -d : d;
  }
}
