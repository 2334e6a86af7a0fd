package io.portalis.shim.java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A pool whose tasks have their times, as specified by the JDK; its queue is a delay queue. */
public class ScheduledThreadPoolExecutor extends ThreadPoolExecutor
    implements ScheduledExecutorService {

  private static long tasks;

  private boolean continuesPeriodic;
  private boolean runsDelayed = true;
  private boolean removesCancelled;

  public ScheduledThreadPoolExecutor(int corePoolSize) {
    this(corePoolSize, Executors.defaultThreadFactory());
  }

  public ScheduledThreadPoolExecutor(int corePoolSize, ThreadFactory threadFactory) {
    this(corePoolSize, threadFactory, new AbortPolicy());
  }

  public ScheduledThreadPoolExecutor(int corePoolSize, RejectedExecutionHandler handler) {
    this(corePoolSize, Executors.defaultThreadFactory(), handler);
  }

  public ScheduledThreadPoolExecutor(
      int corePoolSize, ThreadFactory threadFactory, RejectedExecutionHandler handler) {
    super(
        corePoolSize,
        Integer.MAX_VALUE,
        10,
        TimeUnit.MILLISECONDS,
        newQueue(),
        threadFactory,
        handler);
  }

  @SuppressWarnings("unchecked") // whatever comes into the queue is a ScheduledTask
  private static BlockingQueue<Runnable> newQueue() {
    return (BlockingQueue<Runnable>) (BlockingQueue<?>) new DelayQueue<>();
  }

  private final class ScheduledTask<V extends @Nullable Object> extends FutureTask<V>
      implements RunnableScheduledFuture<V> {

    private final long number = tasks++;
    private final long periodNanos;
    private long due;

    ScheduledTask(Callable<V> task, long delayNanos, long periodNanos) {
      super(task);
      this.due = afterNow(delayNanos);
      this.periodNanos = periodNanos;
    }

    private static long afterNow(long delayNanos) {
      return System.nanoTime() + Math.min(Math.max(0, delayNanos), Long.MAX_VALUE >> 1);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      if (other instanceof ScheduledThreadPoolExecutor.ScheduledTask<?> task) {
        int byTime = Long.signum(due - task.due);
        return byTime != 0 ? byTime : Long.compare(number, task.number);
      }
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }

    @Override
    public boolean isPeriodic() {
      return periodNanos != 0;
    }

    @Override
    public void run() {
      if (!isAllowed(this)) {
        cancel(false);
      } else if (!isPeriodic()) {
        super.run();
      } else if (runAndReset()) {
        due = periodNanos > 0 ? due + periodNanos : afterNow(-periodNanos);
        addAgain(this);
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean isCancelled = super.cancel(mayInterruptIfRunning);
      if (isCancelled && removesCancelled) {
        ScheduledThreadPoolExecutor.this.remove(this);
      }
      return isCancelled;
    }
  }

  private boolean isAllowed(RunnableScheduledFuture<?> task) {
    if (!isShutdown()) {
      return true;
    }
    return !isStopped() && (task.isPeriodic() ? continuesPeriodic : runsDelayed);
  }

  private void addAgain(RunnableScheduledFuture<?> task) {
    if (isAllowed(task)) {
      getQueue().add(task);
      startForQueue();
    } else {
      task.cancel(false);
    }
  }

  private <V extends @Nullable Object> ScheduledFuture<V> add(ScheduledTask<V> task) {
    if (isShutdown()) {
      reject(task);
    } else {
      getQueue().add(task);
      startForQueue();
    }
    return task;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return add(new ScheduledTask<>(Executors.callable(command), unit.toNanos(delay), 0));
  }

  @Override
  public <V extends @Nullable Object> ScheduledFuture<V> schedule(
      Callable<V> callable, long delay, TimeUnit unit) {
    return add(new ScheduledTask<>(callable, unit.toNanos(delay), 0));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    Objects.requireNonNull(command);
    requirePositive(period);
    return add(
        new ScheduledTask<>(
            Executors.callable(command), unit.toNanos(initialDelay), unit.toNanos(period)));
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    Objects.requireNonNull(command);
    requirePositive(delay);
    return add(
        new ScheduledTask<>(
            Executors.callable(command), unit.toNanos(initialDelay), -unit.toNanos(delay)));
  }

  private static void requirePositive(long period) {
    if (period <= 0) {
      throw new IllegalArgumentException();
    }
  }

  @Override
  public void execute(Runnable command) {
    schedule(command, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return schedule(task, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Runnable task, T result) {
    return schedule(Executors.callable(task, result), 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Callable<T> task) {
    return schedule(task, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  void onShutdown() {
    for (Runnable task : getQueue().toArray(new Runnable[0])) {
      RunnableScheduledFuture<?> scheduled = (RunnableScheduledFuture<?>) task;
      if (!isAllowed(scheduled) || scheduled.isCancelled()) {
        getQueue().remove(task);
        scheduled.cancel(false);
      }
    }
  }

  public void setContinueExistingPeriodicTasksAfterShutdownPolicy(boolean value) {
    continuesPeriodic = value;
    dropAfterShutdown();
  }

  public boolean getContinueExistingPeriodicTasksAfterShutdownPolicy() {
    return continuesPeriodic;
  }

  public void setExecuteExistingDelayedTasksAfterShutdownPolicy(boolean value) {
    runsDelayed = value;
    dropAfterShutdown();
  }

  public boolean getExecuteExistingDelayedTasksAfterShutdownPolicy() {
    return runsDelayed;
  }

  private void dropAfterShutdown() {
    if (isShutdown()) {
      shutdown();
    }
  }

  public void setRemoveOnCancelPolicy(boolean value) {
    removesCancelled = value;
  }

  public boolean getRemoveOnCancelPolicy() {
    return removesCancelled;
  }
}
