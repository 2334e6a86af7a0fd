package io.portalis.bridge;

import io.portalis.spi.Sync;
import io.portalis.sync.AsyncBarrier;
import io.portalis.sync.AsyncCondition;
import io.portalis.sync.AsyncEvent;
import io.portalis.sync.AsyncLatch;
import io.portalis.sync.AsyncLazy;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.AsyncNotify;
import io.portalis.sync.AsyncRwLock;
import io.portalis.sync.AsyncSemaphore;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the locks and signals. */
final class QueuedSync implements Sync {

  @Override
  public <T extends @Nullable Object> AsyncMutex<T> mutex(T value) {
    return new PermitMutex<>(value);
  }

  @Override
  public AsyncCondition condition(AsyncMutex<?> mutex) {
    if (mutex instanceof PermitMutex<?> own) {
      return new MutexCondition<>(own);
    }
    throw new IllegalArgumentException("mutex must be one of this library: " + mutex);
  }

  @Override
  public <T extends @Nullable Object> AsyncRwLock<T> rwLock(T value) {
    return new PermitRwLock<>(value);
  }

  @Override
  public AsyncSemaphore semaphore(int permits) {
    return new PermitSemaphore(permits);
  }

  @Override
  public AsyncNotify notification() {
    return new QueuedNotify();
  }

  @Override
  public AsyncEvent event() {
    return new QueuedEvent();
  }

  @Override
  public AsyncLatch latch(int count) {
    return new QueuedLatch(count);
  }

  @Override
  public AsyncBarrier barrier(int parties) {
    return new QueuedBarrier(parties);
  }

  @Override
  public <T extends @Nullable Object> AsyncLazy<T> lazy(
      Supplier<? extends CompletionStage<? extends T>> supplier) {
    return new SingleFlight<>(supplier);
  }
}
