package io.portalis.asyncio;

import io.portalis.python.PyException;
import org.jspecify.annotations.Nullable;

/** A {@link Queue} has nothing to give at once. */
public class QueueEmpty extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  public QueueEmpty(@Nullable Object... args) {
    super(args);
  }
}
