package io.portalis.spi;

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

/**
 * What carries {@code io.portalis.sync}: its static methods arrive here with their arguments
 * checked.
 */
public interface Sync {

  <T extends @Nullable Object> AsyncMutex<T> mutex(T value);

  /**
   * Makes a condition.
   *
   * @throws IllegalArgumentException if the mutex is not this engine's
   */
  AsyncCondition condition(AsyncMutex<?> mutex);

  <T extends @Nullable Object> AsyncRwLock<T> rwLock(T value);

  AsyncSemaphore semaphore(int permits);

  AsyncNotify notification();

  AsyncEvent event();

  AsyncLatch latch(int count);

  AsyncBarrier barrier(int parties);

  <T extends @Nullable Object> AsyncLazy<T> lazy(
      Supplier<? extends CompletionStage<? extends T>> supplier);
}
