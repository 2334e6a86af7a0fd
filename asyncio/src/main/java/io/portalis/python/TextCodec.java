package io.portalis.python;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text as bytes and back, with CPython's errors. */
final class TextCodec {

  private final String name;
  private final String errors;

  private TextCodec(String encoding, String errors) {
    this.name = known(encoding);
    this.errors = errors;
  }

  private static String known(String encoding) {
    return switch (encoding.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-')) {
      case "utf-8", "utf8", "u8", "cp65001" -> "utf-8";
      case "utf-8-sig" -> "utf-8-sig";
      case "ascii", "us-ascii", "646" -> "ascii";
      case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "8859", "l1" -> "latin-1";
      case "utf-16", "utf16", "u16" -> "utf-16";
      case "utf-16-le", "utf-16le" -> "utf-16-le";
      case "utf-16-be", "utf-16be" -> "utf-16-be";
      case "utf-32", "utf32", "u32" -> "utf-32";
      case "utf-32-le", "utf-32le" -> "utf-32-le";
      case "utf-32-be", "utf-32be" -> "utf-32-be";
      default -> {
        boolean supported;
        try {
          supported = Charset.isSupported(encoding);
        } catch (IllegalArgumentException e) {
          supported = false;
        }
        if (!supported) {
          throw new LookupError("unknown encoding: " + encoding);
        }
        yield encoding;
      }
    };
  }

  static byte[] encode(String text, String encoding, String errors) {
    return new TextCodec(encoding, errors).encode(text);
  }

  static String decode(byte[] bytes, String encoding, String errors) {
    return new TextCodec(encoding, errors).decode(bytes);
  }

