package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The peer gave up a connection attempt. */
@Python("ConnectionAbortedError")
public class ConnectionAbortedError extends ConnectionError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ConnectionAbortedError(*args)")
  public ConnectionAbortedError(@Nullable Object... args) {
    super(args);
  }
}
