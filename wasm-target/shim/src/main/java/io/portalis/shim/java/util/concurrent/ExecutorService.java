package io.portalis.shim.java.util.concurrent;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An executor with futures and an end, as specified by the JDK. */
public interface ExecutorService extends Executor {

  /** Takes no more tasks; those taken still run. */
  void shutdown();

  /** Takes no more tasks and gives back those that wait. */
  List<Runnable> shutdownNow();

  /** Whether this takes no more tasks. */
  boolean isShutdown();

  /** Whether all tasks have ended after a shutdown. */
  boolean isTerminated();

  /** Waits for all tasks to end after a shutdown; false if that took too long. */
  boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException;

  /** Runs a task that has a result. */
  <T extends @Nullable Object> Future<T> submit(Callable<T> task);

  /** Runs a task whose result is given. */
  <T extends @Nullable Object> Future<T> submit(Runnable task, T result);

  /** Runs a task whose result is null. */
  Future<?> submit(Runnable task);

  /** Runs all tasks and waits for their end. */
  <T extends @Nullable Object> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException;

  /** Runs all tasks, waits for their end and cancels those that take too long. */
  <T extends @Nullable Object> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException;

  /** Waits for the first task that succeeds, and cancels the others. */
  <T extends @Nullable Object> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException;

  /** Waits for the first task that succeeds, but not longer than the time given. */
  <T extends @Nullable Object> T invokeAny(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException;
}
