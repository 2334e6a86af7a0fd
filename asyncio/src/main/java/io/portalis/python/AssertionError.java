package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An {@code assert} that does not hold. */
@Python("AssertionError")
public class AssertionError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("AssertionError(*args)")
  public AssertionError(@Nullable Object... args) {
    super(args);
  }
}
