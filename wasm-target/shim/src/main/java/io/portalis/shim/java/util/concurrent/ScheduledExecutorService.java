package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An executor that runs tasks after a delay, or again and again, as specified by the JDK. */
public interface ScheduledExecutorService extends ExecutorService {

  /** Runs a task once after a delay. */
  ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit);

  /** Runs a task that has a result once after a delay. */
  <V extends @Nullable Object> ScheduledFuture<V> schedule(
      Callable<V> callable, long delay, TimeUnit unit);

  /** Runs a task again and again, from start to start. */
  ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit);

  /** Runs a task again and again, from end to start. */
  ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit);
}
