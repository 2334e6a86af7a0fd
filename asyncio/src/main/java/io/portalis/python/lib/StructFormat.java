package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.Py;
import io.portalis.python.PyBytes;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code struct.Struct}: values as bytes in a format. */
@Python("_struct.Struct")
public final class StructFormat extends PyObject {

  /** Some values of one kind, after so many bytes for alignment. */
  private record Item(char code, int count, int size, int gap) {

    boolean isText() {
      return code == 's' || code == 'p';
    }

    int values() {
      return code == 'x' ? 0 : isText() ? 1 : count;
    }
  }

  private final String format;
  private final boolean big;
  private final boolean nativeSizes;
  private final List<Item> items = new ArrayList<>();
  private int size;

  /**
   * Reads a format.
   *
   * @param format a text or bytes
   */
  @Python("Struct(format)")
  public StructFormat(@Nullable Object format) {
    this.format = format instanceof BytesLike bytes ? bytes.decode() : Py.str(format);
    char order = this.format.isEmpty() ? '@' : this.format.charAt(0);
    boolean ordered = "@=<>!".indexOf(order) >= 0;
    this.big = order == '>' || order == '!';
    this.nativeSizes = !ordered || order == '@';
    parse(ordered && !this.format.isEmpty() ? 1 : 0);
  }

  private void parse(int from) {
    int i = from;
    while (i < format.length()) {
      char c = format.charAt(i++);
      if (Character.isWhitespace(c)) {
        continue;
      }
      int count = 1;
      if (c >= '0' && c <= '9') {
        int start = i - 1;
        while (i < format.length() && Character.isDigit(format.charAt(i))) {
          i++;
        }
        if (i == format.length()) {
          throw new StructError("repeat count given without format specifier");
        }
        try {
          count = Integer.parseInt(format.substring(start, i));
        } catch (NumberFormatException e) {
          throw new StructError("total struct size too long");
        }
        c = format.charAt(i++);
      }
      add(c, count);
    }
  }

  private void add(char code, int count) {
    int width = width(code);
    int gap = nativeSizes && width > 1 ? Math.floorMod(-size, width) : 0;
    items.add(new Item(code, count, width, gap));
    size = Math.addExact(size + gap, Math.multiplyExact(width, count));
  }

  private int width(char code) {
    return switch (code) {
      case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L' -> nativeSizes ? 8 : 4;
      case 'q', 'Q', 'd' -> 8;
      case 'n', 'N', 'P' -> {
        if (!nativeSizes) {
          throw new StructError("bad char in struct format");
        }
        yield 8;
      }
      default -> throw new StructError("bad char in struct format");
    };
  }

  /** The format. */
  @Python("format")
  public String format() {
    return format;
  }

  /** How many bytes the values take. */
  @Python("size")
  public long size() {
    return size;
  }

  private int values() {
    return items.stream().mapToInt(Item::values).sum();
  }

  byte[] packed(String function, @Nullable Object[] values) {
    if (values.length != values()) {
      throw new StructError(
          function + " expected " + values() + " items for packing (got " + values.length + ")");
    }
    byte[] out = new byte[size];
    int at = 0;
    int next = 0;
    for (Item item : items) {
      at += item.gap;
      if (item.isText()) {
        text(item, values[next++], out, at);
        at += item.count;
        continue;
      }
      for (int i = 0; i < item.count; i++) {
        if (item.code != 'x') {
          put(
              out,
              at,
              item.size,
              StructValue.bits(item.code, item.size, nativeSizes, big, values[next++]));
        }
        at += item.size;
      }
    }
    return out;
  }

  private static void text(Item item, @Nullable Object value, byte[] out, int at) {
    if (!(value instanceof BytesLike given)) {
      throw new StructError("argument for '" + item.code + "' must be a bytes object");
    }
    byte[] bytes = given.toArray();
    if (item.code == 's') {
      System.arraycopy(bytes, 0, out, at, Math.min(bytes.length, item.count));
    } else if (item.count > 0) {
      int length = Math.min(Math.min(bytes.length, item.count - 1), 255);
      out[at] = (byte) length;
      System.arraycopy(bytes, 0, out, at + 1, length);
    }
  }

