package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs tasks and gives their futures in the order of their ends, as specified by the JDK. */
public interface CompletionService<V extends @Nullable Object> {

  /** Runs a task. */
  Future<V> submit(Callable<V> task);

  /** Runs a task whose result is given. */
  Future<V> submit(Runnable task, V result);

  /** Waits for the next future that ends. */
  Future<V> take() throws InterruptedException;

  /** The next future that has ended, or null. */
  @Nullable Future<V> poll();

  /** Waits for the next future that ends, or null if that takes too long. */
  @Nullable Future<V> poll(long timeout, TimeUnit unit) throws InterruptedException;
}
