package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.SemaphoreClosedException;
import io.portalis.Task;
import io.portalis.sync.AsyncSemaphore;
import io.portalis.sync.Permit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code AsyncSemaphore}: permits, and its end. */
public abstract class SemaphoreContract extends Contract {

  @Test
  public void acquire_available_isGrantedAtOnce() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(2);
    Permit first = now(semaphore.acquire());
    assertEquals(1, semaphore.availablePermits());
    Permit second = now(semaphore.acquire());
    assertEquals(0, semaphore.availablePermits());
    first.close();
    second.close();
    assertEquals(2, semaphore.availablePermits());
  }

  @Test
  public void acquire_none_waitsUntilOneIsGivenBack() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    Permit first = now(semaphore.acquire());
    CompletableFuture<Permit> second = semaphore.acquire();
    assertPending("no permit", second);
    first.close();
    Permit permit = now(second);
    assertEquals(0, semaphore.availablePermits(), "it went to the waiter");
    permit.close();
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void acquire_several_takesAndGivesBackAllAtOnce() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(5);
    Permit three = now(semaphore.acquire(3));
    assertEquals(2, semaphore.availablePermits());
    CompletableFuture<Permit> more = semaphore.acquire(3);
    assertPending("two are not enough", more);
    three.close();
    now(more).close();
    assertEquals(5, semaphore.availablePermits());
  }

  @Test
  public void acquire_zero_isGrantedWithoutAPermit() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    now(semaphore.acquire(0)).close();
    assertEquals(0, semaphore.availablePermits());
  }

  @Test
  public void tryAcquire_available_takesOne() {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    Permit permit = semaphore.tryAcquire().orElseThrow();
    assertEquals(0, semaphore.availablePermits());
    assertTrue(semaphore.tryAcquire().isEmpty());
    permit.close();
    assertTrue(semaphore.tryAcquire().isPresent());
  }

  @Test
  public void close_permitTwice_givesBackOnce() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(3);
    Permit one = now(semaphore.acquire());
    Permit two = now(semaphore.acquire(2));
    one.close();
    one.close();
    assertEquals(1, semaphore.availablePermits());
    two.close();
    two.close();
    assertEquals(3, semaphore.availablePermits());
  }

  @Test
  public void close_permitByAnotherTask_givesBack() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    Permit permit = now(semaphore.acquire());
    CompletableFuture<Permit> next = semaphore.acquire();
    await(runtime.spawn((Runnable) permit::close));
    await(next).close();
  }

  @Test
  public void addPermits_areTakenAtOnceByThoseWhoWait() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    CompletableFuture<Permit> first = semaphore.acquire();
    CompletableFuture<Permit> second = semaphore.acquire();
    CompletableFuture<Permit> third = semaphore.acquire();
    semaphore.addPermits(2);
    now(first).close();
    now(second);
    now(third);
    assertEquals(0, semaphore.availablePermits());
  }

  @Test
  public void addPermits_nobodyWaits_areAvailable() {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    semaphore.addPermits(4);
    assertEquals(5, semaphore.availablePermits());
    semaphore.addPermits(0);
    assertEquals(5, semaphore.availablePermits());
  }

  @Test
  public void acquire_moreThanThereAre_waitsForAddPermits() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(2);
    CompletableFuture<Permit> five = semaphore.acquire(5);
    assertPending("there are two", five);
    semaphore.addPermits(2);
    assertPending("there are four", five);
    semaphore.addPermits(1);
    now(five).close();
    assertEquals(5, semaphore.availablePermits());
  }

  @Test
  public void acquire_tasks_neverMoreAtOnceThanPermits() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(3);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger peak = new AtomicInteger();
    List<Task<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      tasks.add(
          runtime.spawnAsync(
              () -> semaphore.acquire().thenCompose(permit -> visit(permit, inside, peak))));
    }
    await(Async.joinAll(tasks));
    assertTrue(peak.get() <= 3, "at once: " + peak);
    assertEquals(3, semaphore.availablePermits());
  }

  private static CompletableFuture<Void> visit(
      Permit permit, AtomicInteger inside, AtomicInteger peak) {
    peak.accumulateAndGet(inside.incrementAndGet(), Math::max);
    return Async.yieldNow()
        .thenRun(
            () -> {
              inside.decrementAndGet();
              permit.close();
            });
  }

  // --- arguments

  @Test
  public void negativePermits_areRefused() {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    assertRefused(IllegalArgumentException.class, () -> AsyncSemaphore.create(-1), "permits", "-1");
    assertRefused(IllegalArgumentException.class, () -> semaphore.acquire(-2), "permits", "-2");
    assertRefused(IllegalArgumentException.class, () -> semaphore.addPermits(-3), "permits", "-3");
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void addPermits_tooMany_isRefusedAndAddsNothing() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(Integer.MAX_VALUE - 1);
    semaphore.addPermits(1);
    assertRefused(IllegalArgumentException.class, () -> semaphore.addPermits(1), "permits", "1");
    assertEquals(Integer.MAX_VALUE, semaphore.availablePermits());
    now(semaphore.acquire(Integer.MAX_VALUE)).close();
  }

  @Test
  public void addPermits_someAreTaken_neverOverflows() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(Integer.MAX_VALUE);
    Permit taken = now(semaphore.acquire());
    assertThrows(IllegalArgumentException.class, () -> semaphore.addPermits(1));
    taken.close();
    assertEquals(Integer.MAX_VALUE, semaphore.availablePermits());
  }

  // --- the end

  @Test
  public void close_waiters_fail() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    Permit permit = now(semaphore.acquire());
    CompletableFuture<Permit> first = semaphore.acquire();
    CompletableFuture<Permit> second = semaphore.acquire(2);
    semaphore.close();
    assertInstanceOf(SemaphoreClosedException.class, failureOf(first));
    assertInstanceOf(SemaphoreClosedException.class, failureOf(second));
    assertFalse(first.isCancelled());
    permit.close();
  }

  @Test
  public void acquire_closed_failsEvenIfPermitsAreThere() {
    AsyncSemaphore semaphore = AsyncSemaphore.create(5);
    semaphore.close();
    assertInstanceOf(SemaphoreClosedException.class, failureOf(semaphore.acquire()));
    assertInstanceOf(SemaphoreClosedException.class, failureOf(semaphore.acquire(2)));
    assertTrue(semaphore.tryAcquire().isEmpty());
  }

  @Test
  public void close_permitsThatAreTaken_mayBeGivenBack() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(2);
    Permit permit = now(semaphore.acquire(2));
    semaphore.close();
    permit.close();
    assertEquals(2, semaphore.availablePermits());
    assertInstanceOf(SemaphoreClosedException.class, failureOf(semaphore.acquire()));
  }

  @Test
  public void close_twice_doesNothing() {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    CompletableFuture<Permit> waiting = semaphore.acquire();
    semaphore.close();
    semaphore.close();
    assertInstanceOf(SemaphoreClosedException.class, failureOf(waiting));
  }

  @Test
  public void close_callbackThatAcquiresAgain_fails() {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    CompletableFuture<Permit> again =
        semaphore.acquire().exceptionallyCompose(failure -> semaphore.acquire());
    CompletableFuture<Permit> other = semaphore.acquire();
    semaphore.close();
    assertInstanceOf(SemaphoreClosedException.class, failureOf(again));
    assertInstanceOf(SemaphoreClosedException.class, failureOf(other));
  }

  @Test
  public void close_throwingCallback_failsTheOthersAllTheSame() {
    AsyncSemaphore semaphore = AsyncSemaphore.create(0);
    semaphore
        .acquire()
        .whenComplete(
            (permit, failure) -> {
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<Permit> second = semaphore.acquire();
    semaphore.close();
    assertInstanceOf(SemaphoreClosedException.class, failureOf(second));
  }
}
