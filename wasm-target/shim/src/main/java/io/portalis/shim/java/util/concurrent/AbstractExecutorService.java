package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What executor services have in common, as specified by the JDK. */
public abstract class AbstractExecutorService implements ExecutorService {

  public AbstractExecutorService() {}

  protected <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
    return new FutureTask<>(runnable, value);
  }

  protected <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return new FutureTask<>(callable);
  }

  @Override
  public Future<?> submit(Runnable task) {
    RunnableFuture<@Nullable Void> future = newTaskFor(task, null);
    execute(future);
    return future;
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Runnable task, T result) {
    RunnableFuture<T> future = newTaskFor(task, result);
    execute(future);
    return future;
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Callable<T> task) {
    RunnableFuture<T> future = newTaskFor(task);
    execute(future);
    return future;
  }

  @Override
  public <T extends @Nullable Object> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks) throws InterruptedException {
    return invokeAll(tasks, Line.FOREVER, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T extends @Nullable Object> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    long began = System.nanoTime();
    List<Future<T>> futures = new ArrayList<>(tasks.size());
    boolean isDone = false;
    try {
      for (Callable<T> task : tasks) {
        futures.add(newTaskFor(task));
      }
      for (Future<T> future : futures) {
        execute((Runnable) future);
      }
      for (Future<T> future : futures) {
        if (!isEnded(future, nanos == Line.FOREVER ? nanos : nanos - elapsed(began))) {
          return futures;
        }
      }
      isDone = true;
      return futures;
    } finally {
      if (!isDone) {
        cancelAll(futures);
      }
    }
  }

  private static long elapsed(long began) {
    return System.nanoTime() - began;
  }

  private static boolean isEnded(Future<?> future, long nanos) throws InterruptedException {
    try {
      if (nanos == Line.FOREVER) {
        future.get();
      } else if (!future.isDone()) {
        future.get(nanos, TimeUnit.NANOSECONDS);
      }
      return true;
    } catch (CancellationException | ExecutionException ended) {
      return true;
    } catch (TimeoutException late) {
      return false;
    }
  }

  private static <T extends @Nullable Object> void cancelAll(List<Future<T>> futures) {
    for (Future<T> future : futures) {
      future.cancel(true);
    }
  }

  @Override
  public <T extends @Nullable Object> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    try {
      return firstOf(tasks, Line.FOREVER);
    } catch (TimeoutException never) {
      throw new IllegalStateException(never);
    }
  }

  @Override
  public <T extends @Nullable Object> T invokeAny(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return firstOf(tasks, unit.toNanos(timeout));
  }

  private <T extends @Nullable Object> T firstOf(
      Collection<? extends Callable<T>> tasks, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException();
    }
    long began = System.nanoTime();
    ExecutorCompletionService<T> ended = new ExecutorCompletionService<>(this);
    List<Future<T>> futures = new ArrayList<>(tasks.size());
    try {
      for (Callable<T> task : tasks) {
        futures.add(ended.submit(task));
      }
      ExecutionException last = null;
      for (int i = 0; i < futures.size(); i++) {
        Future<T> next =
            nanos == Line.FOREVER
                ? ended.take()
                : ended.poll(nanos - elapsed(began), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new TimeoutException();
        }
        try {
          return next.get();
        } catch (ExecutionException failed) {
          last = failed;
        } catch (RuntimeException failed) {
          last = new ExecutionException(failed);
        }
      }
      throw last;
    } finally {
      cancelAll(futures);
    }
  }
}
