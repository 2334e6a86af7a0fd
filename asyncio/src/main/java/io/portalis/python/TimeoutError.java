package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The time given to an operation is over. */
@Python("TimeoutError")
public class TimeoutError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("TimeoutError(*args)")
  public TimeoutError(@Nullable Object... args) {
    super(args);
  }
}
