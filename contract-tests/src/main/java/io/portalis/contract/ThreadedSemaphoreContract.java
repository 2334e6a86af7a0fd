package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.SemaphoreClosedException;
import io.portalis.Task;
import io.portalis.sync.AsyncSemaphore;
import io.portalis.sync.Permit;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code AsyncSemaphore} under contention. */
public abstract class ThreadedSemaphoreContract extends Contract {

  private static final int THREADS = 4;
  private static final int PERMITS = 3;

  /** Plain on purpose: only the permits make it exact. */
  private int counter;

  private final AsyncSemaphore semaphore = AsyncSemaphore.create(PERMITS);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger peak = new AtomicInteger();
  private final AtomicInteger seed = new AtomicInteger();

  private void visit(Permit permit, int permits) {
    peak.accumulateAndGet(inside.addAndGet(permits), Math::max);
    inside.addAndGet(-permits);
    permit.close();
  }

  private void assertAllThere() throws Exception {
    assertEquals(PERMITS, semaphore.availablePermits());
    await(semaphore.acquire(PERMITS)).close();
    assertTrue(peak.get() <= PERMITS, "permits taken at once: " + peak);
  }

  @Test
  public void acquire_contendedAndOftenCancelled_conservesThePermits() throws Exception {
    Threads.together(
        THREADS,
        () -> {
          Random random = new Random(seed.incrementAndGet());
          for (int i = 0; i < 5_000; i++) {
            int permits = 1 + random.nextInt(PERMITS);
            CompletableFuture<Permit> acquiring = semaphore.acquire(permits);
            if (random.nextInt(3) == 0 && acquiring.cancel(true)) {
              continue;
            }
            visit(await(acquiring), permits);
          }
          return null;
        });
    assertTrue(peak.get() > 0);
    assertAllThere();
  }

  @Test
  public void tryAcquire_contended_conservesThePermits() throws Exception {
    Threads.together(
        THREADS,
        () -> {
          for (int i = 0; i < 20_000; i++) {
            Optional<Permit> permit = semaphore.tryAcquire();
            if (permit.isPresent()) {
              visit(permit.get(), 1);
            }
          }
          return null;
        });
    assertTrue(peak.get() > 0);
    assertAllThere();
  }

  @Test
  public void cancel_asThePermitIsGivenBack_isEitherGrantedOrPassedOn() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      Permit all = await(semaphore.acquire(PERMITS));
      CompletableFuture<Permit> contested = semaphore.acquire(PERMITS);
      CompletableFuture<Permit> behind = semaphore.acquire();
      Task<Boolean> canceller = runtime.spawn(() -> contested.cancel(true));
      all.close();
      if (!await(canceller)) {
        assertFalse(behind.isDone(), "too many permits in round " + i);
        await(contested).close();
      }
      await(behind).close();
    }
    assertAllThere();
  }

  @Test
  public void close_permitByManyThreadsAtOnce_givesBackOnce() throws Exception {
    for (int i = 0; i < 300; i++) {
      Permit permit = await(semaphore.acquire());
      Threads.together(
          3,
          () -> {
            permit.close();
            return null;
          });
      assertEquals(PERMITS, semaphore.availablePermits());
    }
  }

  @Test
  public void close_whileOthersAcquire_endsEveryWait() throws Exception {
    for (int i = 0; i < 300; i++) {
      AsyncSemaphore own = AsyncSemaphore.create(1);
      AtomicInteger turn = new AtomicInteger();
      Threads.together(
          3,
          () -> {
            if (turn.getAndIncrement() == 0) {
              own.close();
              return null;
            }
            for (CompletableFuture<Permit> one = own.acquire(); ; one = own.acquire()) {
              try {
                await(one).close();
              } catch (SemaphoreClosedException end) {
                return null;
              }
            }
          });
      assertInstanceOf(SemaphoreClosedException.class, failureOf(own.acquire()));
      assertEquals(1, own.availablePermits());
    }
  }

  @Test
  public void release_writesBeforeIt_areSeenAfterAcquire() throws Exception {
    AsyncSemaphore one = AsyncSemaphore.create(1);
    Threads.together(
        THREADS,
        () -> {
          for (int i = 0; i < 5_000; i++) {
            try (Permit permit = await(one.acquire())) {
              counter++;
            }
          }
          return null;
        });
    await(one.acquire());
    assertEquals(THREADS * 5_000, counter);
  }
}
