package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.Py;
import io.portalis.python.PyBytes;
import io.portalis.python.Str;
import io.portalis.python.TypeError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Characters of addresses as percent signs with digits, and back. */
final class UrlText {

  private static final String SAFE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~";

  private UrlText() {}

  private static String safe(@Nullable Object safe) {
    String text =
        safe instanceof BytesLike bytes ? bytes.decode("latin-1", "strict") : Py.str(safe);
    return SAFE + text;
  }

  static String quote(
      @Nullable Object text,
      @Nullable Object safe,
      @Nullable String encoding,
      @Nullable String errors) {
    byte[] bytes;
    if (text instanceof String given) {
      bytes =
          Str.encode(
                  given, encoding == null ? "utf-8" : encoding, errors == null ? "strict" : errors)
              .toArray();
    } else {
      if (encoding != null) {
        throw new TypeError("quote() doesn't support 'encoding' for bytes");
      }
      if (errors != null) {
        throw new TypeError("quote() doesn't support 'errors' for bytes");
      }
      if (!(text instanceof BytesLike given)) {
        throw new TypeError("quote_from_bytes() expected bytes");
      }
      bytes = given.toArray();
    }
    String plain = safe(safe);
    StringBuilder out = new StringBuilder();
    for (byte octet : bytes) {
      char c = (char) (octet & 0xff);
      if (c < 128 && plain.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  static String quotePlus(
      @Nullable Object text,
      @Nullable Object safe,
      @Nullable String encoding,
      @Nullable String errors) {
    boolean space =
        text instanceof String given
            ? given.indexOf(' ') >= 0
            : text instanceof BytesLike bytes && bytes.contains(32L);
    if (!space) {
      return quote(text, safe, encoding, errors);
    }
    Object more =
        safe instanceof BytesLike bytes
            ? bytes.decode("latin-1", "strict") + " "
            : Py.str(safe) + " ";
    return quote(text, more, encoding, errors).replace(' ', '+');
  }

  private static int hex(byte[] bytes, int at) {
    return at < bytes.length ? Character.digit((char) (bytes[at] & 0xff), 16) : -1;
  }

  static byte[] unquoted(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && hex(bytes, i + 1) >= 0 && hex(bytes, i + 2) >= 0) {
        out.write(hex(bytes, i + 1) << 4 | hex(bytes, i + 2));
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }

  /** A text without percent signs; characters outside of ASCII stay as they are. */
  static String unquote(@Nullable Object given, String encoding, String errors) {
    if (given instanceof BytesLike bytes) {
      return new PyBytes(unquoted(bytes.toArray())).decode(encoding, errors);
    }
    if (!(given instanceof String text)) {
      throw new TypeError("argument of type '" + Py.typeName(given) + "' is not iterable");
    }
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean ascii = text.charAt(at) < 128;
      while (end < text.length() && text.charAt(end) < 128 == ascii) {
        end++;
      }
      String part = text.substring(at, end);
      if (ascii) {
        byte[] bytes = unquoted(part.getBytes(StandardCharsets.ISO_8859_1));
        out.append(new PyBytes(bytes).decode(encoding, errors));
      } else {
        out.append(part);
      }
      at = end;
    }
    return out.toString();
  }
}
