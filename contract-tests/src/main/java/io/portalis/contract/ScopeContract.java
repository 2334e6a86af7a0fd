package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.RuntimeClosedException;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Fail-fast scopes: waiting, the first failure, cancellation, closing. */
public abstract class ScopeContract extends Contract {

  @Test
  public void join_noChildren_returns() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      scope.join();
      assertNull(await(scope.completion()));
      assertFalse(scope.isCancelled());
    }
  }

  @Test
  public void completion_pendingChild_waits() throws Exception {
    CompletableFuture<Integer> stage = never();
    try (TaskScope scope = runtime.openScope()) {
      await(scope.spawn(() -> 1));
      Task<Integer> child = scope.spawnAsync(() -> stage);
      CompletableFuture<Void> completion = scope.completion();
      assertFalse(completion.isDone(), "a child is pending");
      stage.complete(2);
      assertNull(await(completion));
      assertTrue(child.isFinished());
    }
  }

  @Test
  public void completion_eachCall_isAWaitOfItsOwn() throws Exception {
    CompletableFuture<Integer> stage = never();
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> child = scope.spawnAsync(() -> stage);
      CompletableFuture<Void> withdrawn = scope.completion();
      CompletableFuture<Void> kept = scope.completion();
      assertNotSame(withdrawn, kept);
      assertTrue(withdrawn.cancel(true));
      assertTrue(scope.completion().thenRun(() -> {}).cancel(true));
      assertFalse(child.isDone(), "cancelling the wait leaves the children alone");
      assertFalse(scope.isCancelled());
      assertFalse(kept.isDone());
      stage.complete(1);
      assertNull(await(kept));
    }
  }

  @Test
  public void spawn_fromChild_isAwaitedToo() throws Exception {
    CompletableFuture<Integer> stage = never();
    AtomicReference<Task<Integer>> grandchild = new AtomicReference<>();
    try (TaskScope scope = runtime.openScope()) {
      await(scope.spawn(() -> grandchild.set(scope.spawnAsync(() -> stage))));
      CompletableFuture<Void> completion = scope.completion();
      assertFalse(completion.isDone());
      stage.complete(3);
      await(completion);
      assertEquals(3, await(grandchild.get()));
    }
  }

  @Test
  public void spawn_afterJoin_isFine() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      await(scope.spawn(() -> 1));
      scope.join();
      Task<Integer> later = scope.spawn(() -> 2);
      scope.join();
      assertTrue(later.isFinished(), "the second join waited for it");
      assertEquals(2, await(later));
      scope.join();
    }
  }

  @Test
  public void failure_ofOneChild_cancelsTheSiblingsAndIsRethrown() throws Exception {
    Boom boom = new Boom("first");
    CompletableFuture<Integer> stage = never();
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> sibling = scope.spawnAsync(() -> stage);
      Eventually.until("running", () -> sibling.state() == TaskState.RUNNING);
      scope.spawn(failing(boom));
      assertSame(boom, assertThrows(Boom.class, scope::join));
      assertTrue(scope.isCancelled());
      assertTrue(sibling.isCancelled());
      assertTrue(stage.isCancelled());
      assertSame(boom, assertThrows(Boom.class, scope::join), "join twice");
      assertSame(boom, failureOf(scope.completion()));
      assertEquals(0, boom.getSuppressed().length, "cancelled siblings are not suppressed");
    }
    assertEquals(0, uncaught.size(), "a failure that join() threw: " + uncaught);
  }

  @Test
  public void failure_completionAskedBefore_failsWithIt() throws Exception {
    Boom boom = new Boom("first");
    CompletableFuture<Integer> stage = never();
    try (TaskScope scope = runtime.openScope()) {
      scope.spawnAsync(() -> stage);
      CompletableFuture<Void> completion = scope.completion();
      stage.completeExceptionally(boom);
      assertSame(boom, failureOf(completion));
      assertFalse(completion.isCancelled());
    }
    assertEquals(0, uncaught.size(), "a failure that completion() carried: " + uncaught);
  }

  @Test
  public void failure_ofSecondChild_isSuppressedInTheFirst() {
    Boom first = new Boom("first");
    Boom second = new Boom("second");
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> a = scope.spawnAsync(Contract::never);
      scope.spawn(
          () -> {
            a.completeExceptionally(first);
            throw second;
          });
      assertSame(first, failureOf(scope.completion()));
      assertEquals(List.of(second), List.of(first.getSuppressed()));
      assertSame(first, failureOf(scope.completion()));
      assertEquals(1, first.getSuppressed().length, "suppressed once, however often it is asked");
    }
    assertEquals(0, uncaught.size(), "nothing was lost: " + uncaught);
  }

  @Test
  public void failure_sameInstanceInTwoChildren_isNotSuppressedInItself() throws Exception {
    Boom same = new Boom("shared");
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> a = scope.spawnAsync(Contract::never);
      Task<Integer> b =
          scope.spawn(
              () -> {
                a.completeExceptionally(same);
                throw same;
              });
      assertSame(same, failureOf(scope.completion()));
      awaitFinished(a, b);
      assertEquals(0, same.getSuppressed().length);
    }
  }

  @Test
  public void failure_childFailedByItsStage_cancelsTheScope() {
    Boom boom = new Boom("stage");
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> sibling = scope.spawnAsync(Contract::never);
      scope.spawnAsync(() -> failed(boom).thenApply(v -> v));
      assertSame(boom, failureOf(scope.completion()), "unwrapped");
      assertTrue(sibling.isCancelled());
    }
  }

  @Test
  public void failure_completedExceptionallyFromOutside_isAFailure() {
    Boom boom = new Boom("outside");
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> sibling = scope.spawnAsync(Contract::never);
      scope.spawnAsync(Contract::never).completeExceptionally(boom);
      assertSame(boom, failureOf(scope.completion()));
      assertTrue(sibling.isCancelled());
    }
  }

  @Test
  public void cancelledChild_isNoFailure() throws Exception {
    CompletableFuture<Integer> stage = never();
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> sibling = scope.spawnAsync(() -> stage);
      Task<Integer> aborted = scope.spawnAsync(Contract::never);
      Task<Integer> gaveUp = scope.spawn(failing(new TaskCancelledException("by itself")));
      aborted.abort("one only");
      assertEquals("by itself", reasonOf(gaveUp));
      assertFalse(scope.isCancelled());
      assertFalse(sibling.isDone(), "siblings go on");
      stage.complete(1);
      scope.join();
      assertEquals(1, await(sibling));
    }
  }

  @Test
  public void cancel_reason_reachesChildren() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> child = scope.spawnAsync(Contract::never);
      Task<Integer> byItself = scope.spawnAsync(Contract::never);
      byItself.abort("mine");
      Task<Integer> ended = scope.spawn(() -> 1);
      await(ended);
      scope.cancel("out of time");
      assertTrue(scope.isCancelled());
      scope.cancel("second");
      assertEquals("out of time", reasonOf(child));
      assertEquals("mine", reasonOf(byItself));
      assertEquals(1, await(ended));
      assertNull(await(scope.completion()), "cancel is no failure");
      scope.join();
    }
  }

  @Test
  public void spawn_inCancelledScope_returnsCancelledTask() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    try (TaskScope scope = runtime.openScope()) {
      scope.cancel("too late");
      Task<Integer> callable = scope.spawn(() -> runs.incrementAndGet());
      Task<Void> runnable = scope.spawn((Runnable) runs::incrementAndGet);
      Task<Integer> async =
          scope.spawnAsync(() -> CompletableFuture.completedFuture(runs.incrementAndGet()));
      Task<Integer> blocking = scope.spawnBlocking(() -> runs.incrementAndGet());
      for (Task<?> task : java.util.List.of(callable, runnable, async, blocking)) {
        assertTrue(task.isCancelled(), "when spawn returns");
        assertEquals(TaskState.CANCELLED, task.state());
        assertEquals("too late", reasonOf(task));
        await(task.finished());
      }
      scope.join();
    }
    assertEquals(0, runs.get(), "bodies that ran");
  }

  @Test
  public void spawn_afterFirstFailure_returnsCancelledTask() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> failing = scope.spawn(failing(new Boom("first")));
      failureOf(scope.completion());
      Task<Integer> late = scope.spawn(() -> runs.incrementAndGet());
      assertTrue(late.isCancelled());
      awaitFinished(failing, late);
    }
    assertEquals(0, runs.get(), "bodies that ran");
  }

  @Test
  public void spawn_inClosedScope_isRefused() {
    TaskScope scope = runtime.openScope();
    scope.close();
    assertThrows(RuntimeClosedException.class, () -> scope.spawn(() -> 1));
    assertThrows(RuntimeClosedException.class, () -> scope.spawn((Runnable) () -> {}));
    assertThrows(RuntimeClosedException.class, () -> scope.spawnAsync(Contract::never));
    assertThrows(RuntimeClosedException.class, () -> scope.spawnBlocking(() -> 1));
    assertThrows(RuntimeClosedException.class, () -> scope.named("view").spawn(() -> 1));
    assertThrows(RuntimeClosedException.class, () -> scope.openChild(ScopePolicy.SUPERVISOR));
    scope.close();
  }

  @Test
  public void close_pendingChildren_cancelsAndWaits() {
    TaskScope scope = runtime.openScope();
    Task<Integer> child = scope.spawnAsync(Contract::never);
    scope.close();
    assertTrue(child.isCancelled());
    assertTrue(child.isFinished(), "close waits until it has returned");
    scope.close();
  }

  @Test
  public void close_failureNobodyAskedFor_isReported() throws Exception {
    Boom boom = new Boom("unseen");
    Task<Integer> child;
    try (TaskScope scope = runtime.openScope()) {
      child = scope.spawn(failing(boom));
      await(child.finished());
    }
    Eventually.until("reported", () -> uncaught.size() > 0);
    assertSame(boom, uncaught.list().get(0).error());
    assertEquals(1, uncaught.size());
  }

  @Test
  public void completion_ofClosedScope_isComplete() throws Exception {
    TaskScope scope = runtime.openScope();
    scope.spawnAsync(Contract::never);
    scope.close();
    assertNull(await(scope.completion()));
    scope.join();
  }
}
