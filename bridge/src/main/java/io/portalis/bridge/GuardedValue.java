package io.portalis.bridge;

import io.portalis.sync.Guard;
import io.portalis.sync.ReadGuard;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A value and the permits that protect it: all of them for who may write, one for who may only
 * read.
 *
 * @param <T> the type of the value
 */
abstract class GuardedValue<T extends @Nullable Object> {

  final PermitQueue permits;
  private final int all;
  private T value;

  GuardedValue(T value, int permits) {
    this.value = value;
    this.all = permits;
    this.permits = new PermitQueue(permits);
  }

  final CompletableFuture<Guard<T>> lockToWrite() {
    return permits.tryAcquire(all)
        ? Completed.with(new WriteHold())
        : permits.acquire(new Writer());
  }

  final CompletableFuture<ReadGuard<T>> lockToRead() {
    return permits.tryAcquire(1) ? Completed.with(new ReadHold()) : permits.acquire(new Reader());
  }

  final Optional<Guard<T>> tryLockToWrite() {
    return permits.tryAcquire(all) ? Optional.of(new WriteHold()) : Optional.empty();
  }

  final Optional<ReadGuard<T>> tryLockToRead() {
    return permits.tryAcquire(1) ? Optional.of(new ReadHold()) : Optional.empty();
  }

  /** The hold behind a guard that this value gave out; null if it did not. */
  final @Nullable HeldPermits holdOf(Guard<?> guard) {
    return guard instanceof GuardedValue<?>.WriteHold hold && hold.source() == this ? hold : null;
  }

  /** The right to write. */
  final class WriteHold extends HeldPermits implements Guard<T> {
    WriteHold() {
      super(permits, all);
    }

    GuardedValue<T> source() {
      return GuardedValue.this;
    }

    @Override
    public T value() {
      checkOpen();
      return value;
    }

    @Override
    public void set(T newValue) {
      checkOpen();
      value = newValue;
    }
  }

  /** The right to read. */
  private final class ReadHold extends HeldPermits implements ReadGuard<T> {
    ReadHold() {
      super(permits, 1);
    }

    @Override
    public T value() {
      checkOpen();
      return value;
    }
  }

  /** Someone who waits to write. */
  class Writer extends PermitQueue.PermitWaiter<Guard<T>> {
    Writer() {
      super(permits, all);
    }

    @Override
    final Guard<T> granted() {
      return new WriteHold();
    }
  }

  /** Someone who waits to read. */
  private final class Reader extends PermitQueue.PermitWaiter<ReadGuard<T>> {
    Reader() {
      super(permits, 1);
    }

    @Override
    ReadGuard<T> granted() {
      return new ReadHold();
    }
  }
}
