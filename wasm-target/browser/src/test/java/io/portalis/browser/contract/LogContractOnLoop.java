package io.portalis.browser.contract;

import io.portalis.contract.LogContract;
import java.util.List;
import org.teavm.jso.JSBody;

/** The log of a page is its console. */
public final class LogContractOnLoop extends LogContract {

  /** Listens to the console. */
  public LogContractOnLoop() {
    listen();
  }

  @JSBody(
      script =
          "var lines = globalThis.portalisConsole;"
              + "if (!lines) {"
              + "  lines = globalThis.portalisConsole = [];"
              + "  var error = console.error;"
              + "  console.error = function() {"
              + "    lines.push(Array.prototype.map.call(arguments, String).join(' '));"
              + "    error.apply(console, arguments);"
              + "  };"
              + "}"
              + "lines.length = 0;")
  private static native void listen();

  @JSBody(script = "return globalThis.portalisConsole.join('\\n');")
  private static native String lines();

  @Override
  protected List<String> logged() {
    return List.of(lines().split("\n"));
  }
}
