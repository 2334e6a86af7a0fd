package io.portalis.sync;

import io.portalis.spi.Engine;
import java.util.concurrent.CompletableFuture;

/**
 * Wakes who waits. A single notification that finds nobody is kept for the next who comes, but no
 * more than one is. Nothing here blocks.
 */
public interface AsyncNotify {

  /**
   * A notify without a kept notification.
   *
   * @return a new notify
   */
  static AsyncNotify create() {
    return Engine.get().sync().notification();
  }

  /**
   * Waits for a notification, or takes the kept one.
   *
   * <p><b>Cancellation.</b> Cancelling the future gives the place up; a notification goes to the
   * next.
   *
   * @return completed by the thread that notifies
   */
  CompletableFuture<Void> notified();

  /** Wakes the one who has waited longest; if nobody waits, the next who comes will not wait. */
  void notifyOne();

  /** Wakes all who wait now; keeps nothing. */
  void notifyWaiters();
}
