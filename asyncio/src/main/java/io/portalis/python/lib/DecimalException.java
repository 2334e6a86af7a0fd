package io.portalis.python.lib;

import io.portalis.python.ArithmeticError;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code decimal.DecimalException}: decimal arithmetic that has no result. */
@Python("decimal.DecimalException")
public class DecimalException extends ArithmeticError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}
   */
  @Python("DecimalException(*args)")
  public DecimalException(@Nullable Object... args) {
    super(args);
  }
}
