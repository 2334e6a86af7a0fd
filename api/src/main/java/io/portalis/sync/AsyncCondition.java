package io.portalis.sync;

import io.portalis.spi.Engine;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets holders of a mutex wait until another holder signals that something changed. As with every
 * condition, check what you wait for again when you have the guard back. Nothing here blocks.
 *
 * <pre>{@code
 * CompletableFuture<Guard<Stock>> untilInStock(Guard<Stock> guard) {
 *   return guard.value().isEmpty()
 *       ? refilled.await(guard).thenCompose(this::untilInStock)
 *       : CompletableFuture.completedFuture(guard);
 * }
 * }</pre>
 */
public interface AsyncCondition {

  /**
   * A condition of a mutex.
   *
   * @param mutex the mutex, one of this library
   * @return a new condition
   * @throws IllegalArgumentException if {@code mutex} is not one of this library
   * @throws NullPointerException if {@code mutex} is null
   */
  static AsyncCondition create(AsyncMutex<?> mutex) {
    return Engine.get().sync().condition(Objects.requireNonNull(mutex, "mutex"));
  }

  /**
   * Closes the guard, waits for a signal, and locks again.
   *
   * <p><b>Cancellation.</b> Cancelling the future withdraws the wait, and its caller has no guard.
   * If it had been signalled, but did not have the mutex yet, the next who waits is signalled
   * instead.
   *
   * @param guard an open guard of this condition's mutex; it is closed by this call
   * @return a new guard, to be closed; completed by the thread that unlocked the mutex
   * @throws IllegalArgumentException if {@code guard} belongs to something else
   * @throws IllegalStateException if {@code guard} is closed
   * @throws NullPointerException if {@code guard} is null
   */
  <T extends @Nullable Object> CompletableFuture<Guard<T>> await(Guard<T> guard);

  /**
   * Lets the one who has waited longest go on, as soon as the mutex is free. Does nothing if nobody
   * waits. The mutex is best held, but need not be.
   */
  void signal();

  /** Lets all who wait now go on, one after the other as the mutex becomes free. */
  void signalAll();
}
