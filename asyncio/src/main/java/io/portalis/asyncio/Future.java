package io.portalis.asyncio;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import io.portalis.python.StopIteration;
import io.portalis.python.TypeError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result that will be there later. Use it from the loop's thread only.
 *
 * @param <T> the type of the result
 */
@Python("Future")
public class Future<T extends @Nullable Object> implements Awaitable<T> {

  enum State {
    PENDING,
    CANCELLED,
    FINISHED
  }

  /** A callback for the end, with the context it shall run in. */
  private record Callback(Object function, Context context) {}

  /** A callback of the library itself. */
  interface Listener {
    void done(Future<?> future);
  }

  final EventLoop loop;
  private State state = State.PENDING;
  private @Nullable T result;
  private @Nullable Throwable exception;
  private List<Callback> callbacks = new ArrayList<>(1);
  private @Nullable Object cancelMessage;
  private @Nullable PyBaseException cancelledError;

  /**
   * Makes a future of the running loop.
   *
   * @throws RuntimeError if no loop runs
   */
  @Python("Future()")
  public Future() {
    this(EventLoop.running());
  }

  /**
   * Makes a future of a loop.
   *
   * @param loop the loop
   */
  @Python("Future(*, loop)")
  public Future(EventLoop loop) {
    this.loop = loop;
  }

  /**
   * Cancels it, if it is not done, and has its callbacks called soon.
   *
   * @return whether it was not done
   */
  @Python("cancel()")
  public boolean cancel() {
    return cancel(null);
  }

  /**
   * Cancels it with a message.
   *
   * @param msg the argument of the CancelledError, or null
   * @return whether it was not done
   */
  @Python("cancel(msg)")
  public boolean cancel(@Nullable Object msg) {
    if (state != State.PENDING) {
      return false;
    }
    cancelMessage = msg;
    finish(State.CANCELLED);
    return true;
  }

  /** Cancels it as the end of a task that let a CancelledError through. */
  final void cancelWith(@Nullable PyBaseException error, @Nullable Object msg) {
    if (state == State.PENDING) {
      cancelMessage = msg;
      cancelledError = error;
      finish(State.CANCELLED);
    }
  }

  private void finish(State end) {
    state = end;
    List<Callback> called = callbacks;
    callbacks = new ArrayList<>(0);
    for (Callback callback : called) {
      schedule(callback);
    }
  }

  private void schedule(Callback callback) {
    if (callback.function() instanceof Task<?>.Wakeup wakeup) {
      loop.enqueue(wakeup.handle(this, callback.context()));
    } else if (callback.function() instanceof Listener listener) {
      loop.enqueue(new Handle(() -> listener.done(this), callback.context()));
    } else {
      loop.enqueue(new Handle(() -> Py.call(callback.function(), this), callback.context()));
    }
  }

  /** The error that says that it was cancelled. */
  final PyBaseException cancellation() {
    PyBaseException known = cancelledError;
    if (known != null) {
      cancelledError = null;
      return known;
    }
    return cancelMessage == null ? new CancelledError() : new CancelledError(cancelMessage);
  }

  final @Nullable Object cancelMessage() {
    return cancelMessage;
  }

  /**
   * Whether it was cancelled.
   *
   * @return true after it ended so
   */
  @Python("cancelled()")
  public boolean cancelled() {
    return state == State.CANCELLED;
  }

  /**
   * Whether it has ended in any way.
   *
   * @return true from then on
   */
  @Python("done()")
  public boolean done() {
    return state != State.PENDING;
  }

  /**
   * The result.
   *
   * @return the result
   * @throws CancelledError if it was cancelled
   * @throws InvalidStateError if it is not there yet
   */
  @Python("result()")
  @SuppressWarnings("NullAway") // Whether T takes null, T knows.
  public T result() {
    if (state == State.CANCELLED) {
      throw cancellation();
    }
    if (state == State.PENDING) {
      throw new InvalidStateError("Result is not set.");
    }
    Throwable error = exception;
    if (error != null) {
      throw PyBaseException.<RuntimeException>raise(error);
    }
    return result;
  }

