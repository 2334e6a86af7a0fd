package io.portalis.asyncio;

import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A lock together with a queue of tasks that wait for something to change under it. */
@Python("Condition")
public final class Condition implements AsyncContextManager<@Nullable Void> {

  private final Lock lock;
  private final Deque<Future<Boolean>> waiters = new ArrayDeque<>();

  /** Makes a condition with a lock of its own. */
  @Python("Condition()")
  public Condition() {
    this(null);
  }

  /**
   * Makes a condition.
   *
   * @param lock its lock, or null for one of its own
   */
  @Python("Condition(lock)")
  public Condition(@Nullable Lock lock) {
    this.lock = lock == null ? new Lock() : lock;
  }

  /**
   * Whether a task holds the lock.
   *
   * @return true while one does
   */
  @Python("locked()")
  public boolean locked() {
    return lock.locked();
  }

  /**
   * Takes the lock.
   *
   * @return a coroutine that waits for it and gives true
   */
  @Python("acquire()")
  public Coroutine<Boolean> acquire() {
    return lock.acquire();
  }

  /** Gives the lock back. */
  @Python("release()")
  public void release() {
    lock.release();
  }

  /**
   * Gives the lock back, waits to be notified, and takes it again.
   *
   * @return a coroutine that gives true
   */
  @Python("wait()")
  public Coroutine<Boolean> waitForNotify() {
    return Coroutine.of("wait", this::await);
  }

  private boolean await() {
    if (!lock.locked()) {
      throw new RuntimeError("cannot wait on un-acquired lock");
    }
    Future<Boolean> waiter = EventLoop.running().createFuture();
    lock.release();
    try {
      try {
        waiters.add(waiter);
        try {
          waiter.await();
          return true;
        } finally {
          waiters.remove(waiter);
        }
      } finally {
        retake();
      }
    } catch (Throwable e) {
      notifyTasks(1, false);
      throw e;
    }
  }

  /** Takes the lock again, whatever is cancelled meanwhile. */
  private void retake() {
    CancelledError cancelled = null;
    while (true) {
      try {
        lock.take();
        break;
      } catch (CancelledError e) {
        cancelled = e;
      }
    }
    if (cancelled != null) {
      throw cancelled;
    }
  }

  /**
   * Waits until a predicate holds.
   *
   * @param predicate called with the lock held
   * @return a coroutine of what it gave
   */
  @Python("wait_for(predicate)")
  public Coroutine<@Nullable Object> waitFor(Object predicate) {
    return Coroutine.of(
        "wait_for",
        () -> {
          Object result = Py.call(predicate);
          while (!Py.truth(result)) {
            await();
            result = Py.call(predicate);
          }
          return result;
        });
  }

  /** Wakes one task that waits. */
  @Python("notify()")
  public void notifyOne() {
    notifyTasks(1);
  }

  /**
   * Wakes some of the tasks that wait.
   *
   * @param n how many
   * @throws RuntimeError if the lock is not held
   */
  @Python("notify(n)")
  public void notifyTasks(long n) {
    notifyTasks(n, true);
  }

  private void notifyTasks(long n, boolean check) {
    if (check && !lock.locked()) {
      throw new RuntimeError("cannot notify on un-acquired lock");
    }
    long woken = 0;
    for (Future<Boolean> waiter : waiters) {
      if (woken >= n) {
        break;
      }
      if (!waiter.done()) {
        woken++;
        waiter.setResult(false);
      }
    }
  }

  /** Wakes all tasks that wait. */
  @Python("notify_all()")
  public void notifyAllTasks() {
    notifyTasks(waiters.size());
  }

  @Override
  public Coroutine<@Nullable Void> enter() {
    return lock.enter();
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable error) {
    return lock.exit(error);
  }

  @Override
  public String toString() {
    return Names.of(this, "Condition", lock.locked() ? "locked" : "unlocked", waiters.size());
  }
}
