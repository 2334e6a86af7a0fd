package io.portalis.shim;

import org.teavm.classlib.impl.console.JsConsolePrintStream;

/**
 * The bytes that {@code System.out} writes. TeaVM's own method writes the first 32 again and again.
 */
final class ConsoleMethods {

  private ConsoleMethods() {}

  /** Writes UTF-8, and keeps what may be the beginning of a character. */
  public static void write(JsConsolePrintStream self, byte[] bytes, int offset, int length) {
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      self.write(bytes[i]);
    }
    if (isWhole(bytes, offset, end)) {
      self.flush();
    }
  }

  /** Whether some bytes do not end within a character, as far as they tell. */
  private static boolean isWhole(byte[] bytes, int begin, int end) {
    int first = end - 1;
    while (first >= begin && (bytes[first] & 0xc0) == 0x80) {
      first--;
    }
    if (first < begin) {
      return true;
    }
    int lead = bytes[first] & 0xff;
    int needed = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    return end - first >= needed;
  }
}
