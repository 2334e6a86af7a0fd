package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The root of the warnings. */
@Python("Warning")
public class Warning extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("Warning(*args)")
  public Warning(@Nullable Object... args) {
    super(args);
  }
}
