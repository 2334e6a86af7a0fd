package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A doubtful use of Unicode. */
@Python("UnicodeWarning")
public class UnicodeWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("UnicodeWarning(*args)")
  public UnicodeWarning(@Nullable Object... args) {
    super(args);
  }
}
