package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A division by zero. */
@Python("ZeroDivisionError")
public class ZeroDivisionError extends ArithmeticError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ZeroDivisionError(*args)")
  public ZeroDivisionError(@Nullable Object... args) {
    super(args);
  }
}
