package io.portalis.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What {@code bytes} and {@code bytearray} have in common. */
public abstract sealed class BytesLike implements Iterable<Long>, Comparable<BytesLike>
    permits PyBytes, PyByteArray {

  BytesLike() {}

  /** How many bytes. */
  public abstract int size();

  /** The byte at an index that is in range. */
  abstract int octet(int index);

  /** The bytes as a new array. */
  public abstract byte[] toArray();

  /** One character for each byte. */
  String toLatin() {
    return new String(toArray(), StandardCharsets.ISO_8859_1);
  }

  final int index(long index, String kind) {
    long i = index < 0 ? index + size() : index;
    if (i < 0 || i >= size()) {
      throw new IndexError(kind + "index out of range");
    }
    return (int) i;
  }

  final byte[] sliced(Slice slice) {
    Slice.Bounds bounds = slice.bounds(size());
    byte[] some = new byte[bounds.count()];
    for (int i = 0; i < some.length; i++) {
      some[i] = (byte) octet(bounds.index(i));
    }
    return some;
  }

  /** These bytes several times, as an array. */
  final byte[] repeated(long times) {
    byte[] once = toArray();
    if (times <= 0 || once.length == 0) {
      return new byte[0];
    }
    if (times > Integer.MAX_VALUE / once.length) {
      throw new MemoryError();
    }
    byte[] all = new byte[(int) (once.length * times)];
    for (int i = 0; i < all.length; i += once.length) {
      System.arraycopy(once, 0, all, i, once.length);
    }
    return all;
  }

  /** These bytes, then others, as an array. */
  final byte[] joined(BytesLike other) {
    byte[] second = other.toArray();
    byte[] both = Arrays.copyOf(toArray(), size() + second.length);
    System.arraycopy(second, 0, both, size(), second.length);
    return both;
  }

  /** The bytes of an iterable, of a number of zeros, or of something like bytes. */
  static byte[] values(@Nullable Object source, String kind) {
    if (source instanceof BytesLike known) {
      return known.toArray();
    }
    if (source instanceof String) {
      throw new TypeError("string argument without an encoding");
    }
    if (source instanceof PyInstance object && object.__bytes__() instanceof BytesLike made) {
      return made.toArray();
    }
    Object count = Conversions.indexOrNull(source);
    if (count != null) {
      long size = Py.toLong(count);
      if (size < 0) {
        throw new ValueError("negative count");
      }
      return new byte[(int) size];
    }
    if (!Iteration.isIterable(source)) {
      throw new TypeError("cannot convert '" + Py.typeName(source) + "' object to " + kind);
    }
    return listed(source, kind);
  }

  /** The bytes of an iterable. */
  static byte[] listed(@Nullable Object source, String kind) {
    if (source instanceof BytesLike known) {
      return known.toArray();
    }
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (Object item : Py.iterable(source)) {
      Object index = Conversions.indexOrNull(item);
      if (index instanceof Long value && value >= 0 && value < 256) {
        out.write(value.intValue());
      } else if (index == null) {
        throw new TypeError(
            "'" + Py.typeName(item) + "' object cannot be interpreted as an integer");
      } else {
        throw new ValueError(
            kind.equals("bytes")
                ? "bytes must be in range(0, 256)"
                : "byte must be in range(0, 256)");
      }
    }
    return out.toByteArray();
  }

  /** Whether a byte, or a run of bytes, is in them. */
  public boolean contains(@Nullable Object item) {
    if (!(item instanceof BytesLike) && Conversions.indexOrNull(item) == null) {
      ByteText.latin(item);
    }
    return toLatin().contains(ByteText.part(item));
  }

  @Override
  public final int compareTo(BytesLike other) {
    return Arrays.compareUnsigned(toArray(), other.toArray());
  }

  /** The literal of these bytes; that of a bytearray always has a backslash before quotes. */
  final String literal(boolean escaped) {
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
          if (c == quote || escaped && c == '\'') {
            out.append('\\').append(c);
          } else if (c < ' ' || c > '~') {
            out.append("\\x").append(digits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append(quote).toString();
  }

  private static String digits(int octet) {
    return "" + Character.forDigit(octet >> 4, 16) + Character.forDigit(octet & 15, 16);
  }

  @Override
  public Iterator<Long> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public Long next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return (long) octet(next++);
      }
    };
  }

  /** The text that the bytes mean in UTF-8. */
  @Python("decode()")
  public String decode() {
    return TextCodec.decode(toArray(), "utf-8", "strict");
  }

  /**
   * The text that the bytes mean.
   *
   * @param encoding in which encoding
   * @param errors what to do with bytes that mean nothing
   * @return the text
   */
  @Python("decode(encoding='utf-8', errors='strict')")
  public String decode(String encoding, String errors) {
    return TextCodec.decode(toArray(), encoding, errors);
  }

  /** Two digits for each byte. */
  @Python("hex()")
  public String hex() {
    StringBuilder out = new StringBuilder();
    for (byte each : toArray()) {
      out.append(digits(each & 0xff));
    }
    return out.toString();
  }

  /**
   * Two digits for each byte, in groups.
   *
   * @param sep what is between groups
   * @param perSep how many bytes are in a group, counted from the end; if negative, from the start
   * @return the digits
   */
  @Python("hex(sep, bytes_per_sep=1)")
  public String hex(@Nullable Object sep, long perSep) {
    String between = sep instanceof BytesLike bytes ? bytes.toLatin() : Py.str(sep);
    if (between.length() != 1) {
      throw new ValueError("sep must be length 1.");
    }
    StringBuilder out = new StringBuilder();
    int size = size();
    for (int i = 0; i < size; i++) {
      long left = perSep < 0 ? i : (long) size - i;
      if (i > 0 && perSep != 0 && left % perSep == 0) {
        out.append(between);
      }
      out.append(digits(octet(i)));
    }
    return out.toString();
  }

  /** Whether they begin with others, or one of a tuple. */
  @Python("startswith(prefix, start=None, end=None, /)")
  public boolean startsWith(@Nullable Object prefix, @Nullable Object start, @Nullable Object end) {
    return ByteText.borders(toLatin(), prefix, start, end, false);
  }

  /** Whether they end with others, or one of a tuple. */
  @Python("endswith(suffix, start=None, end=None, /)")
  public boolean endsWith(@Nullable Object suffix, @Nullable Object start, @Nullable Object end) {
    return ByteText.borders(toLatin(), suffix, start, end, true);
  }

  /** Where others, or a byte, are first; -1 if nowhere. */
  @Python("find(sub, start=None, end=None, /)")
  public long find(@Nullable Object sub, @Nullable Object start, @Nullable Object end) {
    return ByteText.find(toLatin(), ByteText.part(sub), start, end);
  }

  /** Where others, or a byte, are last; -1 if nowhere. */
  @Python("rfind(sub, start=None, end=None, /)")
  public long rfind(@Nullable Object sub, @Nullable Object start, @Nullable Object end) {
    return ByteText.rfind(toLatin(), ByteText.part(sub), start, end);
  }

  /** Where others, or a byte, are first. */
  @Python("index(sub, start=None, end=None, /)")
  public long index(@Nullable Object sub, @Nullable Object start, @Nullable Object end) {
    return found(find(sub, start, end));
  }

  /** Where others, or a byte, are last. */
  @Python("rindex(sub, start=None, end=None, /)")
  public long rindex(@Nullable Object sub, @Nullable Object start, @Nullable Object end) {
    return found(rfind(sub, start, end));
  }

  /** How often others, or a byte, are in them. */
  @Python("count(sub, start=None, end=None, /)")
  public long count(@Nullable Object sub, @Nullable Object start, @Nullable Object end) {
    return ByteText.count(toLatin(), ByteText.part(sub), start, end);
  }

  private static long found(long index) {
    if (index < 0) {
      throw new ValueError("subsection not found");
    }
    return index;
  }

  /** Whether all are letters or digits. */
  @Python("isalnum()")
  public boolean isalnum() {
    return ByteText.all(toLatin(), c -> ByteText.isLetter(c) || ByteText.isDigit(c));
  }

  /** Whether all are letters. */
  @Python("isalpha()")
  public boolean isalpha() {
    return ByteText.all(toLatin(), ByteText::isLetter);
  }

  /** Whether all are digits. */
  @Python("isdigit()")
  public boolean isdigit() {
    return ByteText.all(toLatin(), ByteText::isDigit);
  }

  /** Whether all are spaces. */
  @Python("isspace()")
  public boolean isspace() {
    return ByteText.all(toLatin(), ByteText::isSpace);
  }

  /** Whether all are ASCII. */
  @Python("isascii()")
  public boolean isascii() {
    return toLatin().chars().allMatch(c -> c < 128);
  }

  /** Whether all are small, of those that are letters. */
  @Python("islower()")
  public boolean islower() {
    return toLatin().chars().anyMatch(ByteText::isLower)
        && toLatin().chars().noneMatch(ByteText::isUpper);
  }

  /** Whether all are large, of those that are letters. */
  @Python("isupper()")
  public boolean isupper() {
    return toLatin().chars().anyMatch(ByteText::isUpper)
        && toLatin().chars().noneMatch(ByteText::isLower);
  }

  /** Whether all are words that start with a large letter. */
  @Python("istitle()")
  public boolean istitle() {
    return ByteText.isTitle(toLatin());
  }
}
