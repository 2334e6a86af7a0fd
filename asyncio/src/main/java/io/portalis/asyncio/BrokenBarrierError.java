package io.portalis.asyncio;

import io.portalis.python.RuntimeError;
import org.jspecify.annotations.Nullable;

/** A {@link Barrier} was aborted or reset while tasks waited. */
public class BrokenBarrierError extends RuntimeError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  public BrokenBarrierError(@Nullable Object... args) {
    super(args);
  }
}
