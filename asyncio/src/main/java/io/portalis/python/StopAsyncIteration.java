package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An async iterator has no more elements. */
@Python("StopAsyncIteration")
public class StopAsyncIteration extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("StopAsyncIteration(*args)")
  public StopAsyncIteration(@Nullable Object... args) {
    super(false, args);
  }
}
