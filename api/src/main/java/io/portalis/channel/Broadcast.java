package io.portalis.channel;

import io.portalis.spi.Engine;

/**
 * A channel that carries every element to every subscriber. Sending never waits: the channel holds
 * a number of elements, and a subscriber that falls further behind than that loses the oldest and
 * is told how many. An element is held until its subscribers have received it, or it is
 * overwritten. Safe for any number of threads; nothing here blocks.
 *
 * @param <T> the type of the elements
 */
public interface Broadcast<T> {

  /**
   * A channel without subscribers.
   *
   * @param capacity how many elements a subscriber may be behind, positive
   * @return a new channel
   * @throws IllegalArgumentException if {@code capacity} is not positive
   */
  static <T> Broadcast<T> create(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException("capacity must be positive: " + capacity);
    }
    return Engine.get().channels().broadcast(capacity);
  }

  /**
   * Sends an element to those who are subscribed now. Subscribers that wait are served before this
   * returns.
   *
   * @param e the element
   * @return how many subscribers will see it, unless they fall behind
   * @throws io.portalis.ChannelClosedException if the channel is closed
   * @throws NullPointerException if {@code e} is null
   */
  int send(T e);

  /**
   * Subscribes to what is sent from now on.
   *
   * @return a new subscription; close it
   */
  BroadcastReceiver<T> subscribe();

  /** Ends the sending. Subscribers still receive what they have not seen. */
  void close();
}
