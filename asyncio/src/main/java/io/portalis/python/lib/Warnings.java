package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyList;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.UserWarning;
import org.jspecify.annotations.Nullable;

/** What there is of Python's module {@code warnings}: all goes to the error stream. */
@PythonModule("warnings")
public final class Warnings {

  private static volatile @Nullable PyList<Object> recorded;

  private Warnings() {}

  /** Keeps warnings in a list, or shows them if it is null; gives what it was before. */
  static synchronized @Nullable PyList<Object> recordInto(@Nullable PyList<Object> list) {
    PyList<Object> before = recorded;
    recorded = list;
    return before;
  }

  /** Shows a warning. */
  @Python("warn(message, category=None, stacklevel=1)")
  public static void warn(@Nullable Object message, @Nullable Object category, long stacklevel) {
    PyList<Object> list = recorded;
    if (list != null) {
      Object type = category == null ? PyType.of(UserWarning.class) : category;
      list.append(
          java.util.Objects.requireNonNull(
              message instanceof PyBaseException ? message : Py.call(type, message)));
      return;
    }
    String kind =
        message instanceof PyBaseException
            ? Py.type(message).name()
            : category instanceof PyType type ? type.name() : "UserWarning";
    Py.invoke(PySys.stderr(), "write", kind + ": " + Py.str(message) + "\n");
  }

  /** Does nothing: there are no filters. */
  @Python("simplefilter(action, category=None, lineno=0, append=False)")
  public static void simplefilter(
      String action, @Nullable Object category, long lineno, boolean append) {}

  /** Does nothing: there are no filters. */
  @Python("filterwarnings(action, message='', category=None, module='', lineno=0, append=False)")
  public static void filterwarnings(
      String action,
      String message,
      @Nullable Object category,
      String module,
      long lineno,
      boolean append) {}
}
