package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A doubtful encoding. */
@Python("EncodingWarning")
public class EncodingWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("EncodingWarning(*args)")
  public EncodingWarning(@Nullable Object... args) {
    super(args);
  }
}
