package io.portalis.python.lib;

import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code logging.NullHandler}: does nothing. */
@Python("logging.NullHandler")
public class LogNullHandler extends LogHandler {

  /** Makes a handler. */
  @Python("NullHandler()")
  public LogNullHandler() {}

  @Override
  public @Nullable Object handle(LogRecord record) {
    return null;
  }

  @Override
  public void emit(LogRecord record) {}
}
