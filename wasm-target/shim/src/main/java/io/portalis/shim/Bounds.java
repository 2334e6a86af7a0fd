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

  private static String outside(int index, int length) {
    return "Index " + index + " out of bounds for length " + length;
  }
}
