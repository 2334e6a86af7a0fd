package io.portalis.python.lib;

import io.portalis.python.PyBytes;

/** Python's bytes as an array and back. */
final class Octets {

  private Octets() {}

  static byte[] of(PyBytes bytes) {
    byte[] array = new byte[bytes.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = (byte) bytes.at(i);
    }
    return array;
  }
}
