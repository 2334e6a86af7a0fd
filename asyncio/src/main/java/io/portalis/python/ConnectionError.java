package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A fault of a connection. */
@Python("ConnectionError")
public class ConnectionError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ConnectionError(*args)")
  public ConnectionError(@Nullable Object... args) {
    super(args);
  }
}
