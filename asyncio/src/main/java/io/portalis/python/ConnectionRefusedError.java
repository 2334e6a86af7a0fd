package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The peer refused a connection. */
@Python("ConnectionRefusedError")
public class ConnectionRefusedError extends ConnectionError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ConnectionRefusedError(*args)")
  public ConnectionRefusedError(@Nullable Object... args) {
    super(args);
  }
}
