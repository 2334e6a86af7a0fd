package io.portalis.shim;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Green threads that wait for something to become true, first come, first served. Whoever makes it
 * true wakes the first; one that leaves wakes the next, who looks for itself.
 */
public final class Line {

  /** Longer than anyone waits. */
  public static final long FOREVER = Long.MAX_VALUE;

  private final ArrayDeque<Thread> waiting = new ArrayDeque<>();

  /** A line without anyone. */
  public Line() {}

  /** Waits until the condition holds or the time is over; tells whether it holds. */
  public boolean await(BooleanSupplier condition, long nanos) throws InterruptedException {
    checkInterrupt();
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
        checkInterrupt();
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
  public void await(BooleanSupplier condition) throws InterruptedException {
    await(condition, FOREVER);
  }

  /** Waits until the condition holds; an interrupt stays pending. */
  public void awaitUninterruptibly(BooleanSupplier condition) {
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

  /** Lets the first one look. */
  public void wakeFirst() {
    if (!waiting.isEmpty()) {
      LockSupport.unpark(waiting.peek());
    }
  }

  /** Lets all look. */
  public void wakeAll() {
    for (Thread thread : waiting) {
      LockSupport.unpark(thread);
    }
  }

  /** How many wait. */
  public int length() {
    return waiting.size();
  }

  /** Whether nobody waits. */
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  private static void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
