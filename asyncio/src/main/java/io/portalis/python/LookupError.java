package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A key or an index that leads nowhere. */
@Python("LookupError")
public class LookupError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("LookupError(*args)")
  public LookupError(@Nullable Object... args) {
    super(args);
  }
}
