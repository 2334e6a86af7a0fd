package io.portalis.asyncio;

import io.portalis.python.PyException;
import org.jspecify.annotations.Nullable;

/** A {@link Queue} takes nothing at once. */
public class QueueFull extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  public QueueFull(@Nullable Object... args) {
    super(args);
  }
}
