package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A file exists already. */
@Python("FileExistsError")
public class FileExistsError extends OSError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("FileExistsError(*args)")
  public FileExistsError(@Nullable Object... args) {
    super(args);
  }
}
