package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Doubtful behaviour at run time. */
@Python("RuntimeWarning")
public class RuntimeWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("RuntimeWarning(*args)")
  public RuntimeWarning(@Nullable Object... args) {
    super(args);
  }
}
