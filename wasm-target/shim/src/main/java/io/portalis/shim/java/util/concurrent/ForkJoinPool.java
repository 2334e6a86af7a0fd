package io.portalis.shim.java.util.concurrent;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs tasks that split themselves, as specified by the JDK: on as many threads as there are. */
public class ForkJoinPool extends AbstractExecutorService {

  private static @Nullable ForkJoinPool common;
  private static int pools;

  /** A thread of a pool. */
  private static final class Worker extends Thread {
    private final ForkJoinPool pool;

    Worker(ForkJoinPool pool, Runnable body) {
      super(body, pool.prefix + ++pool.workers);
      this.pool = pool;
      setDaemon(true);
    }
  }

  private final int parallelism;
  private final String prefix;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.MILLISECONDS,
          new SynchronousQueue<>(),
          body -> new Worker(this, body));
  private int workers;

  public ForkJoinPool() {
    this(Runtime.getRuntime().availableProcessors());
  }

  public ForkJoinPool(int parallelism) {
    this(parallelism, "ForkJoinPool-" + ++pools + "-worker-");
    if (parallelism <= 0) {
      throw new IllegalArgumentException();
    }
  }

  private ForkJoinPool(int parallelism, String prefix) {
    this.parallelism = parallelism;
    this.prefix = prefix;
  }

  public static ForkJoinPool commonPool() {
    if (common == null) {
      int others = Runtime.getRuntime().availableProcessors() - 1;
      common = new ForkJoinPool(Math.max(1, others), "ForkJoinPool.commonPool-worker-");
    }
    return common;
  }

  static @Nullable ForkJoinPool ofThread() {
    return Thread.currentThread() instanceof Worker worker ? worker.pool : null;
  }

  static ForkJoinPool current() {
    ForkJoinPool pool = ofThread();
    return pool == null ? commonPool() : pool;
  }

  public <T extends @Nullable Object> T invoke(ForkJoinTask<T> task) {
    execute(task);
    try {
      line(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return task.join();
  }

  /** Waits until a worker has run the task. */
  private static void line(ForkJoinTask<?> task) throws InterruptedException {
    try {
      task.get(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      // the caller joins it
    }
  }

  public void execute(ForkJoinTask<?> task) {
    threads.execute(task::runOnce);
  }

  public <T extends @Nullable Object> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
    execute(task);
    return task;
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public <T extends @Nullable Object> ForkJoinTask<T> submit(Callable<T> task) {
    return submit(new Adapted<>(task));
  }

  @Override
  public ForkJoinTask<?> submit(Runnable task) {
    return submit(task, null);
  }

  @Override
  public <T extends @Nullable Object> ForkJoinTask<T> submit(Runnable task, T result) {
    return submit(
        () -> {
          task.run();
          return result;
        });
  }

  /** A callable as a task. */
  private static final class Adapted<T extends @Nullable Object> extends RecursiveTask<T> {
    private static final long serialVersionUID = 1L;

    private final transient Callable<T> callable;

    Adapted(Callable<T> callable) {
      this.callable = callable;
    }

    @Override
    protected T compute() {
      try {
        return callable.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new RuntimeException(e);
      }
    }
  }

  public int getParallelism() {
    return parallelism;
  }

  public static int getCommonPoolParallelism() {
    return commonPool().parallelism;
  }

  public int getPoolSize() {
    return threads.getPoolSize();
  }

  public boolean awaitQuiescence(long timeout, TimeUnit unit) {
    try {
      long end = System.nanoTime() + unit.toNanos(timeout);
      while (threads.getActiveCount() > 0) {
        if (System.nanoTime() >= end) {
          return false;
        }
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return threads.getActiveCount() == 0;
  }

  @Override
  public void shutdown() {
    if (this != common) {
      threads.shutdown();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    return this == common ? List.of() : threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    if (this == common) {
      awaitQuiescence(timeout, unit);
      return false;
    }
    return threads.awaitTermination(timeout, unit);
  }
}
