package io.portalis.asyncio;

import io.portalis.python.PyBaseException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where a cancelled task waits. Not an {@link PyException}, so that handlers of ordinary
 * errors let it pass; it has no stack trace.
 */
public class CancelledError extends PyBaseException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  public CancelledError(@Nullable Object... args) {
    super(false, args);
  }
}
