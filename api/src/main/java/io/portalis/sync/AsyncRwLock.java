package io.portalis.sync;

import io.portalis.spi.Engine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A lock for many readers or one writer, around a value. It serves in the order of the calls: no
 * reader passes a writer that waits, and readers that wait behind it enter together when it is
 * done. It is not reentrant; a reader that waits for a write guard waits for ever. Nothing here
 * blocks.
 *
 * @param <T> the type of the protected value
 */
public interface AsyncRwLock<T extends @Nullable Object> {

  /**
   * A lock that protects no value: it holds {@code null} until a guard sets another.
   *
   * @return a new lock, unlocked
   */
  @SuppressWarnings("NullAway") // the value of a lock without one is null
  static <T extends @Nullable Object> AsyncRwLock<T> create() {
    return of(null);
  }

  /**
   * A lock around a value.
   *
   * @param value the protected value
   * @return a new lock, unlocked
   */
  static <T extends @Nullable Object> AsyncRwLock<T> of(T value) {
    return Engine.get().sync().rwLock(value);
  }

  /**
   * Locks for reading.
   *
   * <p><b>Cancellation.</b> Cancelling the future gives the place in the queue up.
   *
   * @return the guard, to be closed; completed by the thread that unlocked
   */
  CompletableFuture<ReadGuard<T>> read();

  /**
   * Locks for writing.
   *
   * <p><b>Cancellation.</b> Cancelling the future gives the place in the queue up, and lets in the
   * readers that waited behind it.
   *
   * @return the guard, to be closed; completed by the thread that unlocked
   */
  CompletableFuture<Guard<T>> write();

  /**
   * Locks for reading if that needs no waiting.
   *
   * @return the guard, to be closed; empty if there is a writer, or one waits
   */
  Optional<ReadGuard<T>> tryRead();

  /**
   * Locks for writing if that needs no waiting.
   *
   * @return the guard, to be closed; empty if the lock is held
   */
  Optional<Guard<T>> tryWrite();
}
