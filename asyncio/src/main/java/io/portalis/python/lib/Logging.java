package io.portalis.python.lib;

import io.portalis.python.PermissionError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.ValueError;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Python's module {@code logging}; there are no files. */
@PythonModule(
    value = "logging",
    classes = {
      Logger.class,
      LogRecord.class,
      LogFilter.class,
      LogFilterer.class,
      LogFormatter.class,
      LogHandler.class,
      LogStreamHandler.class,
      LogNullHandler.class,
      LoggerAdapter.class
    })
public final class Logging {

  /** For the level of the parent. */
  @Python("NOTSET")
  public static final long NOTSET = 0;

  /** For details. */
  @Python("DEBUG")
  public static final long DEBUG = 10;

  /** For what goes well. */
  @Python("INFO")
  public static final long INFO = 20;

  /** For what is strange. */
  @Python("WARNING")
  public static final long WARNING = 30;

  /** The same. */
  @Python("WARN")
  public static final long WARN = 30;

  /** For what fails. */
  @Python("ERROR")
  public static final long ERROR = 40;

  /** For what ends all. */
  @Python("CRITICAL")
  public static final long CRITICAL = 50;

  /** The same. */
  @Python("FATAL")
  public static final long FATAL = 50;

  /** How the root's handler shows records, if nothing else is said. */
  @Python("BASIC_FORMAT")
  public static final String BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s";

  /** Whether handlers show their own failures. */
  @Python("raiseExceptions")
  public static final boolean RAISE_EXCEPTIONS = true;

  private Logging() {}

  /** The root of all loggers. */
  @Python("root")
  public static Logger rootLogger() {
    return Logger.ROOT;
  }

  /** What logs if no handler is set up. */
  @Python("lastResort")
  public static LogHandler lastResort() {
    return Logger.lastResort();
  }

  /** The root, after setting it up if it has no handlers. */
  private static Logger root() {
    if (Logger.ROOT.handlers().isEmpty()) {
      basicConfig(new PyDict<>());
    }
    return Logger.ROOT;
  }

  /** Sets up the root, unless it has handlers. */
  @Python("basicConfig(**kwargs)")
  public static void basicConfig(PyDict<String, Object> kwargs) {
    PyDict<String, Object> options = kwargs.copy();
    Logger root = Logger.ROOT;
    if (Py.truth(options.remove("force"))) {
      for (Object handler : root.handlers().copy()) {
        root.removeHandler(handler);
        Py.invoke(handler, "close");
      }
    }
    options.remove("encoding");
    options.remove("errors");
    if (!root.handlers().isEmpty()) {
      return;
    }
    Object handlers = options.remove("handlers");
    boolean stream = options.containsKey("stream");
    boolean file = options.containsKey("filename");
    if (handlers == null ? stream && file : stream || file) {
      throw new ValueError(
          handlers == null
              ? "'stream' and 'filename' should not be specified together"
              : "'stream' or 'filename' should not be specified together with 'handlers'");
    }
    Object fileName = options.remove("filename");
    if (fileName != null) {
      throw new PermissionError(1L, "Operation not permitted", fileName);
    }
    options.remove("filemode");
    Object to = options.remove("stream");
    Iterable<?> all =
        handlers == null ? PyList.<Object>of(new LogStreamHandler(to)) : Py.iterable(handlers);
    Object dates = options.remove("datefmt");
    String style = options.containsKey("style") ? Py.str(options.remove("style")) : "%";
    char kind = LogStyle.kind(style);
    Object given = options.containsKey("format") ? options.remove("format") : null;
    String format =
        given != null
            ? Py.str(given)
            : LogStyle.field("levelname", kind)
                + ":"
                + LogStyle.field("name", kind)
                + ":"
                + LogStyle.field("message", kind);
    LogFormatter formatter = new LogFormatter(format, (String) dates, style, true, null);
    for (Object handler : all) {
      if (Py.getAttr(handler, "formatter") == null) {
        Py.invoke(handler, "setFormatter", formatter);
      }
      root.addHandler(handler);
    }
    Object level = options.remove("level");
    if (level != null) {
      root.setLevel(level);
    }
    if (!options.isEmpty()) {
      throw new ValueError("Unrecognised argument(s): " + String.join(", ", options.keySet()));
    }
  }

