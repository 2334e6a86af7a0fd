package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A local variable that is read before it has a value. */
@Python("UnboundLocalError")
public class UnboundLocalError extends NameError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("UnboundLocalError(*args)")
  public UnboundLocalError(@Nullable Object... args) {
    super(args);
  }
}
