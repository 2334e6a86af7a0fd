package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.Py;
import io.portalis.python.PyBytes;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.TypeError;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Python's module {@code base64}, for base 64, 32 and 16. */
@PythonModule("base64")
public final class PyBase64 {

  private PyBase64() {}

  private static byte[] given(@Nullable Object text) {
    if (text instanceof String string) {
      return Octets.ascii(string);
    }
    if (text instanceof BytesLike bytes) {
      return bytes.toArray();
    }
    throw new TypeError(
        "argument should be a bytes-like object or ASCII string, not '" + Py.typeName(text) + "'");
  }

  private static PyBytes exchanged(byte[] data, byte[] from, byte[] to) {
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < from.length; j++) {
        if (data[i] == from[j]) {
          data[i] = to[j];
          break;
        }
      }
    }
    return new PyBytes(data);
  }

  private static byte[] pair(@Nullable Object altchars) {
    byte[] pair = given(altchars);
    if (pair.length != 2) {
      throw new io.portalis.python.AssertionError(
          altchars instanceof BytesLike ? altchars.toString() : altchars);
    }
    return pair;
  }

  /** Bytes in base 64. */
  @Python("b64encode(s, altchars=None)")
  public static PyBytes b64encode(@Nullable Object s, @Nullable Object altchars) {
    byte[] encoded = Radix64.encode(Octets.of(s));
    return altchars == null
        ? new PyBytes(encoded)
        : exchanged(encoded, new byte[] {'+', '/'}, pair(altchars));
  }

  /** The bytes that a text in base 64 means. */
  @Python("b64decode(s, altchars=None, validate=False)")
  public static PyBytes b64decode(@Nullable Object s, @Nullable Object altchars, boolean validate) {
    byte[] text = given(s);
    if (altchars != null) {
      exchanged(text, pair(altchars), new byte[] {'+', '/'});
    }
    return new PyBytes(Radix64.decode(text, validate));
  }

  /** Bytes in base 64. */
  @Python("standard_b64encode(s)")
  public static PyBytes standardB64encode(@Nullable Object s) {
    return b64encode(s, null);
  }

  /** The bytes that a text in base 64 means. */
  @Python("standard_b64decode(s)")
  public static PyBytes standardB64decode(@Nullable Object s) {
    return b64decode(s, null, false);
  }

  /** Bytes in base 64 without characters that mean something in addresses. */
  @Python("urlsafe_b64encode(s)")
  public static PyBytes urlsafeB64encode(@Nullable Object s) {
    return b64encode(s, PyBytes.latin1("-_"));
  }

  /** The bytes that such a text means. */
  @Python("urlsafe_b64decode(s)")
  public static PyBytes urlsafeB64decode(@Nullable Object s) {
    return b64decode(s, PyBytes.latin1("-_"), false);
  }

  /** Bytes in base 64 on lines of 76 characters. */
  @Python("encodebytes(s)")
  public static PyBytes encodebytes(@Nullable Object s) {
    String text = new String(Radix64.encode(Octets.of(s)), StandardCharsets.ISO_8859_1);
    return PyBytes.latin1(text.replaceAll("(.{1,76})", "$1\n"));
  }

  /** The bytes that such lines mean. */
  @Python("decodebytes(s)")
  public static PyBytes decodebytes(@Nullable Object s) {
    return new PyBytes(Radix64.decode(Octets.of(s), false));
  }

  /** Bytes in base 32. */
  @Python("b32encode(s)")
  public static PyBytes b32encode(@Nullable Object s) {
    return new PyBytes(Radix64.encode32(Octets.of(s)));
  }

  /** The bytes that a text in base 32 means. */
  @Python("b32decode(s, casefold=False)")
  public static PyBytes b32decode(@Nullable Object s, boolean casefold) {
    String text = new String(given(s), StandardCharsets.ISO_8859_1);
    return new PyBytes(Radix64.decode32(casefold ? text.toUpperCase(Locale.ROOT) : text));
  }

  /** Bytes in base 16. */
  @Python("b16encode(s)")
  public static PyBytes b16encode(@Nullable Object s) {
    return PyBytes.latin1(new PyBytes(Octets.of(s)).hex().toUpperCase(Locale.ROOT));
  }

  /** The bytes that a text in base 16 means. */
  @Python("b16decode(s, casefold=False)")
  public static PyBytes b16decode(@Nullable Object s, boolean casefold) {
    String text = new String(given(s), StandardCharsets.ISO_8859_1);
    String digits = casefold ? text.toUpperCase(Locale.ROOT) : text;
    if (!digits.matches("[0-9A-F]*")) {
      throw new BinasciiError("Non-base16 digit found");
    }
    return Binascii.unhexlify(digits);
  }
}
