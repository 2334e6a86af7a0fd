package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A fault of the interpreter. */
@Python("SystemError")
public class SystemError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("SystemError(*args)")
  public SystemError(@Nullable Object... args) {
    super(args);
  }
}
