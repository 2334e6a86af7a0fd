package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** A result that comes after a delay, as specified by the JDK. */
public interface ScheduledFuture<V extends @Nullable Object> extends Delayed, Future<V> {}
