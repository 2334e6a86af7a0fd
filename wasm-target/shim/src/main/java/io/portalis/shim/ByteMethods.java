package io.portalis.shim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;

/** Methods of streams of bytes, and of their meaning as text, that TeaVM lacks. */
final class ByteMethods {

  private ByteMethods() {}

  /** Those of {@code ByteArrayOutputStream}. */
  static final class OfOutput {

    private OfOutput() {}

    public static void writeBytes(ByteArrayOutputStream self, byte[] b) {
      self.write(b, 0, b.length);
    }
  }

  /** Those of {@code Charset}. */
  static final class OfCharset {

    private OfCharset() {}

    public static boolean isSupported(String charsetName) {
      try {
        return Charset.forName(charsetName) != null;
      } catch (UnsupportedCharsetException e) {
        return false;
      }
    }
  }
}
