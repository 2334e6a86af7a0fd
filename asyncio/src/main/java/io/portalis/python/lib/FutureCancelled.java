package io.portalis.python.lib;

import io.portalis.python.PyException;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code concurrent.futures.CancelledError}. */
@Python("CancelledError")
public class FutureCancelled extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  public FutureCancelled(@Nullable Object... args) {
    super(args);
  }
}
