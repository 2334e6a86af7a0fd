package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Waiting for an {@code AsyncMutex}, given up. */
public abstract class MutexCancelContract extends Contract {

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(0);

  @Test
  public void cancel_waiting_isCancelledAtOnceWithItsReason() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> waiting = mutex.lock();
    assertTrue(waiting.cancel(true));
    assertTrue(waiting.isCancelled());
    assertEquals("cancelled", reasonOf(waiting));
    holder.close();
    assertTrue(waiting.isCancelled(), "it stays so");
  }

  @Test
  public void cancel_someWaiters_keepsTheOrderOfTheOthers() throws Exception {
    Trace<Integer> order = new Trace<>();
    Guard<Integer> holder = now(mutex.lock());
    List<CompletableFuture<Guard<Integer>>> waiters = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int number = i;
      CompletableFuture<Guard<Integer>> waiter = mutex.lock();
      waiter.thenAccept(
          guard -> {
            order.add(number);
            guard.close();
          });
      waiters.add(waiter);
    }
    for (int i : new int[] {3, 0, 5}) {
      assertTrue(waiters.get(i).cancel(false), "waiter " + i);
    }
    holder.close();
    await(waiters.get(4));
    Eventually.until("all others were served", () -> order.size() == 3);
    assertEquals(List.of(1, 2, 4), order.list());
  }

  @Test
  public void cancel_onlyWaiter_leavesTheMutexFree() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> waiting = mutex.lock();
    waiting.cancel(true);
    assertTrue(mutex.tryLock().isEmpty(), "the holder still holds it");
    holder.close();
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void cancel_granted_doesNothing() throws Exception {
    CompletableFuture<Guard<Integer>> granted = mutex.lock();
    Guard<Integer> guard = now(granted);
    assertFalse(granted.cancel(true));
    assertFalse(granted.isCancelled());
    guard.set(1);
    assertTrue(mutex.tryLock().isEmpty(), "still locked");
    guard.close();
  }

  @Test
  public void cancel_grantedAfterWaiting_doesNothing() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    CompletableFuture<Guard<Integer>> third = mutex.lock();
    holder.close();
    assertFalse(second.cancel(true));
    assertPending("the second has it", third);
    now(second).close();
    now(third).close();
  }

  @Test
  public void cancel_oneOfTwoDerivedStages_keepsThePlace() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> waiting = mutex.lock();
    CompletableFuture<Integer> left = waiting.thenApply(Guard::value);
    CompletableFuture<Integer> right = waiting.thenApply(Guard::value);
    left.cancel(true);
    assertPending("the other derived stage wants it", waiting);
    holder.close();
    assertEquals(0, await(right));
  }

  @Test
  public void cancel_fromTheCallbackOfTheOneBefore_isSkipped() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> first = mutex.lock();
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    CompletableFuture<Guard<Integer>> third = mutex.lock();
    CompletableFuture<Boolean> cancelled =
        first.thenApply(
            guard -> {
              boolean result = second.cancel(true);
              guard.close();
              return result;
            });
    holder.close();
    assertTrue(await(cancelled));
    await(third).close();
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void cancel_callbackOfTheCancelledLocksAgain_queuesAtTheEnd() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> first = mutex.lock();
    CompletableFuture<Guard<Integer>> retried =
        first.handle((guard, failure) -> failure).thenCompose(failure -> mutex.lock());
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    first.cancel(true);
    holder.close();
    Guard<Integer> guard = now(second);
    assertPending("it came back behind the second", retried);
    guard.close();
    await(retried).close();
  }

  @Test
  public void cancel_throwingCallback_stillGivesThePlaceUp() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> first = mutex.lock();
    CompletableFuture<Object> callback =
        first.handle(
            (guard, failure) -> {
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    assertTrue(first.cancel(true));
    assertEquals("a callback's own", failureOf(callback).getMessage());
    holder.close();
    now(second).close();
  }

  @Test
  public void cancel_manyWaiters_leavesTheRestServed() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    List<CompletableFuture<Guard<Integer>>> waiters = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      waiters.add(mutex.lock());
    }
    CompletableFuture<Guard<Integer>> last = mutex.lock();
    for (CompletableFuture<Guard<Integer>> waiter : waiters) {
      assertTrue(waiter.cancel(true));
    }
    holder.close();
    now(last).close();
    assertTrue(mutex.tryLock().isPresent());
  }
}
