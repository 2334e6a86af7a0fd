package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Thrown inside a generator that is closed before its end. */
@Python("GeneratorExit")
public class GeneratorExit extends PyBaseException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("GeneratorExit(*args)")
  public GeneratorExit(@Nullable Object... args) {
    super(false, args);
  }
}
