package io.portalis;

import java.util.concurrent.Executor;

/** Where bodies run: an executor that knows whether it may be blocked. See {@link Dispatchers}. */
public interface Dispatcher extends Executor {

  /**
   * A name for logs.
   *
   * @return the name
   */
  String name();

  /**
   * Whether a body may block its thread. Where it may not, the {@linkplain BlockingGuard blocking
   * guard} watches.
   *
   * @return true if blocking starves no one
   */
  boolean allowsBlocking();

  /**
   * A dispatcher that runs at most {@code n} bodies of its own at once on this one, in the order in
   * which they came. It has no thread of its own.
   *
   * @param n how many at once, positive
   * @return the limited view
   * @throws IllegalArgumentException if {@code n} is not positive
   */
  Dispatcher limitedParallelism(int n);
}
