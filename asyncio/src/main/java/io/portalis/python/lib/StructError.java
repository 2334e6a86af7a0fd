package io.portalis.python.lib;

import io.portalis.python.PyException;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code struct.error}. */
@Python("struct.error")
public class StructError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args what is wrong
   */
  @Python("error(*args)")
  public StructError(@Nullable Object... args) {
    super(args);
  }
}
