package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A process does not exist. */
@Python("ProcessLookupError")
public class ProcessLookupError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ProcessLookupError(*args)")
  public ProcessLookupError(@Nullable Object... args) {
    super(args);
  }
}
