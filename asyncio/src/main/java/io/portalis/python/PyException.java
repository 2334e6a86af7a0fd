package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Python's {@code Exception}: the parent of ordinary errors. */
@Python("Exception")
public class PyException extends PyBaseException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("Exception(*args)")
  public PyException(@Nullable Object... args) {
    super(args);
  }

  /**
   * Makes the exception, with or without a stack trace.
   *
   * @param stackTrace whether to record the stack
   * @param args Python's {@code args}
   */
  protected PyException(boolean stackTrace, @Nullable Object... args) {
    super(stackTrace, args);
  }
}
