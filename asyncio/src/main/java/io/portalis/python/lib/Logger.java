package io.portalis.python.lib;

import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.PySet;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Python's {@code logging.Logger}: hands records to its handlers and those of its parents. */
@Python("logging.Logger")
public class Logger extends LogFilterer {

  static final Map<String, Logger> LOGGERS = new ConcurrentHashMap<>();
  static final Logger ROOT = new LogRoot();
  private static final LogHandler LAST_RESORT = new LogStderrHandler();

  private static long disabledLevel;

  private final String name;
  private final PyList<Object> handlers = new PyList<>();
  private long level;
  private boolean propagate = true;
  private boolean disabled;

  Logger(String name, long level) {
    this.name = name;
    this.level = level;
  }

  /** The logger of a name; without one, the root. */
  static Logger named(@Nullable Object name) {
    if (name == null || name.equals("") || name.equals("root")) {
      return ROOT;
    }
    if (name instanceof String text) {
      return LOGGERS.computeIfAbsent(text, n -> new Logger(n, 0));
    }
    throw new TypeError("A logger name must be a string");
  }

  static LogHandler lastResort() {
    return LAST_RESORT;
  }

  /** Keeps all loggers from logging up to a level. */
  static void disableAll(long upTo) {
    disabledLevel = upTo;
  }

  /** The logger's name. */
  @Python("name")
  public String name() {
    return name;
  }

  /** Its level; 0 for that of its parent. */
  @Python("level")
  public long level() {
    return level;
  }

  /** Sets its level. */
  @Python("level=")
  public void level(long value) {
    level = value;
  }

  /** Sets from what level on it logs. */
  @Python("setLevel(level)")
  public void setLevel(@Nullable Object value) {
    level = LogLevels.number(value);
  }

  /** The next logger towards the root; null for the root. */
  @Python("parent")
  public @Nullable Logger parent() {
    if (this == ROOT) {
      return null;
    }
    String above = name;
    for (int dot = above.lastIndexOf('.'); dot > 0; dot = above.lastIndexOf('.')) {
      above = above.substring(0, dot);
      Logger known = LOGGERS.get(above);
      if (known != null) {
        return known;
      }
    }
    return ROOT;
  }

  /** The root of all loggers. */
  @Python("root")
  public Logger root() {
    return ROOT;
  }

  /** Whether its parent's handlers get its records, too. */
  @Python("propagate")
  public boolean propagate() {
    return propagate;
  }

  /** Sets whether its parent's handlers get its records, too. */
  @Python("propagate=")
  public void propagate(boolean value) {
    propagate = value;
  }

  /** Whether it logs nothing. */
  @Python("disabled")
  public boolean disabled() {
    return disabled;
  }

  /** Sets whether it logs nothing. */
  @Python("disabled=")
  public void disabled(boolean value) {
    disabled = value;
  }

  /** Its own handlers. */
  @Python("handlers")
  public PyList<Object> handlers() {
    return handlers;
  }

  /** Replaces its handlers. */
  @Python("handlers=")
  public void handlers(Iterable<?> values) {
    PyList<Object> all = new PyList<>(values);
    handlers.clear();
    handlers.addAll(all);
  }

  /** Adds a handler, unless it is there. */
  @Python("addHandler(hdlr)")
  public void addHandler(Object handler) {
    if (!handlers.contains(handler)) {
      handlers.append(handler);
    }
  }

  /** Removes a handler, if it is there. */
  @Python("removeHandler(hdlr)")
  public void removeHandler(Object handler) {
    if (handlers.contains(handler)) {
      handlers.removeValue(handler);
    }
  }

