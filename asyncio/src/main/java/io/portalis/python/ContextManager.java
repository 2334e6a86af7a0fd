package io.portalis.python;

import org.jspecify.annotations.Nullable;

/**
 * What {@code with} enters and leaves.
 *
 * @param <T> what {@code as} binds
 */
public interface ContextManager<T extends @Nullable Object> {

  /**
   * Enters the block.
   *
   * @return what {@code as} binds
   */
  T enter();

  /**
   * Leaves the block.
   *
   * @param error what the block raised, or null
   * @return whether the exception ends here
   */
  boolean exit(@Nullable Throwable error);
}
