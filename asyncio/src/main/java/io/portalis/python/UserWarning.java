package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A warning of the program itself. */
@Python("UserWarning")
public class UserWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("UserWarning(*args)")
  public UserWarning(@Nullable Object... args) {
    super(args);
  }
}