  private byte[] encode(String text) {
    return switch (name) {
      case "ascii" -> narrow(text, 128);
      case "latin-1" -> narrow(text, 256);
      case "utf-8" -> utf8(text, new byte[0]);
      case "utf-8-sig" -> utf8(text, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
      case "utf-16" -> joined(new byte[] {-1, -2}, text.getBytes(StandardCharsets.UTF_16LE));
      case "utf-16-le" -> text.getBytes(StandardCharsets.UTF_16LE);
      case "utf-16-be" -> text.getBytes(StandardCharsets.UTF_16BE);
      case "utf-32" ->
          joined(new byte[] {-1, -2, 0, 0}, text.getBytes(Charset.forName("UTF-32LE")));
      case "utf-32-le" -> text.getBytes(Charset.forName("UTF-32LE"));
      case "utf-32-be" -> text.getBytes(Charset.forName("UTF-32BE"));
      default -> other(text);
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private byte[] other(String text) {
    try {
      ByteBuffer bytes =
          Charset.forName(name)
              .newEncoder()
              .onMalformedInput(action())
              .onUnmappableCharacter(action())
              .encode(CharBuffer.wrap(text));
      byte[] array = new byte[bytes.remaining()];
      bytes.get(array);
      return array;
    } catch (CharacterCodingException e) {
      throw new UnicodeEncodeError(name, text, 0L, 1L, "character maps to <undefined>");
    }
  }

  private CodingErrorAction action() {
    return switch (errors) {
      case "ignore" -> CodingErrorAction.IGNORE;
      case "strict" -> CodingErrorAction.REPORT;
      default -> CodingErrorAction.REPLACE;
    };
  }

  private byte[] narrow(String text, int limit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (points[i] < limit) {
        out.write(points[i]);
        continue;
      }
      int end = i + 1;
      while (end < points.length && points[end] >= limit) {
        end++;
      }
      out.writeBytes(replacement(text, points, i, end, "ordinal not in range(" + limit + ")"));
      i = end - 1;
    }
    return out.toByteArray();
  }

  private byte[] utf8(String text, byte[] mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(mark);
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      return out.toByteArray();
    }
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (points[i] < 0xd800 || points[i] > 0xdfff) {
        out.writeBytes(Character.toString(points[i]).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      if (errors.equals("surrogatepass")) {
        out.write(0xe0 | points[i] >> 12);
        out.write(0x80 | points[i] >> 6 & 0x3f);
        out.write(0x80 | points[i] & 0x3f);
        continue;
      }
      int end = i + 1;
      while (end < points.length && points[end] >= 0xd800 && points[end] <= 0xdfff) {
        end++;
      }
      out.writeBytes(replacement(text, points, i, end, "surrogates not allowed"));
      i = end - 1;
    }
    return out.toByteArray();
  }

  private byte[] replacement(String text, int[] points, int start, int end, String reason) {
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; i++) {
      int point = points[i];
      switch (errors) {
        case "ignore" -> {}
        case "replace" -> out.append('?');
        case "xmlcharrefreplace" -> out.append("&#").append(point).append(';');
        case "backslashreplace" -> out.append(escape(point));
        case "namereplace" -> out.append("\\N{").append(Character.getName(point)).append('}');
        case "surrogateescape" -> {
          if (point < 0xdc80 || point > 0xdcff) {
            throw failure(text, i, i + 1, reason);
          }
          out.append((char) (point - 0xdc00));
        }
        case "strict" -> throw failure(text, start, end, reason);
        default -> throw new LookupError("unknown error handler name '" + errors + "'");
      }
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private UnicodeEncodeError failure(String text, int start, int end, String reason) {
    return new UnicodeEncodeError(name, text, (long) start, (long) end, reason);
  }

  private static String escape(int point) {
    return point < 0x100
        ? String.format(Locale.ROOT, "\\x%02x", point)
        : point < 0x10000
            ? String.format(Locale.ROOT, "\\u%04x", point)
            : String.format(Locale.ROOT, "\\U%08x", point);
  }

  private String decode(byte[] bytes) {
    return switch (name) {
      case "utf-8" -> utf8(bytes, 0);
      case "utf-8-sig" ->
          utf8(
              bytes,
              bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb ? 3 : 0);
      case "latin-1" -> new String(bytes, StandardCharsets.ISO_8859_1);
      case "ascii" -> ascii(bytes);
      case "utf-16" -> marked(bytes, 2) ? wide(bytes, "UTF-16", 2) : wide(bytes, "UTF-16LE", 2);
      case "utf-16-le" -> wide(bytes, "UTF-16LE", 2);
      case "utf-16-be" -> wide(bytes, "UTF-16BE", 2);
      case "utf-32" -> marked(bytes, 4) ? wide(bytes, "UTF-32", 4) : wide(bytes, "UTF-32LE", 4);
      case "utf-32-le" -> wide(bytes, "UTF-32LE", 4);
      case "utf-32-be" -> wide(bytes, "UTF-32BE", 4);
      default -> wide(bytes, name, 1);
    };
  }

  private static boolean marked(byte[] bytes, int size) {
    boolean little = bytes.length >= size && bytes[0] == -1 && bytes[1] == -2;
    return little || bytes.length >= size && bytes[size - 2] == -2 && bytes[size - 1] == -1;
  }

  private String wide(byte[] bytes, String charset, int unit) {
    if (errors.equals("strict") && bytes.length % unit != 0) {
      throw failure(bytes, bytes.length - bytes.length % unit, bytes.length, "truncated data");
    }
    try {
      return Charset.forName(charset)
          .newDecoder()
          .onMalformedInput(action())
          .onUnmappableCharacter(action())
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw failure(bytes, 0, bytes.length, "illegal encoding");
    }
  }

  private UnicodeDecodeError failure(byte[] bytes, int start, int end, String reason) {
    return new UnicodeDecodeError(
        name, new PyBytes(bytes.clone()), (long) start, (long) end, reason);
  }

  private String ascii(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        out.append((char) bytes[i]);
      } else {
        broken(out, bytes, i, i + 1, "ordinal not in range(128)");
      }
    }
    return out.toString();
  }

  private String utf8(byte[] bytes, int from) {
    StringBuilder out = new StringBuilder(bytes.length);
    int i = from;
    while (i < bytes.length) {
      int first = bytes[i] & 0xff;
      if (first < 0x80) {
        out.append((char) first);
        i++;
        continue;
      }
      int size = first >= 0xc2 && first < 0xe0 ? 2 : first < 0xe0 ? 0 : first < 0xf0 ? 3 : 4;
      if (size == 0 || first > 0xf4) {
        broken(out, bytes, i, i + 1, "invalid start byte");
        i++;
        continue;
      }
      int point = first & (0xff >> (size + 1));
      int end = i + 1;
      while (end < bytes.length && end < i + size && follows(first, end - i, bytes[end] & 0xff)) {
        point = point << 6 | bytes[end] & 0x3f;
        end++;
      }
      if (end == i + size) {
        out.appendCodePoint(point);
      } else {
        boolean ended = end == bytes.length;
        broken(out, bytes, i, end, ended ? "unexpected end of data" : "invalid continuation byte");
      }
      i = end;
    }
    return out.toString();
  }

  private boolean follows(int first, int place, int next) {
    int low = 0x80;
    int high = 0xbf;
    if (place == 1) {
      low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : low;
      high = first == 0xed && !errors.equals("surrogatepass") ? 0x9f : first == 0xf4 ? 0x8f : high;
    }
    return next >= low && next <= high;
  }

  private void broken(StringBuilder out, byte[] bytes, int start, int end, String reason) {
    switch (errors) {
      case "ignore" -> {}
      case "replace" -> out.append('\ufffd');
      case "strict" -> throw failure(bytes, start, end, reason);
      case "backslashreplace", "surrogateescape" -> {
        for (int i = start; i < end; i++) {
          int octet = bytes[i] & 0xff;
          out.append(errors.startsWith("b") ? escape(octet) : (char) (0xdc00 + octet));
        }
      }
      default -> throw new LookupError("unknown error handler name '" + errors + "'");
    }
  }
}
