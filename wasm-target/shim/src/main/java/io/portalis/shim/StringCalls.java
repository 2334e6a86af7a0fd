package io.portalis.shim;

/** Calls of {@code String} that fail as the JDK's do, for {@link CallCorrection}. */
final class StringCalls {

  private StringCalls() {}

  public static char charAt(String self, int index) {
    if (index < 0 || index >= self.length()) {
      throw new StringIndexOutOfBoundsException("String index out of range: " + index);
    }
    return self.charAt(index);
  }

  public static String substring(String self, int begin) {
    return substring(self, begin, self.length());
  }

  public static String substring(String self, int begin, int end) {
    if (begin < 0 || begin > end || end > self.length()) {
      throw new StringIndexOutOfBoundsException(
          "begin " + begin + ", end " + end + ", length " + self.length());
    }
    return self.substring(begin, end);
  }

  public static CharSequence subSequence(String self, int begin, int end) {
    return substring(self, begin, end);
  }

  public static int codePointAt(String self, int index) {
    if (index < 0 || index >= self.length()) {
      throw new StringIndexOutOfBoundsException("index " + index + ", length " + self.length());
    }
    return self.codePointAt(index);
  }

  public static String repeat(String self, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
    return self.repeat(count);
  }

  /** Those of {@code StringBuilder}. */
  static final class OfBuilder {

    private OfBuilder() {}

    public static char charAt(StringBuilder self, int index) {
      return checked(self, index).charAt(index);
    }

    public static void setCharAt(StringBuilder self, int index, char value) {
      checked(self, index).setCharAt(index, value);
    }

    public static StringBuilder deleteCharAt(StringBuilder self, int index) {
      return checked(self, index).deleteCharAt(index);
    }

    public static StringBuilder insert(StringBuilder self, int offset, String text) {
      if (offset < 0 || offset > self.length()) {
        throw new StringIndexOutOfBoundsException("offset " + offset + ", length " + self.length());
      }
      return self.insert(offset, text);
    }

    public static StringBuilder delete(StringBuilder self, int start, int end) {
      int last = Math.min(end, self.length());
      requireRange(self, start, last);
      return self.delete(start, last);
    }

    public static String substring(StringBuilder self, int start) {
      return substring(self, start, self.length());
    }

    public static String substring(StringBuilder self, int start, int end) {
      requireRange(self, start, end);
      return self.substring(start, end);
    }

    private static StringBuilder checked(StringBuilder self, int index) {
      if (index < 0 || index >= self.length()) {
        throw new StringIndexOutOfBoundsException("index " + index + ", length " + self.length());
      }
      return self;
    }

    private static void requireRange(StringBuilder self, int start, int end) {
      if (start < 0 || start > end || end > self.length()) {
        throw new StringIndexOutOfBoundsException(
            "start " + start + ", end " + end + ", length " + self.length());
      }
    }
  }
}
