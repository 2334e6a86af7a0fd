package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.ZeroDivisionError;
import org.jspecify.annotations.Nullable;

/** Python's {@code decimal.DivisionByZero}: a division of a number by zero. */
@Python("decimal.DivisionByZero")
public final class DivisionByZero extends ZeroDivisionError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}
   */
  @Python("DivisionByZero(*args)")
  public DivisionByZero(@Nullable Object... args) {
    super(args);
  }
}
