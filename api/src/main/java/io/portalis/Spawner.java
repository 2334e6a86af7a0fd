package io.portalis;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Anything that can start tasks: a {@link AsyncRuntime runtime}, a {@link TaskScope scope}, or a
 * {@linkplain #named view} of either.
 *
 * <p>Starting a task never blocks and never runs the body on the calling thread, unless the
 * dispatcher says so ({@link Dispatchers#immediate()}). The caller may drop the returned task: its
 * scope keeps it alive and takes care of its failure.
 *
 * <p><b>Cancellation.</b> A task that is cancelled before its body starts never runs it. A running
 * body is told to stop: {@link Async#checkpoint()} throws, the stage of {@link #spawnAsync} is
 * cancelled, the thread of {@link #spawnBlocking} is interrupted.
 *
 * <p><b>Memory effects.</b> Actions before {@code spawn} happen before the body; actions of the
 * body happen before whatever observes the end of its task.
 *
 * <pre>{@code
 * Task<Integer> sum = scope.named("sum").spawn(() -> IntStream.range(0, 100).sum());
 * }</pre>
 */
public interface Spawner {

  /**
   * Starts a task on the dispatcher. The body must not block: awaiting something unfinished in it
   * is refused by the {@linkplain BlockingGuard blocking guard}.
   *
   * @param body the work; it may return {@code null} and may throw
   * @return the task, which ends when the body returns or throws
   * @throws RuntimeClosedException if the runtime or scope no longer accepts tasks
   * @throws NullPointerException if {@code body} is null
   */
  <T extends @Nullable Object> Task<T> spawn(Callable<? extends T> body);

  /**
   * Starts a task without a result; in all else like {@link #spawn(Callable)}.
   *
   * @param body the work
   * @return the task, which completes with {@code null}
   * @throws RuntimeClosedException if the runtime or scope no longer accepts tasks
   * @throws NullPointerException if {@code body} is null
   */
  Task<Void> spawn(Runnable body);

  /**
   * Starts a task whose body returns a stage, and ends when that stage ends. Cancelling the task
   * cancels the stage.
   *
   * @param body the work; a {@code null} stage fails the task with a {@link NullPointerException}
   * @return the task, which takes over the stage's outcome, unwrapped
   * @throws RuntimeClosedException if the runtime or scope no longer accepts tasks
   * @throws NullPointerException if {@code body} is null
   */
  <T extends @Nullable Object> Task<T> spawnAsync(
      Callable<? extends CompletionStage<? extends T>> body);

  /**
   * Starts a task that may block or {@linkplain Async#await await}. It runs on a virtual thread
   * where the JDK has them, otherwise on kotlinx {@code Dispatchers.IO}; on a green thread in the
   * browser. After {@link #on} it runs on the dispatcher given there.
   *
   * <p>Cancelling the task interrupts its thread.
   *
   * @param body the work; it may block
   * @return the task, which ends when the body returns or throws
   * @throws RuntimeClosedException if the runtime or scope no longer accepts tasks
   * @throws NullPointerException if {@code body} is null
   */
  <T extends @Nullable Object> Task<T> spawnBlocking(Callable<? extends T> body);

  /**
   * A view that gives the tasks spawned through it a name.
   *
   * @param name what {@link Task#name()} will say
   * @return a view of this spawner; this spawner itself does not change
   * @throws NullPointerException if {@code name} is null
   */
  Spawner named(String name);

  /**
   * A view that runs the tasks spawned through it on another dispatcher.
   *
   * @param dispatcher where bodies run, {@link #spawnBlocking} bodies included
   * @return a view of this spawner; this spawner itself does not change
   * @throws NullPointerException if {@code dispatcher} is null
   */
  Spawner on(Dispatcher dispatcher);
}
