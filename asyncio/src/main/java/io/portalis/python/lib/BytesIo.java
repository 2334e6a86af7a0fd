package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.Py;
import io.portalis.python.PyByteArray;
import io.portalis.python.PyBytes;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Slice;
import io.portalis.python.StopIteration;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Python's {@code io.BytesIO}: bytes that are written and read like a file. */
@Python("_io.BytesIO")
public class BytesIo extends PyObject implements Iterable<PyBytes> {

  private byte[] bytes = new byte[0];
  private int size;
  private int at;
  private boolean closed;

  /** Makes an empty file. */
  @Python("BytesIO()")
  public BytesIo() {}

  /**
   * Makes a file.
   *
   * @param initial what it holds at first
   */
  @Python("BytesIO(initial_bytes)")
  public BytesIo(@Nullable Object initial) {
    start(initial);
  }

  private void start(@Nullable Object initial) {
    bytes = initial == null ? new byte[0] : octets(initial);
    size = bytes.length;
  }

  /** Sets the bytes, for classes that extend this one. */
  @Python("__init__(initial_bytes=None)")
  public void init(@Nullable Object initial) {
    start(initial);
  }

  private static byte[] octets(@Nullable Object value) {
    if (value instanceof BytesLike given) {
      return given.toArray();
    }
    throw new TypeError("a bytes-like object is required, not '" + Py.typeName(value) + "'");
  }

  private void open() {
    if (closed) {
      throw new ValueError("I/O operation on closed file.");
    }
  }

  /** Writes bytes and gives their number. */
  @Python("write(b, /)")
  public long write(@Nullable Object b) {
    open();
    byte[] added = octets(b);
    if (added.length == 0) {
      return 0;
    }
    int end = Math.addExact(at, added.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 3 / 2 + 16));
    }
    System.arraycopy(added, 0, bytes, at, added.length);
    at = end;
    size = Math.max(size, end);
    return added.length;
  }

  /** Writes several. */
  @Python("writelines(lines, /)")
  public void writelines(Iterable<?> lines) {
    for (Object line : lines) {
      Py.invoke(this, "write", line);
    }
  }

  /** All that was written. */
  @Python("getvalue()")
  public PyBytes getvalue() {
    open();
    return new PyBytes(Arrays.copyOf(bytes, size));
  }

  private PyBytes take(@Nullable Long count, int limit) {
    int from = Math.min(at, size);
    int most = Math.max(0, limit - from);
    int taken = count == null || count < 0 || count > most ? most : count.intValue();
    if (taken > 0) {
      at = from + taken;
    }
    return new PyBytes(Arrays.copyOfRange(bytes, from, from + taken));
  }

  /** Some bytes, or all that are left. */
  @Python("read(size=-1, /)")
  public PyBytes read(@Nullable Long count) {
    open();
    return take(count, size);
  }

  /** Some bytes, or all that are left. */
  @Python("read1(size=-1, /)")
  public PyBytes read1(@Nullable Long count) {
    return read(count);
  }

  /** Reads into a bytearray and gives the number of bytes. */
  @Python("readinto(buffer, /)")
  public long readinto(PyByteArray buffer) {
    open();
    PyBytes taken = take((long) buffer.size(), size);
    buffer.__setitem__(new Slice(0L, (long) taken.size(), null), taken);
    return taken.size();
  }

  /** A line with its end, or some bytes of it; empty at the end. */
  @Python("readline(size=-1, /)")
  public PyBytes readline(@Nullable Long count) {
    open();
    int end = Math.min(at, size);
    while (end < size && bytes[end] != '\n') {
      end++;
    }
    return take(count, Math.min(size, end + 1));
  }

  /** The lines that are left, or so many that they have some bytes. */
  @Python("readlines(size=None, /)")
  public PyList<PyBytes> readlines(@Nullable Long hint) {
    PyList<PyBytes> lines = new PyList<>();
    long count = 0;
    for (PyBytes line : this) {
      lines.append(line);
      count += line.size();
      if (hint != null && hint > 0 && count >= hint) {
        break;
      }
    }
    return lines;
  }

  /** Where it reads and writes. */
  @Python("tell()")
  public long tell() {
    open();
    return at;
  }

  /** Goes to a place: from the start, from here, or from the end. */
  @Python("seek(pos, whence=0, /)")
  public long seek(long pos, long whence) {
    open();
    if (whence < 0 || whence > 2) {
      throw new ValueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    if (pos < 0 && whence == 0) {
      throw new ValueError("negative seek value " + pos);
    }
    long to = pos + (whence == 0 ? 0 : whence == 1 ? at : size);
    at = (int) Math.max(0, Math.min(Integer.MAX_VALUE, to));
    return at;
  }

  /** Cuts the bytes at a place, or here. */
  @Python("truncate(size=None, /)")
  public long truncate(@Nullable Long place) {
    open();
    long end = place == null ? at : place;
    if (end < 0) {
      throw new ValueError("negative size value " + end);
    }
    if (end < size) {
      Arrays.fill(bytes, (int) end, size, (byte) 0);
      size = (int) end;
    }
    return end;
  }

  /** Gives up the bytes. */
  @Python("close()")
  public void close() {
    closed = true;
  }

  /** Whether it was closed. */
  @Python("closed")
  public boolean closed() {
    return closed;
  }

  /** Does nothing. */
  @Python("flush()")
  public void flush() {
    open();
  }

  /** True. */
  @Python("readable()")
  public boolean readable() {
    open();
    return true;
  }

  /** True. */
  @Python("writable()")
  public boolean writable() {
    open();
    return true;
  }

  /** True. */
  @Python("seekable()")
  public boolean seekable() {
    open();
    return true;
  }

  /** False. */
  @Python("isatty()")
  public boolean isatty() {
    open();
    return false;
  }

  @Override
  public Iterator<PyBytes> iterator() {
    return new Iterator<>() {
      private @Nullable PyBytes next;

      @Override
      public boolean hasNext() {
        if (next == null) {
          next = readline(null);
        }
        return next.size() != 0;
      }

      @Override
      public PyBytes next() {
        PyBytes line = hasNext() ? next : null;
        if (line == null) {
          throw new NoSuchElementException();
        }
        next = null;
        return line;
      }
    };
  }

  @Override
  public Object __iter__() {
    open();
    return this;
  }

  @Override
  public @Nullable Object __next__() {
    PyBytes line = readline(null);
    if (line.size() == 0) {
      throw new StopIteration();
    }
    return line;
  }

  @Override
  public @Nullable Object __enter__() {
    open();
    return this;
  }

  @Override
  public @Nullable Object __exit__(
      @Nullable Object type, @Nullable Object error, @Nullable Object traceback) {
    Py.invoke(this, "close");
    return false;
  }
}
