package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.portalis.Task;
import io.portalis.sync.AsyncLazy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code AsyncLazy} asked by several threads. */
public abstract class ThreadedLazyContract extends Contract {

  @Test
  public void get_manyThreadsAtOnce_computesOnceAndAllSeeIt() throws Exception {
    for (int i = 0; i < 300; i++) {
      AtomicInteger calls = new AtomicInteger();
      int[] box = new int[1]; // plain: only the promised happens-before makes it visible
      AsyncLazy<int[]> lazy =
          AsyncLazy.of(
              () -> {
                box[0] = calls.incrementAndGet();
                return runtime.spawn(() -> box);
              });
      Trace<Integer> seen = new Trace<>();
      Threads.together(
          3,
          () -> {
            seen.add(await(lazy.get())[0]);
            return null;
          });
      assertEquals(List.of(1, 1, 1), seen.list());
      assertEquals(1, calls.get());
    }
  }

  @Test
  public void get_attemptsThatFail_neverOverlap() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger overlaps = new AtomicInteger();
    AsyncLazy<Integer> failing =
        AsyncLazy.of(
            () -> {
              if (underWay.getAndIncrement() != 0) {
                overlaps.incrementAndGet();
              }
              underWay.decrementAndGet();
              throw new IllegalStateException("each attempt");
            });
    Threads.together(
        4,
        () -> {
          for (int i = 0; i < 5_000; i++) {
            failureOf(failing.get());
          }
          return null;
        });
    assertEquals(0, overlaps.get());
  }

  @Test
  public void get_asTheOnlyCallerGivesUp_getsALiveAttempt() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      Trace<CompletableFuture<Integer>> attempts = new Trace<>();
      AsyncLazy<Integer> lazy =
          AsyncLazy.of(
              () -> {
                CompletableFuture<Integer> stage = never();
                attempts.add(stage);
                return stage;
              });
      CompletableFuture<Integer> first = lazy.get();
      Task<Boolean> canceller = runtime.spawn(() -> first.cancel(true));
      CompletableFuture<Integer> second = lazy.get();
      await(canceller);
      CompletableFuture<Integer> current = attempts.list().get(attempts.size() - 1);
      assertFalse(current.isCancelled(), "cancelled under the second caller in round " + i);
      current.complete(i);
      assertEquals(i, await(second));
      assertEquals(i, await(lazy.get()));
    }
  }

  @Test
  public void cancel_byAllCallersAtOnce_cancelsTheAttempt() throws Exception {
    for (int i = 0; i < 300; i++) {
      CompletableFuture<Integer> stage = never();
      AsyncLazy<Integer> lazy = AsyncLazy.of(() -> stage);
      List<CompletableFuture<Integer>> callers = List.of(lazy.get(), lazy.get(), lazy.get());
      AtomicInteger next = new AtomicInteger();
      Threads.together(3, () -> callers.get(next.getAndIncrement()).cancel(true));
      Eventually.until("nobody waits any more", stage::isCancelled);
    }
  }
}
