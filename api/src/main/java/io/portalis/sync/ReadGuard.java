package io.portalis.sync;

import org.jspecify.annotations.Nullable;

/**
 * The right to read what a lock protects, together with other readers, until it is closed. Any
 * thread may use and close it.
 *
 * @param <T> the type of the protected value
 */
public interface ReadGuard<T extends @Nullable Object> extends AutoCloseable {

  /**
   * The protected value.
   *
   * @return the value
   * @throws IllegalStateException if this guard is closed
   */
  T value();

  /** Unlocks, and lets in who waits next. Does nothing the second time. Does not block. */
  @Override
  void close();
}
