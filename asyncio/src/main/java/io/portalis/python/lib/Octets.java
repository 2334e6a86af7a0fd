package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.Py;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Python's bytes as an array. */
final class Octets {

  private Octets() {}

  static byte[] of(@Nullable Object value) {
    if (value instanceof BytesLike bytes) {
      return bytes.toArray();
    }
    throw new TypeError("a bytes-like object is required, not '" + Py.typeName(value) + "'");
  }

  /** The bytes of a text that has only characters of ASCII. */
  static byte[] ascii(String text) {
    if (text.chars().anyMatch(c -> c > 127)) {
      throw new ValueError("string argument should contain only ASCII characters");
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
