package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code AsyncMutex} by its guards. */
public abstract class MutexContract extends Contract {

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(0);

  @Test
  public void lock_unlocked_isGrantedAtOnce() throws Exception {
    try (Guard<Integer> guard = now(mutex.lock())) {
      assertEquals(0, guard.value());
    }
  }

  @Test
  public void lock_locked_waitsUntilTheGuardIsClosed() throws Exception {
    Guard<Integer> first = now(mutex.lock());
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    assertPending("locked", second);
    first.close();
    now(second).close();
  }

  @Test
  public void lock_severalWaiters_areServedInOrderOneAtATime() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    List<CompletableFuture<Guard<Integer>>> waiters = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      waiters.add(mutex.lock());
    }
    for (int i = 0; i < 5; i++) {
      holder.close();
      holder = now(waiters.get(i));
      for (int later = i + 1; later < 5; later++) {
        assertPending("behind " + i, waiters.get(later));
      }
    }
    holder.close();
  }

  @Test
  public void lock_byTheHolder_isNotReentrant() throws Exception {
    Guard<Integer> guard = now(mutex.lock());
    CompletableFuture<Guard<Integer>> again = mutex.lock();
    assertTrue(mutex.tryLock().isEmpty());
    assertPending("the holder itself waits", again);
    guard.close();
    now(again).close();
  }

  @Test
  public void lock_otherMutex_isIndependent() throws Exception {
    AsyncMutex<Integer> other = AsyncMutex.of(1);
    Guard<Integer> guard = now(mutex.lock());
    now(other.lock()).close();
    guard.close();
  }

  @Test
  public void tryLock_unlocked_locks() {
    Guard<Integer> guard = mutex.tryLock().orElseThrow();
    assertEquals(Optional.empty(), mutex.tryLock());
    assertPending("tryLock locks like lock", mutex.lock());
    guard.close();
  }

  @Test
  public void tryLock_afterClose_locksAgain() {
    mutex.tryLock().orElseThrow().close();
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void tryLock_handedOverToAWaiter_isEmpty() throws Exception {
    Guard<Integer> first = now(mutex.lock());
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    first.close();
    assertTrue(mutex.tryLock().isEmpty(), "the mutex went to the waiter");
    now(second).close();
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void tryLock_refused_leavesNothingBehind() throws Exception {
    Guard<Integer> guard = now(mutex.lock());
    assertTrue(mutex.tryLock().isEmpty());
    CompletableFuture<Guard<Integer>> next = mutex.lock();
    guard.close();
    now(next).close();
  }

  @Test
  public void value_created_isNullUntilSet() throws Exception {
    AsyncMutex<@Nullable String> empty = AsyncMutex.create();
    try (Guard<@Nullable String> guard = now(empty.lock())) {
      assertNull(guard.value());
      guard.set("set");
    }
    assertEquals("set", now(empty.lock()).value());
  }

  @Test
  public void set_isSeenByThisGuardAndTheNext() throws Exception {
    Guard<Integer> first = now(mutex.lock());
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    first.set(5);
    assertEquals(5, first.value());
    first.close();
    assertEquals(5, now(second).value());
  }

  @Test
  public void value_closedGuard_throws() throws Exception {
    Guard<Integer> guard = now(mutex.lock());
    guard.close();
    assertThrows(IllegalStateException.class, guard::value);
  }

  @Test
  public void set_closedGuard_throwsAndChangesNothing() throws Exception {
    Guard<Integer> closed = now(mutex.lock());
    closed.close();
    Guard<Integer> holder = now(mutex.lock());
    assertThrows(IllegalStateException.class, () -> closed.set(9));
    assertEquals(0, holder.value());
  }

  @Test
  public void close_twice_unlocksOnce() throws Exception {
    Guard<Integer> first = now(mutex.lock());
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    CompletableFuture<Guard<Integer>> third = mutex.lock();
    first.close();
    first.close();
    assertPending("the second holds it", third);
    assertEquals(0, now(second).value(), "the second guard is open");
    now(second).close();
    now(third).close();
  }

  @Test
  public void close_byAnotherTask_unlocks() throws Exception {
    Guard<Integer> guard = now(mutex.lock());
    CompletableFuture<Guard<Integer>> next = mutex.lock();
    await(
        runtime.spawn(
            () -> {
              guard.set(7);
              guard.close();
            }));
    assertEquals(7, await(next).value());
  }

  @Test
  public void lock_tasksThatYieldWhileTheyHoldIt_excludeEachOther() throws Exception {
    List<Task<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tasks.add(runtime.spawnAsync(() -> mutex.lock().thenCompose(this::increment)));
    }
    await(Async.joinAll(tasks));
    assertEquals(100, now(mutex.lock()).value());
  }

  private CompletableFuture<Void> increment(Guard<Integer> guard) {
    int before = guard.value();
    return Async.yieldNow()
        .thenRun(
            () -> {
              guard.set(before + 1);
              guard.close();
            });
  }

  @Test
  public void lock_callbackThatCloses_servesTheNext() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    Trace<Integer> order = new Trace<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int number = i;
      all.add(
          mutex
              .lock()
              .thenAccept(
                  guard -> {
                    order.add(number);
                    guard.close();
                  }));
    }
    holder.close();
    await(Async.joinAll(all));
    for (int i = 0; i < 50; i++) {
      assertEquals(i, order.list().get(i), "in order: " + order);
    }
  }

  @Test
  public void lock_fromItsOwnCallback_queuesBehindTheOthers() throws Exception {
    Trace<String> order = new Trace<>();
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Void> again =
        mutex
            .lock()
            .thenCompose(
                guard -> {
                  order.add("first");
                  CompletableFuture<Guard<Integer>> second = mutex.lock();
                  guard.close();
                  return second;
                })
            .thenAccept(
                guard -> {
                  order.add("first again");
                  guard.close();
                });
    CompletableFuture<Void> other =
        mutex
            .lock()
            .thenAccept(
                guard -> {
                  order.add("other");
                  guard.close();
                });
    holder.close();
    await(again);
    await(other);
    assertEquals(List.of("first", "other", "first again"), order.list());
  }

  @Test
  public void lock_throwingCallback_keepsTheGuardUntilItIsClosed() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    CompletableFuture<Void> callback =
        second.thenAccept(
            guard -> {
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<Guard<Integer>> third = mutex.lock();
    holder.close();
    assertEquals("a callback's own", failureOf(callback).getMessage());
    assertPending("the second holds it", third);
    now(second).close();
    now(third).close();
  }

  @Test
  public void lock_callbackThatClosesAndThrows_servesTheNext() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    mutex
        .lock()
        .thenAccept(
            guard -> {
              guard.close();
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<Guard<Integer>> third = mutex.lock();
    holder.close();
    await(third).close();
    assertTrue(mutex.tryLock().isPresent());
  }
}
