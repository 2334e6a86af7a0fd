package io.portalis.asyncio;

import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that runs beside others. Its body runs on a thread of its own, while it has the turn.
 *
 * @param <T> the type of the result
 */
@Python("Task")
public final class Task<T extends @Nullable Object> extends Future<T> {

  /** What wakes a task up when a future that it waits for is done. */
  final class Wakeup {
    Handle handle(Future<?> future, Context context) {
      return new Step(context, future);
    }
  }

  /** A turn of the task. */
  private final class Step extends Handle {
    private final @Nullable Future<?> cause;

    Step(Context context, @Nullable Future<?> cause) {
      super(null, context);
      this.cause = cause;
    }

    @Override
    @Nullable Task<?> run(EventLoop loop) {
      if (cancelled()) {
        return null;
      }
      PyBaseException thrown = null;
      Future<?> future = cause;
      if (future != null && future.cancelled()) {
        thrown = future.cancellation();
      }
      step(thrown);
      return endsUnstarted() ? null : Task.this;
    }
  }

  private final Coroutine<T> coroutine;
  private final Context context;
  private final Wakeup wakeup = new Wakeup();
  private String name;
  private @Nullable Strand strand;
  private @Nullable Callable<? extends T> body;
  private @Nullable Future<?> waiter;
  private @Nullable PyBaseException thrown;
  private boolean mustCancel;
  private @Nullable Object message;
  private long cancelRequests;

  Task(EventLoop loop, Coroutine<T> coroutine, @Nullable String name, @Nullable Context context) {
    super(loop);
    this.coroutine = coroutine;
    this.body = coroutine.take();
    this.context = context == null ? Strand.current().context.copy() : context;
    this.name = name == null ? "Task-" + loop.nextTaskNumber() : name;
    loop.register(this);
    loop.enqueue(new Step(this.context, null));
  }

  /**
   * Asks the task to end: a CancelledError is thrown where it waits.
   *
   * @return false if it is done
   */
  @Override
  public boolean cancel() {
    return cancel(null);
  }

  /**
   * Asks the task to end, with a message.
   *
   * @param msg the argument of the CancelledError, or null
   * @return false if it is done
   */
  @Override
  public boolean cancel(@Nullable Object msg) {
    if (done()) {
      return false;
    }
    cancelRequests++;
    Future<?> waited = waiter;
    if (waited != null && waited.cancel(msg)) {
      return true;
    }
    mustCancel = true;
    message = msg;
    return true;
  }

  /**
   * How many requests to cancel are open.
   *
   * @return the number
   */
  @Python("cancelling()")
  public long cancelling() {
    return cancelRequests;
  }

  /**
   * Takes one request to cancel back.
   *
   * @return how many are left
   */
  @Python("uncancel()")
  public long uncancel() {
    if (cancelRequests > 0) {
      cancelRequests--;
      if (cancelRequests == 0) {
        mustCancel = false;
      }
    }
    return cancelRequests;
  }

  /**
   * The name.
   *
   * @return the name
   */
  @Python("get_name()")
  public String getName() {
    return name;
  }

  /**
   * Gives it another name.
   *
   * @param value the name; anything else than a string is converted
   */
  @Python("set_name(value)")
  public void setName(Object value) {
    name = io.portalis.python.Py.str(value);
  }

  /**
   * The coroutine that it runs.
   *
   * @return the coroutine
   */
  @Python("get_coro()")
  public Coroutine<T> getCoro() {
    return coroutine;
  }

  /**
   * The context that it runs in.
   *
   * @return the context
   */
  @Python("get_context()")
  public Context getContext() {
    return context;
  }

  @Override
  public void setResult(T value) {
    throw new io.portalis.python.RuntimeError("Task does not support set_result operation");
  }

  @Override
  public void setException(Object given) {
    throw new io.portalis.python.RuntimeError("Task does not support set_exception operation");
  }

  /** Ends a task that is cancelled before it begins; it needs no thread for that. */
  private boolean endsUnstarted() {
    if (body == null || !(thrown instanceof CancelledError error)) {
      return false;
    }
    thrown = null;
    body = null;
    cancelled(error);
    loop.unregister(this);
    return true;
  }

  private void cancelled(CancelledError error) {
    cancelWith(error, error.args().isEmpty() ? null : error.args().get(0));
  }

  /** Prepares a turn. */
  private void step(@Nullable PyBaseException error) {
    PyBaseException raised = error;
    if (mustCancel) {
      if (!(raised instanceof CancelledError)) {
        raised = message == null ? new CancelledError() : new CancelledError(message);
      }
      mustCancel = false;
    }
    waiter = null;
    thrown = raised;
  }

  /** Whether the body has begun. */
  boolean hasStarted() {
    return strand != null;
  }

  Strand strand() {
    return java.util.Objects.requireNonNull(strand);
  }

  /** Runs the body on the calling thread, to its end. */
  void run() {
    Strand own = Strand.current();
    strand = own;
    own.loop = loop;
    own.context = context;
    Callable<? extends T> taken = java.util.Objects.requireNonNull(body);
    body = null;
    try {
      throwPending();
      T value = taken.call();
      if (mustCancel) {
        mustCancel = false;
        cancelWith(null, message);
      } else {
        super.setResult(value);
      }
    } catch (CancelledError e) {
      cancelled(e);
    } catch (Throwable e) {
      Throwable error = e instanceof StackOverflowError ? PyBaseException.wrap(e) : e;
      if (error instanceof io.portalis.python.StopIteration) {
        PyBaseException failure =
            new io.portalis.python.RuntimeError("coroutine raised StopIteration");
        failure.cause(error);
        error = failure;
      }
      super.setException(error);
      if (PyBaseException.endsLoop(error)) {
        loop.fail(error);
      }
    } finally {
      loop.unregister(this);
    }
  }

  private void throwPending() {
    PyBaseException error = thrown;
    thrown = null;
    if (error != null) {
      throw error;
    }
  }

  /** Lets others have the turn until a future is done. */
  void waitFor(Future<?> future) {
    future.add(wakeup, context);
    waiter = future;
    if (mustCancel && future.cancel(message)) {
      mustCancel = false;
    }
    suspend();
  }

  /** Lets each task that is ready have a turn. */
  void yieldTurn() {
    loop.enqueue(new Step(context, null));
    suspend();
  }

  private void suspend() {
    Strand own = Strand.current();
    strand = own;
    if (!loop.pass(own)) {
      own.awaitTurn();
    }
    throwPending();
  }

  @Override
  public String toString() {
    String state = stateText();
    int space = state.indexOf(' ');
    String head = space < 0 ? state : state.substring(0, space);
    String rest = space < 0 ? "" : state.substring(space);
    String text = head.equals("pending") && mustCancel ? "cancelling" : head;
    return "<Task "
        + text
        + " name="
        + io.portalis.python.Py.repr(name)
        + " coro=<"
        + coroutine.name()
        + "() "
        + (done() ? "done" : "running")
        + ">"
        + rest
        + ">";
  }
}