  /** Whether a record would find a handler. */
  @Python("hasHandlers()")
  public boolean hasHandlers() {
    for (Logger each = this; each != null; each = each.propagate ? each.parent() : null) {
      if (!each.handlers.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The level of the nearest logger that has one. */
  @Python("getEffectiveLevel()")
  public long getEffectiveLevel() {
    for (Logger each = this; each != null; each = each.parent()) {
      if (each.level != 0) {
        return each.level;
      }
    }
    return 0;
  }

  /** Whether it logs at a level. */
  @Python("isEnabledFor(level)")
  public boolean isEnabledFor(long asked) {
    return !disabled && asked > disabledLevel && asked >= getEffectiveLevel();
  }

  /** The logger with this one's name before its own. */
  @Python("getChild(suffix)")
  public Logger getChild(String suffix) {
    return named(this == ROOT ? suffix : name + "." + suffix);
  }

  /** The loggers right below. */
  @Python("getChildren()")
  public PySet<Object> getChildren() {
    PySet<Object> children = new PySet<>();
    new TreeMap<>(LOGGERS)
        .values().stream().filter(each -> each.parent() == this).forEach(children::add);
    return children;
  }

  /** Makes a record. */
  @Python(
      "makeRecord(name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None)")
  public LogRecord makeRecord(
      String of,
      long at,
      String fn,
      long line,
      @Nullable Object msg,
      @Nullable Object args,
      @Nullable Object excInfo,
      @Nullable Object func,
      @Nullable Object extra,
      @Nullable Object sinfo) {
    LogRecord record = new LogRecord(of, at, fn, line, msg, args, excInfo, func, sinfo);
    if (extra instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            String attribute = Py.str(key);
            if (attribute.equals("message")
                || attribute.equals("asctime")
                || record.attributes().containsKey(attribute)) {
              throw new KeyError("Attempt to overwrite " + Py.repr(key) + " in LogRecord");
            }
            record.put(attribute, value);
          });
    }
    return record;
  }

  /** Hands a record to the handlers, if the filters let it pass. */
  @Python("handle(record)")
  public void handle(LogRecord record) {
    if (!disabled) {
      LogRecord passed = filtered(record);
      if (passed != null) {
        callHandlers(passed);
      }
    }
  }

  /** Hands a record to the handlers. */
  @Python("callHandlers(record)")
  public void callHandlers(LogRecord record) {
    long at = Py.toLong(record.get("levelno"));
    boolean found = false;
    for (Logger each = this; each != null; each = each.propagate ? each.parent() : null) {
      for (Object handler : each.handlers.copy()) {
        found = true;
        if (at >= Py.toLong(Py.getAttr(handler, "level"))) {
          Py.invoke(handler, "handle", record);
        }
      }
    }
    if (!found && at >= LAST_RESORT.level()) {
      LAST_RESORT.handle(record);
    }
  }

  private void write(
      long at,
      @Nullable Object msg,
      @Nullable Object excInfo,
      @Nullable Object extra,
      @Nullable Object[] args) {
    if (isEnabledFor(at)) {
      handle(
          makeRecord(
              name,
              at,
              "(unknown file)",
              0,
              msg,
              Tuple.of(args),
              LogFormatter.info(excInfo),
              "(unknown function)",
              extra,
              null));
    }
  }

  /** Logs a detail. */
  @Python("debug(msg, *args)")
  public void debug(@Nullable Object msg, @Nullable Object... args) {
    write(Logging.DEBUG, msg, null, null, args);
  }

  /** Logs a detail, with an exception or attributes. */
  @Python("debug(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public void debugWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    write(Logging.DEBUG, msg, excInfo, extra, args);
  }

  /** Logs what goes well. */
  @Python("info(msg, *args)")
  public void info(@Nullable Object msg, @Nullable Object... args) {
    write(Logging.INFO, msg, null, null, args);
  }

  /** Logs what goes well, with an exception or attributes. */
  @Python("info(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public void infoWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    write(Logging.INFO, msg, excInfo, extra, args);
  }

  /** Logs what is strange. */
  @Python("warning(msg, *args)")
  public void warning(@Nullable Object msg, @Nullable Object... args) {
    write(Logging.WARNING, msg, null, null, args);
  }

  /** Logs what is strange, with an exception or attributes. */
  @Python("warning(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public void warningWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    write(Logging.WARNING, msg, excInfo, extra, args);
  }

  /** Logs a failure. */
  @Python("error(msg, *args)")
  public void error(@Nullable Object msg, @Nullable Object... args) {
    write(Logging.ERROR, msg, null, null, args);
  }

  /** Logs a failure, with an exception or attributes. */
  @Python("error(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public void errorWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    write(Logging.ERROR, msg, excInfo, extra, args);
  }

  /** Logs what ends all. */
  @Python("critical(msg, *args)")
  public void critical(@Nullable Object msg, @Nullable Object... args) {
    write(Logging.CRITICAL, msg, null, null, args);
  }

  /** Logs what ends all, with an exception or attributes. */
  @Python("critical(msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public void criticalWith(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    write(Logging.CRITICAL, msg, excInfo, extra, args);
  }

  /** Logs what is strange. */
  @Python("warn(msg, *args)")
  public void warn(@Nullable Object msg, @Nullable Object... args) {
    write(Logging.WARNING, msg, null, null, args);
  }

  /** Logs what ends all. */
  @Python("fatal(msg, *args)")
  public void fatal(@Nullable Object msg, @Nullable Object... args) {
    write(Logging.CRITICAL, msg, null, null, args);
  }

  /** Logs a failure with the exception that is being handled. */
  @Python("exception(msg, *args, exc_info=True, stack_info=False, stacklevel=1, extra=None)")
  public void exception(
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    write(Logging.ERROR, msg, excInfo, extra, args);
  }

  /** Logs at a level. */
  @Python("log(level, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None)")
  public void log(
      @Nullable Object at,
      @Nullable Object msg,
      @Nullable Object excInfo,
      boolean stackInfo,
      long stacklevel,
      @Nullable Object extra,
      @Nullable Object... args) {
    if (!Ints.isInt(at)) {
      throw new TypeError("level must be an integer");
    }
    write(Py.toLong(at), msg, excInfo, extra, args);
  }

  @Override
  public @Nullable Object __repr__() {
    return "<"
        + pyType().name()
        + " "
        + name
        + " ("
        + Py.str(LogLevels.named(getEffectiveLevel()))
        + ")>";
  }
}
