package io.portalis.channel;

import io.portalis.spi.Engine;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * The side of a channel that elements come out of. Each element goes to one receiver. Safe for any
 * number of threads; nothing here blocks, except the iterators of {@link #blocking()}.
 *
 * @param <T> the type of the elements
 */
public interface ReceiveChannel<T> {

  /**
   * A channel that is fed by a publisher. It subscribes at once and asks for as many elements as
   * may wait in the channel, then for one more with each that is received. The end of the publisher
   * closes the channel, a failure closes it with that cause, and {@link #cancel()} cancels the
   * subscription.
   *
   * @param publisher where the elements come from
   * @param capacity how many elements may wait in the channel, positive
   * @return a new channel
   * @throws IllegalArgumentException if {@code capacity} is not positive
   * @throws NullPointerException if {@code publisher} is null
   */
  static <T> ReceiveChannel<T> from(Flow.Publisher<? extends T> publisher, int capacity) {
    Objects.requireNonNull(publisher, "publisher");
    if (capacity <= 0) {
      throw new IllegalArgumentException("capacity must be positive: " + capacity);
    }
    return Engine.get().channels().from(publisher, capacity);
  }

  /**
   * Takes the next element, waiting for one if there is none. Waiting receives are served in order.
   *
   * <p><b>Cancellation.</b> Cancelling the future withdraws the receive, which then takes no
   * element. If an element is on its way to it already, {@code cancel} returns false and the future
   * completes with that element. So it is when the future is ended by other means, such as {@code
   * orTimeout}. A stage derived from the future has no such protection: where no element may be
   * lost, cancel the future itself.
   *
   * @return the element, brought by the thread that sends it; fails with {@link
   *     io.portalis.ChannelClosedException}, whose cause is the channel's, once the channel is
   *     closed and drained
   */
  CompletableFuture<T> receive();

  /**
   * As {@link #receive()}, but the end of the channel is a value and no failure.
   *
   * @return {@code Value} or {@code Closed}, never {@code Unavailable}
   */
  CompletableFuture<ChannelResult<T>> receiveResult();

  /**
   * Takes the next element if there is one.
   *
   * @return {@code Value} with the element; {@code Unavailable} if there is none now; {@code
   *     Closed} if there will be none
   */
  ChannelResult<T> tryReceive();

  /**
   * Gives the channel up: closes it and drops what is in its buffer, or waits to be sent, through
   * {@code onUndelivered}. Whoever waits in it fails with {@link
   * io.portalis.ChannelClosedException}, as every later call does. Does nothing if the channel is
   * closed and drained.
   */
  void cancel();

  /**
   * Whether every further receive will fail.
   *
   * @return true once the channel is closed and drained, or cancelled
   */
  boolean isClosedForReceive();

  /**
   * Gives every element to an action, one after the other, until the channel ends. The action runs
   * on the dispatcher of the current task or, outside a task, on the platform's default dispatcher;
   * it must not block. Several loops over one channel share its elements.
   *
   * <p><b>Cancellation.</b> Cancelling the future ends the loop. An element that it has taken, or
   * is just taking, is still given to the action; the others stay in the channel.
   *
   * @param action what to do with an element; if it throws, the loop ends and the rest stays in the
   *     channel
   * @return completed when the channel is closed and drained, by the dispatcher; fails with what
   *     the action threw, or with {@link io.portalis.ChannelClosedException} if the channel was
   *     closed with a cause or cancelled
   * @throws NullPointerException if {@code action} is null
   */
  CompletableFuture<Void> forEach(Consumer<? super T> action);

  /**
   * The elements as a reactive stream. It is hot: nothing is replayed, and each element goes to one
   * subscriber, or other receiver, only. A subscriber takes elements as it asks for them and no
   * more, so that the channel's back-pressure reaches its senders. It is signalled on the
   * platform's default dispatcher; {@code onComplete} follows the end of the channel, {@code
   * onError} with a {@link io.portalis.ChannelClosedException} an end with a cause. Cancelling a
   * subscription leaves the channel, and what is in it, to the others.
   *
   * @return a publisher that any number may subscribe to
   */
  Flow.Publisher<T> asPublisher();

  /**
   * The elements for a loop that blocks, or parks, for each: for {@code spawnBlocking} bodies and
   * foreign threads. Several iterators share the elements. {@code hasNext} takes an element that
   * {@code next} then returns.
   *
   * <p>The iterators throw {@link io.portalis.BlockedWorkerException} on a worker, {@link
   * io.portalis.TaskCancelledException} if the current task is cancelled or the thread interrupted
   * while they wait, and {@link io.portalis.ChannelClosedException} if the channel was closed with
   * a cause or cancelled; they end when it was closed without one. An interrupted thread stays
   * interrupted.
   *
   * @return the elements
   */
  Iterable<T> blocking();
}
