package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.sync.AsyncBarrier;
import io.portalis.sync.AsyncCondition;
import io.portalis.sync.AsyncEvent;
import io.portalis.sync.AsyncLatch;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.AsyncNotify;
import io.portalis.sync.AsyncRwLock;
import io.portalis.sync.AsyncSemaphore;
import io.portalis.sync.Guard;
import io.portalis.sync.Permit;
import io.portalis.sync.ReadGuard;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Locks, permits and signals handed from callback to callback, with a bounded stack. */
public abstract class HandOverContract extends Contract {

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(0);

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  @Test
  public void lock_handedFromCallbackToCallback_doesNotOverflow() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Void> last = done();
    for (int i = 0; i < MANY; i++) {
      last = mutex.lock().thenAccept(Guard::close);
    }
    holder.close();
    await(last);
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void withLock_longQueueOfImmediateBodies_doesNotOverflow() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Void> last = done();
    for (int i = 0; i < MANY; i++) {
      last =
          mutex.withLock(
              guard -> {
                guard.set(guard.value() + 1);
                return done();
              });
    }
    holder.close();
    await(last);
    assertEquals(MANY, await(mutex.lock()).value());
  }

  @Test
  public void rwLock_handedFromCallbackToCallback_doesNotOverflow() throws Exception {
    AsyncRwLock<Integer> lock = AsyncRwLock.of(0);
    Guard<Integer> holder = now(lock.write());
    CompletableFuture<Void> last = done();
    for (int i = 0; i < MANY / 2; i++) {
      lock.read().thenAccept(ReadGuard::close);
      last = lock.write().thenAccept(Guard::close);
    }
    holder.close();
    await(last);
    assertTrue(lock.tryWrite().isPresent());
  }

  @Test
  public void rwLock_manyReadersEnterTogether_doesNotOverflow() throws Exception {
    AsyncRwLock<Integer> lock = AsyncRwLock.of(0);
    Guard<Integer> holder = now(lock.write());
    for (int i = 0; i < MANY; i++) {
      lock.read().thenAccept(ReadGuard::close);
    }
    CompletableFuture<Guard<Integer>> writer = lock.write();
    holder.close();
    await(writer).close();
  }

  @Test
  public void acquire_handedFromCallbackToCallback_doesNotOverflow() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    CompletableFuture<Void> last = done();
    for (int i = 0; i < MANY; i++) {
      last = semaphore.acquire().thenAccept(Permit::close);
    }
    semaphore.addPermits(1);
    await(last);
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void cancel_headBeforeManyWhoseCallbacksRelease_doesNotOverflow() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    CompletableFuture<Permit> head = semaphore.acquire(2);
    CompletableFuture<Void> last = done();
    for (int i = 0; i < MANY; i++) {
      last = semaphore.acquire().thenAccept(Permit::close);
    }
    head.cancel(true);
    await(last);
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void notifyOne_eachCallbackNotifiesTheNext_doesNotOverflow() throws Exception {
    AsyncNotify notify = AsyncNotify.create();
    CompletableFuture<Void> last = done();
    for (int i = 0; i < MANY; i++) {
      last = notify.notified().thenRun(notify::notifyOne);
    }
    notify.notifyOne();
    await(last);
    await(notify.notified());
  }

  @Test
  public void signal_eachCallbackSignalsTheNext_doesNotOverflow() throws Exception {
    AsyncCondition condition = AsyncCondition.create(mutex);
    CompletableFuture<Void> last = done();
    for (int i = 0; i < MANY; i++) {
      last =
          condition
              .await(now(mutex.lock()))
              .thenAccept(
                  guard -> {
                    condition.signal();
                    guard.close();
                  });
    }
    condition.signal();
    await(last);
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void signalAll_longQueueWhoseCallbacksUnlock_doesNotOverflow() throws Exception {
    AsyncCondition condition = AsyncCondition.create(mutex);
    CompletableFuture<Void> last = done();
    for (int i = 0; i < MANY; i++) {
      last = condition.await(now(mutex.lock())).thenAccept(Guard::close);
    }
    condition.signalAll();
    await(last);
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void set_eachEventSetsTheNext_doesNotOverflow() throws Exception {
    AsyncEvent first = AsyncEvent.create();
    AsyncEvent last = first;
    for (int i = 0; i < MANY; i++) {
      AsyncEvent next = AsyncEvent.create();
      last.await().thenRun(next::set);
      last = next;
    }
    first.set();
    await(last.await());
  }

  @Test
  public void countDown_eachLatchCountsTheNext_doesNotOverflow() throws Exception {
    AsyncLatch first = AsyncLatch.create(1);
    AsyncLatch last = first;
    for (int i = 0; i < MANY; i++) {
      AsyncLatch next = AsyncLatch.create(1);
      last.await().thenRun(next::countDown);
      last = next;
    }
    first.countDown();
    await(last.await());
  }

  @Test
  public void arrive_eachTurnArrivesAtTheNextBarrier_doesNotOverflow() throws Exception {
    AsyncBarrier first = AsyncBarrier.create(2);
    AsyncBarrier last = first;
    for (int i = 0; i < MANY; i++) {
      AsyncBarrier next = AsyncBarrier.create(2);
      last.arrive().thenCompose(turn -> next.arrive());
      last = next;
    }
    CompletableFuture<?> end = last.arrive();
    first.arrive();
    await(end);
  }
}
