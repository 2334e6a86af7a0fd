package io.portalis.shim;

/** Comparisons, and copies of arrays of numbers that may go beyond the end, as the JDK's. */
final class ArraysStatics {

  private ArraysStatics() {}

  private static int length(int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException(from + " > " + to);
    }
    return to - from;
  }

  public static int[] copyOfRange(int[] original, int from, int to) {
    int[] copy = new int[length(from, to)];
    System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
    return copy;
  }

  public static long[] copyOfRange(long[] original, int from, int to) {
    long[] copy = new long[length(from, to)];
    System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
    return copy;
  }

  public static double[] copyOfRange(double[] original, int from, int to) {
    double[] copy = new double[length(from, to)];
    System.arraycopy(original, from, copy, 0, Math.min(original.length - from, copy.length));
    return copy;
  }

  public static int compareUnsigned(byte[] a, byte[] b) {
    int length = Math.min(a.length, b.length);
    for (int i = 0; i < length; i++) {
      if (a[i] != b[i]) {
        return (a[i] & 0xff) - (b[i] & 0xff);
      }
    }
    return a.length - b.length;
  }
}
