package io.portalis.bridge;

import io.portalis.sync.AsyncRwLock;
import io.portalis.sync.Guard;
import io.portalis.sync.ReadGuard;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A read-write lock: more permits than there can be readers. */
final class PermitRwLock<T extends @Nullable Object> extends GuardedValue<T>
    implements AsyncRwLock<T> {

  PermitRwLock(T value) {
    super(value, Integer.MAX_VALUE);
  }

  @Override
  public CompletableFuture<ReadGuard<T>> read() {
    return lockToRead();
  }

  @Override
  public CompletableFuture<Guard<T>> write() {
    return lockToWrite();
  }

  @Override
  public Optional<ReadGuard<T>> tryRead() {
    return tryLockToRead();
  }

  @Override
  public Optional<Guard<T>> tryWrite() {
    return tryLockToWrite();
  }
}
