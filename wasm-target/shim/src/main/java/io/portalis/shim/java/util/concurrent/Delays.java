package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.EventLoop;
import java.util.concurrent.TimeUnit;

/** The timer of the time-outs. */
final class Delays {

  private Delays() {}

  /** Runs an action after a delay; returns what withdraws it. */
  static Runnable after(long delay, TimeUnit unit, Runnable action) {
    return EventLoop.get().schedule(unit.toNanos(delay), action);
  }
}
