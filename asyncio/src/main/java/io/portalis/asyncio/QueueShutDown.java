package io.portalis.asyncio;

import io.portalis.python.PyException;
import org.jspecify.annotations.Nullable;

/** A {@link Queue} was shut down. */
public class QueueShutDown extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  public QueueShutDown(@Nullable Object... args) {
    super(args);
  }
}
