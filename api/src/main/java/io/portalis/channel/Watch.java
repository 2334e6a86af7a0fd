package io.portalis.channel;

import io.portalis.spi.Engine;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A value that can be watched. Those who watch learn of changes, not of every value in between: a
 * slow watcher sees the latest only. Safe for any number of threads; nothing here blocks.
 *
 * @param <T> the type of the value
 */
public interface Watch<T> {

  /**
   * A watched value.
   *
   * @param initial the first value
   * @return a new watch
   * @throws NullPointerException if {@code initial} is null
   */
  static <T> Watch<T> create(T initial) {
    return Engine.get().channels().watch(Objects.requireNonNull(initial, "initial"));
  }

  /**
   * The current value, also after {@link #close()}.
   *
   * @return the value
   */
  T value();

  /**
   * Sets the value, which counts as a change even if it is equal to the one before.
   *
   * @param v the new value
   * @throws io.portalis.ChannelClosedException if this watch is closed
   * @throws NullPointerException if {@code v} is null
   */
  void send(T v);

  /**
   * Computes the value from the current one. It counts as a change only if the result is not {@code
   * equal} to the current value; otherwise nothing happens.
   *
   * @param f computes the new value; it is called outside of locks, and again if another thread
   *     changed the value meanwhile; what it throws is thrown here
   * @return whether the value was changed
   * @throws io.portalis.ChannelClosedException if this watch is closed
   * @throws NullPointerException if {@code f} or its result is null
   */
  boolean update(UnaryOperator<T> f);

  /**
   * A new watcher, for whom the current value is no change.
   *
   * @return a new watcher
   */
  WatchReceiver<T> subscribe();

  /**
   * Ends the changes: those who wait for one fail with {@link io.portalis.ChannelClosedException}.
   */
  void close();
}
