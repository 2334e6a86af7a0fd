package io.portalis.python;

import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The methods of Python's strings. Indexes and lengths count code points. */
@Python("str")
public final class Str extends StrQueries {

  private Str() {}

  /** How many code points a string has. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * A character.
   *
   * @param self the string
   * @param index from 0; negative from the end
   * @return a string of one code point
   * @throws IndexError if there is none
   */
  public static String at(String self, long index) {
    int length = length(self);
    long i = index < 0 ? index + length : index;
    if (i < 0 || i >= length) {
      throw new IndexError("string index out of range");
    }
    int from = self.offsetByCodePoints(0, (int) i);
    return self.substring(from, self.offsetByCodePoints(from, 1));
  }

  /**
   * Some of the characters.
   *
   * @param self the string
   * @param slice which
   * @return a new string
   */
  public static String slice(String self, Slice slice) {
    Slice.Bounds bounds = slice.bounds(length(self));
    if (bounds.step() == 1) {
      int from = self.offsetByCodePoints(0, bounds.count() == 0 ? 0 : bounds.index(0));
      return self.substring(from, self.offsetByCodePoints(from, bounds.count()));
    }
    int[] points = self.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < bounds.count(); i++) {
      out.appendCodePoint(points[bounds.index(i)]);
    }
    return out.toString();
  }

  /**
   * The characters of a string.
   *
   * @param self the string
   * @return strings of one code point each
   */
  public static Iterable<String> chars(String self) {
    return () ->
        new Iterator<>() {
          private int at;

          @Override
          public boolean hasNext() {
            return at < self.length();
          }

          @Override
          public String next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            int from = at;
            at = self.offsetByCodePoints(at, 1);
            return self.substring(from, at);
          }
        };
  }

  private static String checked(String separator) {
    if (separator.isEmpty()) {
      throw new ValueError("empty separator");
    }
    return separator;
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static String strip(String self, boolean start, boolean end, IntPredicate drop) {
    int from = 0;
    int to = self.length();
    while (start && from < to && drop.test(self.charAt(from))) {
      from++;
    }
    while (end && to > from && drop.test(self.charAt(to - 1))) {
      to--;
    }
    return self.substring(from, to);
  }

  private static int lastSpace(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (isSpace(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static void words(String self, long most, PyList<String> parts) {
    int i = 0;
    while (true) {
      while (i < self.length() && isSpace(self.charAt(i))) {
        i++;
      }
      if (i == self.length()) {
        return;
      }
      if (most >= 0 && parts.size() == most) {
        parts.append(self.substring(i));
        return;
      }
      int from = i;
      while (i < self.length() && !isSpace(self.charAt(i))) {
        i++;
      }
      parts.append(self.substring(from, i));
    }
  }

  /** The text with its first character in upper case and the rest in lower case. */
  @Python("capitalize(self)")
  public static String capitalize(String self) {
    if (self.isEmpty()) {
      return self;
    }
    int end = self.offsetByCodePoints(0, 1);
    return UpperCase.of(self.substring(0, end)) + lower(self.substring(end));
  }

  /** The text in lower case, for comparisons. */
  @Python("casefold(self)")
  public static String casefold(String self) {
    return lower(upper(self)).replace("ß", "ss");
  }

  /** The text in the middle of spaces. */
  @Python("center(self, width)")
  public static String center(String self, long width) {
    return center(self, width, " ");
  }

  /** The text in the middle of a filling. */
  @Python("center(self, width, fillchar)")
  public static String center(String self, long width, String fill) {
    int missing = (int) width - length(self);
    if (missing <= 0) {
      return self;
    }
    int left = missing / 2 + (missing & (int) width & 1);
    return fill.repeat(left) + self + fill.repeat(missing - left);
  }

  /** The text as bytes in UTF-8. */
  @Python("encode(self)")
  public static PyBytes encode(String self) {
    return encode(self, "utf-8", "strict");
  }

  /** The text as bytes. */
  @Python("encode(self, encoding='utf-8', errors='strict')")
  public static PyBytes encode(String self, String encoding, String errors) {
    return new PyBytes(TextCodec.encode(self, encoding, errors));
  }

  /** The text with spaces for tabs. */
  @Python("expandtabs(self, tabsize=8)")
  public static String expandtabs(String self, long size) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int i = 0; i < self.length(); i++) {
      char c = self.charAt(i);
      if (c == '\t') {
        int missing = size <= 0 ? 0 : (int) (size - column % size);
        out.append(" ".repeat(missing));
        column += missing;
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + (Character.isLowSurrogate(c) ? 0 : 1);
      }
    }
    return out.toString();
  }

  /** The text with its fields replaced. */
  @Python("format(self, *args)")
  public static String format(String self, @Nullable Object... args) {
    return Format.strFormat(self, Args.of(args));
  }

  /** The text with its fields replaced. */
  @Python("format(self, *args, **kwargs)")
  public static String format(
      String self, PyDict<String, Object> keywords, @Nullable Object... args) {
    return Format.strFormat(self, Args.of(args).spreadKeywords(keywords));
  }

  /** The text with its fields replaced by entries of a mapping. */
  @Python("format_map(self, mapping)")
  public static String formatMap(String self, @Nullable Object mapping) {
    return Format.strFormat(self, Args.of().spreadKeywords(mapping));
  }

  /** The strings of an iterable with this one between them. */
  @Python("join(self, iterable)")
  public static String join(String self, Iterable<?> iterable) {
    StringBuilder out = new StringBuilder();
    int index = 0;
    for (Object item : iterable) {
      if (!(item instanceof String text)) {
        throw new TypeError(
            "sequence item " + index + ": expected str instance, " + Py.typeName(item) + " found");
      }
      out.append(index++ == 0 ? "" : self).append(text);
    }
    return out.toString();
  }

  /** The text before spaces. */
  @Python("ljust(self, width)")
  public static String ljust(String self, long width) {
    return ljust(self, width, " ");
  }

  /** The text before a filling. */
  @Python("ljust(self, width, fillchar)")
  public static String ljust(String self, long width, String fill) {
    return self + fill.repeat(Math.max(0, (int) width - length(self)));
  }

  /** The text after spaces. */
  @Python("rjust(self, width)")
  public static String rjust(String self, long width) {
    return rjust(self, width, " ");
  }

  /** The text after a filling. */
  @Python("rjust(self, width, fillchar)")
  public static String rjust(String self, long width, String fill) {
    return fill.repeat(Math.max(0, (int) width - length(self))) + self;
  }

  /** The text in lower case. */
  @Python("lower(self)")
  public static String lower(String self) {
    return self.toLowerCase(Locale.ROOT);
  }

  /** The text in upper case. */
  @Python("upper(self)")
  public static String upper(String self) {
    return UpperCase.of(self);
  }

  /** The text with upper and lower case exchanged. */
  @Python("swapcase(self)")
  public static String swapcase(String self) {
    StringBuilder out = new StringBuilder();
    self.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> out.append(c.equals(lower(c)) ? upper(c) : lower(c)));
    return out.toString();
  }

  /** The text with a capital letter at the start of each word. */
  @Python("title(self)")
  public static String title(String self) {
    StringBuilder out = new StringBuilder();
    boolean inWord = false;
    for (int c : self.codePoints().toArray()) {
      out.appendCodePoint(inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
      inWord = Character.isLetter(c);
    }
    return out.toString();
  }

  /** The text without white space at both ends. */
  @Python("strip(self)")
  public static String strip(String self) {
    return strip(self, true, true, Str::isSpace);
  }

  /** The text without some characters at both ends. */
  @Python("strip(self, chars)")
  public static String strip(String self, @Nullable String chars) {
    return chars == null ? strip(self) : strip(self, true, true, c -> chars.indexOf(c) >= 0);
  }

  /** The text without white space at the start. */
  @Python("lstrip(self)")
  public static String lstrip(String self) {
    return strip(self, true, false, Str::isSpace);
  }

  /** The text without some characters at the start. */
  @Python("lstrip(self, chars)")
  public static String lstrip(String self, @Nullable String chars) {
    return chars == null ? lstrip(self) : strip(self, true, false, c -> chars.indexOf(c) >= 0);
  }

  /** The text without white space at the end. */
  @Python("rstrip(self)")
  public static String rstrip(String self) {
    return strip(self, false, true, Str::isSpace);
  }

  /** The text without some characters at the end. */
  @Python("rstrip(self, chars)")
  public static String rstrip(String self, @Nullable String chars) {
    return chars == null ? rstrip(self) : strip(self, false, true, c -> chars.indexOf(c) >= 0);
  }

  /** What is before a separator, the separator, and what is after it. */
  @Python("partition(self, sep)")
  public static Tuple partition(String self, String separator) {
    int at = self.indexOf(checked(separator));
    return at < 0
        ? Tuple.of(self, "", "")
        : Tuple.of(self.substring(0, at), separator, self.substring(at + separator.length()));
  }

  /** What is before the last separator, the separator, and what is after it. */
  @Python("rpartition(self, sep)")
  public static Tuple rpartition(String self, String separator) {
    int at = self.lastIndexOf(checked(separator));
    return at < 0
        ? Tuple.of("", "", self)
        : Tuple.of(self.substring(0, at), separator, self.substring(at + separator.length()));
  }

  /** The text without a prefix. */
  @Python("removeprefix(self, prefix)")
  public static String removeprefix(String self, String prefix) {
    return !prefix.isEmpty() && self.startsWith(prefix) ? self.substring(prefix.length()) : self;
  }

  /** The text without a suffix. */
  @Python("removesuffix(self, suffix)")
  public static String removesuffix(String self, String suffix) {
    return !suffix.isEmpty() && self.endsWith(suffix)
        ? self.substring(0, self.length() - suffix.length())
        : self;
  }

  /** The text with a part replaced. */
  @Python("replace(self, old, new)")
  public static String replace(String self, String old, String replacement) {
    return self.replace(old, replacement);
  }

  /** The text with a part replaced some times. */
  @Python("replace(self, old, new, count)")
  public static String replace(String self, String old, String replacement, long count) {
    if (count < 0) {
      return self.replace(old, replacement);
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (long i = 0; i < count; i++) {
      int at = self.indexOf(old, from);
      if (at < 0 || from > self.length()) {
        break;
      }
      out.append(self, from, at).append(replacement);
      from = at + old.length();
      if (old.isEmpty()) {
        if (at < self.length()) {
          out.append(self.charAt(at));
        }
        from = at + 1;
      }
    }
    return from > self.length() ? out.toString() : out.append(self, from, self.length()).toString();
  }

  /** The words of the text. */
  @Python("split(self)")
  public static PyList<String> split(String self) {
    return split(self, null, -1);
  }

  /** The parts of the text between separators. */
  @Python("split(self, sep=None, maxsplit=-1)")
  public static PyList<String> split(String self, @Nullable String separator, long most) {
    PyList<String> parts = new PyList<>();
    if (separator == null) {
      words(self, most, parts);
      return parts;
    }
    int from = 0;
    checked(separator);
    for (int at = self.indexOf(separator);
        at >= 0 && most != parts.size();
        at = self.indexOf(separator, from)) {
      parts.append(self.substring(from, at));
      from = at + separator.length();
    }
    parts.append(self.substring(from));
    return parts;
  }

  /** The parts of the text between separators, from the end. */
  @Python("rsplit(self, sep=None, maxsplit=-1)")
  public static PyList<String> rsplit(String self, @Nullable String separator, long most) {
    if (most < 0) {
      return split(self, separator, -1);
    }
    PyList<String> parts = new PyList<>();
    String rest = separator == null ? rstrip(self) : self;
    while (parts.size() < most) {
      int end = separator == null ? lastSpace(rest) : rest.lastIndexOf(separator);
      if (end < 0) {
        break;
      }
      int length = separator == null ? 1 : separator.length();
      parts.append(rest.substring(end + length));
      rest = separator == null ? rstrip(rest.substring(0, end)) : rest.substring(0, end);
    }
    if (separator != null || !rest.isEmpty()) {
      parts.append(rest);
    }
    parts.reverse();
    return parts;
  }

  /** The lines of the text. */
  @Python("splitlines(self, keepends=False)")
  public static PyList<String> splitlines(String self, boolean keep) {
    PyList<String> lines = new PyList<>();
    int from = 0;
    for (int i = 0; i < self.length(); i++) {
      char c = self.charAt(i);
      if ("\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029".indexOf(c) >= 0) {
        int end = i;
        if (c == '\r' && i + 1 < self.length() && self.charAt(i + 1) == '\n') {
          i++;
        }
        lines.append(self.substring(from, keep ? i + 1 : end));
        from = i + 1;
      }
    }
    if (from < self.length()) {
      lines.append(self.substring(from));
    }
    return lines;
  }

  /** The text with characters replaced by a table. */
  @Python("translate(self, table)")
  public static String translate(String self, @Nullable Object table) {
    StringBuilder out = new StringBuilder();
    for (int c : self.codePoints().toArray()) {
      Object to;
      try {
        to = Py.getItem(table, (long) c);
      } catch (LookupError e) {
        to = (long) c;
      }
      if (to instanceof Long code) {
        out.appendCodePoint(code.intValue());
      } else if (to != null) {
        out.append(to);
      }
    }
    return out.toString();
  }

  /** The text after as many zeros as fit. */
  @Python("zfill(self, width)")
  public static String zfill(String self, long width) {
    int missing = (int) width - length(self);
    if (missing <= 0) {
      return self;
    }
    boolean sign = self.startsWith("-") || self.startsWith("+");
    return sign
        ? self.charAt(0) + "0".repeat(missing) + self.substring(1)
        : "0".repeat(missing) + self;
  }
}
