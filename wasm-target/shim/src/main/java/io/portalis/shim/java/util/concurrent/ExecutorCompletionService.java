package io.portalis.shim.java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A completion service on an executor, as specified by the JDK. */
public class ExecutorCompletionService<V extends @Nullable Object> implements CompletionService<V> {

  private final Executor executor;
  private final BlockingQueue<Future<V>> ended;

  public ExecutorCompletionService(Executor executor) {
    this(executor, new LinkedBlockingQueue<>());
  }

  public ExecutorCompletionService(Executor executor, BlockingQueue<Future<V>> completionQueue) {
    this.executor = Objects.requireNonNull(executor);
    this.ended = Objects.requireNonNull(completionQueue);
  }

  @Override
  public Future<V> submit(Callable<V> task) {
    return run(new Ending(Objects.requireNonNull(task)));
  }

  @Override
  public Future<V> submit(Runnable task, V result) {
    return run(new Ending(Executors.callable(task, result)));
  }

  private Future<V> run(Ending task) {
    executor.execute(task);
    return task;
  }

  @Override
  public Future<V> take() throws InterruptedException {
    return ended.take();
  }

  @Override
  public @Nullable Future<V> poll() {
    return ended.poll();
  }

  @Override
  public @Nullable Future<V> poll(long timeout, TimeUnit unit) throws InterruptedException {
    return ended.poll(timeout, unit);
  }

  private final class Ending extends FutureTask<V> {

    Ending(Callable<V> task) {
      super(task);
    }

    @Override
    protected void done() {
      ended.add(this);
    }
  }
}
