package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import org.jspecify.annotations.Nullable;

/** What there is of Python's module {@code traceback}; stacks are Java's and are not shown. */
@PythonModule("traceback")
public final class Traceback {

  private Traceback() {}

  private static String line(@Nullable Object error) {
    if (error == null) {
      return "NoneType: None\n";
    }
    String text = Py.str(error);
    return Py.type(error).qualifiedName() + (text.isEmpty() ? "" : ": " + text) + "\n";
  }

  /** The line that ends a traceback. */
  @Python("format_exception_only(exc, /)")
  public static PyList<String> formatExceptionOnly(@Nullable Object exc) {
    return PyList.of(line(exc));
  }

  /** The header and the last line of a traceback. */
  @Python("format_exception(exc, /)")
  public static PyList<String> formatException(@Nullable Object exc) {
    return PyList.of("Traceback (most recent call last):\n", line(exc));
  }

  /** Shows an exception on the error stream. */
  @Python("print_exception(exc, /)")
  public static void printException(@Nullable Object exc) {
    for (String text : formatException(exc)) {
      Py.invoke(PySys.stderr(), "write", text);
    }
  }
}
