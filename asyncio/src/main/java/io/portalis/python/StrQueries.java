package io.portalis.python;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The methods of {@link Str} that ask about a string: what is in it, and where. */
class StrQueries {

  private static String part(String self, @Nullable Object start, @Nullable Object end) {
    return start == null && end == null ? self : Str.slice(self, new Slice(start, end, null));
  }

  private static long points(String self, int index) {
    return index < 0 ? -1 : self.codePointCount(0, index);
  }

  private static long found(long index) {
    if (index < 0) {
      throw new ValueError("substring not found");
    }
    return index;
  }

  private static boolean matches(@Nullable Object affix, String method, Predicate<String> test) {
    if (affix instanceof String text) {
      return test.test(text);
    }
    if (affix instanceof Tuple tuple) {
      return tuple.stream().anyMatch(each -> test.test((String) each));
    }
    throw new TypeError(
        method + " first arg must be str or a tuple of str, not " + Py.typeName(affix));
  }

  /** How often a part is there, without overlaps. */
  @Python("count(self, sub)")
  public static long count(String self, String sub) {
    return count(self, sub, null, null);
  }

  /** How often a part is there within bounds, without overlaps. */
  @Python("count(self, sub, start, end=None)")
  public static long count(String self, String sub, @Nullable Object start, @Nullable Object end) {
    String part = part(self, start, end);
    if (sub.isEmpty()) {
      return Str.length(part) + 1L;
    }
    long count = 0;
    for (int i = part.indexOf(sub); i >= 0; i = part.indexOf(sub, i + sub.length())) {
      count++;
    }
    return count;
  }

  /** Whether the text ends with a part, or with one of a tuple. */
  @Python("endswith(self, suffix)")
  public static boolean endswith(String self, @Nullable Object suffix) {
    return matches(suffix, "endswith", self::endsWith);
  }

  /** Whether the text starts with a part, or with one of a tuple. */
  @Python("startswith(self, prefix)")
  public static boolean startswith(String self, @Nullable Object prefix) {
    return matches(prefix, "startswith", self::startsWith);
  }

  /** Whether the text from an index on starts with a part. */
  @Python("startswith(self, prefix, start, end=None)")
  public static boolean startswith(
      String self, @Nullable Object prefix, @Nullable Object start, @Nullable Object end) {
    return startswith(part(self, start, end), prefix);
  }

  /** Whether the text within bounds ends with a part. */
  @Python("endswith(self, suffix, start, end=None)")
  public static boolean endswith(
      String self, @Nullable Object suffix, @Nullable Object start, @Nullable Object end) {
    return endswith(part(self, start, end), suffix);
  }

  /** Where a part is first. */
  @Python("find(self, sub)")
  public static long find(String self, String sub) {
    return points(self, self.indexOf(sub));
  }

  /** Where a part is first within bounds. */
  @Python("find(self, sub, start, end=None)")
  public static long find(String self, String sub, @Nullable Object start, @Nullable Object end) {
    Slice.Bounds bounds = new Slice(start, end, null).bounds(Str.length(self));
    String part = part(self, start, end);
    int found = part.indexOf(sub);
    return found < 0 || bounds.start() > Str.length(self)
        ? -1
        : bounds.start() + points(part, found);
  }

  /** Where a part is last. */
  @Python("rfind(self, sub)")
  public static long rfind(String self, String sub) {
    return points(self, self.lastIndexOf(sub));
  }

  /** Where a part is first; an error if it is not there. */
  @Python("index(self, sub)")
  public static long index(String self, String sub) {
    return found(find(self, sub));
  }

  /** Where a part is first within bounds; an error if it is not there. */
  @Python("index(self, sub, start, end=None)")
  public static long index(String self, String sub, @Nullable Object start, @Nullable Object end) {
    return found(find(self, sub, start, end));
  }

  /** Where a part is last; an error if it is not there. */
  @Python("rindex(self, sub)")
  public static long rindex(String self, String sub) {
    return found(rfind(self, sub));
  }

