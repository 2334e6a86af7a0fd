package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Doubtful syntax. */
@Python("SyntaxWarning")
public class SyntaxWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("SyntaxWarning(*args)")
  public SyntaxWarning(@Nullable Object... args) {
    super(args);
  }
}
