package io.portalis.bridge;

import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mutex: one permit. */
final class PermitMutex<T extends @Nullable Object> extends GuardedValue<T>
    implements AsyncMutex<T> {

  PermitMutex(T value) {
    super(value, 1);
  }

  @Override
  public CompletableFuture<Guard<T>> lock() {
    return lockToWrite();
  }

  @Override
  public Optional<Guard<T>> tryLock() {
    return tryLockToWrite();
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> withLock(
      Function<? super Guard<T>, ? extends CompletionStage<? extends R>> body) {
    return new CriticalSection<T, R>(Objects.requireNonNull(body, "body")).enter(lock());
  }
}
