package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A task of a {@link ForkJoinPool}, as specified by the JDK. Whoever joins one that has not begun
 * runs it himself.
 */
@SuppressWarnings("overloads")
public abstract class ForkJoinTask<V extends @Nullable Object> implements Future<V>, Serializable {

  private static final long serialVersionUID = 1L;

  private final transient Line line = new Line();
  private boolean hasBegun;
  private boolean isDone;
  private @Nullable Throwable failure;

  public ForkJoinTask() {}

  public abstract V getRawResult();

  protected abstract void setRawResult(V value);

  protected abstract boolean exec();

  /** Runs the task, unless somebody does. */
  final void runOnce() {
    if (!hasBegun) {
      hasBegun = true;
      try {
        if (exec()) {
          end(null);
        }
      } catch (Throwable thrown) {
        end(thrown);
      }
    }
  }

  private void end(@Nullable Throwable thrown) {
    if (!isDone) {
      isDone = true;
      failure = thrown;
      line.wakeAll();
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    } else if (failure instanceof Error error) {
      throw error;
    } else if (failure != null) {
      throw new RuntimeException(failure);
    }
  }

  public final ForkJoinTask<V> fork() {
    ForkJoinPool.current().execute(this);
    return this;
  }

  public final V join() {
    quietlyJoin();
    rethrow(failure);
    return getRawResult();
  }

  public final V invoke() {
    return join();
  }

  public final void quietlyJoin() {
    runOnce();
    line.awaitUninterruptibly(() -> isDone);
  }

  public final void quietlyInvoke() {
    quietlyJoin();
  }

  public static void invokeAll(ForkJoinTask<?> t1, ForkJoinTask<?> t2) {
    invokeAll(List.of(t1, t2));
  }

  public static void invokeAll(ForkJoinTask<?>... tasks) {
    invokeAll(List.of(tasks));
  }

  public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
    List<T> inOrder = new ArrayList<>(tasks);
    for (T other : inOrder.subList(Math.min(1, inOrder.size()), inOrder.size())) {
      other.fork();
    }
    for (T task : inOrder) {
      task.join();
    }
    return tasks;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    if (!isDone) {
      hasBegun = true;
      end(new CancellationException());
    }
    return isCancelled();
  }

  @Override
  public final boolean isDone() {
    return isDone;
  }

  @Override
  public final boolean isCancelled() {
    return failure instanceof CancellationException;
  }

  public final boolean isCompletedAbnormally() {
    return failure != null;
  }

  public final boolean isCompletedNormally() {
    return isDone && failure == null;
  }

  public final @Nullable Throwable getException() {
    return failure;
  }

  public void completeExceptionally(Throwable ex) {
    end(ex);
  }

  public void complete(V value) {
    setRawResult(value);
    end(null);
  }

  @Override
  public final V get() throws InterruptedException, ExecutionException {
    runOnce();
    line.await(() -> isDone);
    return outcome();
  }

  @Override
  public final V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!line.await(() -> isDone, unit.toNanos(timeout))) {
      throw new TimeoutException();
    }
    return outcome();
  }

  private V outcome() throws ExecutionException {
    if (failure instanceof CancellationException cancelled) {
      throw cancelled;
    }
    if (failure != null) {
      throw new ExecutionException(failure);
    }
    return getRawResult();
  }

  public boolean tryUnfork() {
    return false;
  }

  public static @Nullable ForkJoinPool getPool() {
    return ForkJoinPool.ofThread();
  }

  public static boolean inForkJoinPool() {
    return ForkJoinPool.ofThread() != null;
  }

  public static int getQueuedTaskCount() {
    return 0;
  }

  public static int getSurplusQueuedTaskCount() {
    return 0;
  }
}
