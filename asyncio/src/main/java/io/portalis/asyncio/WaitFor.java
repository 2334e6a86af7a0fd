package io.portalis.asyncio;

import io.portalis.python.PyCallable;
import io.portalis.python.PythonVersion;
import io.portalis.python.Raise;
import io.portalis.python.TimeoutError;
import org.jspecify.annotations.Nullable;

/**
 * Waits for one awaitable with a limit of time. Since Python 3.12 it is awaited where it is, under
 * a timeout; before, a coroutine ran in a task of its own, which takes more turns of the loop.
 */
final class WaitFor {

  private WaitFor() {}

  static <T extends @Nullable Object> T await(Awaitable<T> awaitable, @Nullable Double timeout) {
    if (timeout == null) {
      return awaitable.await();
    }
    if (timeout <= 0) {
      Future<T> future = Asyncio.ensureFuture(awaitable, null);
      return future.done() ? future.result() : giveUp(future);
    }
    return PythonVersion.isAtLeast(12)
        ? underTimeout(awaitable, timeout)
        : inTask(Asyncio.ensureFuture(awaitable, null), timeout);
  }

  private static <T extends @Nullable Object> T underTimeout(
      Awaitable<T> awaitable, double timeout) {
    AsyncWith limit = AsyncWith.enter(Asyncio.timeout(timeout));
    try {
      return awaitable.await();
    } catch (Throwable e) {
      throw limit.rethrow(e);
    } finally {
      limit.close();
    }
  }

  private static <T extends @Nullable Object> T inTask(Future<T> future, double timeout) {
    EventLoop loop = EventLoop.running();
    Future<@Nullable Object> waiter = loop.createFuture();
    PyCallable release =
        args -> {
          waiter.release();
          return null;
        };
    TimerHandle timer = loop.callLater(timeout, release);
    Future.Listener listener = done -> waiter.release();
    future.listen(listener);
    try {
      waiter.await();
    } catch (CancelledError e) {
      if (!future.done()) {
        future.removeDoneCallback(listener);
        cancelAndWait(future);
        throw e;
      }
    } finally {
      timer.cancel();
    }
    if (future.done()) {
      return future.result();
    }
    future.removeDoneCallback(listener);
    return giveUp(future);
  }

  /** Cancels what has taken too long; the result that it may give all the same counts. */
  private static <T extends @Nullable Object> T giveUp(Future<T> future) {
    cancelAndWait(future);
    try {
      return future.result();
    } catch (CancelledError e) {
      throw Raise.with(Raise.from(new TimeoutError(), e), e);
    }
  }

  private static void cancelAndWait(Future<?> future) {
    EventLoop loop = EventLoop.running();
    Future<@Nullable Object> waiter = loop.createFuture();
    Future.Listener listener = done -> waiter.release();
    future.listen(listener);
    try {
      future.cancel();
      waiter.await();
    } finally {
      future.removeDoneCallback(listener);
    }
  }
}
