package io.portalis.sync;

import io.portalis.spi.Engine;
import java.util.concurrent.CompletableFuture;

/** A count that goes down to zero, which can be waited for. Nothing here blocks. */
public interface AsyncLatch {

  /**
   * A latch.
   *
   * @param count how often it is to be counted down, zero or more
   * @return a new latch
   * @throws IllegalArgumentException if {@code count} is negative
   */
  static AsyncLatch create(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    return Engine.get().sync().latch(count);
  }

  /** Counts down by one, and at zero wakes all who wait. At zero it does nothing. */
  void countDown();

  /**
   * How often it is still to be counted down.
   *
   * @return the count
   */
  int getCount();

  /**
   * Waits until the count is zero.
   *
   * <p><b>Cancellation.</b> Cancelling the future withdraws the wait.
   *
   * @return completed at once if the count is zero, otherwise by the thread that counts down to it
   */
  CompletableFuture<Void> await();
}
