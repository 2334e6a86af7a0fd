package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A text that is not a program. */
@Python("SyntaxError")
public class SyntaxError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("SyntaxError(*args)")
  public SyntaxError(@Nullable Object... args) {
    super(args);
  }

  /**
   * The message.
   *
   * @return the first argument
   */
  @Python("msg")
  public @Nullable Object msg() {
    return args().isEmpty() ? null : args().at(0);
  }
}
