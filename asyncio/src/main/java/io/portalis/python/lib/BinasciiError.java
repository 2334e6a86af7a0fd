package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.ValueError;
import org.jspecify.annotations.Nullable;

/** Python's {@code binascii.Error}. */
@Python("binascii.Error")
public class BinasciiError extends ValueError {

  /**
   * Makes the exception.
   *
   * @param args what is wrong
   */
  @Python("Error(*args)")
  public BinasciiError(@Nullable Object... args) {
    super(args);
  }
}
