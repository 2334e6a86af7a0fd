package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A file does not exist. */
@Python("FileNotFoundError")
public class FileNotFoundError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("FileNotFoundError(*args)")
  public FileNotFoundError(@Nullable Object... args) {
    super(args);
  }
}
