package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.sync.AsyncBarrier;
import io.portalis.sync.AsyncEvent;
import io.portalis.sync.AsyncLatch;
import io.portalis.sync.AsyncLazy;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.AsyncNotify;
import io.portalis.sync.AsyncRwLock;
import io.portalis.sync.AsyncSemaphore;
import io.portalis.sync.Guard;
import io.portalis.sync.Permit;
import io.portalis.sync.ReadGuard;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Steps and cancellations in chains so long that one frame for each step would overflow the stack.
 */
public abstract class SyncStackDepthContract extends Contract {

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(0);

  private static <T> CompletableFuture<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  private static void loop(Supplier<? extends CompletableFuture<?>> step) throws Exception {
    await(loop(MANY, step));
  }

  private static CompletableFuture<Void> loop(
      int left, Supplier<? extends CompletableFuture<?>> step) {
    return step.get().thenCompose(v -> left == 1 ? done() : loop(left - 1, step));
  }

  // --- steps that need no waiting

  @Test
  public void lock_immediateSteps_doNotOverflow() throws Exception {
    loop(() -> mutex.lock().thenAccept(Guard::close));
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void withLock_immediateSteps_doNotOverflow() throws Exception {
    loop(
        () ->
            mutex.withLock(
                guard -> {
                  guard.set(guard.value() + 1);
                  return done(guard.value());
                }));
    assertEquals(MANY, now(mutex.lock()).value());
  }

  @Test
  public void rwLock_immediateSteps_doNotOverflow() throws Exception {
    AsyncRwLock<Integer> lock = AsyncRwLock.of(0);
    loop(() -> lock.read().thenAccept(ReadGuard::close));
    loop(() -> lock.write().thenAccept(Guard::close));
  }

  @Test
  public void acquire_immediateSteps_doNotOverflow() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    loop(() -> semaphore.acquire().thenAccept(Permit::close));
  }

  @Test
  public void signals_immediateSteps_doNotOverflow() throws Exception {
    AsyncNotify notify = AsyncNotify.create();
    loop(
        () -> {
          notify.notifyOne();
          return notify.notified();
        });
    AsyncEvent event = AsyncEvent.create();
    event.set();
    loop(event::await);
    loop(AsyncLatch.create(0)::await);
    loop(AsyncBarrier.create(1)::arrive);
  }

  @Test
  public void lazy_immediateSteps_doNotOverflow() throws Exception {
    AsyncLazy<Integer> lazy = AsyncLazy.of(() -> done(1));
    loop(lazy::get);
  }

  // --- long ways for values and cancellations

  @Test
  public void lazy_eachComputedFromTheOneBefore_endsWithoutOverflow() throws Exception {
    CompletableFuture<Integer> source = never();
    CompletableFuture<Integer> outermost = chainOfLazies(source);
    source.complete(5);
    assertEquals(5, await(outermost));
  }

  @Test
  public void cancel_lazyComputedFromManyOthers_reachesTheSource() {
    CompletableFuture<Integer> source = never();
    chainOfLazies(source).cancel(true);
    assertTrue(source.isCancelled());
  }

  private static CompletableFuture<Integer> chainOfLazies(CompletableFuture<Integer> source) {
    CompletableFuture<Integer> outermost = source;
    for (int i = 0; i < MANY; i++) {
      CompletionStage<Integer> inner = outermost;
      outermost = AsyncLazy.<Integer>of(() -> inner).get();
    }
    return outermost;
  }

  @Test
  public void cancel_withLockAroundManyOthers_reachesTheSource() throws Exception {
    CompletableFuture<Integer> source = never();
    CompletableFuture<Integer> outermost = mutex.withLock(guard -> source);
    for (int i = 0; i < MANY; i++) {
      CompletableFuture<Integer> inner = outermost;
      outermost = AsyncMutex.of(0).withLock(guard -> inner);
    }
    outermost.cancel(true);
    assertTrue(source.isCancelled());
    await(mutex.lock()).close();
  }

  @Test
  public void cancel_eachCallbackCancelsTheNextWaiter_doesNotOverflow() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> first = mutex.lock();
    CompletableFuture<Guard<Integer>> last = first;
    for (int i = 0; i < MANY; i++) {
      CompletableFuture<Guard<Integer>> next = mutex.lock();
      last.whenComplete((guard, failure) -> next.cancel(true));
      last = next;
    }
    first.cancel(true);
    Eventually.until("the last is cancelled", last::isCancelled);
    holder.close();
    await(mutex.lock()).close();
  }
}
