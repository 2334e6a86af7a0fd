package io.portalis.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code bytes}. */
@Python("bytes")
public final class PyBytes extends BytesLike {

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
    return new PyBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public int size() {
    return bytes.length;
  }

  @Override
  int octet(int index) {
    return bytes[index] & 0xff;
  }

  @Override
  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  String toLatin() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The byte at an index. */
  public long at(long index) {
    return octet(index(index, ""));
  }

  /** Some of the bytes. */
  public PyBytes slice(Slice slice) {
    return new PyBytes(sliced(slice));
  }

  /** These bytes, then others. */
  public PyBytes plus(BytesLike other) {
    return new PyBytes(joined(other));
  }

  /** These bytes several times. */
  public PyBytes repeat(long times) {
    return new PyBytes(repeated(times));
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
    return literal(false);
  }

  /** No bytes. */
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
    return source instanceof PyBytes known ? known : new PyBytes(values(source, "bytes"));
  }

  /**
   * Makes bytes of text.
   *
   * @param text the text
   * @param encoding how
   * @param errors what to do with characters that the encoding lacks
   * @return the bytes
   */
  @Python("bytes(source, encoding, errors='strict')")
  public static PyBytes from(String text, String encoding, String errors) {
    return Str.encode(text, encoding, errors);
  }

  /** They with the first letter large and the others small. */
  @Python("capitalize()")
  public PyBytes capitalize() {
    return PyBytes.latin1(ByteText.capitalize(toLatin()));
  }

  /** They with a large letter at the start of each word. */
  @Python("title()")
  public PyBytes title() {
    return PyBytes.latin1(ByteText.title(toLatin()));
  }

  /** They with small letters for large ones and large for small. */
  @Python("swapcase()")
  public PyBytes swapcase() {
    return PyBytes.latin1(ByteText.swapcase(toLatin()));
  }

  /** They in large letters. */
  @Python("upper()")
  public PyBytes upper() {
    return PyBytes.latin1(ByteText.upper(toLatin()));
  }

  /** They in small letters. */
  @Python("lower()")
  public PyBytes lower() {
    return PyBytes.latin1(ByteText.lower(toLatin()));
  }

  /** They without spaces, or some bytes, at both ends. */
  @Python("strip(bytes=None, /)")
  public PyBytes strip(@Nullable Object drop) {
    return PyBytes.latin1(ByteText.strip(toLatin(), drop, true, true));
  }

  /** They without spaces, or some bytes, at the start. */
  @Python("lstrip(bytes=None, /)")
  public PyBytes lstrip(@Nullable Object drop) {
    return PyBytes.latin1(ByteText.strip(toLatin(), drop, true, false));
  }

  /** They without spaces, or some bytes, at the end. */
  @Python("rstrip(bytes=None, /)")
  public PyBytes rstrip(@Nullable Object drop) {
    return PyBytes.latin1(ByteText.strip(toLatin(), drop, false, true));
  }

  /** They with other bytes in place of some. */
  @Python("replace(old, new, count=-1, /)")
  public PyBytes replace(@Nullable Object old, @Nullable Object by, long count) {
    return PyBytes.latin1(
        ByteText.replace(toLatin(), ByteText.latin(old), ByteText.latin(by), count));
  }

  /** They without a start. */
  @Python("removeprefix(prefix, /)")
  public PyBytes removeprefix(@Nullable Object prefix) {
    return PyBytes.latin1(
        ByteText.borders(toLatin(), prefix, null, null, false)
            ? toLatin().substring(ByteText.latin(prefix).length())
            : toLatin());
  }

  /** They without an end. */
  @Python("removesuffix(suffix, /)")
  public PyBytes removesuffix(@Nullable Object suffix) {
    return PyBytes.latin1(
        ByteText.borders(toLatin(), suffix, null, null, true)
            ? toLatin().substring(0, size() - ByteText.latin(suffix).length())
            : toLatin());
  }

  /** They in the middle of a width. */
  @Python("center(width, fillchar=None, /)")
  public PyBytes center(long width, @Nullable Object fill) {
    return PyBytes.latin1(ByteText.pad(toLatin(), width, fill, 0, "center"));
  }

  /** They at the left of a width. */
  @Python("ljust(width, fillchar=None, /)")
  public PyBytes ljust(long width, @Nullable Object fill) {
    return PyBytes.latin1(ByteText.pad(toLatin(), width, fill, -1, "ljust"));
  }

  /** They at the right of a width. */
  @Python("rjust(width, fillchar=None, /)")
  public PyBytes rjust(long width, @Nullable Object fill) {
    return PyBytes.latin1(ByteText.pad(toLatin(), width, fill, 1, "rjust"));
  }

  /** They with zeros before the digits. */
  @Python("zfill(width, /)")
  public PyBytes zfill(long width) {
    return PyBytes.latin1(ByteText.zfill(toLatin(), width));
  }

  /** They with spaces for tabs. */
  @Python("expandtabs(tabsize=8)")
  public PyBytes expandtabs(long size) {
    return PyBytes.latin1(ByteText.expandtabs(toLatin(), size));
  }

  /** They with others after a table. */
  @Python("translate(table, /)")
  public PyBytes translate(@Nullable Object table) {
    return PyBytes.latin1(ByteText.translate(toLatin(), table, new PyBytes(new byte[0])));
  }

  /** They with others after a table, and without some. */
  @Python("translate(table, /, delete)")
  public PyBytes translate(@Nullable Object table, @Nullable Object delete) {
    return PyBytes.latin1(ByteText.translate(toLatin(), table, delete));
  }

  /** Several joined, with these between them. */
  @Python("join(iterable_of_bytes, /)")
  public PyBytes join(Iterable<?> items) {
    return PyBytes.latin1(ByteText.join(toLatin(), items));
  }

  /** The parts between spaces, or between separators. */
  @Python("split(sep=None, maxsplit=-1)")
  public PyList<PyBytes> split(@Nullable Object sep, long most) {
    return all(ByteText.split(toLatin(), sep, most));
  }

  /** The parts between spaces, or between separators; counted from the end. */
  @Python("rsplit(sep=None, maxsplit=-1)")
  public PyList<PyBytes> rsplit(@Nullable Object sep, long most) {
    return all(ByteText.rsplit(toLatin(), sep, most));
  }

  /** The lines. */
  @Python("splitlines(keepends=False)")
  public PyList<PyBytes> splitlines(boolean keep) {
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

  private static PyList<PyBytes> all(List<String> texts) {
    PyList<PyBytes> all = new PyList<>();
    texts.forEach(text -> all.append(PyBytes.latin1(text)));
    return all;
  }

  /** Makes them of pairs of digits. */
  @Python("fromhex(string, /)")
  public static PyBytes fromhex(String digits) {
    return PyBytes.latin1(ByteText.fromHex(digits));
  }

  /** A table for {@code translate}. */
  @Python("maketrans(frm, to, /)")
  public static PyBytes maketrans(@Nullable Object from, @Nullable Object to) {
    return PyBytes.latin1(ByteText.maketrans(from, to));
  }
}
