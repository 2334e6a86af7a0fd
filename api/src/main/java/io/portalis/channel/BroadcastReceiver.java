package io.portalis.channel;

import java.util.concurrent.CompletableFuture;

/**
 * A subscription to a {@link Broadcast}. Safe for any number of threads; nothing here blocks.
 *
 * @param <T> the type of the elements
 */
public interface BroadcastReceiver<T> extends AutoCloseable {

  /**
   * Takes the next element that this subscriber has not seen, waiting for one if there is none.
   * Several receives of one subscriber are served in order, one element each.
   *
   * <p><b>Cancellation.</b> Cancelling the future withdraws the receive, and the element is left
   * for the next one. If an element is on its way to it already, {@code cancel} returns false.
   *
   * @return the element, brought by the thread that sends it. Fails with {@link
   *     io.portalis.LaggedException} if elements were overwritten since the last receive: once, and
   *     the next receive has the oldest element still held. Fails with {@link
   *     io.portalis.ChannelClosedException} after the last element of a closed channel, and when
   *     this subscription is closed.
   */
  CompletableFuture<T> receive();

  /** Ends this subscription; whoever waits in it fails. */
  @Override
  void close();
}
