package io.portalis.channel;

import io.portalis.spi.Engine;
import java.util.Objects;

/**
 * A queue between those who send and those who receive, in which either side can wait for the other
 * without blocking a thread. Each element is received once, in the order of the sends. It is
 * carried by a kotlinx channel.
 *
 * <pre>{@code
 * Channel<Order> orders = Channel.bounded(100);
 * CompletableFuture<Void> billing = orders.forEach(this::bill);
 * orders.send(order).thenRun(this::acknowledge);
 * orders.close();
 * }</pre>
 *
 * <p>After {@link #close()} what was sent is still received; after {@link #cancel()} it is dropped.
 *
 * @param <T> the type of the elements
 */
public interface Channel<T> extends SendChannel<T>, ReceiveChannel<T> {

  /**
   * A channel whose senders wait while it is full.
   *
   * @param capacity how many elements it holds, positive
   * @return a new channel
   * @throws IllegalArgumentException if {@code capacity} is not positive
   */
  static <T> Channel<T> bounded(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException("capacity must be positive: " + capacity);
    }
    return create(ChannelConfig.<T>builder().capacity(capacity).build());
  }

  /**
   * A channel that is never full.
   *
   * @return a new channel
   */
  static <T> Channel<T> unbounded() {
    return create(ChannelConfig.<T>builder().capacity(Integer.MAX_VALUE).build());
  }

  /**
   * A channel without a buffer: a send completes when a receiver has its element.
   *
   * @return a new channel
   */
  static <T> Channel<T> rendezvous() {
    return create(ChannelConfig.<T>builder().capacity(0).build());
  }

  /**
   * A channel that keeps the latest element only: a send replaces what nobody has received yet.
   *
   * @return a new channel
   */
  static <T> Channel<T> conflated() {
    return create(ChannelConfig.<T>builder().capacity(1).overflow(Overflow.DROP_OLDEST).build());
  }

  /**
   * A channel of any kind.
   *
   * @param config its kind
   * @return a new channel
   * @throws NullPointerException if {@code config} is null
   */
  static <T> Channel<T> create(ChannelConfig<T> config) {
    return Engine.get().channels().create(Objects.requireNonNull(config, "config"));
  }
}
