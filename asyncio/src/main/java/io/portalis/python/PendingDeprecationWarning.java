package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A feature that will be deprecated. */
@Python("PendingDeprecationWarning")
public class PendingDeprecationWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("PendingDeprecationWarning(*args)")
  public PendingDeprecationWarning(@Nullable Object... args) {
    super(args);
  }
}
