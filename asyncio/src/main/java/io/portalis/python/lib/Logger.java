package io.portalis.python.lib;

import io.portalis.python.Format;
import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import org.jspecify.annotations.Nullable;

/** Python's {@code logging.Logger}; it writes {@code LEVEL:name:message} on the error stream. */
@Python("Logger")
public final class Logger {

  private final String name;
  private long level;

  Logger(String name, long level) {
    this.name = name;
    this.level = level;
  }

  /** The logger's name. */
  @Python("name")
  public String name() {
    return name;
  }

  /** Sets from what level on it writes. */
  @Python("setLevel(level)")
  public void setLevel(long level) {
    this.level = level;
  }

  /** Whether it writes at a level. */
  @Python("isEnabledFor(level)")
  public boolean isEnabledFor(long asked) {
    return asked >= (level != 0 ? level : Logging.ROOT.level);
  }

  private void log(String label, long at, @Nullable Object msg, @Nullable Object[] args) {
    if (isEnabledFor(at)) {
      String text = Py.str(msg);
      PySys.STDERR.write(
          label
              + ":"
              + name
              + ":"
              + (args.length == 0 ? text : Format.percent(text, Tuple.of(args)))
              + "\n");
    }
  }

  /** Logs a detail. */
  @Python("debug(msg, *args)")
  public void debug(@Nullable Object msg, @Nullable Object... args) {
    log("DEBUG", Logging.DEBUG, msg, args);
  }

  /** Logs what goes well. */
  @Python("info(msg, *args)")
  public void info(@Nullable Object msg, @Nullable Object... args) {
    log("INFO", Logging.INFO, msg, args);
  }

  /** Logs what is strange. */
  @Python("warning(msg, *args)")
  public void warning(@Nullable Object msg, @Nullable Object... args) {
    log("WARNING", Logging.WARNING, msg, args);
  }

  /** Logs a failure. */
  @Python("error(msg, *args)")
  public void error(@Nullable Object msg, @Nullable Object... args) {
    log("ERROR", Logging.ERROR, msg, args);
  }

  /** Logs a failure in a handler. */
  @Python("exception(msg, *args)")
  public void exception(@Nullable Object msg, @Nullable Object... args) {
    log("ERROR", Logging.ERROR, msg, args);
  }

  /** Logs what ends all. */
  @Python("critical(msg, *args)")
  public void critical(@Nullable Object msg, @Nullable Object... args) {
    log("CRITICAL", Logging.CRITICAL, msg, args);
  }
}
