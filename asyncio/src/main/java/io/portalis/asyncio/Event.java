package io.portalis.asyncio;

import io.portalis.python.Python;
import java.util.ArrayDeque;
import java.util.Deque;

/** A flag that tasks wait for. */
@Python("Event")
public final class Event {

  private final Deque<Future<Boolean>> waiters = new ArrayDeque<>();
  private boolean value;

  /** Makes an event that is not set. */
  @Python("Event()")
  public Event() {}

  /**
   * Whether it is set.
   *
   * @return the flag
   */
  @Python("is_set()")
  public boolean isSet() {
    return value;
  }

  /** Sets it and wakes all that wait. */
  @Python("set()")
  public void set() {
    if (!value) {
      value = true;
      for (Future<Boolean> waiter : waiters) {
        if (!waiter.done()) {
          waiter.setResult(true);
        }
      }
    }
  }

  /** Resets it. */
  @Python("clear()")
  public void clear() {
    value = false;
  }

  /**
   * Waits until it is set.
   *
   * @return a coroutine that gives true
   */
  @Python("wait()")
  public Coroutine<Boolean> waitUntilSet() {
    return Coroutine.of(
        "wait",
        () -> {
          if (value) {
            return true;
          }
          Future<Boolean> waiter = EventLoop.running().createFuture();
          waiters.add(waiter);
          try {
            waiter.await();
            return true;
          } finally {
            waiters.remove(waiter);
          }
        });
  }

  @Override
  public String toString() {
    return Names.of(this, "Event", value ? "set" : "unset", waiters.size());
  }
}
