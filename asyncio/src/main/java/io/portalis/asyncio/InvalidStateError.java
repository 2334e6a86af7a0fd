package io.portalis.asyncio;

import io.portalis.python.PyException;
import org.jspecify.annotations.Nullable;

/** A {@link Future} is asked for what it does not have yet, or given an outcome twice. */
public class InvalidStateError extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  public InvalidStateError(@Nullable Object... args) {
    super(args);
  }
}
