package io.portalis.python.lib;

import io.portalis.python.OSError;
import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.StopIteration;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Python's {@code io.StringIO}: a text that is written and read like a file. */
@Python("_io.StringIO")
public class StringIo extends PyObject implements Iterable<String> {

  private final StringBuilder text = new StringBuilder();
  private boolean universal;
  private boolean closed;

  /** Where it reads and writes, in units of Java; after the end, the rest counts characters. */
  private int at;

  /** Makes an empty text. */
  @Python("StringIO()")
  public StringIo() {}

  /**
   * Makes a text.
   *
   * @param initial what it holds at first
   * @param newline what ends lines; with null all ends become that of Unix
   */
  @Python("StringIO(initial_value='', newline='\\n')")
  public StringIo(@Nullable String initial, @Nullable String newline) {
    start(initial, newline);
  }

  private void start(@Nullable String initial, @Nullable String newline) {
    universal = newline == null;
    text.setLength(0);
    text.append(initial == null ? "" : translated(initial));
  }

  /** Sets the text, for classes that extend this one. */
  @Python("__init__(initial_value='', newline='\\n')")
  public void init(@Nullable String initial, @Nullable String newline) {
    start(initial, newline);
  }

  private String translated(String given) {
    return universal ? given.replace("\r\n", "\n").replace('\r', '\n') : given;
  }

  private void open() {
    if (closed) {
      throw new ValueError("I/O operation on closed file");
    }
  }

  /** Writes a text and gives its number of characters. */
  @Python("write(s, /)")
  public long write(@Nullable Object s) {
    if (!(s instanceof String given)) {
      throw new TypeError("string argument expected, got '" + Py.typeName(s) + "'");
    }
    open();
    String added = translated(given);
    long count = given.codePointCount(0, given.length());
    if (added.isEmpty()) {
      return count;
    }
    while (text.length() < at) {
      text.append('\0');
    }
    if (at == text.length()) {
      text.append(added);
    } else {
      int rest = text.codePointCount(at, text.length());
      int size = added.codePointCount(0, added.length());
      int end = size >= rest ? text.length() : text.offsetByCodePoints(at, size);
      text.replace(at, end, added);
    }
    at += added.length();
    return count;
  }

  /** Writes texts. */
  @Python("writelines(lines, /)")
  public void writelines(Iterable<?> lines) {
    for (Object line : lines) {
      Py.invoke(this, "write", line);
    }
  }

  /** All that was written. */
  @Python("getvalue()")
  public String getvalue() {
    open();
    return text.toString();
  }

  private String take(int end) {
    String taken = text.substring(at, end);
    at = end;
    return taken;
  }

  /** The index after at most some characters, or the last index. */
  private int after(@Nullable Long size, int end) {
    boolean all = size == null || size < 0 || size >= text.codePointCount(at, end);
    return all ? end : text.offsetByCodePoints(at, size.intValue());
  }

  /** Some characters, or all that are left. */
  @Python("read(size=-1, /)")
  public String read(@Nullable Long size) {
    open();
    return at >= text.length() ? "" : take(after(size, text.length()));
  }

  /** A line with its end, or some characters of it; empty at the end. */
  @Python("readline(size=-1, /)")
  public String readline(@Nullable Long size) {
    open();
    if (at >= text.length()) {
      return "";
    }
    int end = text.indexOf("\n", at);
    return take(after(size, end < 0 ? text.length() : end + 1));
  }

  /** The lines that are left, or so many that they have some characters. */
  @Python("readlines(hint=-1, /)")
  public PyList<String> readlines(@Nullable Long hint) {
    PyList<String> lines = new PyList<>();
    long count = 0;
    for (String line : this) {
      lines.append(line);
      count += Py.len(line);
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
    return at <= text.length()
        ? text.codePointCount(0, at)
        : text.codePointCount(0, text.length()) + at - text.length();
  }

  /** Goes to a place: from the start, from here, or from the end. */
  @Python("seek(pos, whence=0, /)")
  public long seek(long pos, long whence) {
    open();
    if (whence < 0 || whence > 2) {
      throw new ValueError("Invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    if (pos < 0 && whence == 0) {
      throw new ValueError("Negative seek position " + pos);
    }
    if (pos != 0 && whence != 0) {
      throw new OSError("Can't do nonzero cur-relative seeks");
    }
    if (whence == 2) {
      at = text.length();
    } else if (whence == 0) {
      at = index(pos);
    }
    return tell();
  }

  private int index(long pos) {
    int count = text.codePointCount(0, text.length());
    return pos > count
        ? Math.toIntExact(text.length() + pos - count)
        : text.offsetByCodePoints(0, (int) pos);
  }

  /** Cuts the text at a place, or here. */
  @Python("truncate(pos=None, /)")
  public long truncate(@Nullable Long pos) {
    open();
    long size = pos == null ? tell() : pos;
    if (size < 0) {
      throw new ValueError("Negative size value " + size);
    }
    int end = index(size);
    if (end < text.length()) {
      text.setLength(end);
    }
    return size;
  }

  /** Gives up the text. */
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
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private @Nullable String next;

      @Override
      public boolean hasNext() {
        if (next == null) {
          next = readline(null);
        }
        return !next.isEmpty();
      }

      @Override
      public String next() {
        String line = hasNext() ? next : null;
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
    String line = readline(null);
    if (line.isEmpty()) {
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
