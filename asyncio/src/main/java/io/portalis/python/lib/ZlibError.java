package io.portalis.python.lib;

import io.portalis.python.PyException;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code zlib.error}. */
@Python("zlib.error")
public class ZlibError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args what is wrong
   */
  @Python("error(*args)")
  public ZlibError(@Nullable Object... args) {
    super(args);
  }
}
