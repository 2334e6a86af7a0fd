package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.TimeUnit;

/** Withdraws a timer when the future that it was to end has ended. */
final class TimeLimit extends Dependent {

  private final Runnable canceller;

  private TimeLimit(Runnable canceller) {
    this.canceller = canceller;
  }

  /** Runs an action after the delay, unless the future ends first. */
  static void set(CompletableFuture<?> future, long delay, TimeUnit unit, Runnable action) {
    future.push(new TimeLimit(Delays.after(delay, unit, action)));
    if (future.result != null) {
      Cascade.from(future);
    }
  }

  @Override
  void fire(Cascade cascade) {
    canceller.run();
  }
}
