package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/**
 * A future that running it completes, as specified by the JDK.
 *
 * @param <V> the type of the result
 */
public interface RunnableFuture<V extends @Nullable Object> extends Runnable, Future<V> {

  /** Computes the result, unless this was cancelled. */
  @Override
  void run();
}
