package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A doubtful import. */
@Python("ImportWarning")
public class ImportWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ImportWarning(*args)")
  public ImportWarning(@Nullable Object... args) {
    super(args);
  }
}
