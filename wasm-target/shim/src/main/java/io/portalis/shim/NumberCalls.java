package io.portalis.shim;

/** Static calls of numbers that fail as the JDK's do, for {@link CallCorrection}. */
final class NumberCalls {

  private NumberCalls() {}

  private static NumberFormatException failure(String text, int radix) {
    String suffix = radix == 10 ? "" : " under radix " + radix;
    return new NumberFormatException("For input string: \"" + text + '"' + suffix);
  }

  private static boolean isText(String text, int radix) {
    return text != null && radix >= Character.MIN_RADIX && radix <= Character.MAX_RADIX;
  }

  /** Those of {@code Integer}. */
  static final class OfInteger {

    private OfInteger() {}

    public static Integer valueOf(String text) {
      return Integer.parseInt(text);
    }

    public static int parseInt(String text, int radix) {
      try {
        return Integer.parseInt(text, radix);
      } catch (NumberFormatException e) {
        throw isText(text, radix) ? failure(text, radix) : e;
      }
    }
  }

  /** Those of {@code Long}. */
  static final class OfLong {

    private OfLong() {}

    public static Long valueOf(String text) {
      return Long.parseLong(text);
    }

    public static long parseLong(String text, int radix) {
      try {
        return Long.parseLong(text, radix);
      } catch (NumberFormatException e) {
        throw isText(text, radix) ? failure(text, radix) : e;
      }
    }
  }

  /** Those of {@code Double}. */
  static final class OfDouble {

    private OfDouble() {}

    public static Double valueOf(String text) {
      return parseDouble(text);
    }

    public static double parseDouble(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw text.isBlank() ? new NumberFormatException("empty String") : failure(text, 10);
      }
    }
  }

  /** Those of {@code Math}. */
  static final class OfMath {

    private OfMath() {}

    public static int floorMod(int dividend, int divisor) {
      return Math.floorMod(dividend, Bounds.divisor(divisor));
    }

    public static int floorMod(long dividend, int divisor) {
      return Math.floorMod(dividend, Bounds.divisor(divisor));
    }

    public static long floorMod(long dividend, long divisor) {
      return Math.floorMod(dividend, Bounds.divisor(divisor));
    }

    public static int floorDiv(int dividend, int divisor) {
      return divisor == -1 ? -dividend : Math.floorDiv(dividend, Bounds.divisor(divisor));
    }

    public static long floorDiv(long dividend, int divisor) {
      return divisor == -1 ? -dividend : Math.floorDiv(dividend, Bounds.divisor(divisor));
    }

    public static long floorDiv(long dividend, long divisor) {
      return divisor == -1 ? -dividend : Math.floorDiv(dividend, Bounds.divisor(divisor));
    }
  }
}
