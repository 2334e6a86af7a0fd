package io.portalis.asyncio;

import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import io.portalis.python.RaisedGroup;
import io.portalis.python.RuntimeError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A block whose tasks all end before it does; the first that fails cancels the others, and all
 * failures are raised as one group.
 */
@Python("TaskGroup")
public final class TaskGroup implements AsyncContextManager<TaskGroup> {

  private boolean entered;
  private boolean exiting;
  private boolean aborting;
  private boolean cancelRequested;
  private @Nullable Task<?> parent;
  private @Nullable EventLoop loop;
  private final Set<Task<?>> tasks = new LinkedHashSet<>();
  private final List<Throwable> errors = new ArrayList<>();
  private @Nullable Throwable baseError;
  private @Nullable Future<Boolean> onCompleted;

  /** Makes a group, to be entered once. */
  @Python("TaskGroup()")
  public TaskGroup() {}

  @Override
  public Coroutine<TaskGroup> enter() {
    return Coroutine.of(
        "__aenter__",
        () -> {
          if (entered) {
            throw new RuntimeError("TaskGroup " + this + " has already been entered");
          }
          loop = EventLoop.running();
          parent = loop.currentTask();
          if (parent == null) {
            throw new RuntimeError("TaskGroup " + this + " cannot determine the parent task");
          }
          entered = true;
          return this;
        });
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable error) {
    return Coroutine.of("__aexit__", () -> ended(error));
  }

  private boolean ended(@Nullable Throwable error) {
    exiting = true;
    if (error != null && PyBaseException.endsLoop(error) && baseError == null) {
      baseError = error;
    }
    Throwable cancellation = error instanceof CancelledError ? error : null;
    if (error != null && !aborting) {
      abort();
    }
    Task<?> own = Objects.requireNonNull(parent);
    while (!tasks.isEmpty()) {
      if (onCompleted == null) {
        onCompleted = Objects.requireNonNull(loop).createFuture();
      }
      try {
        Objects.requireNonNull(onCompleted).await();
      } catch (CancelledError e) {
        if (!aborting) {
          cancellation = e;
          abort();
        }
      }
      onCompleted = null;
    }
    Throwable base = baseError;
    if (base != null) {
      throw PyBaseException.<RuntimeException>raise(base);
    }
    if (cancelRequested) {
      if (own.uncancel() == 0) {
        cancellation = null;
      }
    }
    if (cancellation != null && errors.isEmpty()) {
      throw PyBaseException.<RuntimeException>raise(cancellation);
    }
    if (error != null && !(error instanceof CancelledError)) {
      errors.add(error);
    }
    if (!errors.isEmpty()) {
      if (own.cancelling() > 0) {
        own.uncancel();
        own.cancel();
      }
      throw RaisedGroup.of("unhandled errors in a TaskGroup", errors).asThrowable();
    }
    return false;
  }

  /**
   * Starts a task of the group.
   *
   * @param coroutine what it does
   * @param <T> the type of the result
   * @return the task
   * @throws RuntimeError if the group is not active
   */
  @Python("create_task(coro)")
  public <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine) {
    return createTask(coroutine, null, null);
  }

  /**
   * Starts a task of the group.
   *
   * @param coroutine what it does
   * @param name its name, or null
   * @param context where it runs, or null
   * @param <T> the type of the result
   * @return the task
   * @throws RuntimeError if the group is not active
   */
  @Python("create_task(coro, *, name=None, context=None)")
  public <T extends @Nullable Object> Task<T> createTask(
      Coroutine<T> coroutine, @Nullable Object name, @Nullable Context context) {
    String problem =
        !entered
            ? "has not been entered"
            : exiting && tasks.isEmpty() ? "is finished" : aborting ? "is shutting down" : null;
    if (problem != null) {
      coroutine.close();
      throw new RuntimeError("TaskGroup " + this + " " + problem);
    }
    Task<T> task = Objects.requireNonNull(loop).createTask(coroutine, name, context);
    if (task.done()) {
      return task;
    }
    tasks.add(task);
    task.listen(done -> taskDone(task));
    return task;
  }

  private void abort() {
    aborting = true;
    for (Task<?> task : List.copyOf(tasks)) {
      if (!task.done()) {
        task.cancel();
      }
    }
  }

  private void taskDone(Task<?> task) {
    tasks.remove(task);
    Future<Boolean> waiter = onCompleted;
    if (waiter != null && tasks.isEmpty() && !waiter.done()) {
      waiter.setResult(true);
    }
    if (task.cancelled()) {
      return;
    }
    Throwable error = task.error();
    if (error == null) {
      return;
    }
    errors.add(error);
    if (PyBaseException.endsLoop(error) && baseError == null) {
      baseError = error;
    }
    Task<?> own = Objects.requireNonNull(parent);
    if (own.done()) {
      return;
    }
    if (!aborting && !cancelRequested) {
      abort();
      cancelRequested = true;
      own.cancel();
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("<TaskGroup");
    if (!tasks.isEmpty()) {
      text.append(" tasks=").append(tasks.size());
    }
    if (!errors.isEmpty()) {
      text.append(" errors=").append(errors.size());
    }
    if (aborting) {
      text.append(" cancelling");
    } else if (entered) {
      text.append(" entered");
    }
    return text.append('>').toString();
  }
}
