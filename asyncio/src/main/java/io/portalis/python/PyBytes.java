package io.portalis.python;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Python's {@code bytes}. */
@Python("bytes")
public final class PyBytes implements Iterable<Long>, Comparable<PyBytes> {

  private final byte[] bytes;

  /** Makes bytes; the array is not copied. */
  public PyBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Makes bytes of text, one of each character.
   *
   * @param text characters up to 255
   * @return the bytes
   */
  public static PyBytes latin1(String text) {
    return new PyBytes(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** The byte at an index. */
  public long at(long index) {
    long i = index < 0 ? index + bytes.length : index;
    if (i < 0 || i >= bytes.length) {
      throw new IndexError("index out of range");
    }
    return bytes[(int) i] & 0xff;
  }

  /** Some of the bytes. */
  public PyBytes slice(Slice slice) {
    Slice.Bounds b = slice.bounds(bytes.length);
    byte[] some = new byte[b.count()];
    for (int i = 0; i < some.length; i++) {
      some[i] = bytes[b.index(i)];
    }
    return new PyBytes(some);
  }

  /** These bytes, then others. */
  public PyBytes plus(PyBytes other) {
    byte[] both = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
    System.arraycopy(other.bytes, 0, both, bytes.length, other.bytes.length);
    return new PyBytes(both);
  }

  /** These bytes several times. */
  public PyBytes repeat(long times) {
    PyBytes all = new PyBytes(new byte[0]);
    for (long i = 0; i < times; i++) {
      all = all.plus(this);
    }
    return all;
  }

  /** Whether a byte, or a run of bytes, is in them. */
  public boolean contains(@Nullable Object item) {
    return item instanceof PyBytes part
        ? toLatin().contains(part.toLatin())
        : toLatin().indexOf((char) Py.toLong(item)) >= 0;
  }

  /** One character for each byte. */
  String toLatin() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public int compareTo(PyBytes other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PyBytes b && Arrays.equals(bytes, b.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    String text = toLatin();
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder("b").append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c == quote) {
            out.append('\\').append(c);
          } else if (c < ' ' || c > '~') {
            out.append("\\x").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append(quote).toString();
  }

  @Override
  public Iterator<Long> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < bytes.length;
      }

      @Override
      public Long next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return (long) (bytes[next++] & 0xff);
      }
    };
  }

  /**
   * Makes bytes.
   *
   * @return none
   */
  @Python("bytes()")
  public static PyBytes empty() {
    return new PyBytes(new byte[0]);
  }

  /**
   * Makes bytes.
   *
   * @param source how many zeros, or the values
   * @return the bytes
   * @throws ValueError if a value is not in range(0, 256)
   * @throws TypeError if it is a string
   */
  @Python("bytes(source)")
  public static PyBytes from(@Nullable Object source) {
    if (source instanceof PyBytes known) {
      return known;
    }
    if (source instanceof String) {
      throw new TypeError("string argument without an encoding");
    }
    if (source instanceof Long count) {
      if (count < 0) {
        throw new ValueError("negative count");
      }
      return new PyBytes(new byte[count.intValue()]);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object item : Py.iterable(source)) {
      long value = Py.toLong(item);
      if (value < 0 || value > 255) {
        throw new ValueError("bytes must be in range(0, 256)");
      }
      out.write((int) value);
    }
    return new PyBytes(out.toByteArray());
  }

  /**
   * Makes bytes of text.
   *
   * @param text the text
   * @param encoding how
   * @return the bytes
   */
  @Python("bytes(source, encoding)")
  public static PyBytes from(String text, String encoding) {
    return Str.encode(text, encoding, "strict");
  }

  /**
   * The text that the bytes mean in UTF-8.
   *
   * @return the text
   */
  @Python("decode()")
  public String decode() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * The text that the bytes mean.
   *
   * @param encoding in which encoding
   * @return the text
   */
  @Python("decode(encoding)")
  public String decode(String encoding) {
    return new String(bytes, Charset.forName(encoding));
  }

  /**
   * Two digits for each byte.
   *
   * @return the digits
   */
  @Python("hex()")
  public String hex() {
    StringBuilder out = new StringBuilder();
    for (byte each : bytes) {
      out.append(Character.forDigit((each >> 4) & 15, 16))
          .append(Character.forDigit(each & 15, 16));
    }
    return out.toString();
  }

  /**
   * Whether they begin with others.
   *
   * @param prefix the others
   * @return true if so
   */
  @Python("startswith(prefix)")
  public boolean startsWith(PyBytes prefix) {
    return toLatin().startsWith(prefix.toLatin());
  }

  /**
   * Whether they end with others.
   *
   * @param suffix the others
   * @return true if so
   */
  @Python("endswith(suffix)")
  public boolean endsWith(PyBytes suffix) {
    return toLatin().endsWith(suffix.toLatin());
  }
}
