package io.portalis.channel;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * One who watches a {@link Watch}, and the last change that it has seen. It need not be closed:
 * nothing refers to it while it does not wait. Safe for any number of threads; nothing here blocks.
 *
 * @param <T> the type of the value
 */
public interface WatchReceiver<T> {

  /**
   * The current value, which does not count as seen.
   *
   * @return the value
   */
  T value();

  /**
   * Waits until there is a change that this watcher has not seen, and sees it. A change from before
   * the call completes it at once.
   *
   * <p><b>Cancellation.</b> Cancelling the future withdraws the wait, and a change stays unseen. If
   * a value is on its way to it already, {@code cancel} returns false.
   *
   * @return the value at the time of the change, completed by the thread that made it; fails with
   *     {@link io.portalis.ChannelClosedException} if the watch is closed and its last change was
   *     seen
   */
  CompletableFuture<T> changed();

  /**
   * Waits for a value that satisfies a condition, beginning with the current one, and sees it.
   * Values that are overwritten before they were looked at are missed.
   *
   * <p><b>Cancellation.</b> As in {@link #changed()}.
   *
   * @param condition is called by the caller, and then by the thread that made a change, outside of
   *     locks; what it throws fails the future
   * @return the value, completed by the thread that set it; fails with {@link
   *     io.portalis.ChannelClosedException} if the watch is closed and its last value was refused
   * @throws NullPointerException if {@code condition} is null
   */
  CompletableFuture<T> waitFor(Predicate<? super T> condition);
}
