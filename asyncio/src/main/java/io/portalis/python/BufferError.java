package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An operation that a buffer does not allow. */
@Python("BufferError")
public class BufferError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("BufferError(*args)")
  public BufferError(@Nullable Object... args) {
    super(args);
  }
}
