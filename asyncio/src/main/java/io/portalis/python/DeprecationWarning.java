package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A feature that will go. */
@Python("DeprecationWarning")
public class DeprecationWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("DeprecationWarning(*args)")
  public DeprecationWarning(@Nullable Object... args) {
    super(args);
  }
}
