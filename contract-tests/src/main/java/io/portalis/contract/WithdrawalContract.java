package io.portalis.contract;

import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Dispatchers;
import io.portalis.Task;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever ends a wait before it was served: what it waited for goes to the next. */
public abstract class WithdrawalContract extends Contract {

  /** Two who wait, and what serves one of them. */
  private record Queue(CompletableFuture<?> first, CompletableFuture<?> second, Runnable serve) {}

  private interface Setup {
    Queue queue() throws Exception;
  }

  private interface Ending {
    void end(CompletableFuture<?> waiting) throws Exception;
  }

  /** Calls of a body that must never be called. */
  private final Trace<String> calls = new Trace<>();

  private Map<String, Setup> setups() {
    Map<String, Setup> setups = new LinkedHashMap<>();
    setups.put("mutex.lock", this::locks);
    setups.put("mutex.withLock", this::bodies);
    setups.put("condition.await", this::conditions);
    setups.put("rwLock.write before a writer", this::writers);
    setups.put("rwLock.write before a reader", this::writerThenReader);
    setups.put("rwLock.read before a writer", this::readerThenWriter);
    setups.put("semaphore.acquire", this::permits);
    setups.put("semaphore.acquire of many", this::manyPermits);
    setups.put("notify.notified", this::notifications);
    setups.put("event.await", this::events);
    setups.put("latch.await", this::latches);
    return setups;
  }

  private Queue locks() throws Exception {
    AsyncMutex<Integer> mutex = AsyncMutex.of(0);
    Guard<Integer> holder = now(mutex.lock());
    return new Queue(mutex.lock(), mutex.lock(), holder::close);
  }

  private Queue bodies() throws Exception {
    AsyncMutex<Integer> mutex = AsyncMutex.of(0);
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Integer> first =
        mutex.withLock(
            guard -> {
              calls.add("the body of one that was withdrawn");
              return never();
            });
    CompletableFuture<Integer> second =
        mutex.withLock(guard -> CompletableFuture.completedFuture(guard.value()));
    return new Queue(first, second, holder::close);
  }

  private Queue conditions() throws Exception {
    AsyncMutex<Integer> mutex = AsyncMutex.of(0);
    AsyncCondition condition = AsyncCondition.create(mutex);
    CompletableFuture<Guard<Integer>> first = condition.await(now(mutex.lock()));
    CompletableFuture<Guard<Integer>> second = condition.await(now(mutex.lock()));
    return new Queue(first, second, condition::signal);
  }

  private Queue writers() throws Exception {
    AsyncRwLock<Integer> lock = AsyncRwLock.of(0);
    Guard<Integer> holder = now(lock.write());
    return new Queue(lock.write(), lock.write(), holder::close);
  }

  private Queue writerThenReader() throws Exception {
    AsyncRwLock<Integer> lock = AsyncRwLock.of(0);
    ReadGuard<Integer> holder = now(lock.read());
    CompletableFuture<Guard<Integer>> writer = lock.write();
    return new Queue(writer, lock.read(), () -> assertEquals(0, holder.value()));
  }

  private Queue readerThenWriter() throws Exception {
    AsyncRwLock<Integer> lock = AsyncRwLock.of(0);
    Guard<Integer> holder = now(lock.write());
    CompletableFuture<ReadGuard<Integer>> reader = lock.read();
    return new Queue(reader, lock.write(), holder::close);
  }

  private Queue permits() throws Exception {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    Permit holder = now(semaphore.acquire());
    return new Queue(semaphore.acquire(), semaphore.acquire(), holder::close);
  }

  private Queue manyPermits() {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    return new Queue(semaphore.acquire(3), semaphore.acquire(), () -> {});
  }

  private Queue notifications() {
    AsyncNotify notify = AsyncNotify.create();
    return new Queue(notify.notified(), notify.notified(), notify::notifyOne);
  }

  private Queue events() {
    AsyncEvent event = AsyncEvent.create();
    return new Queue(event.await(), event.await(), event::set);
  }

  private Queue latches() {
    AsyncLatch latch = AsyncLatch.create(1);
    return new Queue(latch.await(), latch.await(), latch::countDown);
  }

  private List<CompletableFuture<?>> withdrawAndServe(Ending ending) throws Exception {
    List<CompletableFuture<?>> ended = new ArrayList<>();
    for (Map.Entry<String, Setup> setup : setups().entrySet()) {
      String name = setup.getKey();
      Queue queue = setup.getValue().queue();
      assertPending(name, queue.first(), queue.second());
      ending.end(queue.first());
      Eventually.until(name + " has ended", queue.first()::isDone);
      queue.serve().run();
      Eventually.until("the one behind is served: " + name, queue.second()::isDone);
      assertFalse(queue.second().isCompletedExceptionally(), name);
      ended.add(queue.first());
    }
    assertEquals(List.of(), calls.list());
    return ended;
  }

  private static void assertCancelled(List<CompletableFuture<?>> ended) {
    for (CompletableFuture<?> one : ended) {
      assertTrue(one.isCancelled());
      assertEquals("cancelled", reasonOf(one));
    }
  }

  @Test
  public void cancel_waiting_servesTheNext() throws Exception {
    assertCancelled(withdrawAndServe(waiting -> assertTrue(waiting.cancel(true))));
  }

  @Test
  public void cancel_onlyDerivedStage_servesTheNext() throws Exception {
    assertCancelled(withdrawAndServe(waiting -> waiting.thenRun(() -> {}).cancel(true)));
  }

  @Test
  public void cancel_allDerivedStages_servesTheNext() throws Exception {
    assertCancelled(
        withdrawAndServe(
            waiting -> {
              CompletableFuture<?> left = waiting.handle((v, failure) -> "left");
              CompletableFuture<?> right = waiting.thenRun(() -> {}).thenCompose(v -> never());
              left.cancel(true);
              assertPending("the right one is wanted", waiting);
              right.cancel(true);
            }));
  }

  @Test
  public void completeExceptionally_waiting_servesTheNext() throws Exception {
    Boom boom = new Boom("by other means");
    for (CompletableFuture<?> one :
        withdrawAndServe(waiting -> waiting.completeExceptionally(boom))) {
      assertEquals(boom, failureOf(one));
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  public void complete_waiting_servesTheNext() throws Exception {
    for (CompletableFuture<?> one :
        withdrawAndServe(
            waiting -> ((CompletableFuture<@Nullable Object>) waiting).complete(null))) {
      assertFalse(one.isCompletedExceptionally());
    }
  }

  @Test
  public void timeout_waiting_servesTheNext() throws Exception {
    assertCancelled(withdrawAndServe(waiting -> Async.timeout(Duration.ofMillis(1), waiting)));
  }

  @Test
  public void race_lost_servesTheNext() throws Exception {
    CompletableFuture<Object> winner = CompletableFuture.completedFuture("won");
    assertCancelled(
        withdrawAndServe(waiting -> Async.race(List.of(waiting.handle((v, t) -> "lost"), winner))));
  }

  @Test
  public void joinAll_anotherFails_servesTheNext() throws Exception {
    CompletableFuture<Object> failing = failed(new Boom("another"));
    assertCancelled(
        withdrawAndServe(
            waiting -> Async.joinAll(List.of(waiting.handle((v, t) -> "ended"), failing))));
  }

  @Test
  public void abort_taskThatWaits_servesTheNext() throws Exception {
    assertCancelled(
        withdrawAndServe(
            waiting -> {
              Task<?> task = runtime.on(Dispatchers.immediate()).<Object>spawnAsync(() -> waiting);
              assertPending("the task waits", task);
              task.abort("not needed any more");
            }));
  }
}
