package io.portalis.sync;

import io.portalis.spi.Engine;
import java.util.concurrent.CompletableFuture;

/** A flag that can be waited for, set and cleared again. Nothing here blocks. */
public interface AsyncEvent {

  /**
   * An event that is not set.
   *
   * @return a new event
   */
  static AsyncEvent create() {
    return Engine.get().sync().event();
  }

  /** Sets the flag and wakes all who wait. */
  void set();

  /** Clears the flag: whoever comes now waits. */
  void clear();

  /**
   * Whether the flag is set.
   *
   * @return true if it is
   */
  boolean isSet();

  /**
   * Waits until the flag is set. Whoever waited when it was set is woken, even if it was cleared
   * since.
   *
   * <p><b>Cancellation.</b> Cancelling the future withdraws the wait.
   *
   * @return completed at once if the flag is set, otherwise by the thread that sets it
   */
  CompletableFuture<Void> await();
}
