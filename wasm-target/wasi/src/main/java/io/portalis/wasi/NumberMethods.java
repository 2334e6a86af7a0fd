package io.portalis.wasi;

/** Methods of numbers that this version of TeaVM lacks; programs refer to them more than call. */
public final class NumberMethods {

  private NumberMethods() {}

  /** Those of {@code Integer}. */
  public static final class OfInteger {

    private OfInteger() {}

    public static int sum(int a, int b) {
      return a + b;
    }

    public static long toUnsignedLong(int value) {
      return value & 0xffffffffL;
    }
  }

  /** Those of {@code Long}. */
  public static final class OfLong {

    private OfLong() {}

    public static long sum(long a, long b) {
      return a + b;
    }

    public static long max(long a, long b) {
      return Math.max(a, b);
    }

    public static long min(long a, long b) {
      return Math.min(a, b);
    }
  }

  /** Those of {@code Double}. */
  public static final class OfDouble {

    private OfDouble() {}

    public static double sum(double a, double b) {
      return a + b;
    }

    public static double max(double a, double b) {
      return Math.max(a, b);
    }

    public static double min(double a, double b) {
      return Math.min(a, b);
    }
  }
}
