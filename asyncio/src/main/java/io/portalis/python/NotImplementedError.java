package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A method that a subclass must supply. */
@Python("NotImplementedError")
public class NotImplementedError extends RuntimeError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("NotImplementedError(*args)")
  public NotImplementedError(@Nullable Object... args) {
    super(args);
  }
}