  /**
   * The exception.
   *
   * @return the exception, or null if there is a result
   * @throws CancelledError if it was cancelled
   * @throws InvalidStateError if it is not done
   */
  @Python("exception()")
  public @Nullable Throwable exception() {
    if (state == State.CANCELLED) {
      throw cancellation();
    }
    if (state == State.PENDING) {
      throw new InvalidStateError("Exception is not set.");
    }
    return exception;
  }

  /** The exception of one that is done and not cancelled, without the checks. */
  final @Nullable Throwable error() {
    return exception;
  }

  /** The result of one that is done without exception. */
  final @Nullable T value() {
    return result;
  }

  /**
   * Has a callback called when it is done, or soon if it is.
   *
   * @param callback called with this future
   */
  @Python("add_done_callback(fn)")
  public void addDoneCallback(Object callback) {
    addDoneCallback(callback, null);
  }

  /**
   * Has a callback called when it is done, in a context.
   *
   * @param callback called with this future
   * @param context where; null for a copy of the current one
   */
  @Python("add_done_callback(fn, *, context=None)")
  public void addDoneCallback(Object callback, @Nullable Context context) {
    Context used = context == null ? Strand.current().context.copy() : context;
    add(callback, used);
  }

  final void listen(Listener listener) {
    add(listener, Strand.current().context);
  }

  final void add(Object callback, Context context) {
    Callback added = new Callback(callback, context);
    if (state == State.PENDING) {
      callbacks.add(added);
    } else {
      schedule(added);
    }
  }

  /**
   * Takes callbacks back.
   *
   * @param callback which
   * @return how many there were
   */
  @Python("remove_done_callback(fn)")
  public long removeDoneCallback(Object callback) {
    int before = callbacks.size();
    callbacks.removeIf(each -> each.function() == callback || isEqual(each.function(), callback));
    return before - callbacks.size();
  }

  private static boolean isEqual(Object known, Object callback) {
    return !(known instanceof Listener)
        && !(known instanceof Task<?>.Wakeup)
        && Py.eq(known, callback);
  }

  /**
   * Gives it its result.
   *
   * @param value the result
   * @throws InvalidStateError if it is done
   */
  @Python("set_result(result)")
  public void setResult(T value) {
    if (state != State.PENDING) {
      throw new InvalidStateError("invalid state");
    }
    result = value;
    finish(State.FINISHED);
  }

  /** Ends a future that was not cancelled meanwhile, with a result or an error. */
  @SuppressWarnings("NullAway") // Whether T takes null, T knows.
  final void settle(@Nullable T value, @Nullable Throwable error) {
    if (done()) {
      return;
    }
    if (error == null) {
      setResult(value);
    } else {
      setException(error);
    }
  }

  /** Ends a future that only waits for something to happen. */
  @SuppressWarnings("NullAway") // Whether T takes null, T knows.
  final void release() {
    if (!done()) {
      setResult(null);
    }
  }

  /**
   * Gives it an exception.
   *
   * @param given an exception, or the class of one
   * @throws InvalidStateError if it is done
   * @throws TypeError if it is a StopIteration
   */
  @Python("set_exception(exception)")
  public void setException(Object given) {
    if (state != State.PENDING) {
      throw new InvalidStateError("invalid state");
    }
    Object error = given instanceof PyType type ? type.call() : given;
    if (error instanceof StopIteration) {
      throw new TypeError(
          "StopIteration interacts badly with generators and cannot be raised into a Future");
    }
    exception = (Throwable) error;
    finish(State.FINISHED);
  }

  /**
   * The loop it belongs to.
   *
   * @return the loop
   */
  @Python("get_loop()")
  public EventLoop getLoop() {
    return loop;
  }

  /** {@inheritDoc} One that is done does not let others have the turn. */
  @Override
  public T await() {
    if (!done()) {
      Task<?> task = loop.currentTask();
      if (task == null) {
        throw new RuntimeError("await wasn't used with future");
      }
      if (task == this) {
        throw new RuntimeError("Task cannot await on itself: " + Py.repr(this));
      }
      task.waitFor(this);
    }
    return result();
  }

  /** The state, as Python shows it. */
  String stateText() {
    return switch (state) {
      case PENDING -> "pending";
      case CANCELLED -> "cancelled";
      case FINISHED ->
          exception == null
              ? "finished result=" + Py.repr(result)
              : "finished exception=" + Py.repr(exception);
    };
  }

  @Override
  public String toString() {
    return "<Future " + stateText() + ">";
  }
}
