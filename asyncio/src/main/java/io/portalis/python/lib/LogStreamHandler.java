package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyException;
import io.portalis.python.Python;
import io.portalis.python.RecursionError;
import org.jspecify.annotations.Nullable;

/** Python's {@code logging.StreamHandler}: writes records as lines. */
@Python("logging.StreamHandler")
public class LogStreamHandler extends LogHandler {

  private Object stream = PySys.stderr();
  private String terminator = "\n";

  /** Writes to the error stream. */
  public LogStreamHandler() {}

  /**
   * Makes a handler.
   *
   * @param stream what has a method {@code write}; null for the error stream
   */
  @Python("StreamHandler(stream=None)")
  public LogStreamHandler(@Nullable Object stream) {
    init(stream);
  }

  /** Sets the stream, for classes that extend this one. */
  @Override
  @Python("__init__(stream=None)")
  public final void init(@Nullable Object value) {
    this.stream = value == null ? PySys.stderr() : value;
  }

  /** Where it writes. */
  @Python("stream")
  public Object stream() {
    return stream;
  }

  /** Sets where it writes. */
  @Python("stream=")
  public void stream(Object value) {
    stream = value;
  }

  /** Sets where it writes and gives the stream before, or null if it is the same. */
  @Python("setStream(stream)")
  public @Nullable Object setStream(Object value) {
    if (value == stream) {
      return null;
    }
    Object before = stream;
    flush();
    stream = value;
    return before;
  }

  /** What ends a line. */
  @Python("terminator")
  public String terminator() {
    return terminator;
  }

  /** Sets what ends a line. */
  @Python("terminator=")
  public void terminator(String value) {
    terminator = value;
  }

  @Override
  public void emit(LogRecord record) {
    try {
      String text = Py.str(Py.invoke(this, "format", record));
      Object end = Py.getAttr(this, "terminator");
      Py.invoke(stream(), "write", text + Py.str(end));
      Py.invoke(this, "flush");
    } catch (RecursionError e) {
      throw e;
    } catch (PyException e) {
      failed(record, PyBaseException.wrap(e));
    }
  }

  @Override
  public void flush() {
    if (Py.hasAttr(stream(), "flush")) {
      Py.invoke(stream(), "flush");
    }
  }

  @Override
  String detail() {
    Object name = Py.getAttr(stream(), "name", null);
    return name == null || name.equals("") ? "" : " " + Py.str(name);
  }
}
