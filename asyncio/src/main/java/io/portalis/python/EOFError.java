package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The input ended before anything was read. */
@Python("EOFError")
public class EOFError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("EOFError(*args)")
  public EOFError(@Nullable Object... args) {
    super(args);
  }
}
