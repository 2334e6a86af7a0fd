package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Something else where a directory is wanted. */
@Python("NotADirectoryError")
public class NotADirectoryError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("NotADirectoryError(*args)")
  public NotADirectoryError(@Nullable Object... args) {
    super(args);
  }
}
