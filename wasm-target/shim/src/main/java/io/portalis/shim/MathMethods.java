package io.portalis.shim;

/** Arithmetic of {@code Math} whose results, and whose failures' messages, are the JDK's. */
final class MathMethods {

  private static final String INTEGER = "integer overflow";
  private static final String LONG = "long overflow";

  private MathMethods() {}

  private static int narrowed(long exact) {
    if (exact != (int) exact) {
      throw new ArithmeticException(INTEGER);
    }
    return (int) exact;
  }

  public static int toIntExact(long value) {
    return narrowed(value);
  }

  public static int addExact(int x, int y) {
    return narrowed((long) x + y);
  }

  public static int subtractExact(int x, int y) {
    return narrowed((long) x - y);
  }

  public static int multiplyExact(int x, int y) {
    return narrowed((long) x * y);
  }

  public static int incrementExact(int a) {
    return narrowed(a + 1L);
  }

  public static int decrementExact(int a) {
    return narrowed(a - 1L);
  }

  public static int negateExact(int a) {
    return narrowed(-(long) a);
  }

  public static long addExact(long x, long y) {
    long sum = x + y;
    if (((x ^ sum) & (y ^ sum)) < 0) {
      throw new ArithmeticException(LONG);
    }
    return sum;
  }

  public static long subtractExact(long x, long y) {
    long difference = x - y;
    if (((x ^ y) & (x ^ difference)) < 0) {
      throw new ArithmeticException(LONG);
    }
    return difference;
  }

  public static long multiplyExact(long x, long y) {
    long product = x * y;
    boolean isExact = x == 0 || (product / x == y && !(x == -1 && y == Long.MIN_VALUE));
    if (!isExact) {
      throw new ArithmeticException(LONG);
    }
    return product;
  }

  public static long multiplyExact(long x, int y) {
    return multiplyExact(x, (long) y);
  }

  public static long multiplyHigh(long x, long y) {
    long lowX = x & 0xffff_ffffL;
    long lowY = y & 0xffff_ffffL;
    long highX = x >> 32;
    long highY = y >> 32;
    long middle = highX * lowY + (lowX * lowY >>> 32);
    return highX * highY + (middle >> 32) + ((middle & 0xffff_ffffL) + lowX * highY >> 32);
  }

  public static long incrementExact(long a) {
    return addExact(a, 1L);
  }

  public static long decrementExact(long a) {
    return subtractExact(a, 1L);
  }

  public static long negateExact(long a) {
    return subtractExact(0L, a);
  }

  public static long round(double a) {
    double floor = Math.floor(a);
    return (long) (a - floor >= 0.5 ? floor + 1 : floor);
  }

  public static int round(float a) {
    double floor = Math.floor(a);
    return (int) (a - floor >= 0.5 ? floor + 1 : floor);
  }

  public static double rint(double a) {
    double floor = Math.floor(a);
    double part = a - floor;
    boolean isUp = part > 0.5 || part == 0.5 && floor % 2 != 0;
    return Math.copySign(isUp ? floor + 1 : floor, a);
  }

  public static double log10(double a) {
    double near = Math.log(a) / Math.log(10);
    double whole = Math.rint(near);
    return Math.abs(whole - near) < 1e-12 && Math.pow(10, whole) == a ? whole : near;
  }
}
