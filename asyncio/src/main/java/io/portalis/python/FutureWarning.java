package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A feature that will change. */
@Python("FutureWarning")
public class FutureWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("FutureWarning(*args)")
  public FutureWarning(@Nullable Object... args) {
    super(args);
  }
}
