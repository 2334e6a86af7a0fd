package io.portalis.asyncio;

import org.jspecify.annotations.Nullable;

/**
 * What {@code async with} enters and leaves.
 *
 * @param <T> what {@code as} binds
 */
public interface AsyncContextManager<T extends @Nullable Object> {

  /**
   * Enters the block.
   *
   * @return a coroutine of what {@code as} binds
   */
  Coroutine<T> enter();

  /**
   * Leaves the block.
   *
   * @param error what the block raised, or null
   * @return a coroutine of whether the exception ends here
   */
  Coroutine<Boolean> exit(@Nullable Throwable error);
}
