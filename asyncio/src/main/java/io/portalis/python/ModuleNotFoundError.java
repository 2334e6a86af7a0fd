package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A module that does not exist. */
@Python("ModuleNotFoundError")
public class ModuleNotFoundError extends ImportError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ModuleNotFoundError(*args)")
  public ModuleNotFoundError(@Nullable Object... args) {
    super(args);
  }
}
