package io.portalis.asyncio;

import io.portalis.python.Python;
import io.portalis.python.ValueError;

/** A semaphore that takes no more permits back than it had at first. */
@Python("BoundedSemaphore")
public final class BoundedSemaphore extends Semaphore {

  private final long bound;

  /** Makes a semaphore with one permit. */
  @Python("BoundedSemaphore()")
  public BoundedSemaphore() {
    this(1);
  }

  /**
   * Makes a semaphore.
   *
   * @param value the number of permits
   * @throws ValueError if it is negative
   */
  @Python("BoundedSemaphore(value)")
  public BoundedSemaphore(long value) {
    super(value);
    bound = value;
  }

  @Override
  public void release() {
    if (value() >= bound) {
      throw new ValueError("BoundedSemaphore released too many times");
    }
    super.release();
  }
}
