package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import io.portalis.python.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Python's {@code concurrent.futures.Future}: what a call on another thread will give. */
@Python("Future")
public final class ThreadFuture {

  private enum State {
    PENDING,
    RUNNING,
    CANCELLED,
    FINISHED
  }

  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Runnable> callbacks = new ArrayList<>();
  private State state = State.PENDING;
  private @Nullable Object result;
  private @Nullable Throwable error;

  /** Claims the call for a worker; false if it was cancelled. */
  synchronized boolean begin() {
    if (state != State.PENDING) {
      return false;
    }
    state = State.RUNNING;
    return true;
  }

  /** Sets what the call gave. */
  @Python("set_result(result)")
  public void setResult(@Nullable Object result) {
    this.result = result;
    end(State.FINISHED);
  }

  /** Sets what the call threw. */
  @Python("set_exception(exception)")
  public void setException(Throwable exception) {
    error = exception;
    end(State.FINISHED);
  }

  private void end(State last) {
    List<Runnable> waiting;
    synchronized (this) {
      state = last;
      waiting = new ArrayList<>(callbacks);
      callbacks.clear();
    }
    ended.countDown();
    waiting.forEach(Runnable::run);
  }

  /** Runs something at the end of the call, on its thread, or at once if it has ended. */
  public void whenDone(Runnable callback) {
    synchronized (this) {
      if (state == State.PENDING || state == State.RUNNING) {
        callbacks.add(callback);
        return;
      }
    }
    callback.run();
  }

  /** Calls a function with this future at the end. */
  @Python("add_done_callback(fn)")
  public void addDoneCallback(@Nullable Object fn) {
    whenDone(() -> Py.call(fn, this));
  }

  /** Cancels the call if it has not begun. */
  @Python("cancel()")
  public boolean cancel() {
    synchronized (this) {
      if (state == State.RUNNING || state == State.FINISHED) {
        return false;
      }
      if (state == State.CANCELLED) {
        return true;
      }
      state = State.CANCELLED;
    }
    end(State.CANCELLED);
    return true;
  }

  /** Whether it was cancelled. */
  @Python("cancelled()")
  public synchronized boolean cancelled() {
    return state == State.CANCELLED;
  }

  /** Whether the call runs. */
  @Python("running()")
  public synchronized boolean running() {
    return state == State.RUNNING;
  }

  /** Whether it has ended. */
  @Python("done()")
  public synchronized boolean done() {
    return state == State.CANCELLED || state == State.FINISHED;
  }

  /** What the call gave or threw; waits for it. */
  @Python("result(timeout=None)")
  public @Nullable Object result(@Nullable Double timeout) {
    Throwable thrown = exception(timeout);
    if (thrown != null) {
      throw PyBaseException.raise(thrown);
    }
    return result;
  }

  /** What the call threw, or None; waits for it. */
  @Python("exception(timeout=None)")
  public @Nullable Throwable exception(@Nullable Double timeout) {
    try {
      if (timeout == null) {
        ended.await();
      } else if (!ended.await((long) (timeout * 1e9), TimeUnit.NANOSECONDS)) {
        throw new TimeoutError();
      }
    } catch (InterruptedException interrupted) {
      throw PyBaseException.raise(interrupted);
    }
    if (cancelled()) {
      throw new FutureCancelled();
    }
    return error;
  }
}
