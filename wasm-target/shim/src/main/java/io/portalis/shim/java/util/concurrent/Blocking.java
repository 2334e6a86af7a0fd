package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.locks.LockSupport;

/** The waits for the end of a future: all that may suspend a green thread. */
final class Blocking {

  private Blocking() {}

  static void get(CompletableFuture<?> future) throws InterruptedException {
    throwIfInterrupted();
    Unpark wait = Unpark.at(future);
    while (future.raw() == null) {
      LockSupport.park(wait);
      if (future.raw() == null && Thread.interrupted()) {
        future.remove(wait);
        throw new InterruptedException();
      }
    }
  }

  static void get(CompletableFuture<?> future, long nanos)
      throws InterruptedException, TimeoutException {
    throwIfInterrupted();
    long began = System.nanoTime();
    Unpark wait = Unpark.at(future);
    while (future.raw() == null) {
      long left = nanos - (System.nanoTime() - began);
      boolean isInterrupted = Thread.interrupted();
      if (isInterrupted || left <= 0) {
        future.remove(wait);
        if (isInterrupted) {
          throw new InterruptedException();
        }
        throw new TimeoutException();
      }
      LockSupport.parkNanos(wait, left);
    }
  }

  static void join(CompletableFuture<?> future) {
    Unpark wait = Unpark.at(future);
    boolean wasInterrupted = false;
    while (future.raw() == null) {
      LockSupport.park(wait);
      wasInterrupted |= Thread.interrupted();
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void throwIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** Wakes the thread that made it. */
  private static final class Unpark extends Dependent {
    private final Thread waiting = Thread.currentThread();

    private Unpark() {
      super(null, null);
    }

    static Unpark at(CompletableFuture<?> future) {
      Unpark wait = new Unpark();
      future.add(wait);
      return wait;
    }

    @Override
    boolean isReady() {
      LockSupport.unpark(waiting);
      return false;
    }

    @Override
    boolean completeWithout() {
      return true;
    }

    @Override
    void completeByFunction() {}
  }
}
