package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.TaskState;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code AsyncMutex} under contention. */
public abstract class ThreadedMutexContract extends Contract {

  private static final int THREADS = 4;

  /** Plain on purpose: only the mutex makes it exact. */
  private int counter;

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(0);
  private final AtomicInteger granted = new AtomicInteger();
  private final AtomicInteger seed = new AtomicInteger();

  private void use(Guard<Integer> guard) {
    counter++;
    granted.incrementAndGet();
    guard.close();
  }

  private void assertExact() {
    Guard<Integer> guard = mutex.tryLock().orElseThrow(() -> new AssertionError("still locked"));
    assertEquals(granted.get(), counter);
    guard.close();
  }

  @Test
  public void lock_contendedAndOftenCancelled_excludes() throws Exception {
    Threads.together(
        THREADS,
        () -> {
          Random random = new Random(seed.incrementAndGet());
          for (int i = 0; i < 5_000; i++) {
            CompletableFuture<Guard<Integer>> locking = mutex.lock();
            if (random.nextInt(3) == 0 && locking.cancel(true)) {
              continue;
            }
            use(await(locking));
          }
          return null;
        });
    assertTrue(granted.get() > 0);
    assertExact();
  }

  @Test
  public void lock_cancelledByAnotherThreadAsItIsUnlocked_isEitherGrantedOrCancelled()
      throws Exception {
    for (int i = 0; i < 5_000; i++) {
      Guard<Integer> holder = await(mutex.lock());
      CompletableFuture<Guard<Integer>> contested = mutex.lock();
      CompletableFuture<Guard<Integer>> behind = mutex.lock();
      Task<Boolean> canceller = runtime.spawn(() -> contested.cancel(true));
      holder.close();
      if (!await(canceller)) {
        assertFalse(behind.isDone(), "two guards in round " + i);
        await(contested).close();
      }
      await(behind).close();
    }
    assertTrue(mutex.tryLock().isPresent());
  }

  @Test
  public void withLock_contendedAndOftenCancelled_excludes() throws Exception {
    Threads.together(
        THREADS,
        () -> {
          Random random = new Random(seed.incrementAndGet());
          List<CompletableFuture<Void>> all = new ArrayList<>();
          for (int i = 0; i < 5_000; i++) {
            CompletableFuture<Void> one =
                mutex.withLock(
                    guard -> {
                      counter++;
                      granted.incrementAndGet();
                      return CompletableFuture.completedFuture(null);
                    });
            if (random.nextInt(3) == 0) {
              one.cancel(true);
            }
            all.add(one);
          }
          return await(Async.settleAll(all));
        });
    await(mutex.lock()).close();
    assertExact();
  }

  @Test
  public void tryLock_contended_excludes() throws Exception {
    Threads.together(
        THREADS,
        () -> {
          for (int i = 0; i < 20_000; i++) {
            Optional<Guard<Integer>> guard = mutex.tryLock();
            if (guard.isPresent()) {
              use(guard.get());
            }
          }
          return null;
        });
    assertTrue(granted.get() > 0);
    assertExact();
  }

  @Test
  public void close_byManyThreadsAtOnce_unlocksOnce() throws Exception {
    for (int i = 0; i < 300; i++) {
      Guard<Integer> holder = await(mutex.lock());
      CompletableFuture<Guard<Integer>> second = mutex.lock();
      CompletableFuture<Guard<Integer>> third = mutex.lock();
      Threads.together(
          3,
          () -> {
            holder.close();
            return null;
          });
      Guard<Integer> guard = await(second);
      assertFalse(third.isDone(), "unlocked twice");
      guard.close();
      await(third).close();
    }
  }

  @Test
  public void value_setByOneThread_isSeenByTheNext() throws Exception {
    AsyncMutex<int[]> box = AsyncMutex.of(new int[1]);
    Threads.together(
        THREADS,
        () -> {
          for (int i = 0; i < 5_000; i++) {
            try (Guard<int[]> guard = await(box.lock())) {
              guard.set(new int[] {guard.value()[0] + 1});
            }
          }
          return null;
        });
    assertEquals(THREADS * 5_000, await(box.lock()).value()[0]);
  }

  // --- tasks whose bodies run on

  @Test
  public void withLock_cancelledButTheTasksBodyRunsOn_unlocksWhenItHasReturned() throws Exception {
    AtomicBoolean release = new AtomicBoolean();
    Task<Void> task = runtime.spawn(() -> Threads.spinUntil(release::get));
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    CompletableFuture<Void> result = mutex.withLock(guard -> task);
    assertTrue(result.cancel(true));
    assertTrue(task.isCancelled());
    assertTrue(mutex.tryLock().isEmpty(), "the body still runs");
    release.set(true);
    await(mutex.lock()).close();
    assertTrue(task.isFinished());
  }

  @Test
  public void withLock_taskAbortedButItsBodyRunsOn_endsWhenItHasReturned() throws Exception {
    AtomicBoolean release = new AtomicBoolean();
    Task<Void> task = runtime.spawn(() -> Threads.spinUntil(release::get));
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    CompletableFuture<Void> result = mutex.withLock(guard -> task);
    task.abort("upstream");
    assertFalse(result.isDone(), "the body still runs");
    assertTrue(mutex.tryLock().isEmpty(), "the body still runs");
    release.set(true);
    assertEquals("upstream", reasonOf(result));
    assertTrue(mutex.tryLock().isPresent());
  }
}
