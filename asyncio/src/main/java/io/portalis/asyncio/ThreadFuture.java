package io.portalis.asyncio;

import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import io.portalis.python.TimeoutError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The result of a coroutine that runs in a loop on another thread.
 *
 * @param <T> the type of the result
 */
@Python("Future")
public final class ThreadFuture<T extends @Nullable Object> {

  private final CompletableFuture<T> result = new CompletableFuture<>();
  private volatile @Nullable Task<T> task;
  private final EventLoop loop;

  private ThreadFuture(EventLoop loop) {
    this.loop = loop;
  }

  static <T extends @Nullable Object> ThreadFuture<T> of(Coroutine<T> coroutine, EventLoop loop) {
    ThreadFuture<T> future = new ThreadFuture<>(loop);
    loop.enqueueFromOutside(new Handle(() -> future.start(coroutine), new Context()));
    return future;
  }

  private void start(Coroutine<T> coroutine) {
    Task<T> started = loop.createTask(coroutine);
    task = started;
    started.listen(
        done -> {
          if (started.cancelled()) {
            result.cancel(false);
          } else if (started.error() != null) {
            result.completeExceptionally(started.error());
          } else {
            result.complete(started.result());
          }
        });
  }

  /**
   * Waits for the result. Blocks the thread.
   *
   * @return the result
   */
  @Python("result()")
  public T result() {
    return result(null);
  }

  /**
   * Waits for the result. Blocks the thread.
   *
   * @param timeout seconds, or null
   * @return the result
   * @throws TimeoutError if it is not there in time
   */
  @Python("result(timeout)")
  public T result(@Nullable Double timeout) {
    try {
      return timeout == null
          ? result.get()
          : result.get((long) (timeout * 1e9), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new TimeoutError();
    } catch (ExecutionException e) {
      throw PyBaseException.<RuntimeException>raise(e.getCause() == null ? e : e.getCause());
    } catch (java.util.concurrent.CancellationException e) {
      throw new CancelledError();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new io.portalis.python.KeyboardInterrupt();
    }
  }

  /**
   * Whether it has ended.
   *
   * @return true from then on
   */
  @Python("done()")
  public boolean done() {
    return result.isDone();
  }

  /**
   * Cancels the task in its loop.
   *
   * @return true
   */
  @Python("cancel()")
  public boolean cancel() {
    Task<T> started = task;
    if (started != null) {
      loop.enqueueFromOutside(new Handle(started::cancel, new Context()));
    }
    return true;
  }
}
