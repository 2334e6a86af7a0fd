package io.portalis.sync;

import io.portalis.spi.Engine;
import java.util.concurrent.CompletableFuture;

/**
 * Lets a number of parties wait for each other, round after round. If one of them gives up, the
 * barrier is broken: all who wait, and whoever comes, fail with a {@link
 * java.util.concurrent.BrokenBarrierException} until it is {@linkplain #reset() reset}. Nothing
 * here blocks.
 */
public interface AsyncBarrier {

  /**
   * A barrier.
   *
   * @param parties how many wait for each other, positive
   * @return a new barrier
   * @throws IllegalArgumentException if {@code parties} is not positive
   */
  static AsyncBarrier create(int parties) {
    if (parties <= 0) {
      throw new IllegalArgumentException("parties must be positive: " + parties);
    }
    return Engine.get().sync().barrier(parties);
  }

  /**
   * Arrives, and waits for the others of the round.
   *
   * <p><b>Cancellation.</b> Cancelling the future before the round is complete breaks the barrier.
   *
   * @return the turn, completed by the thread that arrives last; fails with a {@link
   *     java.util.concurrent.BrokenBarrierException} if the barrier is broken
   */
  CompletableFuture<BarrierTurn> arrive();

  /** Breaks the barrier: who waits, and whoever comes, fails. */
  void abort();

  /** Begins anew with an empty round. Those who wait fail, as after {@link #abort()}. */
  void reset();

  /**
   * Whether the barrier is broken.
   *
   * @return true if whoever comes will fail
   */
  boolean isBroken();
}
