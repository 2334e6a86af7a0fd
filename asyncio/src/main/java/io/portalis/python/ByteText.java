package io.portalis.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The methods of bytes, on texts with one character for each byte. */
final class ByteText {

  private static final String SPACES = " \t\n\r\f\u000b";

  private ByteText() {}

  /** The text of something like bytes; throws TypeError otherwise. */
  static String latin(@Nullable Object value) {
    if (value instanceof BytesLike bytes) {
      return bytes.toLatin();
    }
    throw new TypeError("a bytes-like object is required, not '" + Py.typeName(value) + "'");
  }

  /** What to look for: bytes or one byte. */
  static String part(@Nullable Object value) {
    if (value instanceof BytesLike bytes) {
      return bytes.toLatin();
    }
    if (Conversions.indexOrNull(value) == null) {
      throw new TypeError(
          "argument should be integer or bytes-like object, not '" + Py.typeName(value) + "'");
    }
    return String.valueOf((char) octet(value));
  }

  /** A byte; throws ValueError if it is none. */
  static int octet(@Nullable Object value) {
    Object index = Conversions.indexOrNull(value);
    if (index == null) {
      throw new TypeError(
          "'" + Py.typeName(value) + "' object cannot be interpreted as an integer");
    }
    if (!(index instanceof Long octet) || octet < 0 || octet > 255) {
      throw new ValueError("byte must be in range(0, 256)");
    }
    return octet.intValue();
  }

  private static int bound(@Nullable Object bound, int absent, int size) {
    if (bound == null) {
      return absent;
    }
    long index = Conversions.sliceIndex(bound);
    return (int) Math.min(Math.max(index < 0 ? index + size : index, 0), (long) size + 1);
  }

  static int find(String in, String part, @Nullable Object start, @Nullable Object end) {
    int from = bound(start, 0, in.length());
    int to = Math.min(bound(end, in.length(), in.length()), in.length());
    if (from > to) {
      return -1;
    }
    int found = in.indexOf(part, from);
    return found >= 0 && found + part.length() <= to ? found : -1;
  }

  static int rfind(String in, String part, @Nullable Object start, @Nullable Object end) {
    int from = bound(start, 0, in.length());
    int to = Math.min(bound(end, in.length(), in.length()), in.length());
    if (from > to || to - part.length() < from) {
      return -1;
    }
    int found = in.lastIndexOf(part, to - part.length());
    return found >= from ? found : -1;
  }

  static long count(String in, String part, @Nullable Object start, @Nullable Object end) {
    int from = bound(start, 0, in.length());
    int to = Math.min(bound(end, in.length(), in.length()), in.length());
    if (from > to) {
      return 0;
    }
    if (part.isEmpty()) {
      return (long) to - from + 1;
    }
    long count = 0;
    for (int i = in.indexOf(part, from);
        i >= 0 && i + part.length() <= to;
        i = in.indexOf(part, i + part.length())) {
      count++;
    }
    return count;
  }

  /** Whether a part of the text begins, or ends, with something or one of a tuple. */
  static boolean borders(
      String in,
      @Nullable Object with,
      @Nullable Object start,
      @Nullable Object end,
      boolean suffix) {
    int from = bound(start, 0, in.length());
    int to = Math.min(bound(end, in.length(), in.length()), in.length());
    Tuple all = with instanceof Tuple tuple ? tuple : Tuple.of(with);
    for (Object each : all) {
      if (!(each instanceof BytesLike bytes)) {
        throw with instanceof Tuple
            ? new TypeError("a bytes-like object is required, not '" + Py.typeName(each) + "'")
            : new TypeError(
                (suffix ? "endswith" : "startswith")
                    + " first arg must be bytes or a tuple of bytes, not "
                    + Py.typeName(with));
      }
      String part = bytes.toLatin();
      int room = to - from - part.length();
      if (room >= 0 && in.startsWith(part, suffix ? from + room : from)) {
        return true;
      }
    }
    return false;
  }

