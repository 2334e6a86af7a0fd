package io.portalis;

import io.portalis.spi.LinkedFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A future that owns running work.
 *
 * <p>It is completed by the thread that ends the work: a worker for {@link Spawner#spawn}, the
 * completer of the stage for {@link Spawner#spawnAsync}, the body's own thread for {@link
 * Spawner#spawnBlocking}. {@link #join()} and {@link #get()} block, and are refused on a worker by
 * the {@linkplain BlockingGuard blocking guard}.
 *
 * <p><b>Cancellation.</b> {@code cancel}, {@link #abort}, {@code complete} and {@code
 * completeExceptionally} end the task at once and tell its body to stop; {@link #finished()} says
 * when the body has really returned. A body that ends after its task was cancelled changes nothing,
 * except that an exception it throws is not lost: it becomes a suppressed failure of its scope or
 * goes to the uncaught handler.
 *
 * <p><b>Failures.</b> {@link Async#await} throws the body's own exception. {@code join()} and
 * {@code get()} wrap it as every {@code CompletableFuture} does, but throw {@link
 * TaskCancelledException} itself on every JDK.
 *
 * @param <T> the type of the result
 */
public abstract class Task<T extends @Nullable Object> extends LinkedFuture<T> {

  /** For implementers of an engine. */
  protected Task() {}

  /**
   * A number that no other task of this process has.
   *
   * @return the number, positive
   */
  public abstract long id();

  /**
   * The name given by {@link Spawner#named}, otherwise {@code task-} and the id.
   *
   * @return the name
   */
  public abstract String name();

  /**
   * Where the task is in its life.
   *
   * @return a snapshot
   */
  public abstract TaskState state();

  /**
   * Cancels the task with a reason. Does not block; the body is told to stop.
   *
   * @param reason what {@link TaskCancelledException#reason()} will say
   * @return false if the task had already ended
   * @throws NullPointerException if {@code reason} is null
   */
  public abstract boolean abort(String reason);

  /**
   * Whether the task has ended <em>and</em> its body has returned.
   *
   * @return true from then on
   */
  public abstract boolean isFinished();

  /**
   * Completes, always normally, when the task has ended and its body has returned. Each call
   * returns a future of its own; cancelling it only withdraws the wait.
   *
   * @return the future
   */
  public abstract CompletableFuture<Void> finished();

  /**
   * Waits for the end of the task.
   *
   * @return the result
   * @throws TaskCancelledException if the task was cancelled
   * @throws CompletionException around the exception of a failed body
   * @throws BlockedWorkerException if called on a worker while the task is unfinished
   */
  @Override
  public T join() {
    return super.join();
  }

  /**
   * Waits for the end of the task.
   *
   * @return the result
   * @throws TaskCancelledException if the task was cancelled
   * @throws ExecutionException around the exception of a failed body
   * @throws InterruptedException if the calling thread is interrupted; the task goes on
   * @throws BlockedWorkerException if called on a worker while the task is unfinished
   */
  @Override
  public T get() throws InterruptedException, ExecutionException {
    return super.get();
  }

  /**
   * Waits for the end of the task, but no longer than a time.
   *
   * @param timeout how long to wait
   * @param unit the unit of {@code timeout}
   * @return the result
   * @throws TaskCancelledException if the task was cancelled
   * @throws ExecutionException around the exception of a failed body
   * @throws TimeoutException if the time ran out; the task goes on
   * @throws InterruptedException if the calling thread is interrupted; the task goes on
   * @throws BlockedWorkerException if called on a worker while the task is unfinished
   */
  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return super.get(timeout, unit);
  }

  /**
   * Cancels the task with the reason {@code "cancelled"}, like {@code abort("cancelled")}.
   *
   * @param mayInterruptIfRunning of no effect; a blocking body is always interrupted
   * @return true if the task is now cancelled
   */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return super.cancel(mayInterruptIfRunning);
  }
}
