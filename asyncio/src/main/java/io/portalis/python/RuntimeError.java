package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An operation that makes no sense in this state. */
@Python("RuntimeError")
public class RuntimeError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("RuntimeError(*args)")
  public RuntimeError(@Nullable Object... args) {
    super(args);
  }
}
