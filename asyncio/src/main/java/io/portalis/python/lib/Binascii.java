package io.portalis.python.lib;

import io.portalis.python.PyBytes;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Python's module {@code binascii}. */
@PythonModule(
    value = "binascii",
    classes = {BinasciiError.class})
public final class Binascii {

  private Binascii() {}

  private static byte[] given(@Nullable Object text) {
    return text instanceof String string ? Octets.ascii(string) : Octets.of(text);
  }

  /** Two digits for each byte. */
  @Python("hexlify(data)")
  public static PyBytes hexlify(@Nullable Object data) {
    return PyBytes.latin1(new PyBytes(Octets.of(data)).hex());
  }

  /** Two digits for each byte, in groups. */
  @Python("hexlify(data, sep, bytes_per_sep=1)")
  public static PyBytes hexlify(@Nullable Object data, @Nullable Object sep, long perSep) {
    return PyBytes.latin1(new PyBytes(Octets.of(data)).hex(sep, perSep));
  }

  /** Two digits for each byte. */
  @Python("b2a_hex(data)")
  public static PyBytes b2aHex(@Nullable Object data) {
    return hexlify(data);
  }

  /** The bytes of pairs of digits. */
  @Python("unhexlify(hexstr, /)")
  public static PyBytes unhexlify(@Nullable Object hexstr) {
    String digits = new String(given(hexstr), StandardCharsets.ISO_8859_1);
    if (digits.length() % 2 != 0) {
      throw new BinasciiError("Odd-length string");
    }
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = Character.digit(digits.charAt(2 * i), 16);
      int low = Character.digit(digits.charAt(2 * i + 1), 16);
      if (high < 0 || low < 0) {
        throw new BinasciiError("Non-hexadecimal digit found");
      }
      bytes[i] = (byte) (high << 4 | low);
    }
    return new PyBytes(bytes);
  }

  /** The bytes of pairs of digits. */
  @Python("a2b_hex(hexstr, /)")
  public static PyBytes a2bHex(@Nullable Object hexstr) {
    return unhexlify(hexstr);
  }

  /** Bytes in base 64, on a line. */
  @Python("b2a_base64(data, /, *, newline=True)")
  public static PyBytes b2aBase64(@Nullable Object data, boolean newline) {
    String text = new String(Radix64.encode(Octets.of(data)), StandardCharsets.ISO_8859_1);
    return PyBytes.latin1(newline ? text + "\n" : text);
  }

  /** The bytes that a text in base 64 means. */
  @Python("a2b_base64(data, /, *, strict_mode=False)")
  public static PyBytes a2bBase64(@Nullable Object data, boolean strict) {
    return new PyBytes(Radix64.decode(given(data), strict));
  }

  /** A checksum. */
  @Python("crc32(data, crc=0, /)")
  public static long crc32(@Nullable Object data, long crc) {
    return Zlib.crc32(data, crc);
  }
}
