package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import org.jspecify.annotations.Nullable;

/** What there is of Python's module {@code warnings}: all goes to the error stream. */
@PythonModule("warnings")
public final class Warnings {

  private Warnings() {}

  /** Shows a warning. */
  @Python("warn(message, category=None, stacklevel=1)")
  public static void warn(@Nullable Object message, @Nullable Object category, long stacklevel) {
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
