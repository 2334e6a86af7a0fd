package io.portalis.wasi;

import java.util.List;
import org.teavm.backend.wasm.runtime.WasmSupport;
import org.teavm.runtime.Fiber;

/**
 * What {@code _start} does: runs main on a green thread, and then the loop, until all threads but
 * daemons have ended, as a JVM does. A JVM whose threads all wait for one another hangs; here the
 * program ends with an error, for it is known that nothing will happen again.
 */
public final class Command {

  private static final int FAILED = 1;

  private static boolean hasFailed;

  private Command() {}

  /** Runs the program to its end. */
  public static void run() {
    Fiber.start(Command::runMain, false);
    WasiLoop loop = WasiLoop.get();
    loop.drain();
    if (loop.isStuck()) {
      reportStuck(loop.host().unfinishedTasks());
      hasFailed = true;
    }
    if (hasFailed) {
      System.exit(FAILED);
    }
  }

  /** The program's own; the build writes the call, so that the compiler sees what it throws. */
  private static native void main(String[] args) throws Exception;

  private static void reportStuck(List<String> tasks) {
    System.err.println(
        "the program waits for what can never happen: no timer is set, nothing runs");
    System.err.println(tasks.isEmpty() ? "no task is unfinished" : "these tasks are unfinished:");
    tasks.forEach(task -> System.err.println("  " + task));
  }

  private static void runMain() {
    try {
      main(WasmSupport.getArgs());
    } catch (Throwable thrown) {
      System.err.print("Exception in thread \"main\" ");
      thrown.printStackTrace();
      hasFailed = true;
    }
  }
}
