package io.portalis;

import org.jspecify.annotations.Nullable;

/**
 * A body that works inside a scope of its own; what {@link AsyncRuntime#blockOn} runs.
 *
 * @param <T> the type of its result
 */
@FunctionalInterface
public interface ScopedBody<T extends @Nullable Object> {

  /**
   * Does the work. The scope is fail-fast, and every task spawned in it has ended before the result
   * is handed on.
   *
   * @param scope the scope of this run
   * @return the result, possibly {@code null}
   * @throws Exception whatever the work throws; it cancels the scope's tasks
   */
  T run(TaskScope scope) throws Exception;
}
