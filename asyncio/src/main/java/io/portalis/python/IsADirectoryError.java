package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A directory where a file is wanted. */
@Python("IsADirectoryError")
public class IsADirectoryError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("IsADirectoryError(*args)")
  public IsADirectoryError(@Nullable Object... args) {
    super(args);
  }
}
