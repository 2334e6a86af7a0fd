package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import org.jspecify.annotations.Nullable;

/**
 * What there is of Python's module {@code traceback}; stacks are Java's and are not shown. What
 * asks for the exception that is being handled is in {@link io.portalis.asyncio.HandledTraceback}.
 */
@PythonModule("traceback")
public final class Traceback {

  private static final String HEADER = "Traceback (most recent call last):\n";
  private static final String CAUSE =
      "\nThe above exception was the direct cause of the following exception:\n\n";
  private static final String CONTEXT =
      "\nDuring handling of the above exception, another exception occurred:\n\n";

  private Traceback() {}

  /**
   * The traceback of an exception, without its lines of source, after those of its causes.
   *
   * @param error the exception
   * @return the text, which ends with a newline
   */
  public static String describe(Throwable error) {
    return String.join("", formatException(PyBaseException.wrap(error)));
  }

  /** The lines that end a traceback. */
  @Python("format_exception_only(exc, value=None, /)")
  public static PyList<String> formatExceptionOnly(@Nullable Object exc, @Nullable Object value) {
    return only(value == null ? exc : value);
  }

  private static PyList<String> only(@Nullable Object error) {
    if (!(error instanceof PyBaseException raised)) {
      return PyList.of("NoneType: None\n");
    }
    String name = Py.type(raised).qualifiedName();
    String shown = name.startsWith("__main__.") ? Py.type(raised).name() : name;
    String text = Py.str(raised);
    PyList<String> lines = PyList.of(shown + (text.isEmpty() ? "" : ": " + text) + "\n");
    PyList<Object> notes = raised.notes();
    if (notes != null) {
      notes.forEach(note -> lines.append(Py.str(note) + "\n"));
    }
    return lines;
  }

  /** The header and the last lines of a traceback, after those of the causes. */
  @Python("format_exception(exc, value=None, tb=None, /)")
  public static PyList<String> formatException(
      @Nullable Object exc, @Nullable Object value, @Nullable Object tb) {
    return formatException(value == null ? exc : value);
  }

  /**
   * The header and the last lines of a traceback, after those of the causes.
   *
   * @param error the exception; null gives a line that says so
   * @return the lines
   */
  public static PyList<String> formatException(@Nullable Object error) {
    PyList<String> lines = new PyList<>();
    if (error instanceof PyBaseException raised) {
      Throwable cause = raised.cause();
      Throwable context = raised.context();
      if (cause != null) {
        lines.extend(formatException(PyBaseException.wrap(cause)));
        lines.append(CAUSE);
      } else if (context != null && !raised.suppressContext()) {
        lines.extend(formatException(PyBaseException.wrap(context)));
        lines.append(CONTEXT);
      }
      lines.append(HEADER);
    }
    lines.extend(only(error));
    return lines;
  }

  /** Shows an exception on the error stream. */
  @Python("print_exception(exc, value=None, tb=None, /)")
  public static void printException(
      @Nullable Object exc, @Nullable Object value, @Nullable Object tb) {
    printException(value == null ? exc : value);
  }

  /**
   * Shows an exception on the error stream.
   *
   * @param error the exception; null gives a line that says so
   */
  public static void printException(@Nullable Object error) {
    for (String text : formatException(error)) {
      Py.invoke(PySys.stderr(), "write", text);
    }
  }
}
