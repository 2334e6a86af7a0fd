package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The system denies the access. */
@Python("PermissionError")
public class PermissionError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("PermissionError(*args)")
  public PermissionError(@Nullable Object... args) {
    super(args);
  }
}
