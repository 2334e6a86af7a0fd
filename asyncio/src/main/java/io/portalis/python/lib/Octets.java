package io.portalis.python.lib;

import io.portalis.python.BytesLike;

/** Python's bytes as an array and back. */
final class Octets {

  private Octets() {}

  static byte[] of(BytesLike bytes) {
    return bytes.toArray();
  }
}
