package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The user ends the program. */
@Python("KeyboardInterrupt")
public class KeyboardInterrupt extends PyBaseException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("KeyboardInterrupt(*args)")
  public KeyboardInterrupt(@Nullable Object... args) {
    super(args);
  }
}
