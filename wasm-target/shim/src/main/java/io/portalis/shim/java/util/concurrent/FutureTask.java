package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A task that is the future of its result, as specified by the JDK; for green threads. */
public class FutureTask<V extends @Nullable Object> implements RunnableFuture<V> {

  private final Line line = new Line();
  private @Nullable Callable<V> task;
  private @Nullable Thread runner;
  private State state = State.RUNNING;
  private @Nullable Object outcome;

  public FutureTask(Callable<V> callable) {
    this.task = Objects.requireNonNull(callable);
  }

  public FutureTask(Runnable runnable, V result) {
    this.task = Executors.callable(runnable, result);
  }

  @Override
  public void run() {
    if (isDone() || runner != null) {
      return;
    }
    runner = Thread.currentThread();
    try {
      V value = Objects.requireNonNull(task).call();
      set(value);
    } catch (Throwable thrown) {
      setException(thrown);
    } finally {
      runner = null;
    }
  }

  /** Runs without keeping the result, so that this can run again; false if that failed. */
  protected boolean runAndReset() {
    if (isDone() || runner != null) {
      return false;
    }
    runner = Thread.currentThread();
    try {
      Objects.requireNonNull(task).call();
      return !isDone();
    } catch (Throwable thrown) {
      setException(thrown);
      return false;
    } finally {
      runner = null;
    }
  }

  protected void set(V v) {
    end(State.SUCCESS, v);
  }

  protected void setException(Throwable t) {
    end(State.FAILED, t);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    if (isDone()) {
      return false;
    }
    if (mayInterruptIfRunning && runner != null) {
      runner.interrupt();
    }
    return end(State.CANCELLED, null);
  }

  private boolean end(State end, @Nullable Object value) {
    if (isDone()) {
      return false;
    }
    state = end;
    outcome = value;
    task = null;
    line.wakeAll();
    done();
    return true;
  }

  /** Called once this has ended. */
  protected void done() {}

  @Override
  public boolean isDone() {
    return state != State.RUNNING;
  }

  @Override
  public boolean isCancelled() {
    return state == State.CANCELLED;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    if (!isDone()) {
      line.await(this::isDone);
    }
    return report();
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long nanos = unit.toNanos(timeout);
    if (!isDone() && !line.await(this::isDone, nanos)) {
      throw new TimeoutException();
    }
    return report();
  }

  @SuppressWarnings("unchecked") // a success has a value of the type
  private V report() throws ExecutionException {
    if (state == State.CANCELLED) {
      throw new CancellationException();
    }
    if (state == State.FAILED) {
      throw new ExecutionException((Throwable) outcome);
    }
    return (V) outcome;
  }

  @Override
  public String toString() {
    return super.toString() + description();
  }

  private String description() {
    return switch (state) {
      case SUCCESS -> "[Completed normally]";
      case FAILED -> "[Completed exceptionally: " + outcome + "]";
      case CANCELLED -> "[Cancelled]";
      case RUNNING -> task == null ? "[Not completed]" : "[Not completed, task = " + task + "]";
    };
  }
}
