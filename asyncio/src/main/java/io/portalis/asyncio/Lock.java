package io.portalis.asyncio;

import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A mutex for tasks; those that wait get it first come, first served. */
@Python("Lock")
public final class Lock implements AsyncContextManager<@Nullable Void> {

  private final Deque<Future<Boolean>> waiters = new ArrayDeque<>();
  private boolean locked;

  /** Makes a lock that nobody holds. */
  @Python("Lock()")
  public Lock() {}

  /**
   * Whether a task holds it.
   *
   * @return true while one does
   */
  @Python("locked()")
  public boolean locked() {
    return locked;
  }

  /**
   * Takes the lock.
   *
   * @return a coroutine that waits for it and gives true
   */
  @Python("acquire()")
  public Coroutine<Boolean> acquire() {
    return Coroutine.of("acquire", this::take);
  }

  boolean take() {
    if (!locked && waiters.stream().allMatch(Future::cancelled)) {
      locked = true;
      return true;
    }
    Future<Boolean> waiter = EventLoop.running().createFuture();
    waiters.add(waiter);
    try {
      try {
        waiter.await();
      } finally {
        waiters.remove(waiter);
      }
    } catch (CancelledError e) {
      if (!locked) {
        wakeFirst();
      }
      throw e;
    }
    locked = true;
    return true;
  }

  /**
   * Gives the lock back.
   *
   * @throws RuntimeError if nobody holds it
   */
  @Python("release()")
  public void release() {
    if (!locked) {
      throw new RuntimeError("Lock is not acquired.");
    }
    locked = false;
    wakeFirst();
  }

  private void wakeFirst() {
    Future<Boolean> first = waiters.peek();
    if (first != null && !first.done()) {
      first.setResult(true);
    }
  }

  @Override
  public Coroutine<@Nullable Void> enter() {
    return Coroutine.ofVoid("__aenter__", this::take);
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable error) {
    return Coroutine.of(
        "__aexit__",
        () -> {
          release();
          return false;
        });
  }

  @Override
  public String toString() {
    return Names.of(this, "Lock", locked ? "locked" : "unlocked", waiters.size());
  }
}
