package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A value of the right type that does not fit. */
@Python("ValueError")
public class ValueError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ValueError(*args)")
  public ValueError(@Nullable Object... args) {
    super(args);
  }
}
