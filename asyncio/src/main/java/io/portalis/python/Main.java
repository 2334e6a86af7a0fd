package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Runs translated programs. */
public final class Main {

  private Main() {}

  /**
   * Runs a program, then ends the process: with 1 after an uncaught exception, whose traceback goes
   * to standard error.
   *
   * @param module the program
   */
  public static void run(Runnable module) {
    io.portalis.python.lib.Threading.mainThread(); // This thread is the main one.

    int code = 0;
    try {
      module.run();
    } catch (SystemExit exit) {
      code = exitCode(exit.code());
    } catch (Throwable error) {
      StdStreams.flush();
      System.err.print(describe(PyBaseException.wrap(error)));
      System.err.flush();
      code = error instanceof KeyboardInterrupt ? 130 : 1;
    }
    StdStreams.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int exitCode(@Nullable Object code) {
    if (code == null) {
      return 0;
    }
    if (Arithmetic.isInt(code)) {
      return (int) Py.toLong(code) & 0xff;
    }
    StdStreams.flush();
    System.err.println(Py.str(code));
    return 1;
  }

  /** The traceback of an exception, without its lines of source. */
  static String describe(PyBaseException error) {
    StringBuilder out = new StringBuilder();
    Throwable cause = error.cause();
    Throwable context = error.context();
    if (cause != null) {
      out.append(describe(PyBaseException.wrap(cause)))
          .append("\nThe above exception was the direct cause of the following exception:\n\n");
    } else if (context != null && !error.suppressContext()) {
      out.append(describe(PyBaseException.wrap(context)))
          .append("\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    PyType type = error.pyType();
    String name = type.qualifiedName();
    String text = Py.str(error);
    out.append("Traceback (most recent call last):\n")
        .append(name.startsWith("__main__.") ? type.name() : name)
        .append(text.isEmpty() ? "" : ": " + text)
        .append('\n');
    PyList<Object> notes = error.notes();
    if (notes != null) {
      for (Object note : notes) {
        out.append(Py.str(note)).append('\n');
      }
    }
    return out.toString();
  }
}
