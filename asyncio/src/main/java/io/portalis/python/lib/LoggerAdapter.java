package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import org.jspecify.annotations.Nullable;

/** Python's {@code logging.LoggerAdapter}: adds attributes to what a logger logs. */
@Python("logging.LoggerAdapter")
public class LoggerAdapter extends PyObject {

  private @Nullable Object logger;
  private @Nullable Object extra;

  /** Makes an adapter of the root, for classes that extend this one. */
  public LoggerAdapter() {
    this(Logger.ROOT, null);
  }

  /**
   * Makes an adapter.
   *
   * @param logger what logs
   * @param extra a dict of attributes, or null
   */
  @Python("LoggerAdapter(logger, extra=None)")
  public LoggerAdapter(@Nullable Object logger, @Nullable Object extra) {
    this.logger = logger;
    this.extra = extra;
  }

  /** Sets the logger and the attributes, for classes that extend this one. */
  @Python("__init__(logger, extra=None)")
  public void init(@Nullable Object to, @Nullable Object attributes) {
    logger = to;
    extra = attributes;
  }

  /** What logs. */
  @Python("logger")
  public @Nullable Object logger() {
    return logger;
  }

  /** The attributes. */
  @Python("extra")
  public @Nullable Object extra() {
    return extra;
  }

  /** The logger's name. */
  @Python("name")
  public @Nullable Object name() {
    return Py.getAttr(logger, "name");
  }

  /** The message and the keywords that the logger gets. */
  @Python("process(msg, kwargs)")
  public Tuple process(@Nullable Object msg, PyDict<String, Object> kwargs) {
    if (extra != null) {
      kwargs.put("extra", extra);
    }
    return Tuple.of(msg, kwargs);
  }

  /** Logs at a level. */
  @Python("log(level, msg, *args, **kwargs)")
  public void log(
      long level, @Nullable Object msg, PyDict<String, Object> kwargs, @Nullable Object... args) {
    if (isEnabledFor(level)) {
      @Nullable Object[] both = Py.unpack(Py.invoke(this, "process", msg, kwargs), 2);
      Args all = Args.of(level, both[0]).spread(Tuple.of(args)).spreadKeywords(both[1]);
      Py.invoke(logger, "log", all);
    }
  }

  /** Logs a detail. */
  @Python("debug(msg, *args, **kwargs)")
  public void debug(@Nullable Object msg, PyDict<String, Object> kwargs, @Nullable Object... args) {
    log(Logging.DEBUG, msg, kwargs, args);
  }

  /** Logs what goes well. */
  @Python("info(msg, *args, **kwargs)")
  public void info(@Nullable Object msg, PyDict<String, Object> kwargs, @Nullable Object... args) {
    log(Logging.INFO, msg, kwargs, args);
  }

  /** Logs what is strange. */
  @Python("warning(msg, *args, **kwargs)")
  public void warning(
      @Nullable Object msg, PyDict<String, Object> kwargs, @Nullable Object... args) {
    log(Logging.WARNING, msg, kwargs, args);
  }

  /** Logs a failure. */
  @Python("error(msg, *args, **kwargs)")
  public void error(@Nullable Object msg, PyDict<String, Object> kwargs, @Nullable Object... args) {
    log(Logging.ERROR, msg, kwargs, args);
  }

  /** Logs what ends all. */
  @Python("critical(msg, *args, **kwargs)")
  public void critical(
      @Nullable Object msg, PyDict<String, Object> kwargs, @Nullable Object... args) {
    log(Logging.CRITICAL, msg, kwargs, args);
  }

  /** Logs a failure with the exception that is being handled. */
  @Python("exception(msg, *args, **kwargs)")
  public void exception(
      @Nullable Object msg, PyDict<String, Object> kwargs, @Nullable Object... args) {
    if (!kwargs.containsKey("exc_info")) {
      kwargs.put("exc_info", true);
    }
    log(Logging.ERROR, msg, kwargs, args);
  }

  /** Whether the logger logs at a level. */
  @Python("isEnabledFor(level)")
  public boolean isEnabledFor(long level) {
    return Py.truth(Py.invoke(logger, "isEnabledFor", level));
  }

  /** Sets from what level on the logger logs. */
  @Python("setLevel(level)")
  public void setLevel(@Nullable Object level) {
    Py.invoke(logger, "setLevel", level);
  }

  /** The level of the nearest logger that has one. */
  @Python("getEffectiveLevel()")
  public @Nullable Object getEffectiveLevel() {
    return Py.invoke(logger, "getEffectiveLevel");
  }

  /** Whether a record would find a handler. */
  @Python("hasHandlers()")
  public @Nullable Object hasHandlers() {
    return Py.invoke(logger, "hasHandlers");
  }

  @Override
  public @Nullable Object __repr__() {
    return "<"
        + pyType().name()
        + " "
        + Py.str(name())
        + " ("
        + Py.str(LogLevels.named(getEffectiveLevel()))
        + ")>";
  }
}
