package io.portalis.asyncio;

import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.ValueError;
import org.jspecify.annotations.Nullable;

/** A place where a number of tasks wait for each other. */
@Python("Barrier")
public final class Barrier implements AsyncContextManager<Long> {

  private enum State {
    FILLING,
    DRAINING,
    RESETTING,
    BROKEN
  }

  private final Condition condition = new Condition();
  private final long parties;
  private State state = State.FILLING;
  private long count;

  /**
   * Makes a barrier.
   *
   * @param parties how many tasks it waits for
   * @throws ValueError if that is less than one
   */
  @Python("Barrier(parties)")
  public Barrier(long parties) {
    if (parties < 1) {
      throw new ValueError("parties must be > 0");
    }
    this.parties = parties;
  }

  /**
   * Waits for the others.
   *
   * @return a coroutine of the task's number, which is different for each
   */
  @Python("wait()")
  public Coroutine<Long> waitForAll() {
    return Coroutine.of("wait", this::pass);
  }

  private long pass() {
    AsyncWith with = AsyncWith.enter(condition);
    try {
      block();
      try {
        long index = count;
        count++;
        if (index + 1 == parties) {
          release();
        } else {
          waitForRelease();
        }
        return index;
      } finally {
        count--;
        exitOne();
      }
    } catch (Throwable e) {
      throw with.rethrow(e);
    } finally {
      with.close();
    }
  }

  private void block() {
    while (state == State.DRAINING || state == State.RESETTING) {
      condition.waitForNotify().await();
    }
    if (state == State.BROKEN) {
      throw new BrokenBarrierError("Barrier aborted");
    }
  }

  private void release() {
    state = State.DRAINING;
    condition.notifyAllTasks();
  }

  private void waitForRelease() {
    while (state == State.FILLING) {
      condition.waitForNotify().await();
    }
    if (state == State.BROKEN || state == State.RESETTING) {
      throw new BrokenBarrierError("Abort or reset of barrier");
    }
  }

  private void exitOne() {
    if (count == 0) {
      if (state == State.RESETTING || state == State.DRAINING) {
        state = State.FILLING;
      }
      condition.notifyAllTasks();
    }
  }

  /**
   * Makes it as new; tasks that wait get a BrokenBarrierError.
   *
   * @return a coroutine to await
   */
  @Python("reset()")
  public Coroutine<@Nullable Void> reset() {
    return Coroutine.ofVoid(
        "reset",
        () ->
            locked(
                () -> {
                  if (count > 0) {
                    if (state != State.RESETTING) {
                      state = State.RESETTING;
                    }
                  } else {
                    state = State.FILLING;
                  }
                  condition.notifyAllTasks();
                }));
  }

  /**
   * Breaks it; tasks that wait, now and later, get a BrokenBarrierError.
   *
   * @return a coroutine to await
   */
  @Python("abort()")
  public Coroutine<@Nullable Void> abort() {
    return Coroutine.ofVoid(
        "abort",
        () ->
            locked(
                () -> {
                  state = State.BROKEN;
                  condition.notifyAllTasks();
                }));
  }

  private void locked(Runnable action) {
    AsyncWith with = AsyncWith.enter(condition);
    try {
      action.run();
    } catch (Throwable e) {
      throw with.rethrow(e);
    } finally {
      with.close();
    }
  }

  /**
   * How many tasks it waits for.
   *
   * @return the number
   */
  @Python("parties")
  public long parties() {
    return parties;
  }

  /**
   * How many tasks wait.
   *
   * @return the number
   */
  @Python("n_waiting")
  public long waiting() {
    return state == State.FILLING ? count : 0;
  }

  /**
   * Whether it was broken.
   *
   * @return true after {@link #abort}
   */
  @Python("broken")
  public boolean broken() {
    return state == State.BROKEN;
  }

  @Override
  public Coroutine<Long> enter() {
    return waitForAll();
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable error) {
    return Coroutine.of("__aexit__", () -> false);
  }

  @Override
  public String toString() {
    String text = state.toString().toLowerCase(java.util.Locale.ROOT);
    return "<asyncio.locks.Barrier object at 0x"
        + Long.toHexString(io.portalis.python.Builtins.id(this))
        + " ["
        + text
        + (broken() ? "" : ", waiters:" + Py.str(waiting()) + "/" + parties)
        + "]>";
  }
}
