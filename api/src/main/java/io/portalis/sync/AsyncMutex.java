package io.portalis.sync;

import io.portalis.spi.Engine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A lock for one at a time, around a value. It serves in order, is not reentrant, and belongs to
 * its {@link Guard} and not to a thread. Nothing here blocks.
 *
 * <pre>{@code
 * AsyncMutex<Account> account = AsyncMutex.of(new Account());
 * account.withLock(guard -> store.save(guard.value().debit(10)));
 * }</pre>
 *
 * @param <T> the type of the protected value
 */
public interface AsyncMutex<T extends @Nullable Object> {

  /**
   * A mutex that protects no value: it holds {@code null} until a guard sets another.
   *
   * @return a new mutex, unlocked
   */
  @SuppressWarnings("NullAway") // the value of a mutex without one is null
  static <T extends @Nullable Object> AsyncMutex<T> create() {
    return of(null);
  }

  /**
   * A mutex around a value.
   *
   * @param value the protected value
   * @return a new mutex, unlocked
   */
  static <T extends @Nullable Object> AsyncMutex<T> of(T value) {
    return Engine.get().sync().mutex(value);
  }

  /**
   * Locks, waiting for those who came before.
   *
   * <p><b>Cancellation.</b> Cancelling the future gives the place in the queue up.
   *
   * @return the guard, to be closed; completed by the thread that unlocked
   */
  CompletableFuture<Guard<T>> lock();

  /**
   * Locks if that needs no waiting.
   *
   * @return the guard, to be closed; empty if the mutex is locked
   */
  Optional<Guard<T>> tryLock();

  /**
   * Locks, calls a body, and unlocks when the stage that it returned has ended, or when it threw. A
   * failure does not poison the mutex. If the stage is a {@link io.portalis.Task}, the mutex is
   * unlocked when its body has returned.
   *
   * <p><b>Cancellation.</b> Cancelling the future before the mutex is locked gives the place up,
   * and the body is not called. After that it cancels the body's stage and unlocks.
   *
   * @param body is given the guard, which it need not close; called by the thread that unlocked, or
   *     at once by the caller
   * @return the result of the body's stage, completed after the mutex was unlocked; fails as the
   *     stage does, with what {@code body} throws, or with a {@link NullPointerException} if it
   *     returns null
   * @throws NullPointerException if {@code body} is null
   */
  <R extends @Nullable Object> CompletableFuture<R> withLock(
      Function<? super Guard<T>, ? extends CompletionStage<? extends R>> body);
}
