package io.portalis.shim;

/** Conversions of numbers whose failures say what the JDK's say. */
final class NumberStatics {

  private NumberStatics() {}

  private static NumberFormatException failure(String text) {
    return new NumberFormatException(
        text == null ? "Cannot parse null string" : "For input string: \"" + text + '"');
  }

  /** Those of {@code Integer}. */
  static final class OfInteger {

    private OfInteger() {}

    public static int parseInt(String text) {
      try {
        return Integer.parseInt(text, 10);
      } catch (NumberFormatException e) {
        throw failure(text);
      }
    }
  }

  /** Those of {@code Long}. */
  static final class OfLong {

    private OfLong() {}

    public static long parseLong(String text) {
      try {
        return Long.parseLong(text, 10);
      } catch (NumberFormatException e) {
        throw failure(text);
      }
    }
  }
}
