package io.portalis.python.lib;

import io.portalis.python.Python;

/** What logs if a program has set up no handler: it writes to the error stream of the moment. */
@Python("logging._StderrHandler")
final class LogStderrHandler extends LogStreamHandler {

  LogStderrHandler() {
    setLevel(Logging.WARNING);
  }

  @Override
  public Object stream() {
    return PySys.stderr();
  }
}
