package io.portalis.python.lib;

import io.portalis.python.Python;

/** The root of all loggers. */
@Python("logging.RootLogger")
final class LogRoot extends Logger {

  LogRoot() {
    super("root", Logging.WARNING);
  }
}