  private void put(byte[] out, int at, int width, long bits) {
    for (int i = 0; i < width; i++) {
      out[big ? at + width - 1 - i : at + i] = (byte) (bits >> (8 * i));
    }
  }

  private long bits(byte[] in, int at, int width) {
    long bits = 0;
    for (int i = 0; i < width; i++) {
      bits = bits << 8 | (in[big ? at + i : at + width - 1 - i] & 0xff);
    }
    return bits;
  }

  Tuple unpacked(byte[] in, int from) {
    List<Object> values = new ArrayList<>();
    int at = from;
    for (Item item : items) {
      at += item.gap;
      if (item.isText()) {
        boolean counted = item.code == 'p';
        int most = counted ? Math.max(0, item.count - 1) : item.count;
        int start = counted && item.count > 0 ? at + 1 : at;
        int length = counted && item.count > 0 ? Math.min(in[at] & 0xff, most) : most;
        values.add(new PyBytes(java.util.Arrays.copyOfRange(in, start, start + length)));
        at += item.count;
        continue;
      }
      for (int i = 0; i < item.count; i++) {
        if (item.code != 'x') {
          values.add(StructValue.of(item.code, item.size, bits(in, at, item.size)));
        }
        at += item.size;
      }
    }
    return Tuple.of(values.toArray());
  }

  /** The values as bytes. */
  @Python("pack(*v)")
  public PyBytes pack(@Nullable Object... v) {
    return new PyBytes(packed("pack", v));
  }

  /** Puts the values as bytes at a place of a bytearray. */
  @Python("pack_into(buffer, offset, *v)")
  public void packInto(@Nullable Object buffer, long offset, @Nullable Object... v) {
    byte[] bytes = packed("pack_into", v);
    long length = Py.len(buffer);
    long at = place("pack_into", offset, length, "packing");
    for (int i = 0; i < bytes.length; i++) {
      Py.setItem(buffer, at + i, (long) (bytes[i] & 0xff));
    }
  }

  private long place(String function, long offset, long length, String doing) {
    long at = offset < 0 ? offset + length : offset;
    if (offset < 0 && at < 0) {
      throw new StructError("offset " + offset + " out of range for " + length + "-byte buffer");
    }
    if (offset < 0 && at + size > length) {
      throw new StructError(
          doing.equals("packing")
              ? "no space to pack " + size + " bytes at offset " + offset
              : "not enough data to unpack " + size + " bytes at offset " + offset);
    }
    if (length - at < size) {
      throw new StructError(
          function
              + " requires a buffer of at least "
              + (at + size)
              + " bytes for "
              + doing
              + " "
              + size
              + " bytes at offset "
              + at
              + " (actual buffer size is "
              + length
              + ")");
    }
    return at;
  }

  /** The values that bytes mean. */
  @Python("unpack(buffer, /)")
  public Tuple unpack(@Nullable Object buffer) {
    byte[] bytes = Octets.of(buffer);
    if (bytes.length != size) {
      throw new StructError("unpack requires a buffer of " + size + " bytes");
    }
    return unpacked(bytes, 0);
  }

  /** The values that bytes mean from a place on. */
  @Python("unpack_from(buffer, offset=0)")
  public Tuple unpackFrom(@Nullable Object buffer, long offset) {
    byte[] bytes = Octets.of(buffer);
    return unpacked(bytes, (int) place("unpack_from", offset, bytes.length, "unpacking"));
  }

  /** The values that bytes mean, several times over. */
  @Python("iter_unpack(buffer, /)")
  public PyIterator<Tuple> iterUnpack(@Nullable Object buffer) {
    byte[] bytes = Octets.of(buffer);
    if (size == 0) {
      throw new StructError("cannot iteratively unpack with a struct of length 0");
    }
    if (bytes.length % size != 0) {
      throw new StructError(
          "iterative unpacking requires a buffer of a multiple of " + size + " bytes");
    }
    return new PyIterator<>() {
      private int at;

      @Override
      protected boolean step() {
        if (at >= bytes.length) {
          return false;
        }
        at += size;
        return give(unpacked(bytes, at - size));
      }
    };
  }
}
