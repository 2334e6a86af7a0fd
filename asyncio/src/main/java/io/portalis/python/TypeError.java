package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An operation on a value of the wrong type. */
@Python("TypeError")
public class TypeError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("TypeError(*args)")
  public TypeError(@Nullable Object... args) {
    super(args);
  }
}
