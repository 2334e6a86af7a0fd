package io.portalis.shim;

/** Checks of indices and sizes that fail as the JDK's do, for {@link ArrayCorrection}. */
final class Bounds {

  private Bounds() {}

  static int index(int index, int length) {
    if (index >= 0 && index < length) {
      return index;
    }
    throw new ArrayIndexOutOfBoundsException(outside(index, length));
  }

  static int size(int size) {
    if (size < 0) {
      throw new NegativeArraySizeException(Integer.toString(size));
    }
    return size;
  }

  static int element(int index, int length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException(outside(index, length));
    }
    return index;
  }

  static int divisor(int divisor) {
    return divisor == 0 ? Arithmetic.remainder(1, divisor) : divisor;
  }

  static long divisor(long divisor) {
    return divisor == 0 ? Arithmetic.remainder(1L, divisor) : divisor;
  }

  /** For {@code Arrays.copyOfRange}. */
  static int end(int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException(from + " > " + to);
    }
    return to;
  }

  /** For {@code Map.of} and {@code Set.of}; null is theirs to refuse. */
  static void distinct(Object[] elements, String what) {
    for (int i = 0; i < elements.length; i++) {
      for (int j = 0; j < i; j++) {
        if (elements[j] != null && elements[j].equals(elements[i])) {
          throw new IllegalArgumentException("duplicate " + what + ": " + elements[i]);
        }
      }
    }
  }

  private static String outside(int index, int length) {
    return "Index " + index + " out of bounds for length " + length;
  }
}