  static String replace(String in, String old, String by, long count) {
    if (count == 0) {
      return in;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    long left = count < 0 ? Long.MAX_VALUE : count;
    if (old.isEmpty()) {
      for (; at <= in.length() && left > 0; at++, left--) {
        out.append(by).append(at < in.length() ? in.substring(at, at + 1) : "");
      }
      return out.append(in.substring(Math.min(at, in.length()))).toString();
    }
    for (int i = in.indexOf(old); i >= 0 && left > 0; i = in.indexOf(old, at), left--) {
      out.append(in, at, i).append(by);
      at = i + old.length();
    }
    return out.append(in.substring(at)).toString();
  }

  static boolean isSpace(int c) {
    return SPACES.indexOf(c) >= 0;
  }

  static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isLetter(int c) {
    return isUpper(c) || isLower(c);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean all(String text, IntPredicate test) {
    return !text.isEmpty() && text.chars().allMatch(test);
  }

  static boolean isTitle(String text) {
    boolean inside = false;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetter(c)) {
        if (isUpper(c) == inside) {
          return false;
        }
        any = true;
      }
      inside = isLetter(c);
    }
    return any;
  }

  static String upper(String text) {
    return mapped(text, c -> isLower(c) ? c - 32 : c);
  }

  static String lower(String text) {
    return mapped(text, c -> isUpper(c) ? c + 32 : c);
  }

  static String swapcase(String text) {
    return mapped(text, c -> isLetter(c) ? c ^ 32 : c);
  }

  static String capitalize(String text) {
    return text.isEmpty() ? text : upper(text.substring(0, 1)) + lower(text.substring(1));
  }

