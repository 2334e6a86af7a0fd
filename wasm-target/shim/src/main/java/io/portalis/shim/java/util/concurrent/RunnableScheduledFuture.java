package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** A scheduled future that running it may complete, as specified by the JDK. */
public interface RunnableScheduledFuture<V extends @Nullable Object>
    extends RunnableFuture<V>, ScheduledFuture<V> {

  /** Whether this runs more than once. */
  boolean isPeriodic();
}
