package io.portalis.shim;

/** Integer division as the Java language defines it, for {@link DivisionCorrection}. */
final class Arithmetic {

  private Arithmetic() {}

  static int divide(int dividend, int divisor) {
    requireNonZero(divisor == 0);
    return divisor == -1 ? -dividend : dividend / divisor;
  }

  static int remainder(int dividend, int divisor) {
    requireNonZero(divisor == 0);
    return divisor == -1 ? 0 : dividend % divisor;
  }

  static long divide(long dividend, long divisor) {
    requireNonZero(divisor == 0);
    return divisor == -1 ? -dividend : dividend / divisor;
  }

  static long remainder(long dividend, long divisor) {
    requireNonZero(divisor == 0);
    return divisor == -1 ? 0 : dividend % divisor;
  }

  private static void requireNonZero(boolean isZero) {
    if (isZero) {
      throw new ArithmeticException("/ by zero");
    }
  }
}
