package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A result too large to be represented. */
@Python("OverflowError")
public class OverflowError extends ArithmeticError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("OverflowError(*args)")
  public OverflowError(@Nullable Object... args) {
    super(args);
  }
}
