package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A pool of threads, as specified by the JDK; green ones. A thread without work waits for it
 * without a timer, unless it has a time to keep, so that a pool that is not shut down costs
 * nothing.
 */
public class ThreadPoolExecutor extends AbstractExecutorService {

  private enum Phase {
    RUNNING,
    SHUTDOWN,
    STOP,
    TERMINATED
  }

  private final BlockingQueue<Runnable> queue;
  private final Set<Worker> workers = new LinkedHashSet<>();
  private final Line termination = new Line();
  private Phase phase = Phase.RUNNING;
  private ThreadFactory factory;
  private RejectedExecutionHandler handler;
  private int coreSize;
  private int maximumSize;
  private long keepAliveNanos;
  private boolean isCoreTimedOut;
  private int largestSize;
  private long completed;

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        Executors.defaultThreadFactory(),
        new AbortPolicy());
  }

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      ThreadFactory threadFactory) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        threadFactory,
        new AbortPolicy());
  }

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      RejectedExecutionHandler handler) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        Executors.defaultThreadFactory(),
        handler);
  }

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      ThreadFactory threadFactory,
      RejectedExecutionHandler handler) {
    if (corePoolSize < 0
        || maximumPoolSize <= 0
        || maximumPoolSize < corePoolSize
        || keepAliveTime < 0) {
      throw new IllegalArgumentException();
    }
    this.coreSize = corePoolSize;
    this.maximumSize = maximumPoolSize;
    this.keepAliveNanos = unit.toNanos(keepAliveTime);
    this.queue = Objects.requireNonNull(workQueue);
    this.factory = Objects.requireNonNull(threadFactory);
    this.handler = Objects.requireNonNull(handler);
  }

  // --- tasks

  @Override
  public void execute(Runnable command) {
    Objects.requireNonNull(command);
    if (phase != Phase.RUNNING) {
      reject(command);
    } else if (workers.size() < coreSize) {
      start(command);
    } else if (queue.offer(command)) {
      if (workers.isEmpty()) {
        start(null);
      }
    } else if (workers.size() < maximumSize) {
      start(command);
    } else {
      reject(command);
    }
  }

  final void reject(Runnable command) {
    handler.rejectedExecution(command, this);
  }

  private boolean start(@Nullable Runnable first) {
    Worker worker = new Worker(first);
    Thread thread = factory.newThread(worker);
    if (thread == null) {
      return false;
    }
    worker.thread = thread;
    workers.add(worker);
    largestSize = Math.max(largestSize, workers.size());
    thread.start();
    return true;
  }

  /** Makes sure that there is a thread for what was put into the queue. */
  final void startForQueue() {
    if (workers.size() < coreSize || workers.isEmpty()) {
      start(null);
    }
  }

  private final class Worker implements Runnable {
    private @Nullable Thread thread;
    private @Nullable Runnable next;
    private boolean isBusy;
    private long done;

    Worker(@Nullable Runnable first) {
      this.next = first;
    }

    @Override
    public void run() {
      boolean isOrderly = false;
      try {
        while (next != null || (next = fetch()) != null) {
          work(next);
        }
        isOrderly = true;
      } finally {
        leave(this, isOrderly);
      }
    }

    private void work(Runnable task) {
      next = null;
      isBusy = true;
      if (phase.ordinal() < Phase.STOP.ordinal()) {
        Thread.interrupted(); // it was meant for another task
      } else {
        Thread.currentThread().interrupt();
      }
      try {
        beforeExecute(Thread.currentThread(), task);
        runAndTell(task);
      } finally {
        isBusy = false;
        done++;
      }
    }

    private void runAndTell(Runnable task) {
      Throwable failure = null;
      try {
        task.run();
      } catch (Throwable thrown) {
        failure = thrown;
        throw thrown;
      } finally {
        afterExecute(task, failure);
      }
    }
  }

  /** The next task for a thread, or null if it has to end. */
  private @Nullable Runnable fetch() {
    while (true) {
      if (phase.ordinal() >= Phase.STOP.ordinal() || (isShutdown() && queue.isEmpty())) {
        return null;
      }
      boolean isTimed = isCoreTimedOut || workers.size() > coreSize;
      if (workers.size() > maximumSize && (workers.size() > 1 || queue.isEmpty())) {
        return null;
      }
      try {
        Runnable task = isTimed ? queue.poll(keepAliveNanos, TimeUnit.NANOSECONDS) : queue.take();
        if (task != null) {
          return task;
        }
        if (workers.size() > 1 || queue.isEmpty()) {
          return null;
        }
      } catch (InterruptedException again) {
        // The pool may have been shut down, or have another size.
      }
    }
  }

  private void leave(Worker worker, boolean isOrderly) {
    completed += worker.done;
    workers.remove(worker);
    endIfDone();
    if (phase.ordinal() < Phase.STOP.ordinal()) {
      int least = isCoreTimedOut ? 0 : coreSize;
      if (least == 0 && !queue.isEmpty()) {
        least = 1;
      }
      if (!isOrderly || workers.size() < least) {
        boolean isNeeded = phase == Phase.RUNNING || !queue.isEmpty();
        if (isNeeded) {
          start(null);
        }
      }
    }
  }

  // --- the end

  @Override
  public void shutdown() {
    if (phase == Phase.RUNNING) {
      phase = Phase.SHUTDOWN;
    }
    interruptIdle();
    onShutdown();
    endIfDone();
  }

  /** What a subclass does with the queue after a shutdown. */
  void onShutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    if (phase.ordinal() < Phase.STOP.ordinal()) {
      phase = Phase.STOP;
    }
    for (Worker worker : new ArrayList<>(workers)) {
      Objects.requireNonNull(worker.thread).interrupt();
    }
    List<Runnable> left = new ArrayList<>();
    for (Runnable task : queue.toArray(new Runnable[0])) {
      if (queue.remove(task)) {
        left.add(task);
      }
    }
    endIfDone();
    return left;
  }

  private void interruptIdle() {
    for (Worker worker : new ArrayList<>(workers)) {
      if (!worker.isBusy && worker.next == null) {
        Objects.requireNonNull(worker.thread).interrupt();
      }
    }
  }

  private void endIfDone() {
    boolean isOver = phase == Phase.STOP || (phase == Phase.SHUTDOWN && queue.isEmpty());
    if (isOver && workers.isEmpty()) {
      phase = Phase.TERMINATED;
      try {
        terminated();
      } finally {
        termination.wakeAll();
      }
    } else if (isOver) {
      interruptIdle();
    }
  }

  @Override
  public boolean isShutdown() {
    return phase != Phase.RUNNING;
  }

  final boolean isStopped() {
    return phase.ordinal() >= Phase.STOP.ordinal();
  }

  public boolean isTerminating() {
    return isShutdown() && !isTerminated();
  }

  @Override
  public boolean isTerminated() {
    return phase == Phase.TERMINATED;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return termination.await(this::isTerminated, unit.toNanos(timeout));
  }

  // --- settings

  public void setThreadFactory(ThreadFactory threadFactory) {
    factory = Objects.requireNonNull(threadFactory);
  }

  public ThreadFactory getThreadFactory() {
    return factory;
  }

  public void setRejectedExecutionHandler(RejectedExecutionHandler handler) {
    this.handler = Objects.requireNonNull(handler);
  }

  public RejectedExecutionHandler getRejectedExecutionHandler() {
    return handler;
  }

  public void setCorePoolSize(int corePoolSize) {
    if (corePoolSize < 0 || maximumSize < corePoolSize) {
      throw new IllegalArgumentException();
    }
    int more = Math.min(corePoolSize - coreSize, queue.size());
    coreSize = corePoolSize;
    if (workers.size() > corePoolSize) {
      interruptIdle();
    }
    for (int i = 0; i < more; i++) {
      start(null);
    }
  }

  public int getCorePoolSize() {
    return coreSize;
  }

  public boolean prestartCoreThread() {
    return workers.size() < coreSize && start(null);
  }

  public int prestartAllCoreThreads() {
    int started = 0;
    while (prestartCoreThread()) {
      started++;
    }
    return started;
  }

  public boolean allowsCoreThreadTimeOut() {
    return isCoreTimedOut;
  }

  public void allowCoreThreadTimeOut(boolean value) {
    if (value && keepAliveNanos <= 0) {
      throw new IllegalArgumentException("Core threads must have nonzero keep alive times");
    }
    isCoreTimedOut = value;
    if (value) {
      interruptIdle();
    }
  }

  public void setMaximumPoolSize(int maximumPoolSize) {
    if (maximumPoolSize <= 0 || maximumPoolSize < coreSize) {
      throw new IllegalArgumentException();
    }
    maximumSize = maximumPoolSize;
    if (workers.size() > maximumPoolSize) {
      interruptIdle();
    }
  }

  public int getMaximumPoolSize() {
    return maximumSize;
  }

  public void setKeepAliveTime(long time, TimeUnit unit) {
    if (time < 0 || (time == 0 && isCoreTimedOut)) {
      throw new IllegalArgumentException();
    }
    keepAliveNanos = unit.toNanos(time);
    interruptIdle();
  }

  public long getKeepAliveTime(TimeUnit unit) {
    return unit.convert(keepAliveNanos, TimeUnit.NANOSECONDS);
  }

  // --- what it does

  public BlockingQueue<Runnable> getQueue() {
    return queue;
  }

  public boolean remove(Runnable task) {
    boolean isRemoved = queue.remove(task);
    endIfDone();
    return isRemoved;
  }

  public void purge() {
    queue.removeIf(task -> task instanceof Future<?> future && future.isCancelled());
    endIfDone();
  }

  public int getPoolSize() {
    return workers.size();
  }

  public int getActiveCount() {
    return (int) workers.stream().filter(worker -> worker.isBusy || worker.next != null).count();
  }

  public int getLargestPoolSize() {
    return largestSize;
  }

  public long getTaskCount() {
    return getCompletedTaskCount() + getActiveCount() + queue.size();
  }

  public long getCompletedTaskCount() {
    return completed + workers.stream().mapToLong(worker -> worker.done).sum();
  }

  protected void beforeExecute(Thread t, Runnable r) {}

  protected void afterExecute(Runnable r, @Nullable Throwable t) {}

  protected void terminated() {}

  @Override
  public String toString() {
    String state =
        switch (phase) {
          case RUNNING -> "Running";
          case SHUTDOWN, STOP -> "Shutting down";
          case TERMINATED -> "Terminated";
        };
    return super.toString()
        + ("[" + state + ", pool size = " + getPoolSize())
        + (", active threads = " + getActiveCount() + ", queued tasks = " + queue.size())
        + (", completed tasks = " + getCompletedTaskCount() + "]");
  }

  // --- policies

  /** Runs a refused task in the thread that gives it. */
  public static class CallerRunsPolicy implements RejectedExecutionHandler {

    public CallerRunsPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
      if (!e.isShutdown()) {
        r.run();
      }
    }
  }

  /** Throws. */
  public static class AbortPolicy implements RejectedExecutionHandler {

    public AbortPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
      throw new RejectedExecutionException("Task " + r + " rejected from " + e);
    }
  }

  /** Drops a refused task. */
  public static class DiscardPolicy implements RejectedExecutionHandler {

    public DiscardPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {}
  }

  /** Drops the task that has waited longest. */
  public static class DiscardOldestPolicy implements RejectedExecutionHandler {

    public DiscardOldestPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
      if (!e.isShutdown()) {
        e.getQueue().poll();
        e.execute(r);
      }
    }
  }
}
