package io.portalis.python.lib;

import io.portalis.python.Format;
import io.portalis.python.Py;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code logging.LogRecord}: what happened, as attributes. */
@Python("logging.LogRecord")
public class LogRecord extends PyObject {

  private static final double START = System.currentTimeMillis() / 1000.0;

  /**
   * Makes a record of this moment.
   *
   * @param name the logger
   * @param level the level
   * @param pathname the file
   * @param lineno the line
   * @param msg the message
   * @param args what goes into the message
   * @param excInfo an exception, a tuple of three, or null
   * @param func the function, or null
   * @param sinfo a stack, or null
   */
  @Python("LogRecord(name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None)")
  public LogRecord(
      String name,
      long level,
      String pathname,
      long lineno,
      @Nullable Object msg,
      @Nullable Object args,
      @Nullable Object excInfo,
      @Nullable Object func,
      @Nullable Object sinfo) {
    boolean mapping =
        args instanceof Tuple tuple
            && tuple.size() == 1
            && tuple.get(0) instanceof Map<?, ?> map
            && !map.isEmpty();
    String file = pathname.substring(pathname.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    double created = System.currentTimeMillis() / 1000.0;
    long millis = Math.floorMod(Math.round(created * 1000), 1000L);
    put("name", name);
    put("msg", msg);
    put("args", mapping ? ((Tuple) args).get(0) : args);
    put("levelname", LogLevels.named(level));
    put("levelno", level);
    put("pathname", pathname);
    put("filename", file);
    put("module", dot > 0 ? file.substring(0, dot) : file);
    put("exc_info", excInfo);
    put("exc_text", null);
    put("stack_info", sinfo);
    put("lineno", lineno);
    put("funcName", func);
    put("created", created);
    put("msecs", (double) millis);
    put("relativeCreated", (double) Math.round((created - START) * 1000));
    put("thread", Thread.currentThread().getId());
    put("threadName", PyThread.current().name());
    put("processName", "MainProcess");
    put("process", PyOs.getpid());
  }

  /** Sets an attribute. */
  @SuppressWarnings("NullAway") // A map of attributes holds nulls.
  final void put(String name, @Nullable Object value) {
    attributes().put(name, value);
  }

  /** The attributes by name. */
  final Map<String, Object> attributes() {
    Map<String, Object> map = pyAttributes(true);
    if (map == null) {
      throw new IllegalStateException("no attributes");
    }
    return map;
  }

  /** An attribute, or null. */
  final @Nullable Object get(String name) {
    return attributes().get(name);
  }

  /** The message with its arguments in it. */
  @Python("getMessage()")
  public String getMessage() {
    String text = Py.str(get("msg"));
    Object args = get("args");
    return Py.truth(args) ? Format.percent(text, args) : text;
  }

  @Override
  public Object __repr__() {
    return "<LogRecord: "
        + Py.str(get("name"))
        + ", "
        + Py.str(get("levelno"))
        + ", "
        + Py.str(get("pathname"))
        + ", "
        + Py.str(get("lineno"))
        + ", \""
        + Py.str(get("msg"))
        + "\">";
  }
}
