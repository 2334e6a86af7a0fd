package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.sync.AsyncCondition;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.AsyncRwLock;
import io.portalis.sync.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** {@code AsyncCondition}: waiting and signalling. */
public abstract class ConditionContract extends Contract {

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(0);
  private final AsyncCondition condition = AsyncCondition.create(mutex);

  /** One more who waits. */
  private CompletableFuture<Guard<Integer>> waiter() throws Exception {
    return condition.await(now(mutex.lock()));
  }

  @Test
  public void await_waiting_holdsNoLock() throws Exception {
    Guard<Integer> guard = now(mutex.lock());
    CompletableFuture<Guard<Integer>> waiting = condition.await(guard);
    assertPending("nobody signalled", waiting);
    assertThrows(IllegalStateException.class, guard::value, "the guard is closed");
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void await_othersWaitForTheMutex_letsThemIn() throws Exception {
    Guard<Integer> guard = now(mutex.lock());
    CompletableFuture<Guard<Integer>> next = mutex.lock();
    CompletableFuture<Guard<Integer>> waiting = condition.await(guard);
    now(next).close();
    assertPending("unlocking is no signal", waiting);
  }

  @Test
  public void await_oldGuardClosedAgain_unlocksNothing() throws Exception {
    Guard<Integer> guard = now(mutex.lock());
    CompletableFuture<Guard<Integer>> waiting = condition.await(guard);
    condition.signal();
    Guard<Integer> fresh = now(waiting);
    guard.close();
    assertTrue(mutex.tryLock().isEmpty(), "the new guard holds it");
    fresh.close();
  }

  @Test
  public void signal_mutexFree_wakesTheLongestWaiting() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    condition.signal();
    Guard<Integer> guard = now(first);
    assertTrue(mutex.tryLock().isEmpty(), "it has the mutex");
    guard.set(1);
    guard.close();
    assertPending("one signal, one wakes", second);
    condition.signal();
    assertEquals(1, now(second).value());
  }

  @Test
  public void signal_mutexHeld_wakesOnceItIsFree() throws Exception {
    CompletableFuture<Guard<Integer>> waiting = waiter();
    Guard<Integer> holder = now(mutex.lock());
    condition.signal();
    assertPending("the mutex is held", waiting);
    holder.set(8);
    holder.close();
    assertEquals(8, now(waiting).value());
  }

  @Test
  public void signal_nobodyWaits_isNotKept() throws Exception {
    condition.signal();
    condition.signalAll();
    assertPending("it came before", waiter());
  }

