package io.portalis.samples.browser.kitchen;

import io.portalis.Task;
import io.portalis.TaskState;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entry of a task. */
final class TaskEntry extends Entry {

  private final String mishap;
  private volatile @Nullable Task<?> task;

  /**
   * Makes one.
   *
   * @param mishap what goes wrong if something does
   */
  TaskEntry(Clock clock, String name, String mishap) {
    super(clock, name);
    this.mishap = mishap;
  }

  /**
   * Starts the task and follows it.
   *
   * @param spawn starts a body
   * @param body the work
   */
  <T> Task<T> start(Function<Callable<T>, Task<T>> spawn, Callable<T> body) {
    Task<T> started = spawn.apply(body);
    task = started;
    started.whenComplete(
        (result, error) ->
            end(
                stateAfter(error),
                error == null ? String.valueOf(result) : String.valueOf(error.getMessage())));
    return started;
  }

  @Override
  TaskState liveState() {
    Task<?> known = task;
    return known == null || known.state() == TaskState.QUEUED
        ? TaskState.QUEUED
        : TaskState.RUNNING;
  }

  @Override
  boolean cancel(String reason) {
    Task<?> known = task;
    return known != null && known.abort(reason);
  }

  @Override
  boolean fail() {
    Task<?> known = task;
    return known != null && known.completeExceptionally(new KitchenException(mishap));
  }
}
