package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Tabs and spaces mixed in an indentation. */
@Python("TabError")
public class TabError extends IndentationError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("TabError(*args)")
  public TabError(@Nullable Object... args) {
    super(args);
  }
}