  @Test
  public void signal_twice_wakesTwo() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    CompletableFuture<Guard<Integer>> third = waiter();
    condition.signal();
    condition.signal();
    Guard<Integer> guard = now(first);
    assertPending("the first has the mutex", second);
    guard.close();
    now(second).close();
    assertPending("not signalled", third);
  }

  @Test
  public void signalAll_wakesAllOneAfterTheOther() throws Exception {
    List<CompletableFuture<Guard<Integer>>> waiters = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiters.add(waiter());
    }
    Guard<Integer> holder = now(mutex.lock());
    condition.signalAll();
    for (int i = 0; i < 4; i++) {
      assertPending("one at a time", waiters.get(i));
      holder.close();
      holder = now(waiters.get(i));
    }
    holder.close();
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void signalAll_whoComesLater_waits() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    condition.signalAll();
    CompletableFuture<Guard<Integer>> later = condition.await(now(first));
    assertTrue(mutex.tryLock().isPresent());
    assertPending("it waits anew", later);
  }

  @Test
  public void signal_otherConditionOfTheMutex_wakesNobodyHere() throws Exception {
    AsyncCondition other = AsyncCondition.create(mutex);
    CompletableFuture<Guard<Integer>> waiting = waiter();
    other.signalAll();
    assertPending("another condition", waiting);
    condition.signal();
    now(waiting).close();
  }

  @Test
  public void signal_throwingCallback_keepsTheGuardAndTheOthersWaiting() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Void> callback =
        first.thenAccept(
            guard -> {
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<Guard<Integer>> second = waiter();
    condition.signalAll();
    assertEquals("a callback's own", failureOf(callback).getMessage());
    assertPending("the first has the mutex", second);
    now(first).close();
    now(second).close();
  }

  @Test
  public void signal_fromTheCallbackOfAWaiter_wakesTheNext() throws Exception {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(
          waiter()
              .thenAccept(
                  guard -> {
                    guard.set(guard.value() + 1);
                    condition.signal();
                    guard.close();
                  }));
    }
    condition.signal();
    await(Async.joinAll(all));
    assertEquals(50, await(mutex.lock()).value());
  }

  @Test
  public void await_inALoop_handsItemsOver() throws Exception {
    int items = 200;
    AsyncCondition filled = AsyncCondition.create(mutex);
    AsyncCondition emptied = AsyncCondition.create(mutex);
    Trace<Integer> taken = new Trace<>();
    Task<Void> producer = runtime.spawnAsync(() -> produce(1, items, filled, emptied));
    Task<Void> consumer = runtime.spawnAsync(() -> consume(items, filled, emptied, taken));
    await(producer);
    await(consumer);
    assertEquals(items, taken.size());
    for (int i = 0; i < items; i++) {
      assertEquals(i + 1, taken.list().get(i));
    }
  }

  private CompletableFuture<Void> produce(
      int item, int last, AsyncCondition filled, AsyncCondition emptied) {
    return mutex
        .lock()
        .thenCompose(guard -> until(guard, emptied, value -> value == 0))
        .thenAccept(
            guard -> {
              guard.set(item);
              filled.signal();
              guard.close();
            })
        .thenCompose(v -> item == last ? done() : produce(item + 1, last, filled, emptied));
  }

  private CompletableFuture<Void> consume(
      int left, AsyncCondition filled, AsyncCondition emptied, Trace<Integer> taken) {
    return mutex
        .lock()
        .thenCompose(guard -> until(guard, filled, value -> value != 0))
        .thenAccept(
            guard -> {
              taken.add(guard.value());
              guard.set(0);
              emptied.signal();
              guard.close();
            })
        .thenCompose(v -> left == 1 ? done() : consume(left - 1, filled, emptied, taken));
  }

  private static CompletionStage<Guard<Integer>> until(
      Guard<Integer> guard, AsyncCondition changed, Function<Integer, Boolean> test) {
    return test.apply(guard.value())
        ? CompletableFuture.completedFuture(guard)
        : changed.await(guard).thenCompose(again -> until(again, changed, test));
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  // --- arguments

  @Test
  public void await_closedGuard_isRefused() throws Exception {
    Guard<Integer> guard = now(mutex.lock());
    guard.close();
    assertThrows(IllegalStateException.class, () -> condition.await(guard));
    condition.signal();
    assertTrue(mutex.tryLock().isPresent(), "nobody waits");
  }

  @Test
  public void await_guardOfAnotherMutex_isRefusedAndStaysOpen() throws Exception {
    AsyncMutex<Integer> other = AsyncMutex.of(4);
    Guard<Integer> guard = now(other.lock());
    assertThrows(IllegalArgumentException.class, () -> condition.await(guard));
    assertEquals(4, guard.value());
    assertTrue(other.tryLock().isEmpty());
  }

  @Test
  public void await_writeGuard_isRefusedAndStaysOpen() throws Exception {
    Guard<Integer> guard = now(AsyncRwLock.of(4).write());
    assertThrows(IllegalArgumentException.class, () -> condition.await(guard));
    assertEquals(4, guard.value());
  }

  @Test
  public void null_isRefused() {
    assertRefused(NullPointerException.class, () -> condition.await(null), "guard");
    assertRefused(NullPointerException.class, () -> AsyncCondition.create(null), "mutex");
  }

  @Test
  public void create_foreignMutex_isRefused() {
    AsyncMutex<Integer> foreign =
        new AsyncMutex<>() {
          @Override
          public CompletableFuture<Guard<Integer>> lock() {
            return never();
          }

          @Override
          public Optional<Guard<Integer>> tryLock() {
            return Optional.empty();
          }

          @Override
          public <R> CompletableFuture<R> withLock(
              Function<? super Guard<Integer>, ? extends CompletionStage<? extends R>> body) {
            return never();
          }
        };
    assertThrows(IllegalArgumentException.class, () -> AsyncCondition.create(foreign));
  }
}
