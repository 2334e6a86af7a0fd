package io.portalis.asyncio;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.lib.Traceback;

/** What the module {@code traceback} shows of the exception that is being handled. */
@PythonModule("traceback")
public final class HandledTraceback {

  private HandledTraceback() {}

  /** Shows the exception on the error stream. */
  @Python("print_exc()")
  public static void printExc() {
    Traceback.printException(Handling.exception());
  }

  /** The header and the last lines of the traceback. */
  @Python("format_exc()")
  public static String formatExc() {
    return String.join("", Traceback.formatException(Handling.exception()));
  }
}
