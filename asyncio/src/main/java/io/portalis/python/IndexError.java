package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An index outside of a sequence. */
@Python("IndexError")
public class IndexError extends LookupError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("IndexError(*args)")
  public IndexError(@Nullable Object... args) {
    super(args);
  }
}
