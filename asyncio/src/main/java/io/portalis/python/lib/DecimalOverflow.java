package io.portalis.python.lib;

import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code decimal.Overflow}: a result with too large an exponent. */
@Python("decimal.Overflow")
public final class DecimalOverflow extends DecimalException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}
   */
  @Python("Overflow(*args)")
  public DecimalOverflow(@Nullable Object... args) {
    super(args);
  }
}
