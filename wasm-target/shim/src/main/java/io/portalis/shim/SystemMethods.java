package io.portalis.shim;

import java.util.Map;
import org.teavm.jso.JSBody;

/** What {@code System} of TeaVM lacks where the program is a script's. */
final class SystemMethods {

  private SystemMethods() {}

  /** There is no environment. */
  public static Map<String, String> getenv() {
    return Map.of();
  }

  /** Ends Node; a page goes on, without the calling thread. */
  public static void exit(int status) {
    System.out.flush();
    System.err.flush();
    exitProcess(status);
    while (true) {
      GreenThreads.suspend(new GreenThreads.WakeUp());
    }
  }

  @JSBody(
      params = "status",
      script =
          "if (typeof process === 'object' && typeof process.exit === 'function') {"
              + " process.exit(status); }")
  private static native void exitProcess(int status);
}