  static String title(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      out.append(i > 0 && isLetter(text.charAt(i - 1)) ? lower(c) : upper(c));
    }
    return out.toString();
  }

  private static String mapped(String text, java.util.function.IntUnaryOperator change) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append((char) change.applyAsInt(c)));
    return out.toString();
  }

  static String strip(String text, @Nullable Object chars, boolean start, boolean end) {
    String drop = chars == null ? SPACES : latin(chars);
    int from = 0;
    int to = text.length();
    while (start && from < to && drop.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (end && to > from && drop.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static String separator(@Nullable Object sep) {
    String text = latin(sep);
    if (text.isEmpty()) {
      throw new ValueError("empty separator");
    }
    return text;
  }

  static List<String> split(String text, @Nullable Object sep, long most) {
    List<String> parts = new ArrayList<>();
    long left = most < 0 ? Long.MAX_VALUE : most;
    String by = sep == null ? null : separator(sep);
    int at = 0;
    while (true) {
      while (by == null && at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      if (by == null && at == text.length()) {
        return parts;
      }
      int end = left-- <= 0 ? -1 : by == null ? space(text, at) : text.indexOf(by, at);
      if (end < 0) {
        parts.add(text.substring(at));
        return parts;
      }
      parts.add(text.substring(at, end));
      at = end + (by == null ? 1 : by.length());
    }
  }

  private static int space(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  static List<String> rsplit(String text, @Nullable Object sep, long most) {
    List<String> parts = new ArrayList<>();
    long left = most < 0 ? Long.MAX_VALUE : most;
    String by = sep == null ? null : separator(sep);
    String rest = text;
    while (true) {
      rest = by == null ? strip(rest, null, false, true) : rest;
      if (by == null && rest.isEmpty()) {
        return parts;
      }
      int found = left-- <= 0 ? -1 : by == null ? lastSpace(rest) : rest.lastIndexOf(by);
      if (found < 0) {
        parts.add(0, rest);
        return parts;
      }
      parts.add(0, rest.substring(found + (by == null ? 1 : by.length())));
      rest = rest.substring(0, found);
    }
  }

  private static int lastSpace(String text) {
    int i = text.length() - 1;
    while (i >= 0 && !isSpace(text.charAt(i))) {
      i--;
    }
    return i;
  }

  static List<String> splitlines(String text, boolean keep) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        continue;
      }
      int end = i + 1;
      if (c == '\r' && end < text.length() && text.charAt(end) == '\n') {
        end++;
      }
      lines.add(text.substring(from, keep ? end : i));
      from = end;
      i = end - 1;
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }

  static List<String> partition(String text, @Nullable Object sep, boolean last) {
    String by = separator(sep);
    int at = last ? text.lastIndexOf(by) : text.indexOf(by);
    if (at < 0) {
      return last ? List.of("", "", text) : List.of(text, "", "");
    }
    return List.of(text.substring(0, at), by, text.substring(at + by.length()));
  }

  /** Padded to a width; {@code side} is -1 for text at the left, 0 for the middle, 1. */
  static String pad(String text, long width, @Nullable Object fill, int side, String method) {
    String with = fill == null ? " " : fill instanceof BytesLike bytes ? bytes.toLatin() : "";
    if (with.length() != 1) {
      throw new TypeError(
          method + "() argument 2 must be a byte string of length 1, not " + Py.typeName(fill));
    }
    int room = (int) Math.max(0, width - text.length());
    int before = side < 0 ? 0 : side > 0 ? room : room / 2 + (room & (int) width & 1);
    return with.repeat(before) + text + with.repeat(room - before);
  }

  static String zfill(String text, long width) {
    int room = (int) Math.max(0, width - text.length());
    int sign = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    return text.substring(0, sign) + "0".repeat(room) + text.substring(sign);
  }

  static String expandtabs(String text, long size) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (char c : text.toCharArray()) {
      if (c == '\t') {
        int spaces = size <= 0 ? 0 : (int) (size - column % size);
        out.append(" ".repeat(spaces));
        column += spaces;
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toString();
  }

  static String translate(String text, @Nullable Object table, @Nullable Object delete) {
    String to = table == null ? null : latin(table);
    if (to != null && to.length() != 256) {
      throw new ValueError("translation table must be 256 characters long");
    }
    String drop = latin(delete);
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (drop.indexOf(c) < 0) {
        out.append(to == null ? c : to.charAt(c));
      }
    }
    return out.toString();
  }

  static String maketrans(@Nullable Object from, @Nullable Object to) {
    String before = latin(from);
    String after = latin(to);
    if (before.length() != after.length()) {
      throw new ValueError("maketrans arguments must have same length");
    }
    StringBuilder table = new StringBuilder();
    for (char c = 0; c < 256; c++) {
      int at = before.lastIndexOf(c);
      table.append(at < 0 ? c : after.charAt(at));
    }
    return table.toString();
  }

  static String join(String between, Iterable<?> items) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    for (Object item : items) {
      if (!(item instanceof BytesLike bytes)) {
        throw new TypeError(
            "sequence item "
                + i
                + ": expected a bytes-like object, "
                + Py.typeName(item)
                + " found");
      }
      out.append(i++ == 0 ? "" : between).append(bytes.toLatin());
    }
    return out.toString();
  }

  static String fromHex(String digits) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (isSpace(digits.charAt(i))) {
        continue;
      }
      int high = digit(digits, i);
      out.append((char) (high << 4 | digit(digits, ++i)));
    }
    return out.toString();
  }

  private static int digit(String digits, int at) {
    int value = at < digits.length() ? Character.digit(digits.charAt(at), 16) : -1;
    if (value < 0 || digits.charAt(at) > 'f') {
      throw new ValueError("non-hexadecimal number found in fromhex() arg at position " + at);
    }
    return value;
  }

  /** Fills the places of a format: what {@code %} does. */
  static String percent(String format, @Nullable Object values) {
    Object wrapped;
    if (values instanceof Tuple tuple) {
      @Nullable Object[] all = tuple.toArray();
      for (int i = 0; i < all.length; i++) {
        all[i] = wrap(all[i]);
      }
      wrapped = Tuple.of(all);
    } else if (values instanceof Map<?, ?> map) {
      PyDict<Object, Object> all = new PyDict<>();
      map.forEach((key, value) -> all.put(latin(key), wrap(value)));
      wrapped = all;
    } else {
      wrapped = wrap(values);
    }
    String text = format.replaceAll("(?<!%)((?:%%)*%(?:\\([^)]*\\))?[#0 +.*\\d-]*)b", "$1s");
    return Format.percent(text, wrapped);
  }

  private static @Nullable Object wrap(@Nullable Object value) {
    return value == null || Arithmetic.isNumber(value) ? value : new Shown(value);
  }

  /** An argument of {@code %}. */
  private record Shown(Object value) implements PyInstance {
    @Override
    public Object __str__() {
      if (value instanceof BytesLike bytes) {
        return bytes.toLatin();
      }
      Object made = value instanceof PyInstance object ? object.__bytes__() : Py.NOT_IMPLEMENTED;
      if (made instanceof BytesLike bytes) {
        return bytes.toLatin();
      }
      throw new TypeError(
          "%b requires a bytes-like object, or an object that implements __bytes__, not '"
              + Py.typeName(value)
              + "'");
    }

    @Override
    public Object __repr__() {
      return Py.ascii(value);
    }
  }
}
