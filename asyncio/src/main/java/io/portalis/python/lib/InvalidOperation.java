package io.portalis.python.lib;

import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code decimal.InvalidOperation}: an operation that makes no sense. */
@Python("decimal.InvalidOperation")
public final class InvalidOperation extends DecimalException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}
   */
  @Python("InvalidOperation(*args)")
  public InvalidOperation(@Nullable Object... args) {
    super(args);
  }
}
