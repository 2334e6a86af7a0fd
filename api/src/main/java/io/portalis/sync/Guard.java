package io.portalis.sync;

import org.jspecify.annotations.Nullable;

/**
 * The right to use what a lock protects, alone, until it is closed. Any thread may use and close
 * it.
 *
 * @param <T> the type of the protected value
 */
public interface Guard<T extends @Nullable Object> extends AutoCloseable {

  /**
   * The protected value.
   *
   * @return the value
   * @throws IllegalStateException if this guard is closed
   */
  T value();

  /**
   * Replaces the protected value.
   *
   * @param value the new value
   * @throws IllegalStateException if this guard is closed
   */
  void set(T value);

  /** Unlocks, and lets in who waits next. Does nothing the second time. Does not block. */
  @Override
  void close();
}
