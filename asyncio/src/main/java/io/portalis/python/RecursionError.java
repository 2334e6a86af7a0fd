package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Calls are nested too deeply. */
@Python("RecursionError")
public class RecursionError extends RuntimeError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("RecursionError(*args)")
  public RecursionError(@Nullable Object... args) {
    super(args);
  }
}
