package io.portalis.channel;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * How a channel is set up; immutable. Start from {@link #builder()}.
 *
 * @param capacity how many elements wait in the channel without their senders waiting: zero for a
 *     rendezvous, {@link Integer#MAX_VALUE} for no limit
 * @param overflow what a send to a full channel does
 * @param onUndelivered is given each element that was sent and that nobody will receive: that of a
 *     send that was cancelled, dropped, or made to a closed channel, and those in the buffer of a
 *     channel that is cancelled. It runs on the thread that found this out, must not block, and
 *     what it throws is logged.
 * @param <T> the type of the elements
 */
public record ChannelConfig<T>(int capacity, Overflow overflow, Consumer<? super T> onUndelivered) {

  /**
   * Checks the components.
   *
   * @throws NullPointerException if a component is null
   * @throws IllegalArgumentException if {@code capacity} is negative, or is zero while {@code
   *     overflow} drops
   */
  public ChannelConfig {
    requireNotNegative(capacity);
    Objects.requireNonNull(overflow, "overflow");
    Objects.requireNonNull(onUndelivered, "onUndelivered");
    if (capacity == 0 && overflow != Overflow.SUSPEND) {
      throw new IllegalArgumentException("capacity must be positive with " + overflow + ": 0");
    }
  }

  /**
   * A builder that holds the defaults.
   *
   * @return a new builder
   */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  private static int requireNotNegative(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity must not be negative: " + capacity);
    }
    return capacity;
  }

  /**
   * Builds a {@link ChannelConfig}. Not thread-safe. Every setter refuses bad values at once.
   *
   * @param <T> the type of the elements
   */
  public static final class Builder<T> {

    private int capacity = 64;
    private Overflow overflow = Overflow.SUSPEND;
    private Consumer<? super T> onUndelivered = element -> {};

    private Builder() {}

    /**
     * Sets how many elements the channel holds; 64 by default.
     *
     * @param capacity the number, zero for a rendezvous, {@link Integer#MAX_VALUE} for no limit
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder<T> capacity(int capacity) {
      this.capacity = requireNotNegative(capacity);
      return this;
    }

    /**
     * Sets what a send to a full channel does; {@link Overflow#SUSPEND} by default.
     *
     * @param overflow what it does
     * @return this builder
     * @throws NullPointerException if it is null
     */
    public Builder<T> overflow(Overflow overflow) {
      this.overflow = Objects.requireNonNull(overflow, "overflow");
      return this;
    }

    /**
     * Sets who is given the elements that nobody will receive; by default nobody is.
     *
     * @param onUndelivered is called once for each
     * @return this builder
     * @throws NullPointerException if it is null
     */
    public Builder<T> onUndelivered(Consumer<? super T> onUndelivered) {
      this.onUndelivered = Objects.requireNonNull(onUndelivered, "onUndelivered");
      return this;
    }

    /**
     * The configuration.
     *
     * @return a new configuration
     * @throws IllegalArgumentException if the capacity is zero and the overflow drops
     */
    public ChannelConfig<T> build() {
      return new ChannelConfig<>(capacity, overflow, onUndelivered);
    }
  }
}
