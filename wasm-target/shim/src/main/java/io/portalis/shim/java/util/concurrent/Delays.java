package io.portalis.shim.java.util.concurrent;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The timers of this package. */
final class Delays {

  /** An action to come, which lets go of what it would do when it is withdrawn. */
  private static final class Delayed extends TimerTask {
    private @Nullable Runnable action;

    Delayed(Runnable action) {
      this.action = action;
    }

    @Override
    public void run() {
      Runnable due = action;
      action = null;
      if (due != null) {
        due.run();
      }
    }

    void withdraw() {
      action = null;
      cancel();
    }
  }

  private static final long MAX_MILLIS = Long.MAX_VALUE / 4;

  private static @Nullable Timer timer;

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
    Timer started = timer;
    if (started == null) {
      started = new Timer(true);
      timer = started;
    }
    Delayed delayed = new Delayed(action);
    started.schedule(delayed, millis(delay, unit));
    return delayed::withdraw;
  }

  /** Rounded up, for a timer must not come early. */
  private static long millis(long delay, TimeUnit unit) {
    long millis = Math.max(0, Math.min(unit.toMillis(delay), MAX_MILLIS));
    return unit.toNanos(delay) > millis * 1_000_000 && millis < MAX_MILLIS ? millis + 1 : millis;
  }
}
