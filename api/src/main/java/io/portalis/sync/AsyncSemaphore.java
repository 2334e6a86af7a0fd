package io.portalis.sync;

import io.portalis.spi.Engine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A number of permits that are taken and given back. It serves in the order of the calls: one who
 * wants many permits is not passed by those who want few. Nothing here blocks.
 */
public interface AsyncSemaphore extends AutoCloseable {

  /**
   * A semaphore.
   *
   * @param permits how many permits there are to begin with, zero or more
   * @return a new semaphore
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  static AsyncSemaphore create(int permits) {
    return Engine.get().sync().semaphore(notNegative(permits));
  }

  /**
   * Takes a permit, waiting for one if need be.
   *
   * <p><b>Cancellation.</b> Cancelling the future gives the place in the queue up.
   *
   * @return the permit, to be closed; completed by the thread that gave it back; fails with {@link
   *     io.portalis.SemaphoreClosedException} if the semaphore is closed before
   */
  default CompletableFuture<Permit> acquire() {
    return acquire(1);
  }

  /**
   * Takes several permits at once. It may ask for more than there are, and then waits for {@link
   * #addPermits}.
   *
   * <p><b>Cancellation.</b> Cancelling the future gives the place in the queue up, which may let in
   * those behind it.
   *
   * @param permits how many, zero or more
   * @return the permits, to be closed; completed by the thread that gave them back; fails with
   *     {@link io.portalis.SemaphoreClosedException} if the semaphore is closed before
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  CompletableFuture<Permit> acquire(int permits);

  /**
   * Takes a permit if that needs no waiting.
   *
   * @return the permit, to be closed; empty if there is none, others wait, or the semaphore is
   *     closed
   */
  Optional<Permit> tryAcquire();

  /**
   * How many permits are not taken; for a person to see, since it may have changed already.
   *
   * @return the number
   */
  int availablePermits();

  /**
   * Adds permits to those that there are.
   *
   * @param permits how many, zero or more
   * @throws IllegalArgumentException if {@code permits} is negative, or there would be more than
   *     {@link Integer#MAX_VALUE}
   */
  void addPermits(int permits);

  /**
   * Ends the taking: those who wait, and whoever comes, fail with {@link
   * io.portalis.SemaphoreClosedException}. Permits that are taken may still be given back.
   */
  @Override
  void close();

  private static int notNegative(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits must not be negative: " + permits);
    }
    return permits;
  }
}
