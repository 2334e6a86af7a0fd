package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A calculation with floats that failed. */
@Python("FloatingPointError")
public class FloatingPointError extends ArithmeticError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("FloatingPointError(*args)")
  public FloatingPointError(@Nullable Object... args) {
    super(args);
  }
}
