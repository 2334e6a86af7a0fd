package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The peer dropped a connection. */
@Python("ConnectionResetError")
public class ConnectionResetError extends ConnectionError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ConnectionResetError(*args)")
  public ConnectionResetError(@Nullable Object... args) {
    super(args);
  }
}
