package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.EventLoop;
import java.util.concurrent.TimeUnit;

/** The timers of this package. */
final class Delays {

  private Delays() {}

  /**
   * Runs an action after a delay.
   *
   * @param delay how long to wait; at once if it is not positive
   * @param unit the unit of {@code delay}
   * @param action must not throw
   * @return withdraws the action
   */
  static Runnable after(long delay, TimeUnit unit, Runnable action) {
    return EventLoop.get().schedule(unit.toNanos(delay), action);
  }
}
