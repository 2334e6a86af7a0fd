package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.TaskTimeoutException;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code AsyncMutex.withLock}, given up. */
public abstract class WithLockCancelContract extends Contract {

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(3);

  private void assertFree() {
    mutex.tryLock().orElseThrow(() -> new AssertionError("still locked")).close();
  }

  @Test
  public void cancel_beforeTheLock_neverCallsTheBody() throws Exception {
    Trace<String> calls = new Trace<>();
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Integer> waiting =
        mutex.withLock(
            guard -> {
              calls.add("called");
              return CompletableFuture.completedFuture(1);
            });
    assertTrue(waiting.cancel(true));
    holder.close();
    assertEquals(List.of(), calls.list());
    assertEquals("cancelled", reasonOf(waiting));
    assertFree();
  }

  @Test
  public void cancel_whileTheStageRuns_cancelsItAndUnlocks() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> result = mutex.withLock(guard -> task);
    assertTrue(result.cancel(true));
    assertTrue(task.isCancelled());
    assertEquals("cancelled", reasonOf(result));
    await(mutex.lock()).close();
  }

  @Test
  public void cancel_stageThatCannotBeCancelled_unlocksAllTheSame() {
    CompletableFuture<Integer> source = never();
    CompletableFuture<Integer> result = mutex.withLock(guard -> source.minimalCompletionStage());
    assertTrue(result.cancel(true));
    assertFalse(source.isDone());
    assertFree();
    source.complete(1);
    assertFree();
  }

  @Test
  public void cancel_derivedStage_cancelsTheBodysStage() {
    CompletableFuture<Integer> stage = never();
    mutex.withLock(guard -> stage).thenApply(v -> v).thenRun(() -> {}).cancel(true);
    assertTrue(stage.isCancelled());
    assertFree();
  }

  @Test
  public void cancel_ended_doesNothing() throws Exception {
    CompletableFuture<Integer> result =
        mutex.withLock(guard -> CompletableFuture.completedFuture(guard.value()));
    assertFalse(result.cancel(true));
    assertEquals(3, now(result));
  }

  @Test
  public void timeout_ofWithLock_cancelsTheBodyAndUnlocks() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> result = mutex.withLock(guard -> stage);
    assertInstanceOf(
        TaskTimeoutException.class, failureOf(Async.timeout(Duration.ofMillis(1), result)));
    Eventually.until("the body's stage is cancelled", stage::isCancelled);
    await(mutex.lock()).close();
  }

  @Test
  public void complete_whileTheStageRuns_neverUnlocksUnderTheBody() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> result = mutex.withLock(guard -> stage);
    assertTrue(result.complete(9));
    assertTrue(stage.isDone() || mutex.tryLock().isEmpty(), "the body still uses it");
    stage.complete(1);
    assertFree();
    assertEquals(9, now(result));
  }
}
