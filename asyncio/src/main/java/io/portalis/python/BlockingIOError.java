package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An operation would block. */
@Python("BlockingIOError")
public class BlockingIOError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("BlockingIOError(*args)")
  public BlockingIOError(@Nullable Object... args) {
    super(args);
  }
}
