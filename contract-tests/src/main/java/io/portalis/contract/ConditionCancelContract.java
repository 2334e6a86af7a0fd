package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.sync.AsyncCondition;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Waiting for an {@code AsyncCondition}, given up before and after the signal. */
public abstract class ConditionCancelContract extends Contract {

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(0);
  private final AsyncCondition condition = AsyncCondition.create(mutex);

  private CompletableFuture<Guard<Integer>> waiter() throws Exception {
    return condition.await(now(mutex.lock()));
  }

  private void assertFree() {
    mutex.tryLock().orElseThrow(() -> new AssertionError("still locked")).close();
  }

  @Test
  public void cancel_notSignalled_signalGoesToTheNext() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    assertTrue(first.cancel(true));
    assertEquals("cancelled", reasonOf(first));
    condition.signal();
    now(second).close();
    assertFree();
  }

  @Test
  public void cancel_notSignalled_takesNoLock() throws Exception {
    CompletableFuture<Guard<Integer>> waiting = waiter();
    Guard<Integer> holder = now(mutex.lock());
    waiting.cancel(true);
    assertTrue(mutex.tryLock().isEmpty(), "the holder's lock is not touched");
    holder.close();
    condition.signal();
    assertFree();
  }

  @Test
  public void cancel_signalledWithoutTheMutex_passesTheSignalOn() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    CompletableFuture<Guard<Integer>> third = waiter();
    Guard<Integer> holder = now(mutex.lock());
    condition.signal();
    assertTrue(first.cancel(true));
    assertPending("the mutex is held", second);
    holder.close();
    now(second).close();
    assertPending("it was one signal", third);
    assertFree();
  }

  @Test
  public void cancel_signalledOneAfterTheOther_theLastGetsTheSignal() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    CompletableFuture<Guard<Integer>> third = waiter();
    Guard<Integer> holder = now(mutex.lock());
    condition.signal();
    first.cancel(true);
    second.cancel(true);
    holder.close();
    now(third).close();
    assertFree();
  }

  @Test
  public void cancel_secondOfTwoSignalled_passesItsSignalOn() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    CompletableFuture<Guard<Integer>> third = waiter();
    Guard<Integer> holder = now(mutex.lock());
    condition.signal();
    condition.signal();
    second.cancel(true);
    holder.close();
    now(first).close();
    now(third).close();
    assertFree();
  }

  @Test
  public void cancel_signalledAndNobodyElseWaits_leavesTheMutexFree() throws Exception {
    CompletableFuture<Guard<Integer>> waiting = waiter();
    Guard<Integer> holder = now(mutex.lock());
    condition.signal();
    waiting.cancel(true);
    holder.close();
    assertFree();
  }

  @Test
  public void cancel_signalled_doesNotHoldUpWhoWaitsForTheMutex() throws Exception {
    CompletableFuture<Guard<Integer>> waiting = waiter();
    Guard<Integer> holder = now(mutex.lock());
    condition.signal();
    CompletableFuture<Guard<Integer>> locking = mutex.lock();
    waiting.cancel(true);
    holder.close();
    now(locking).close();
  }

  @Test
  public void cancel_oneOfAllSignalled_wakesTheOthers() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    CompletableFuture<Guard<Integer>> third = waiter();
    Guard<Integer> holder = now(mutex.lock());
    condition.signalAll();
    second.cancel(true);
    holder.close();
    now(first).close();
    now(third).close();
    assertFree();
  }

  @Test
  public void cancel_signalledThroughADerivedStage_passesTheSignalOn() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Void> derived = first.thenAccept(Guard::close);
    CompletableFuture<Guard<Integer>> second = waiter();
    Guard<Integer> holder = now(mutex.lock());
    condition.signal();
    derived.cancel(true);
    assertTrue(first.isCancelled());
    holder.close();
    now(second).close();
  }

  @Test
  public void completeExceptionally_signalledWithoutTheMutex_passesTheSignalOn() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    Guard<Integer> holder = now(mutex.lock());
    condition.signal();
    first.completeExceptionally(new Boom("ended by other means"));
    holder.close();
    await(second).close();
    assertFree();
  }

  @Test
  public void cancel_withTheMutex_doesNothing() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    condition.signal();
    assertFalse(first.cancel(true));
    assertTrue(mutex.tryLock().isEmpty(), "still locked");
    now(first).close();
    assertPending("the first used the signal", second);
  }

  @Test
  public void cancel_nextFromTheCallbackOfTheOneWoken_losesNothing() throws Exception {
    CompletableFuture<Guard<Integer>> first = waiter();
    CompletableFuture<Guard<Integer>> second = waiter();
    CompletableFuture<Guard<Integer>> third = waiter();
    CompletableFuture<Boolean> cancelled =
        first.thenApply(
            guard -> {
              boolean result = second.cancel(true);
              guard.close();
              return result;
            });
    condition.signalAll();
    assertTrue(await(cancelled));
    await(third).close();
    assertFree();
  }
}
