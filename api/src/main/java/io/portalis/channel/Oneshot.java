package io.portalis.channel;

import io.portalis.spi.LinkedFuture;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A channel for one element: whoever sends first decides. Safe for any number of threads; nothing
 * here blocks. What happens before the send happens before whatever follows the receipt.
 *
 * @param <T> the type of the element
 */
public final class Oneshot<T> {

  private final LinkedFuture<T> element = new LinkedFuture<>();

  private Oneshot() {}

  /**
   * A channel that waits for its element.
   *
   * @return a new channel
   */
  public static <T> Oneshot<T> create() {
    return new Oneshot<>();
  }

  /**
   * Sends the element.
   *
   * @param v the element
   * @return false if it was not taken, because the channel has an element, has failed, or its
   *     receipt was cancelled
   * @throws NullPointerException if {@code v} is null
   */
  public boolean send(T v) {
    return element.complete(Objects.requireNonNull(v, "v"));
  }

  /**
   * Fails the receipt.
   *
   * @param t the failure
   * @return false if it was not taken, for the same reasons as in {@link #send}
   * @throws NullPointerException if {@code t} is null
   */
  public boolean fail(Throwable t) {
    return element.completeExceptionally(Objects.requireNonNull(t, "t"));
  }

  /**
   * The receipt of the element: the same future at each call.
   *
   * <p><b>Cancellation.</b> Cancelling it tells the sender, whose {@link #send} then returns false.
   *
   * @return the element, or the failure, completed by the sender
   */
  public CompletableFuture<T> receive() {
    return element;
  }
}
