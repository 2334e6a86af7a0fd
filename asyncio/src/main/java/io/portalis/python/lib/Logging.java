package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What there is of Python's module {@code logging}: all goes to the error stream. */
@PythonModule(
    value = "logging",
    classes = {Logger.class})
public final class Logging {

  /** For details. */
  @Python("DEBUG")
  public static final long DEBUG = 10;

  /** For what goes well. */
  @Python("INFO")
  public static final long INFO = 20;

  /** For what is strange. */
  @Python("WARNING")
  public static final long WARNING = 30;

  /** For what fails. */
  @Python("ERROR")
  public static final long ERROR = 40;

  /** For what ends all. */
  @Python("CRITICAL")
  public static final long CRITICAL = 50;

  private static final Map<String, Logger> LOGGERS = new ConcurrentHashMap<>();
  static final Logger ROOT = new Logger("root", WARNING);

  private Logging() {}

  /** Sets the level of all loggers without one of their own. */
  @Python("basicConfig(*, level=None, format=None, datefmt=None, force=False)")
  public static void basicConfig(
      @Nullable Long level, @Nullable String format, @Nullable String datefmt, boolean force) {
    if (level != null) {
      ROOT.setLevel(level);
    }
  }

  /** The logger of a name; without one, the root. */
  @Python("getLogger(name=None)")
  public static Logger getLogger(@Nullable String name) {
    return name == null || name.isEmpty()
        ? ROOT
        : LOGGERS.computeIfAbsent(name, n -> new Logger(n, 0));
  }

  /** Logs a detail. */
  @Python("debug(msg, *args)")
  public static void debug(@Nullable Object msg, @Nullable Object... args) {
    ROOT.debug(msg, args);
  }

  /** Logs what goes well. */
  @Python("info(msg, *args)")
  public static void info(@Nullable Object msg, @Nullable Object... args) {
    ROOT.info(msg, args);
  }

  /** Logs what is strange. */
  @Python("warning(msg, *args)")
  public static void warning(@Nullable Object msg, @Nullable Object... args) {
    ROOT.warning(msg, args);
  }

  /** Logs a failure. */
  @Python("error(msg, *args)")
  public static void error(@Nullable Object msg, @Nullable Object... args) {
    ROOT.error(msg, args);
  }
}
