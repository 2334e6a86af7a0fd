package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A weak reference whose object is gone. */
@Python("ReferenceError")
public class ReferenceError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ReferenceError(*args)")
  public ReferenceError(@Nullable Object... args) {
    super(args);
  }
}
