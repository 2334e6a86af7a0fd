package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.sync.AsyncCondition;
import io.portalis.sync.AsyncEvent;
import io.portalis.sync.AsyncLatch;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.AsyncNotify;
import io.portalis.sync.Guard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Signals between threads: none is lost, and none is given twice. */
public abstract class ThreadedSignalContract extends Contract {

  private static final int ROUNDS = 5_000;

  /** Plain on purpose: only the promised happens-before makes it visible. */
  private int written;

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(0);
  private final AsyncCondition condition = AsyncCondition.create(mutex);

  @Test
  public void notifyOne_asTheWaiterIsCancelled_goesToExactlyOne() throws Exception {
    AsyncNotify notify = AsyncNotify.create();
    for (int i = 0; i < ROUNDS; i++) {
      CompletableFuture<Void> contested = notify.notified();
      CompletableFuture<Void> behind = notify.notified();
      Task<Boolean> canceller = runtime.spawn(() -> contested.cancel(true));
      notify.notifyOne();
      if (!await(canceller)) {
        await(contested);
        assertFalse(behind.isDone(), "one notification woke two in round " + i);
        notify.notifyOne();
      }
      await(behind);
    }
    assertFalse(notify.notified().isDone(), "nothing is kept");
  }

  @Test
  public void notifyOne_asSomeoneComes_wakesIt() throws Exception {
    AsyncNotify notify = AsyncNotify.create();
    for (int i = 1; i <= ROUNDS; i++) {
      int value = i;
      Task<Void> notifier =
          runtime.spawn(
              () -> {
                written = value;
                notify.notifyOne();
              });
      await(notify.notified());
      assertEquals(i, written);
      await(notifier);
    }
  }

  @Test
  public void signal_asTheWaiterIsCancelled_goesToExactlyOne() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      CompletableFuture<Guard<Integer>> contested = condition.await(await(mutex.lock()));
      CompletableFuture<Guard<Integer>> behind = condition.await(await(mutex.lock()));
      Guard<Integer> holder = await(mutex.lock());
      Task<Boolean> canceller = runtime.spawn(() -> contested.cancel(true));
      condition.signal();
      holder.close();
      if (!await(canceller)) {
        await(contested).close();
        assertFalse(behind.isDone(), "one signal woke two in round " + i);
        condition.signal();
      }
      await(behind).close();
    }
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void await_producersAndConsumers_loseNothing() throws Exception {
    Deque<Integer> buffer = new ArrayDeque<>(); // guarded by the mutex
    AsyncCondition notFull = AsyncCondition.create(mutex);
    AsyncCondition notEmpty = AsyncCondition.create(mutex);
    AtomicInteger role = new AtomicInteger();
    AtomicLong sum = new AtomicLong();
    int each = 2_000;
    Threads.together(
        4,
        () -> {
          boolean producer = role.getAndIncrement() % 2 == 0;
          for (int i = 1; i <= each; i++) {
            Guard<Integer> guard = await(mutex.lock());
            if (producer) {
              while (buffer.size() == 2) {
                guard = await(notFull.await(guard));
              }
              buffer.add(i);
              notEmpty.signal();
            } else {
              while (buffer.isEmpty()) {
                guard = await(notEmpty.await(guard));
              }
              sum.addAndGet(buffer.remove());
              notFull.signal();
            }
            guard.close();
          }
          return null;
        });
    assertEquals(2L * each * (each + 1) / 2, sum.get());
    assertEquals(0, buffer.size());
  }

  @Test
  public void set_asSomeoneComes_wakesIt() throws Exception {
    for (int i = 1; i <= ROUNDS; i++) {
      AsyncEvent event = AsyncEvent.create();
      int value = i;
      Task<Void> setter =
          runtime.spawn(
              () -> {
                written = value;
                event.set();
              });
      await(event.await());
      assertEquals(i, written);
      await(setter);
    }
  }

  @Test
  public void set_clearedAtOnce_wakesAllWhoWaited() throws Exception {
    AsyncEvent event = AsyncEvent.create();
    for (int i = 0; i < ROUNDS; i++) {
      CompletableFuture<Void> waiting = event.await();
      CompletableFuture<Void> contested = event.await();
      CompletableFuture<Void> last = event.await();
      Task<Boolean> canceller = runtime.spawn(() -> contested.cancel(true));
      event.set();
      event.clear();
      await(waiting);
      await(last);
      assertEquals(await(canceller), contested.isCancelled());
      assertTrue(contested.isDone());
    }
  }

  @Test
  public void countDown_byThreads_wakesAfterTheLast() throws Exception {
    for (int i = 0; i < 300; i++) {
      AsyncLatch latch = AsyncLatch.create(3);
      AtomicInteger counted = new AtomicInteger();
      CompletableFuture<Integer> seen = latch.await().thenApply(v -> counted.get());
      Threads.together(
          3,
          () -> {
            counted.incrementAndGet();
            latch.countDown();
            await(latch.await());
            return null;
          });
      assertEquals(3, await(seen));
      assertEquals(0, latch.getCount());
    }
  }
}
