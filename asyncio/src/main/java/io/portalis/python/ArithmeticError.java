package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A calculation that has no result. */
@Python("ArithmeticError")
public class ArithmeticError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ArithmeticError(*args)")
  public ArithmeticError(@Nullable Object... args) {
    super(args);
  }
}
