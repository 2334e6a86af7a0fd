package io.portalis.channel;

import java.util.concurrent.CompletableFuture;

/**
 * The side of a channel that elements go into. Safe for any number of threads; nothing here blocks.
 *
 * @param <T> the type of the elements
 */
public interface SendChannel<T> {

  /**
   * Sends an element, waiting for room if there is none. Waiting sends are served in order. What
   * happens before the call happens before whatever follows the element's receipt.
   *
   * <p><b>Cancellation.</b> Cancelling the future withdraws the send: its element is not delivered
   * and goes to {@code onUndelivered}. If a receiver has taken the element already, cancelling does
   * nothing. So does ending the future by other means, such as {@code orTimeout}.
   *
   * @param e the element
   * @return completed once the element is in the buffer or with a receiver, by the thread that made
   *     room; fails with {@link io.portalis.ChannelClosedException} if the channel was closed
   *     before the call or is cancelled during it, and the element then goes to {@code
   *     onUndelivered}
   * @throws NullPointerException if {@code e} is null
   */
  CompletableFuture<Void> send(T e);

  /**
   * Sends an element if that needs no waiting. An element that was not sent stays with the caller;
   * {@code onUndelivered} is not told.
   *
   * @param e the element
   * @return {@code Value} if it was sent, or dropped as the channel's overflow says; {@code
   *     Unavailable} if there is no room; {@code Closed} if the channel is closed
   * @throws NullPointerException if {@code e} is null
   */
  ChannelResult<Void> trySend(T e);

  /**
   * Ends the sending. Sends that wait already, and the buffer, are still delivered; then the
   * receivers are told.
   *
   * @return false if the channel was closed before
   */
  boolean close();

  /**
   * Ends the sending because of a failure, which the receivers are told once everything is
   * delivered: it becomes the cause of their {@link io.portalis.ChannelClosedException}.
   *
   * @param cause the failure
   * @return false if the channel was closed before
   * @throws NullPointerException if {@code cause} is null
   */
  boolean close(Throwable cause);

  /**
   * Whether every further send will fail.
   *
   * @return true once the channel is closed or cancelled
   */
  boolean isClosedForSend();
}
