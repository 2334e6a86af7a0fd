package io.portalis.asyncio;

import io.portalis.python.Generator;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/**
 * What a task can wait for: a {@link Coroutine}, a {@link Future}, or a {@link Task}.
 *
 * @param <T> the type of the result
 */
public interface Awaitable<T extends @Nullable Object> {

  /**
   * Waits for the result. The turn passes to other tasks only if something is not there yet.
   *
   * <p><b>Cancellation</b>: cancelling the task that waits cancels what it waits for.
   *
   * @return the result
   * @throws CancelledError if the task, or what it waits for, is cancelled
   */
  T await();

  /**
   * What an {@code __await__} of a program hands on: a generator that waits, when it is gone
   * through, and returns the result.
   *
   * @return a generator without values
   */
  @Python("__await__()")
  default Generator<Object> __await__() {
    return Generator.of("__await__", out -> await());
  }
}
