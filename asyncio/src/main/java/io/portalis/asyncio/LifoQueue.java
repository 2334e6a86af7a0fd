package io.portalis.asyncio;

import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/**
 * A queue between tasks: last in, first out.
 *
 * @param <T> the type of the items
 */
@Python("LifoQueue")
public final class LifoQueue<T extends @Nullable Object> extends Queue<T> {

  /** Makes a queue without bound. */
  @Python("LifoQueue()")
  public LifoQueue() {}

  /**
   * Makes a queue.
   *
   * @param maxsize how many items it holds; none for 0
   */
  @Python("LifoQueue(maxsize)")
  public LifoQueue(long maxsize) {
    super(maxsize);
  }

  @Override
  T fetch() {
    return fetchLast();
  }
}
