package io.portalis.asyncio;

import io.portalis.python.Python;
import io.portalis.python.ValueError;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A number of permits; tasks that wait for one get it first come, first served. */
@Python("Semaphore")
public class Semaphore implements AsyncContextManager<@Nullable Void> {

  private final Deque<Future<Boolean>> waiters = new ArrayDeque<>();
  private long value;

  /** Makes a semaphore with one permit. */
  @Python("Semaphore()")
  public Semaphore() {
    this(1);
  }

  /**
   * Makes a semaphore.
   *
   * @param value the number of permits
   * @throws ValueError if it is negative
   */
  @Python("Semaphore(value)")
  public Semaphore(long value) {
    if (value < 0) {
      throw new ValueError("Semaphore initial value must be >= 0");
    }
    this.value = value;
  }

  /**
   * Whether a task would have to wait.
   *
   * @return true if no permit is free, or others wait already
   */
  @Python("locked()")
  public boolean locked() {
    return value == 0 || waiters.stream().anyMatch(waiter -> !waiter.cancelled());
  }

  long value() {
    return value;
  }

  /**
   * Takes a permit.
   *
   * @return a coroutine that waits for it and gives true
   */
  @Python("acquire()")
  public Coroutine<Boolean> acquire() {
    return Coroutine.of("acquire", this::take);
  }

  private boolean take() {
    if (!locked()) {
      value--;
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
      if (waiter.done() && !waiter.cancelled()) {
        value++;
      }
      throw e;
    } finally {
      while (value > 0) {
        if (!wakeNext()) {
          break;
        }
      }
    }
    return true;
  }

  /**
   * Gives a permit back.
   *
   * @throws ValueError if the semaphore is bounded and has all its permits
   */
  @Python("release()")
  public void release() {
    value++;
    wakeNext();
  }

  private boolean wakeNext() {
    for (Future<Boolean> waiter : waiters) {
      if (!waiter.done()) {
        value--;
        waiter.setResult(true);
        return true;
      }
    }
    return false;
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
    return Names.of(
        this,
        getClass().getSimpleName(),
        locked() ? "locked" : "unlocked, value:" + value,
        waiters.size());
  }
}
