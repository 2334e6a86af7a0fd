package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A text that cannot be encoded or decoded. */
@Python("UnicodeError")
public class UnicodeError extends ValueError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("UnicodeError(*args)")
  public UnicodeError(@Nullable Object... args) {
    super(args);
  }
}
