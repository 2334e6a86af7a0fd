package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A signal interrupted a system call. */
@Python("InterruptedError")
public class InterruptedError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("InterruptedError(*args)")
  public InterruptedError(@Nullable Object... args) {
    super(args);
  }
}
