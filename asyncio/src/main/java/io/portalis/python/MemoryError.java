package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** There is not enough memory. */
@Python("MemoryError")
public class MemoryError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("MemoryError(*args)")
  public MemoryError(@Nullable Object... args) {
    super(args);
  }
}
