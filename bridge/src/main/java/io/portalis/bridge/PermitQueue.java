package io.portalis.bridge;

import io.portalis.SemaphoreClosedException;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Permits that are taken and given back, first come first served: what the mutex, the read-write
 * lock and the semaphore are made of. A mutex has one permit; a reader takes one of very many and a
 * writer all of them, so that the order of arrival is all that decides between them.
 *
 * <p>One word holds the number of free permits and whether somebody waits. While nobody does,
 * permits are taken and given back by a compare-and-set. From when the first waiter enters the
 * queue until the last has left it, the mark keeps both off the fast path, and everything happens
 * under the queue's lock: so no one passes those who wait, and a permit that is given back goes to
 * the first of them as soon as there are as many as it wants.
 *
 * <p>The scheme, a word for the fast path and a locked list of those who want several permits, is
 * that of tokio's batch semaphore.
 */
final class PermitQueue {

  private static final AtomicLongFieldUpdater<PermitQueue> STATE =
      AtomicLongFieldUpdater.newUpdater(PermitQueue.class, "state");

  private static final long WAITING = 1;
  private static final long CLOSED = 2;
  private static final long ONE = 4;

  /** The free permits times {@link #ONE}, and the marks. */
  private volatile long state;

  private final WaitQueue<PermitWaiter<?>> waiting = new WaitQueue<>();

  PermitQueue(int permits) {
    state = permits * ONE;
  }

  /** Someone who waits for permits. */
  abstract static class PermitWaiter<T extends @Nullable Object> extends Waiter<T> {
    private final PermitQueue permits;
    final int wanted;

    PermitWaiter(PermitQueue permits, int wanted) {
      this.permits = permits;
      this.wanted = wanted;
    }

    /** What stands for the permits once they are taken. Under the lock. */
    abstract T granted();

    /** Who came after may want fewer. */
    @Override
    void gaveUp(Served served) {
      permits.serveWaiting(served);
    }
  }

  int available() {
    return (int) Math.min(Integer.MAX_VALUE, state / ONE);
  }

  boolean tryAcquire(int wanted) {
    long before;
    do {
      before = state;
      if ((before & (WAITING | CLOSED)) != 0 || before / ONE < wanted) {
        return false;
      }
    } while (!STATE.compareAndSet(this, before, before - wanted * ONE));
    return true;
  }

  /** Takes permits for one who could not take them at once, or lets it wait. */
  <T extends @Nullable Object> PermitWaiter<T> acquire(PermitWaiter<T> waiter) {
    waiting.change(served -> enqueue(waiter, served));
    return waiter;
  }

  /** Puts one at the end of the queue, which may be its beginning. Under the lock. */
  void enqueue(PermitWaiter<?> waiter, Served served) {
    setMark(WAITING);
    waiting.add(waiter);
    serveWaiting(served);
  }

  void release(int permits) {
    long before;
    do {
      before = state;
      if ((before & WAITING) != 0) {
        waiting.change(served -> releaseTo(served, permits));
        return;
      }
    } while (!STATE.compareAndSet(this, before, before + permits * ONE));
  }

  /** Gives permits back to those who wait, or to nobody. Under the lock. */
  void releaseTo(Served served, int permits) {
    STATE.addAndGet(this, permits * ONE);
    serveWaiting(served);
  }

  /**
   * Serves those who wait in order, up to the first who wants more than there is. Under the lock.
   */
  private void serveWaiting(Served served) {
    for (PermitWaiter<?> next = waiting.first(); next != null; next = waiting.first()) {
      if (!serveOne(next, served)) {
        return;
      }
    }
    STATE.updateAndGet(this, before -> before & ~WAITING);
  }

  private <T extends @Nullable Object> boolean serveOne(PermitWaiter<T> first, Served served) {
    long now = state;
    if ((now & CLOSED) != 0) {
      served.refuse(first, new SemaphoreClosedException("the semaphore is closed"));
    } else if (now / ONE >= first.wanted) {
      STATE.addAndGet(this, -first.wanted * ONE);
      served.serve(first, first.granted());
    } else {
      return false;
    }
    return true;
  }

  /** Refuses those who wait, and whoever comes. */
  void close() {
    waiting.change(
        served -> {
          setMark(CLOSED);
          serveWaiting(served);
        });
  }

  /** The lock, for another queue that shares it. */
  ShortLock lock() {
    return waiting.lock;
  }

  private void setMark(long mark) {
    STATE.updateAndGet(this, before -> before | mark);
  }
}
