package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.TaskState;
import io.portalis.sync.AsyncBarrier;
import io.portalis.sync.AsyncCondition;
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
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Waits for locks and signals that end by time or interrupt, and the threads that end them. */
public abstract class ThreadedWithdrawalContract extends Contract {

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(0);
  private final AsyncCondition condition = AsyncCondition.create(mutex);
  private final AsyncRwLock<Integer> rwLock = AsyncRwLock.of(0);
  private final AsyncSemaphore semaphore = AsyncSemaphore.create(0);
  private final AsyncNotify notify = AsyncNotify.create();

  private static void expire(CompletableFuture<?> waiting) {
    waiting.orTimeout(1, TimeUnit.MILLISECONDS);
    assertInstanceOf(TimeoutException.class, failureOf(waiting));
    assertFalse(waiting.isCancelled(), "a time-out is no cancellation");
  }

  @Test
  public void orTimeout_lock_givesThePlaceUp() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> first = mutex.lock();
    CompletableFuture<Guard<Integer>> second = mutex.lock();
    expire(first);
    holder.close();
    await(second).close();
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void orTimeout_servedInTime_changesNothing() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> waiting = mutex.lock().orTimeout(1, TimeUnit.HOURS);
    holder.close();
    await(waiting).close();
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void orTimeout_conditionAwait_takesNoSignal() throws Exception {
    CompletableFuture<Guard<Integer>> first = condition.await(now(mutex.lock()));
    CompletableFuture<Guard<Integer>> second = condition.await(now(mutex.lock()));
    expire(first);
    condition.signal();
    await(second).close();
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void orTimeout_writer_letsTheReadersBehindIn() throws Exception {
    ReadGuard<Integer> reading = now(rwLock.read());
    CompletableFuture<Guard<Integer>> writer = rwLock.write();
    CompletableFuture<ReadGuard<Integer>> behind = rwLock.read();
    expire(writer);
    assertEquals(reading.value(), await(behind).value());
  }

  @Test
  public void orTimeout_acquire_letsInThoseBehind() throws Exception {
    CompletableFuture<Permit> many = semaphore.acquire(3);
    CompletableFuture<Permit> one = semaphore.acquire();
    semaphore.addPermits(1);
    expire(many);
    await(one).close();
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void completeOnTimeout_acquire_takesNoPermit() throws Exception {
    Permit instead = () -> {};
    CompletableFuture<Permit> waiting = semaphore.acquire();
    waiting.completeOnTimeout(instead, 1, TimeUnit.MILLISECONDS);
    assertSame(instead, await(waiting));
    semaphore.addPermits(1);
    await(semaphore.acquire()).close();
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void orTimeout_notified_takesNoNotification() throws Exception {
    CompletableFuture<Void> first = notify.notified();
    CompletableFuture<Void> second = notify.notified();
    expire(first);
    notify.notifyOne();
    await(second);
  }

  @Test
  public void orTimeout_eventAndLatch_endTheWait() {
    AsyncEvent event = AsyncEvent.create();
    AsyncLatch latch = AsyncLatch.create(1);
    expire(event.await());
    expire(latch.await());
    assertFalse(event.isSet());
    assertEquals(1, latch.getCount());
  }

  @Test
  public void orTimeout_arrive_breaksTheBarrier() throws Exception {
    AsyncBarrier barrier = AsyncBarrier.create(3);
    CompletableFuture<?> first = barrier.arrive();
    CompletableFuture<?> second = barrier.arrive();
    expire(first);
    assertInstanceOf(BrokenBarrierException.class, failureOf(second));
    Eventually.until("broken", barrier::isBroken);
  }

  @Test
  public void orTimeout_onlyCallerOfLazy_cancelsTheAttempt() throws Exception {
    CompletableFuture<Integer> stage = never();
    expire(AsyncLazy.of(() -> stage).get());
    Eventually.until("the attempt is cancelled", stage::isCancelled);
  }

  // --- who blocks in await

  @Test
  public void await_interrupted_givesThePlaceUp() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Guard<Integer>> locking = mutex.lock();
    Threads.Running<Guard<Integer>> thread = Threads.start(() -> await(locking));
    Threads.untilWaiting(thread.thread());
    thread.thread().interrupt();
    assertInstanceOf(InterruptedException.class, failureOf(thread.result()));
    Eventually.until("withdrawn", locking::isCancelled);
    holder.close();
    await(mutex.lock()).close();
  }

  @Test
  public void await_inAnAbortedBlockingTask_givesThePlaceUp() throws Exception {
    CompletableFuture<Permit> acquiring = semaphore.acquire();
    CompletableFuture<Thread> started = never();
    Task<Permit> task =
        runtime.spawnBlocking(
            () -> {
              started.complete(Thread.currentThread());
              return await(acquiring);
            });
    Threads.untilWaiting(await(started));
    task.abort("not needed any more");
    await(task.finished());
    assertTrue(acquiring.isCancelled(), "withdrawn with the task");
    semaphore.addPermits(1);
    await(semaphore.acquire()).close();
    assertEquals(1, semaphore.availablePermits());
  }

  @Test
  public void await_inABlockingTask_isServed() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    Task<Integer> task =
        runtime.spawnBlocking(
            () -> {
              try (Guard<Integer> guard = await(mutex.lock())) {
                return guard.value();
              }
            });
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    holder.set(3);
    holder.close();
    assertEquals(3, await(task));
  }

  // --- who completes

  private static CompletableFuture<Thread> completer(CompletableFuture<?> waiting) {
    return waiting.handle((value, failure) -> Thread.currentThread());
  }

  private static void assertCompletedBy(CompletableFuture<?> waiting, Runnable action)
      throws Exception {
    CompletableFuture<Thread> completer = completer(waiting);
    Threads.Running<?> thread =
        Threads.start(
            () -> {
              action.run();
              return null;
            });
    assertSame(thread.thread(), await(completer));
  }

  @Test
  public void close_completesTheNextInItsThread() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    assertCompletedBy(mutex.lock(), holder::close);
    Guard<Integer> writer = now(rwLock.write());
    assertCompletedBy(rwLock.read(), writer::close);
    assertCompletedBy(semaphore.acquire(), () -> semaphore.addPermits(1));
  }

  @Test
  public void withLock_bodyIsCalledByTheThreadThatUnlocks() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Thread> body =
        mutex.withLock(guard -> CompletableFuture.completedFuture(Thread.currentThread()));
    Threads.Running<?> thread =
        Threads.start(
            () -> {
              holder.close();
              return null;
            });
    assertSame(thread.thread(), await(body));
  }

  @Test
  public void signals_completeWhoWaitsInTheirThread() throws Exception {
    AsyncEvent event = AsyncEvent.create();
    AsyncLatch latch = AsyncLatch.create(1);
    AsyncBarrier barrier = AsyncBarrier.create(2);
    assertCompletedBy(notify.notified(), notify::notifyOne);
    assertCompletedBy(notify.notified(), notify::notifyWaiters);
    assertCompletedBy(event.await(), event::set);
    assertCompletedBy(latch.await(), latch::countDown);
    assertCompletedBy(barrier.arrive(), barrier::arrive);
    CompletableFuture<Guard<Integer>> signalled = condition.await(now(mutex.lock()));
    Guard<Integer> holder = now(mutex.lock());
    condition.signal();
    assertCompletedBy(signalled, holder::close);
  }
}
