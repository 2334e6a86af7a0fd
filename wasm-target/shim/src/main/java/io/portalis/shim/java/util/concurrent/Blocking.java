package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for a future to end: all that suspends a thread is here. */
final class Blocking {

  /** Wakes the thread that waits. */
  private static final class Waiter extends Dependent {
    private final Thread thread;

    Waiter(Thread thread) {
      this.thread = thread;
    }

    @Override
    void fire(Cascade cascade) {
      LockSupport.unpark(thread);
    }
  }

  private static final long FOREVER = Long.MAX_VALUE;

  private Blocking() {}

  /** Waits whatever happens; the thread stays interrupted if it is. */
  static Object uninterruptibly(CompletableFuture<?> future) {
    Object outcome = null;
    while (outcome == null) {
      outcome = await(future, false, FOREVER);
    }
    return outcome;
  }

  /** Waits until the thread is interrupted. */
  static Object interruptibly(CompletableFuture<?> future) throws InterruptedException {
    Object outcome = null;
    while (outcome == null) {
      checkInterrupt();
      outcome = await(future, true, FOREVER);
    }
    return outcome;
  }

  /** Waits until the thread is interrupted or the time is over. */
  static Object interruptibly(CompletableFuture<?> future, long nanos)
      throws InterruptedException, TimeoutException {
    checkInterrupt();
    Object outcome = nanos > 0 ? await(future, true, nanos) : future.result;
    if (outcome != null) {
      return outcome;
    }
    checkInterrupt(); // It may have ended the wait.
    throw new TimeoutException();
  }

  static void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** How the future ended; null after an interrupt, which stays pending, or the time is over. */
  private static @Nullable Object await(
      CompletableFuture<?> future, boolean interruptible, long nanos) {
    long start = System.nanoTime();
    boolean interrupted = false;
    Waiter waiter = new Waiter(Thread.currentThread());
    future.push(waiter);
    while (future.result == null && !(interrupted && interruptible)) {
      long left = nanos == FOREVER ? FOREVER : nanos - (System.nanoTime() - start);
      if (left <= 0) {
        break;
      }
      park(future, left);
      interrupted |= Thread.interrupted();
    }
    if (future.result == null) {
      future.remove(waiter);
    } else {
      Cascade.from(future);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return future.result;
  }

  private static void park(Object blocker, long nanos) {
    if (nanos == FOREVER) {
      LockSupport.park(blocker);
    } else {
      LockSupport.parkNanos(blocker, nanos);
    }
  }
}
