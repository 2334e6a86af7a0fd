package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A wrong indentation. */
@Python("IndentationError")
public class IndentationError extends SyntaxError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("IndentationError(*args)")
  public IndentationError(@Nullable Object... args) {
    super(args);
  }
}
