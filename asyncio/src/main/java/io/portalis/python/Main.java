package io.portalis.python;

import io.portalis.python.lib.Threading;
import io.portalis.python.lib.Traceback;
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
    Threading.mainThread(); // This thread is the main one.

    int code = 0;
    try {
      module.run();
    } catch (SystemExit exit) {
      code = exitCode(exit.code());
    } catch (Throwable error) {
      StdStreams.flush();
      System.err.print(Traceback.describe(error));
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
}
