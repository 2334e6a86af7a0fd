package io.portalis.shim.java.util.concurrent;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes executors, as specified by the JDK. A work-stealing pool has nobody to steal from here. */
public class Executors {

  private Executors() {}

  public static ExecutorService newFixedThreadPool(int nThreads) {
    return newFixedThreadPool(nThreads, defaultThreadFactory());
  }

  public static ExecutorService newFixedThreadPool(int nThreads, ThreadFactory threadFactory) {
    return new ThreadPoolExecutor(
        nThreads, nThreads, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), threadFactory);
  }

  public static ExecutorService newSingleThreadExecutor() {
    return newSingleThreadExecutor(defaultThreadFactory());
  }

  public static ExecutorService newSingleThreadExecutor(ThreadFactory threadFactory) {
    return new Unconfigurable(newFixedThreadPool(1, threadFactory));
  }

  public static ExecutorService newCachedThreadPool() {
    return newCachedThreadPool(defaultThreadFactory());
  }

  public static ExecutorService newCachedThreadPool(ThreadFactory threadFactory) {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), threadFactory);
  }

  public static ExecutorService newWorkStealingPool() {
    return newWorkStealingPool(1);
  }

  public static ExecutorService newWorkStealingPool(int parallelism) {
    return newFixedThreadPool(parallelism);
  }

  public static ScheduledExecutorService newScheduledThreadPool(int corePoolSize) {
    return new ScheduledThreadPoolExecutor(corePoolSize);
  }

  public static ScheduledExecutorService newScheduledThreadPool(
      int corePoolSize, ThreadFactory threadFactory) {
    return new ScheduledThreadPoolExecutor(corePoolSize, threadFactory);
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
    return new UnconfigurableScheduled(newScheduledThreadPool(1));
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor(
      ThreadFactory threadFactory) {
    return new UnconfigurableScheduled(newScheduledThreadPool(1, threadFactory));
  }

  public static ExecutorService unconfigurableExecutorService(ExecutorService executor) {
    return new Unconfigurable(Objects.requireNonNull(executor));
  }

  public static ScheduledExecutorService unconfigurableScheduledExecutorService(
      ScheduledExecutorService executor) {
    return new UnconfigurableScheduled(Objects.requireNonNull(executor));
  }

  public static ThreadFactory defaultThreadFactory() {
    return new DefaultThreadFactory();
  }

  public static <T extends @Nullable Object> Callable<T> callable(Runnable task, T result) {
    return new RunThenGive<>(Objects.requireNonNull(task), result);
  }

  public static Callable<@Nullable Object> callable(Runnable task) {
    return new RunThenGive<@Nullable Object>(Objects.requireNonNull(task), null);
  }

  private static final class RunThenGive<T extends @Nullable Object> implements Callable<T> {
    private final Runnable task;
    private final T result;

    RunThenGive(Runnable task, T result) {
      this.task = task;
      this.result = result;
    }

    @Override
    public T call() {
      task.run();
      return result;
    }
  }

  /** Hides the class of an executor. */
  private static class Unconfigurable implements ExecutorService {
    private final ExecutorService hidden;

    Unconfigurable(ExecutorService hidden) {
      this.hidden = hidden;
    }

    @Override
    public void execute(Runnable command) {
      hidden.execute(command);
    }

    @Override
    public void shutdown() {
      hidden.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
      return hidden.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
      return hidden.isShutdown();
    }

    @Override
    public boolean isTerminated() {
      return hidden.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
      return hidden.awaitTermination(timeout, unit);
    }

    @Override
    public <T extends @Nullable Object> Future<T> submit(Callable<T> task) {
      return hidden.submit(task);
    }

    @Override
    public <T extends @Nullable Object> Future<T> submit(Runnable task, T result) {
      return hidden.submit(task, result);
    }

    @Override
    public Future<?> submit(Runnable task) {
      return hidden.submit(task);
    }

    @Override
    public <T extends @Nullable Object> List<Future<T>> invokeAll(
        Collection<? extends Callable<T>> tasks) throws InterruptedException {
      return hidden.invokeAll(tasks);
    }

    @Override
    public <T extends @Nullable Object> List<Future<T>> invokeAll(
        Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
        throws InterruptedException {
      return hidden.invokeAll(tasks, timeout, unit);
    }

    @Override
    public <T extends @Nullable Object> T invokeAny(Collection<? extends Callable<T>> tasks)
        throws InterruptedException, ExecutionException {
      return hidden.invokeAny(tasks);
    }

    @Override
    public <T extends @Nullable Object> T invokeAny(
        Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      return hidden.invokeAny(tasks, timeout, unit);
    }
  }

  private static final class UnconfigurableScheduled extends Unconfigurable
      implements ScheduledExecutorService {
    private final ScheduledExecutorService hidden;

    UnconfigurableScheduled(ScheduledExecutorService hidden) {
      super(hidden);
      this.hidden = hidden;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
      return hidden.schedule(command, delay, unit);
    }

    @Override
    public <V extends @Nullable Object> ScheduledFuture<V> schedule(
        Callable<V> callable, long delay, TimeUnit unit) {
      return hidden.schedule(callable, delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
        Runnable command, long initialDelay, long period, TimeUnit unit) {
      return hidden.scheduleAtFixedRate(command, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
        Runnable command, long initialDelay, long delay, TimeUnit unit) {
      return hidden.scheduleWithFixedDelay(command, initialDelay, delay, unit);
    }
  }
}
