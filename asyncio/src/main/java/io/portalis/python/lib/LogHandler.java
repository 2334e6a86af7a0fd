package io.portalis.python.lib;

import io.portalis.python.NotImplementedError;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Python's {@code logging.Handler}: takes records somewhere; programs override {@code emit}. */
@Python("logging.Handler")
public class LogHandler extends LogFilterer {

  static final LogFormatter DEFAULT = new LogFormatter();

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Object formatter;
  private @Nullable String name;
  private long level;

  /** Makes a handler of all levels. */
  public LogHandler() {
    this(0L);
  }

  /**
   * Makes a handler.
   *
   * @param level the least level that it handles
   */
  @Python("Handler(level=0)")
  public LogHandler(@Nullable Object level) {
    this.level = LogLevels.number(level);
  }

  /** Sets the level, for classes that extend this one. */
  @Python("__init__(level=0)")
  public void init(@Nullable Object value) {
    setLevel(value);
  }

  /** The least level that it handles. */
  @Python("level")
  public long level() {
    return level;
  }

  /** Sets the least level that it handles. */
  @Python("level=")
  public void level(long value) {
    level = value;
  }

  /** Sets the least level that it handles. */
  @Python("setLevel(level)")
  public void setLevel(@Nullable Object value) {
    level = LogLevels.number(value);
  }

  /** Its name. */
  @Python("name")
  public @Nullable String name() {
    return name;
  }

  /** Sets its name. */
  @Python("name=")
  public void name(@Nullable String value) {
    name = value;
  }

  /** Its name. */
  @Python("get_name()")
  public @Nullable String getName() {
    return name;
  }

  /** Sets its name. */
  @Python("set_name(name)")
  public void setName(@Nullable String value) {
    name = value;
  }

  /** What makes texts of records; null for the usual. */
  @Python("formatter")
  public @Nullable Object formatter() {
    return formatter;
  }

  /** Sets what makes texts of records. */
  @Python("formatter=")
  public void formatter(@Nullable Object value) {
    formatter = value;
  }

  /** Sets what makes texts of records. */
  @Python("setFormatter(fmt)")
  public void setFormatter(@Nullable Object value) {
    formatter = value;
  }

  /** The text of a record. */
  @Python("format(record)")
  public String format(LogRecord record) {
    return Py.str(Py.invoke(formatter == null ? DEFAULT : formatter, "format", record));
  }

  /** Takes a record somewhere. */
  @Python("emit(record)")
  public void emit(LogRecord record) {
    throw new NotImplementedError("emit must be implemented by Handler subclasses");
  }

  /** Takes a record somewhere if the filters let it pass. */
  @Python("handle(record)")
  public @Nullable Object handle(LogRecord record) {
    LogRecord passed = filtered(record);
    if (passed == null) {
      return false;
    }
    lock.lock();
    try {
      Py.invoke(this, "emit", passed);
    } finally {
      lock.unlock();
    }
    return passed;
  }

  /** Shows an exception that was raised in {@code emit}. */
  @Python("handleError(record)")
  public void handleError(LogRecord record) {
    Py.invoke(PySys.stderr(), "write", "--- Logging error ---\n");
  }

  /** Shows what went wrong with a record. */
  final void failed(LogRecord record, PyBaseException error) {
    Py.invoke(this, "handleError", record);
    Traceback.printException(error);
  }

  /** Locks it. */
  @Python("acquire()")
  public void acquire() {
    lock.lock();
  }

  /** Unlocks it. */
  @Python("release()")
  public void release() {
    lock.unlock();
  }

  /** Writes out what is held back. */
  @Python("flush()")
  public void flush() {}

  /** Gives up what it holds. */
  @Python("close()")
  public void close() {}

  @Override
  public @Nullable Object __repr__() {
    return "<" + pyType().name() + detail() + " (" + Py.str(LogLevels.named(level)) + ")>";
  }

  String detail() {
    return "";
  }
}
