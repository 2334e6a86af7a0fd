package io.portalis.shim.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Green threads that wait for something to become true, first come, first served. Whoever makes it
 * true wakes the first; one that leaves wakes the next, who looks for itself.
 */
final class Line {

  static final long FOREVER = Long.MAX_VALUE;

  private final ArrayDeque<Thread> waiting = new ArrayDeque<>();

  /** Waits until the condition holds or the time is over; tells whether it holds. */
  boolean await(BooleanSupplier condition, long nanos) throws InterruptedException {
    Blocking.checkInterrupt();
    if (condition.getAsBoolean()) {
      return true;
    }
    long began = nanos == FOREVER ? 0 : System.nanoTime();
    Thread current = Thread.currentThread();
    waiting.add(current);
    try {
      while (true) {
        if (nanos == FOREVER) {
          LockSupport.park(this);
        } else {
          LockSupport.parkNanos(this, nanos - (System.nanoTime() - began));
        }
        Blocking.checkInterrupt();
        if (condition.getAsBoolean()) {
          return true;
        }
        if (nanos != FOREVER && System.nanoTime() - began >= nanos) {
          return false;
        }
      }
    } finally {
      waiting.remove(current);
      wakeFirst();
    }
  }

  /** Waits until the condition holds. */
  void await(BooleanSupplier condition) throws InterruptedException {
    await(condition, FOREVER);
  }

  /** Waits until the condition holds; an interrupt stays pending. */
  void awaitUninterruptibly(BooleanSupplier condition) {
    boolean wasInterrupted = Thread.interrupted();
    while (true) {
      try {
        await(condition, FOREVER);
        break;
      } catch (InterruptedException later) {
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void wakeFirst() {
    if (!waiting.isEmpty()) {
      LockSupport.unpark(waiting.peek());
    }
  }

  void wakeAll() {
    for (Thread thread : waiting) {
      LockSupport.unpark(thread);
    }
  }

  int length() {
    return waiting.size();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
