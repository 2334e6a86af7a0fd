package io.portalis.asyncio;

import io.portalis.python.ExceptionGroup;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import io.portalis.python.Raise;
import io.portalis.python.RuntimeError;
import io.portalis.python.TimeoutError;
import org.jspecify.annotations.Nullable;

/** A limit of time for a block: what takes longer is cancelled, and raises a TimeoutError. */
@Python("Timeout")
public final class Timeout implements AsyncContextManager<Timeout> {

  private enum State {
    CREATED("created"),
    ENTERED("active"),
    EXPIRING("expiring"),
    EXPIRED("expired"),
    EXITED("finished");

    private final String text;

    State(String text) {
      this.text = text;
    }
  }

  private State state = State.CREATED;
  private @Nullable Double when;
  private @Nullable Handle timer;
  private @Nullable Task<?> task;
  private long cancelling;

  Timeout(@Nullable Double when) {
    this.when = when;
  }

  /**
   * When the time is over.
   *
   * @return seconds by the loop's clock; null for never
   */
  @Python("when()")
  public @Nullable Double when() {
    return when;
  }

  /**
   * Changes the limit.
   *
   * @param time seconds by the loop's clock; null for never
   * @throws RuntimeError if the block has not begun, or the time is over
   */
  @Python("reschedule(when)")
  public void reschedule(@Nullable Double time) {
    if (state != State.ENTERED) {
      if (state == State.CREATED) {
        throw new RuntimeError("Timeout has not been entered");
      }
      throw new RuntimeError("Cannot change state of " + state.text + " Timeout");
    }
    when = time;
    Handle known = timer;
    if (known != null) {
      known.cancel();
    }
    EventLoop loop = EventLoop.running();
    if (time == null) {
      timer = null;
    } else if (time <= loop.time()) {
      timer = loop.callbackSoon(this::onTimeout);
    } else {
      timer = loop.schedule(time, this::onTimeout);
    }
  }

  private void onTimeout() {
    Task<?> own = task;
    if (own != null) {
      own.cancel();
    }
    state = State.EXPIRING;
    timer = null;
  }

  /**
   * Whether the limit was passed.
   *
   * @return true from then on
   */
  @Python("expired()")
  public boolean expired() {
    return state == State.EXPIRING || state == State.EXPIRED;
  }

  @Override
  public Coroutine<Timeout> enter() {
    return Coroutine.of(
        "__aenter__",
        () -> {
          if (state != State.CREATED) {
            throw new RuntimeError("Timeout has already been entered");
          }
          Task<?> own = EventLoop.running().currentTask();
          if (own == null) {
            throw new RuntimeError("Timeout should be used inside a task");
          }
          state = State.ENTERED;
          task = own;
          cancelling = own.cancelling();
          reschedule(when);
          return this;
        });
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable error) {
    return Coroutine.of("__aexit__", () -> ended(error));
  }

  private boolean ended(@Nullable Throwable error) {
    Handle known = timer;
    if (known != null) {
      known.cancel();
      timer = null;
    }
    if (state == State.EXPIRING) {
      state = State.EXPIRED;
      Task<?> own = java.util.Objects.requireNonNull(task);
      if (own.uncancel() <= cancelling) {
        if (error instanceof CancelledError) {
          throw Raise.with(Raise.from(new TimeoutError(), error), error);
        }
        insert(error);
        if (error instanceof ExceptionGroup group) {
          group.exceptions().forEach(each -> insert((Throwable) each));
        }
      }
    } else if (state == State.ENTERED) {
      state = State.EXITED;
    }
    return false;
  }

  /** What was raised because of the cancelling was raised because of the limit. */
  private static void insert(@Nullable Throwable error) {
    for (Throwable t = error; t instanceof PyBaseException e; t = e.context()) {
      if (e.context() instanceof CancelledError cancelled) {
        e.context(Raise.with(Raise.from(new TimeoutError(), cancelled), cancelled));
        return;
      }
    }
  }

  @Override
  public String toString() {
    String text = "<Timeout [" + state.text + "]";
    return state == State.ENTERED
        ? text + " when=" + (when == null ? "None" : Py.repr(round(when))) + ">"
        : text + ">";
  }

  private static double round(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