  /** Whether there are letters and digits only, and at least one. */
  @Python("isalnum(self)")
  public static boolean isalnum(String self) {
    return !self.isEmpty()
        && self.codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || Character.getNumericValue(c) >= 0);
  }

  /** Whether there are letters only, and at least one. */
  @Python("isalpha(self)")
  public static boolean isalpha(String self) {
    return !self.isEmpty() && self.codePoints().allMatch(c -> Character.isLetter(c));
  }

  /** Whether there are decimal digits only, and at least one. */
  @Python("isdecimal(self)")
  public static boolean isdecimal(String self) {
    return !self.isEmpty()
        && self.codePoints().allMatch(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER);
  }

  /** Whether there are digits only, and at least one. */
  @Python("isdigit(self)")
  public static boolean isdigit(String self) {
    return !self.isEmpty()
        && self.codePoints()
            .allMatch(
                c -> Character.isDigit(c) || "²³¹".indexOf(c) >= 0 || (c >= 0x2070 && c <= 0x2089));
  }

  /** Whether there are numeric characters only, and at least one. */
  @Python("isnumeric(self)")
  public static boolean isnumeric(String self) {
    return !self.isEmpty()
        && self.codePoints()
            .allMatch(
                c ->
                    Character.isDigit(c)
                        || Character.getType(c) == Character.OTHER_NUMBER
                        || Character.getType(c) == Character.LETTER_NUMBER);
  }

  /** Whether there are white space only, and at least one. */
  @Python("isspace(self)")
  public static boolean isspace(String self) {
    return !self.isEmpty() && self.codePoints().allMatch(c -> Str.isSpace(c));
  }

  /** Whether all characters are of ASCII. */
  @Python("isascii(self)")
  public static boolean isascii(String self) {
    return self.chars().allMatch(c -> c < 128);
  }

  /** Whether all characters are printable. */
  @Python("isprintable(self)")
  public static boolean isprintable(String self) {
    return self.codePoints().allMatch(Repr::isPrintable);
  }

  /** Whether it can be a name. */
  @Python("isidentifier(self)")
  public static boolean isidentifier(String self) {
    return !self.isEmpty()
        && (Character.isUnicodeIdentifierStart(self.codePointAt(0)) || self.charAt(0) == '_')
        && self.codePoints()
            .skip(1)
            .allMatch(
                c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  /** Whether there are letters, all in lower case. */
  @Python("islower(self)")
  public static boolean islower(String self) {
    return !self.equals(UpperCase.of(self)) && self.equals(Str.lower(self));
  }

  /** Whether there are letters, all in upper case. */
  @Python("isupper(self)")
  public static boolean isupper(String self) {
    return !self.equals(Str.lower(self)) && self.equals(UpperCase.of(self));
  }

  /** Whether all words begin with a capital letter. */
  @Python("istitle(self)")
  public static boolean istitle(String self) {
    return self.codePoints().anyMatch(Character::isLetter) && self.equals(Str.title(self));
  }

  /** A table for {@link #translate} from a dict of characters or code points. */
  @Python("maketrans(x, /)")
  public static PyDict<Object, Object> maketrans(PyDict<?, ?> x) {
    PyDict<Object, Object> table = new PyDict<>();
    for (Object key : x) {
      table.put(
          key instanceof String text ? (Object) (long) text.codePointAt(0) : key,
          Py.getItem(x, key));
    }
    return table;
  }

  /**
   * A table for {@link #translate} from characters to others.
   *
   * @throws ValueError if the texts are not equally long
   */
  @Python("maketrans(x, y, z='', /)")
  public static PyDict<Object, Object> maketrans(String x, String y, String z) {
    int[] from = x.codePoints().toArray();
    int[] to = y.codePoints().toArray();
    if (from.length != to.length) {
      throw new ValueError("the first two maketrans arguments must have equal length");
    }
    PyDict<Object, Object> table = new PyDict<>();
    for (int i = 0; i < from.length; i++) {
      table.put((long) from[i], (long) to[i]);
    }
    z.codePoints().forEach(point -> table.put((long) point, null));
    return table;
  }

  /** The text with each character replaced, or dropped, as a table says. */
  @Python("translate(self, table, /)")
  public static String translate(String self, @Nullable Object table) {
    StringBuilder out = new StringBuilder();
    self.codePoints()
        .forEach(
            point -> {
              Object to;
              try {
                to = Py.getItem(table, (long) point);
              } catch (LookupError e) {
                to = (long) point;
              }
              if (to instanceof Long code) {
                out.appendCodePoint(code.intValue());
              } else if (to != null) {
                out.append(Py.str(to));
              }
            });
    return out.toString();
  }
}
