package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.TaskTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Async.shield}. */
public abstract class ShieldContract extends Contract {

  @Test
  public void shield_outcome_isMirrored() throws Exception {
    Boom boom = new Boom("mirrored");
    assertEquals(1, await(Async.shield(runtime.spawn(() -> 1))));
    assertSame(boom, failureOf(Async.shield(runtime.spawn(failing(boom)))));
    assertSame(boom, failureOf(Async.shield(failed(boom).thenApply(v -> v))), "unwrapped");
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> shield = Async.shield(task);
    assertFalse(shield.isDone());
    task.abort("upstream");
    assertEquals("upstream", reasonOf(shield));
    assertTrue(shield.isCancelled());
  }

  @Test
  public void cancel_shield_leavesTheStage() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    CompletableFuture<Integer> shield = Async.shield(task);
    assertTrue(shield.cancel(true));
    assertEquals("cancelled", reasonOf(shield));
    assertFalse(task.isDone());
    stage.complete(2);
    assertEquals(2, await(task));
  }

  @Test
  public void cancel_derivedOfShield_leavesTheStage() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    CompletableFuture<Integer> shield = Async.shield(task);
    shield.thenApply(v -> v).thenApply(v -> v).cancel(true);
    assertTrue(shield.isCancelled(), "the shield itself is wanted by nobody");
    assertFalse(task.isDone());
    stage.complete(2);
    assertEquals(2, await(task));
  }

  @Test
  public void cancel_foreignStageBehindShield_isLeftAlone() {
    CompletableFuture<Integer> foreign = never();
    Async.shield(foreign).cancel(true);
    assertFalse(foreign.isDone());
    Task<Integer> waiting = runtime.spawnAsync(() -> Async.shield(foreign));
    waiting.abort("the waiter only");
    assertFalse(foreign.isDone());
    assertTrue(waiting.isCancelled());
  }

  @Test
  public void shield_amongDerivedStages_isNoneOfThem() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> derived = task.thenApply(v -> v);
    CompletableFuture<Integer> shield = Async.shield(task);
    shield.cancel(true);
    assertFalse(task.isDone(), "cancelling a shield counts for nothing");
    derived.cancel(true);
    assertTrue(task.isCancelled(), "every derived stage was cancelled");
  }

  @Test
  public void timeout_overShield_leavesTheStage() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    CompletableFuture<Integer> timed = Async.timeout(Duration.ofMillis(1), Async.shield(task));
    assertInstanceOf(TaskTimeoutException.class, failureOf(timed));
    assertFalse(task.isDone());
    stage.complete(3);
    assertEquals(3, await(task));
  }
}
