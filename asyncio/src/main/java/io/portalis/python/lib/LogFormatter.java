package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyDict;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code logging.Formatter}: makes texts of records. */
@Python("logging.Formatter")
public class LogFormatter extends PyObject {

  /** How times are shown without a format of their own. */
  @Python("default_time_format")
  public static final String DEFAULT_TIME_FORMAT = "%Y-%m-%d %H:%M:%S";

  /** How milliseconds are added to such times. */
  @Python("default_msec_format")
  public static final String DEFAULT_MSEC_FORMAT = "%s,%03d";

  private LogStyle style = new LogStyle('%', null, Map.of());
  private @Nullable String datefmt;

  /** Shows messages alone. */
  public LogFormatter() {}

  /**
   * Makes a formatter.
   *
   * @param fmt the format; null for the message alone
   * @param datefmt the format of times, or null
   * @param style how the format names attributes: a percent sign, a brace or a dollar
   * @param validate whether to check the format
   * @param defaults values for names that records do not have, or null
   */
  @Python("Formatter(fmt=None, datefmt=None, style='%', validate=True, *, defaults=None)")
  public LogFormatter(
      @Nullable String fmt,
      @Nullable String datefmt,
      String style,
      boolean validate,
      @Nullable Object defaults) {
    init(fmt, datefmt, style, validate, defaults);
  }

  /** Sets the format, for classes that extend this one. */
  @Python("__init__(fmt=None, datefmt=None, style='%', validate=True, *, defaults=None)")
  public final void init(
      @Nullable String fmt,
      @Nullable String dates,
      String kind,
      boolean validate,
      @Nullable Object defaults) {
    this.style =
        new LogStyle(
            LogStyle.kind(kind),
            fmt,
            defaults == null ? Map.of() : PyDict.from((Map<?, ?>) defaults));
    if (validate) {
      this.style.validate();
    }
    this.datefmt = dates;
  }

  /** The format of times, or null. */
  @Python("datefmt")
  public @Nullable String datefmt() {
    return datefmt;
  }

  /** Sets the format of times. */
  @Python("datefmt=")
  public void datefmt(@Nullable String value) {
    datefmt = value;
  }

  /** The format. */
  @Python("_fmt")
  public String fmt() {
    return style.format();
  }

  /** Whether the time is shown. */
  @Python("usesTime()")
  public boolean usesTime() {
    return style.usesTime();
  }

  /** The time of a record. */
  @Python("formatTime(record, datefmt=None)")
  public String formatTime(LogRecord record, @Nullable String dates) {
    double created = Py.toDouble(record.get("created"));
    Object time = PyTime.localtime(created);
    if (dates != null && !dates.isEmpty()) {
      return PyTime.strftime(dates, time);
    }
    long millis = (long) Py.toDouble(record.get("msecs"));
    String text = String.valueOf(millis);
    return PyTime.strftime(DEFAULT_TIME_FORMAT, time)
        + ","
        + "0".repeat(Math.max(0, 3 - text.length()))
        + text;
  }

  /** The lines of an exception: a tuple of three, or the exception itself. */
  @Python("formatException(ei)")
  public String formatException(@Nullable Object ei) {
    Object error = ei instanceof Tuple tuple ? tuple.get(1) : ei;
    String text =
        error instanceof Throwable
            ? String.join("", Traceback.formatException(error))
            : "NoneType: None\n";
    return text.substring(0, text.length() - 1);
  }

  /** A stack, as it is. */
  @Python("formatStack(stack_info)")
  public String formatStack(@Nullable Object stackInfo) {
    return Py.str(stackInfo);
  }

  /** The text of a record without its exception. */
  @Python("formatMessage(record)")
  public String formatMessage(LogRecord record) {
    return style.apply(record.attributes());
  }

  /** The text of a record. */
  @Python("format(record)")
  public String format(LogRecord record) {
    record.put("message", Py.invoke(record, "getMessage"));
    if (Py.truth(Py.invoke(this, "usesTime"))) {
      record.put("asctime", Py.invoke(this, "formatTime", record, datefmt));
    }
    StringBuilder text = new StringBuilder(Py.str(Py.invoke(this, "formatMessage", record)));
    Object info = record.get("exc_info");
    if (Py.truth(info) && !Py.truth(record.get("exc_text"))) {
      record.put("exc_text", Py.invoke(this, "formatException", info));
    }
    for (Object extra : new Object[] {record.get("exc_text"), stack(record)}) {
      if (Py.truth(extra)) {
        if (text.length() == 0 || text.charAt(text.length() - 1) != '\n') {
          text.append('\n');
        }
        text.append(Py.str(extra));
      }
    }
    return text.toString();
  }

  @SuppressWarnings("NullAway") // Null for None.
  private Object stack(LogRecord record) {
    Object stack = record.get("stack_info");
    return Py.truth(stack) ? Py.invoke(this, "formatStack", stack) : null;
  }

  /** Three values for an exception, as records have them. */
  static @Nullable Object info(@Nullable Object given) {
    if (given instanceof Throwable error) {
      PyBaseException raised = PyBaseException.wrap(error);
      return Tuple.of(Py.type(raised), raised, raised.traceback());
    }
    if (!Py.truth(given)) {
      return null;
    }
    return given instanceof Tuple ? given : Tuple.of(null, null, null);
  }
}
