package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.sync.AsyncLatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code AsyncLatch}. */
public abstract class LatchContract extends Contract {

  @Test
  public void await_counting_waitsForZero() throws Exception {
    AsyncLatch latch = AsyncLatch.create(2);
    CompletableFuture<Void> waiting = latch.await();
    assertEquals(2, latch.getCount());
    latch.countDown();
    assertEquals(1, latch.getCount());
    assertPending("one is left", waiting);
    latch.countDown();
    assertEquals(0, latch.getCount());
    assertNull(now(waiting));
  }

  @Test
  public void await_zero_isCompletedAtOnce() throws Exception {
    now(AsyncLatch.create(0).await());
    AsyncLatch latch = AsyncLatch.create(1);
    latch.countDown();
    now(latch.await());
  }

  @Test
  public void countDown_atZero_doesNothing() throws Exception {
    AsyncLatch latch = AsyncLatch.create(1);
    latch.countDown();
    latch.countDown();
    assertEquals(0, latch.getCount());
    now(latch.await());
  }

  @Test
  public void countDown_toZero_wakesAllInOrder() throws Exception {
    AsyncLatch latch = AsyncLatch.create(1);
    Trace<Integer> order = new Trace<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      all.add(latch.await().thenRun(() -> order.add(number)));
    }
    latch.countDown();
    for (CompletableFuture<Void> one : all) {
      now(one);
    }
    assertEquals(List.of(0, 1, 2, 3, 4), order.list());
  }

  @Test
  public void countDown_byTasks_opensWhenAllHaveCounted() throws Exception {
    AsyncLatch latch = AsyncLatch.create(20);
    CompletableFuture<Void> waiting = latch.await();
    for (int i = 0; i < 19; i++) {
      await(runtime.spawn((Runnable) latch::countDown));
    }
    assertPending("one is missing", waiting);
    runtime.spawn((Runnable) latch::countDown);
    await(waiting);
  }

  @Test
  public void await_callback_seesZeroAndMayCallAgain() throws Exception {
    AsyncLatch latch = AsyncLatch.create(1);
    CompletableFuture<Integer> count =
        latch
            .await()
            .thenCompose(
                v -> {
                  latch.countDown();
                  return latch.await();
                })
            .thenApply(v -> latch.getCount());
    latch.countDown();
    assertEquals(0, await(count));
  }

  @Test
  public void countDown_throwingCallback_wakesTheOthers() throws Exception {
    AsyncLatch latch = AsyncLatch.create(1);
    CompletableFuture<Void> throwing =
        latch
            .await()
            .thenRun(
                () -> {
                  throw new IllegalStateException("a callback's own");
                });
    CompletableFuture<Void> second = latch.await();
    latch.countDown();
    assertEquals("a callback's own", failureOf(throwing).getMessage());
    now(second);
  }

  @Test
  public void cancel_waiting_isWithdrawnAndCountsNothing() throws Exception {
    AsyncLatch latch = AsyncLatch.create(1);
    CompletableFuture<Void> first = latch.await();
    CompletableFuture<Void> second = latch.await();
    assertTrue(first.cancel(true));
    assertEquals("cancelled", reasonOf(first));
    assertEquals(1, latch.getCount());
    assertPending("one is left", second);
    latch.countDown();
    now(second);
    assertTrue(first.isCancelled());
  }

  @Test
  public void cancel_derivedStage_withdrawsTheWait() {
    CompletableFuture<Void> waiting = AsyncLatch.create(1).await();
    waiting.thenRun(() -> {}).thenRun(() -> {}).cancel(true);
    assertTrue(waiting.isCancelled());
  }

  @Test
  public void cancel_opened_doesNothing() throws Exception {
    AsyncLatch latch = AsyncLatch.create(1);
    CompletableFuture<Void> waiting = latch.await();
    latch.countDown();
    assertFalse(waiting.cancel(true));
    now(waiting);
  }

  @Test
  public void create_negative_isRefused() {
    assertRefused(IllegalArgumentException.class, () -> AsyncLatch.create(-1), "count", "-1");
  }
}
