package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An operation on a child process failed. */
@Python("ChildProcessError")
public class ChildProcessError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ChildProcessError(*args)")
  public ChildProcessError(@Nullable Object... args) {
    super(args);
  }
}
