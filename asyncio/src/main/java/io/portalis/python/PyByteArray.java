package io.portalis.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code bytearray}. */
@Python("bytearray")
public final class PyByteArray extends BytesLike implements PyInstance {

  private byte[] bytes;
  private int size;

  /** Makes an array of bytes; the Java array is not copied. */
  public PyByteArray(byte[] bytes) {
    this.bytes = bytes;
    this.size = bytes.length;
  }

  /** Makes an array of text, one byte of each character. */
  static PyByteArray latin1(String text) {
    return new PyByteArray(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** An empty array. */
  @Python("bytearray()")
  public static PyByteArray empty() {
    return new PyByteArray(new byte[0]);
  }

  /**
   * Makes an array.
   *
   * @param source how many zeros, or the values
   * @return the array
   */
  @Python("bytearray(source)")
  public static PyByteArray from(@Nullable Object source) {
    return new PyByteArray(values(source, "bytearray"));
  }

  /**
   * Makes an array of text.
   *
   * @param text the text
   * @param encoding how
   * @param errors what to do with characters that the encoding lacks
   * @return the array
   */
  @Python("bytearray(source, encoding, errors='strict')")
  public static PyByteArray from(String text, String encoding, String errors) {
    return new PyByteArray(TextCodec.encode(text, encoding, errors));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  int octet(int index) {
    return bytes[index] & 0xff;
  }

  @Override
  public byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  String toLatin() {
    return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
  }

  private void splice(int from, int count, byte[] fresh) {
    int after = size - count + fresh.length;
    if (after > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(after, bytes.length * 3 / 2 + 8));
    }
    System.arraycopy(bytes, from + count, bytes, from + fresh.length, size - from - count);
    System.arraycopy(fresh, 0, bytes, from, fresh.length);
    size = after;
  }

  /** Adds a byte at the end. */
  @Python("append(item, /)")
  public void append(@Nullable Object item) {
    splice(size, 0, new byte[] {(byte) ByteText.octet(item)});
  }

  /** Adds bytes at the end. */
  @Python("extend(iterable_of_ints, /)")
  public void extend(@Nullable Object items) {
    if (items instanceof String && PythonVersion.isAtLeast(13)) {
      throw new TypeError("expected iterable of integers; got: 'str'");
    }
    if (!Iteration.isIterable(items)) {
      throw new TypeError("can't extend bytearray with " + Py.typeName(items));
    }
    splice(size, 0, listed(items, "bytearray"));
  }

  /** Adds a byte before an index. */
  @Python("insert(index, item, /)")
  public void insert(long index, @Nullable Object item) {
    long at = Math.max(0, Math.min(size, index < 0 ? index + size : index));
    splice((int) at, 0, new byte[] {(byte) ByteText.octet(item)});
  }

  /** Takes away the last byte, or that at an index, and gives it. */
  @Python("pop(index=-1, /)")
  public long pop(long index) {
    if (size == 0) {
      throw new IndexError("pop from empty bytearray");
    }
    long at = index < 0 ? index + size : index;
    if (at < 0 || at >= size) {
      throw new IndexError("pop index out of range");
    }
    long taken = octet((int) at);
    splice((int) at, 1, new byte[0]);
    return taken;
  }

  /** Takes away the first byte of a value. */
  @Python("remove(value, /)")
  public void remove(@Nullable Object value) {
    int at = toLatin().indexOf(ByteText.octet(value));
    if (at < 0) {
      throw new ValueError("value not found in bytearray");
    }
    splice(at, 1, new byte[0]);
  }

  /** Turns the order round. */
  @Python("reverse()")
  public void reverse() {
    byte[] before = toArray();
    for (int i = 0; i < size; i++) {
      bytes[i] = before[size - 1 - i];
    }
  }

  /** Takes all away. */
  @Python("clear()")
  public void clear() {
    size = 0;
  }

  /** An array of the same bytes. */
  @Python("copy()")
  public PyByteArray copy() {
    return new PyByteArray(toArray());
  }

  @Override
  public Object __getitem__(@Nullable Object key) {
    return key instanceof Slice slice
        ? new PyByteArray(sliced(slice))
        : (Object) (long) octet(index(Conversions.itemIndex(key, "bytearray"), "bytearray "));
  }

  @Override
  public @Nullable Object __setitem__(@Nullable Object key, @Nullable Object value) {
    if (key instanceof Slice slice) {
      if (value instanceof String || Conversions.indexOrNull(value) != null) {
        throw new TypeError(
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
      }
      put(slice, values(value, "bytearray"));
    } else {
      int at = index(Conversions.itemIndex(key, "bytearray"), "bytearray ");
      bytes[at] = (byte) ByteText.octet(value);
    }
    return null;
  }

  private void put(Slice slice, byte[] fresh) {
    Slice.Bounds bounds = slice.bounds(size);
    if (bounds.step() == 1) {
      splice((int) bounds.start(), bounds.count(), fresh);
      return;
    }
    if (fresh.length != bounds.count()) {
      throw new ValueError(
          "attempt to assign bytes of size "
              + fresh.length
              + " to extended slice of size "
              + bounds.count());
    }
    for (int i = 0; i < fresh.length; i++) {
      bytes[bounds.index(i)] = fresh[i];
    }
  }

  @Override
  public @Nullable Object __delitem__(@Nullable Object key) {
    if (!(key instanceof Slice slice)) {
      splice(index(Conversions.itemIndex(key, "bytearray"), "bytearray "), 1, new byte[0]);
      return null;
    }
    Slice.Bounds bounds = slice.bounds(size);
    if (bounds.step() == 1) {
      splice((int) bounds.start(), bounds.count(), new byte[0]);
      return null;
    }
    for (int i = 0; i < bounds.count(); i++) {
      splice(bounds.index(bounds.step() > 0 ? bounds.count() - 1 - i : i), 1, new byte[0]);
    }
    return null;
  }

  @Override
  public Object __len__() {
    return (long) size;
  }

  @Override
  public Object __bool__() {
    return size != 0;
  }

  @Override
  public Object __iter__() {
    return iterator();
  }

  @Override
  public Object __contains__(@Nullable Object item) {
    return contains(item);
  }

  @Override
  public Object __repr__() {
    return "bytearray(" + literal(true) + ")";
  }

  @Override
  public Object __hash__() {
    throw Py.unhashable(this);
  }

  @Override
  public Object __eq__(@Nullable Object other) {
    return other instanceof BytesLike bytes ? (Object) (compareTo(bytes) == 0) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public Object __lt__(@Nullable Object other) {
    return other instanceof BytesLike bytes ? (Object) (compareTo(bytes) < 0) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public Object __le__(@Nullable Object other) {
    return other instanceof BytesLike bytes ? (Object) (compareTo(bytes) <= 0) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public Object __gt__(@Nullable Object other) {
    return other instanceof BytesLike bytes ? (Object) (compareTo(bytes) > 0) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public Object __ge__(@Nullable Object other) {
    return other instanceof BytesLike bytes ? (Object) (compareTo(bytes) >= 0) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public Object __add__(@Nullable Object other) {
    return new PyByteArray(joined(addend(other)));
  }

  private static BytesLike addend(@Nullable Object other) {
    if (other instanceof BytesLike bytes) {
      return bytes;
    }
    throw new TypeError("can't concat " + Py.typeName(other) + " to bytearray");
  }

  @Override
  public Object __iadd__(@Nullable Object other) {
    splice(size, 0, addend(other).toArray());
    return this;
  }

  @Override
  public Object __mul__(@Nullable Object other) {
    Object times = Conversions.indexOrNull(other);
    return times == null ? Py.NOT_IMPLEMENTED : new PyByteArray(repeated(Py.toLong(times)));
  }

  @Override
  public Object __rmul__(@Nullable Object other) {
    return __mul__(other);
  }

  @Override
  public Object __imul__(@Nullable Object other) {
    Object times = Conversions.indexOrNull(other);
    if (times == null) {
      return Py.NOT_IMPLEMENTED;
    }
    bytes = repeated(Py.toLong(times));
    size = bytes.length;
    return this;
  }

  @Override
  public Object __mod__(@Nullable Object other) {
    return PyByteArray.latin1(ByteText.percent(toLatin(), other));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BytesLike bytes && compareTo(bytes) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toArray());
  }

  @Override
  public String toString() {
    return "bytearray(" + literal(true) + ")";
  }

  /** They with the first letter large and the others small. */
  @Python("capitalize()")
  public PyByteArray capitalize() {
    return PyByteArray.latin1(ByteText.capitalize(toLatin()));
  }

  /** They with a large letter at the start of each word. */
  @Python("title()")
  public PyByteArray title() {
    return PyByteArray.latin1(ByteText.title(toLatin()));
  }

  /** They with small letters for large ones and large for small. */
  @Python("swapcase()")
  public PyByteArray swapcase() {
    return PyByteArray.latin1(ByteText.swapcase(toLatin()));
  }

  /** They in large letters. */
  @Python("upper()")
  public PyByteArray upper() {
    return PyByteArray.latin1(ByteText.upper(toLatin()));
  }

  /** They in small letters. */
  @Python("lower()")
  public PyByteArray lower() {
    return PyByteArray.latin1(ByteText.lower(toLatin()));
  }

  /** They without spaces, or some bytes, at both ends. */
  @Python("strip(bytes=None, /)")
  public PyByteArray strip(@Nullable Object drop) {
    return PyByteArray.latin1(ByteText.strip(toLatin(), drop, true, true));
  }

  /** They without spaces, or some bytes, at the start. */
  @Python("lstrip(bytes=None, /)")
  public PyByteArray lstrip(@Nullable Object drop) {
    return PyByteArray.latin1(ByteText.strip(toLatin(), drop, true, false));
  }

  /** They without spaces, or some bytes, at the end. */
  @Python("rstrip(bytes=None, /)")
  public PyByteArray rstrip(@Nullable Object drop) {
    return PyByteArray.latin1(ByteText.strip(toLatin(), drop, false, true));
  }

  /** They with other bytes in place of some. */
  @Python("replace(old, new, count=-1, /)")
  public PyByteArray replace(@Nullable Object old, @Nullable Object by, long count) {
    return PyByteArray.latin1(
        ByteText.replace(toLatin(), ByteText.latin(old), ByteText.latin(by), count));
  }

  /** They without a start. */
  @Python("removeprefix(prefix, /)")
  public PyByteArray removeprefix(@Nullable Object prefix) {
    return PyByteArray.latin1(
        ByteText.borders(toLatin(), prefix, null, null, false)
            ? toLatin().substring(ByteText.latin(prefix).length())
            : toLatin());
  }

  /** They without an end. */
  @Python("removesuffix(suffix, /)")
  public PyByteArray removesuffix(@Nullable Object suffix) {
    return PyByteArray.latin1(
        ByteText.borders(toLatin(), suffix, null, null, true)
            ? toLatin().substring(0, size() - ByteText.latin(suffix).length())
            : toLatin());
  }

  /** They in the middle of a width. */
  @Python("center(width, fillchar=None, /)")
  public PyByteArray center(long width, @Nullable Object fill) {
    return PyByteArray.latin1(ByteText.pad(toLatin(), width, fill, 0, "center"));
  }

  /** They at the left of a width. */
  @Python("ljust(width, fillchar=None, /)")
  public PyByteArray ljust(long width, @Nullable Object fill) {
    return PyByteArray.latin1(ByteText.pad(toLatin(), width, fill, -1, "ljust"));
  }

  /** They at the right of a width. */
  @Python("rjust(width, fillchar=None, /)")
  public PyByteArray rjust(long width, @Nullable Object fill) {
    return PyByteArray.latin1(ByteText.pad(toLatin(), width, fill, 1, "rjust"));
  }

  /** They with zeros before the digits. */
  @Python("zfill(width, /)")
  public PyByteArray zfill(long width) {
    return PyByteArray.latin1(ByteText.zfill(toLatin(), width));
  }

  /** They with spaces for tabs. */
  @Python("expandtabs(tabsize=8)")
  public PyByteArray expandtabs(long size) {
    return PyByteArray.latin1(ByteText.expandtabs(toLatin(), size));
  }

  /** They with others after a table. */
  @Python("translate(table, /)")
  public PyByteArray translate(@Nullable Object table) {
    return PyByteArray.latin1(ByteText.translate(toLatin(), table, new PyBytes(new byte[0])));
  }

  /** They with others after a table, and without some. */
  @Python("translate(table, /, delete)")
  public PyByteArray translate(@Nullable Object table, @Nullable Object delete) {
    return PyByteArray.latin1(ByteText.translate(toLatin(), table, delete));
  }

  /** Several joined, with these between them. */
  @Python("join(iterable_of_bytes, /)")
  public PyByteArray join(Iterable<?> items) {
    return PyByteArray.latin1(ByteText.join(toLatin(), items));
  }

  /** The parts between spaces, or between separators. */
  @Python("split(sep=None, maxsplit=-1)")
  public PyList<PyByteArray> split(@Nullable Object sep, long most) {
    return all(ByteText.split(toLatin(), sep, most));
  }

  /** The parts between spaces, or between separators; counted from the end. */
  @Python("rsplit(sep=None, maxsplit=-1)")
  public PyList<PyByteArray> rsplit(@Nullable Object sep, long most) {
    return all(ByteText.rsplit(toLatin(), sep, most));
  }

  /** The lines. */
  @Python("splitlines(keepends=False)")
  public PyList<PyByteArray> splitlines(boolean keep) {
    return all(ByteText.splitlines(toLatin(), keep));
  }

  /** What is before a separator, the separator, and what is after it. */
  @Python("partition(sep, /)")
  public Tuple partition(@Nullable Object sep) {
    return Tuple.from(all(ByteText.partition(toLatin(), sep, false)));
  }

  /** What is before the last separator, the separator, and what is after it. */
  @Python("rpartition(sep, /)")
  public Tuple rpartition(@Nullable Object sep) {
    return Tuple.from(all(ByteText.partition(toLatin(), sep, true)));
  }

  private static PyList<PyByteArray> all(List<String> texts) {
    PyList<PyByteArray> all = new PyList<>();
    texts.forEach(text -> all.append(PyByteArray.latin1(text)));
    return all;
  }

  /** Makes them of pairs of digits. */
  @Python("fromhex(string, /)")
  public static PyByteArray fromhex(String digits) {
    return PyByteArray.latin1(ByteText.fromHex(digits));
  }

  /** A table for {@code translate}. */
  @Python("maketrans(frm, to, /)")
  public static PyBytes maketrans(@Nullable Object from, @Nullable Object to) {
    return PyBytes.latin1(ByteText.maketrans(from, to));
  }
}