  /** The logger of a name; without one, the root. */
  @Python("getLogger(name=None)")
  public static Logger getLogger(@Nullable Object name) {
    return Logger.named(name);
  }

  /** Gives a level a name. */
  @Python("addLevelName(level, levelName)")
  public static void addLevelName(long level, String name) {
    LogLevels.add(level, name);
  }

  /** The name of a level, or the level of a name. */
  @Python("getLevelName(level)")
  public static Object getLevelName(@Nullable Object level) {
    return LogLevels.named(level);
  }

  /** The levels by name. */
  @Python("getLevelNamesMapping()")
  public static PyDict<String, Long> getLevelNamesMapping() {
    return LogLevels.mapping();
  }

  /** Keeps all loggers from logging up to a level. */
  @Python("disable(level=50)")
  public static void disable(@Nullable Object level) {
    Logger.disableAll(LogLevels.number(level));
  }

  /** Closes the handlers. */
  @Python("shutdown()")
  public static void shutdown() {
    for (Object handler : Logger.ROOT.handlers().copy()) {
      Py.invoke(handler, "flush");
      Py.invoke(handler, "close");
    }
    for (String name : new TreeSet<>(Logger.LOGGERS.keySet())) {
      for (Object handler : Logger.named(name).handlers().copy()) {
        Py.invoke(handler, "flush");
        Py.invoke(handler, "close");
      }
    }
  }

  /** A record with these attributes. */
  @Python("makeLogRecord(dict)")
  public static LogRecord makeLogRecord(Map<?, ?> attributes) {
    LogRecord record =
        new LogRecord("", 0, "", 0, "", io.portalis.python.Tuple.EMPTY, null, null, null);
    attributes.forEach((name, value) -> record.put(Py.str(name), value));
    return record;
  }

  /** Logs a detail. */
  @Python("debug(msg, *args)")
  public static void debug(@Nullable Object msg, @Nullable Object... args) {
    root().debug(msg, args);
  }

  /** Logs a detail, with an exception or attributes. */
  @Python("debug(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public static void debugWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    root().debugWith(msg, excInfo, stackInfo, stacklevel, extra, args);
  }

  /** Logs what goes well. */
  @Python("info(msg, *args)")
  public static void info(@Nullable Object msg, @Nullable Object... args) {
    root().info(msg, args);
  }

  /** Logs what goes well, with an exception or attributes. */
  @Python("info(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public static void infoWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    root().infoWith(msg, excInfo, stackInfo, stacklevel, extra, args);
  }

  /** Logs what is strange. */
  @Python("warning(msg, *args)")
  public static void warning(@Nullable Object msg, @Nullable Object... args) {
    root().warning(msg, args);
  }

  /** Logs what is strange, with an exception or attributes. */
  @Python("warning(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public static void warningWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    root().warningWith(msg, excInfo, stackInfo, stacklevel, extra, args);
  }

  /** Logs a failure. */
  @Python("error(msg, *args)")
  public static void error(@Nullable Object msg, @Nullable Object... args) {
    root().error(msg, args);
  }

  /** Logs a failure, with an exception or attributes. */
  @Python("error(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public static void errorWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    root().errorWith(msg, excInfo, stackInfo, stacklevel, extra, args);
  }

  /** Logs what ends all. */
  @Python("critical(msg, *args)")
  public static void critical(@Nullable Object msg, @Nullable Object... args) {
    root().critical(msg, args);
  }

  /** Logs what ends all, with an exception or attributes. */
  @Python("critical(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public static void criticalWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    root().criticalWith(msg, excInfo, stackInfo, stacklevel, extra, args);
  }

  /** Logs what is strange. */
  @Python("warn(msg, *args)")
  public static void warn(@Nullable Object msg, @Nullable Object... args) {
    root().warning(msg, args);
  }

  /** Logs what ends all. */
  @Python("fatal(msg, *args)")
  public static void fatal(@Nullable Object msg, @Nullable Object... args) {
    root().critical(msg, args);
  }

  /** Logs a failure with the exception that is being handled. */
  @Python("exception(msg, *args, exc_info=True, stack_info=False, stacklevel=1, extra=None)")
  public static void exception(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    root().exception(msg, excInfo, stackInfo, stacklevel, extra, args);
  }

  /** Logs at a level. */
  @Python("log(level, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public static void log(
      @Nullable Object level,
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    root().log(level, msg, excInfo, stackInfo, stacklevel, extra, args);
  }
}
