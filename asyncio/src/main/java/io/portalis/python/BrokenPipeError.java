package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The reader of a pipe has gone. */
@Python("BrokenPipeError")
public class BrokenPipeError extends ConnectionError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("BrokenPipeError(*args)")
  public BrokenPipeError(@Nullable Object... args) {
    super(args);
  }
}
