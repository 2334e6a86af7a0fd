package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A doubtful use of bytes. */
@Python("BytesWarning")
public class BytesWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("BytesWarning(*args)")
  public BytesWarning(@Nullable Object... args) {
    super(args);
  }
}
