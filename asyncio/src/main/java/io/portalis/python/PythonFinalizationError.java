package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An operation that is impossible while the program ends. */
@Python("PythonFinalizationError")
public class PythonFinalizationError extends RuntimeError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("PythonFinalizationError(*args)")
  public PythonFinalizationError(@Nullable Object... args) {
    super(args);
  }
}
