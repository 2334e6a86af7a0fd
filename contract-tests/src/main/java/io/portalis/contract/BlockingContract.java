package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** {@code spawnBlocking}: bodies that wait; on threads, or on green ones. */
public abstract class BlockingContract extends Contract {

  @Test
  public void spawnBlocking_result_completesTheTask() throws Exception {
    assertEquals(5, await(runtime.spawnBlocking(() -> 5)));
    assertNull(await(runtime.<String>spawnBlocking(() -> null)));
    Boom boom = new Boom("blocking");
    Task<Integer> failing = runtime.spawnBlocking(failing(boom));
    assertSame(boom, failureOf(failing));
    assertEquals(TaskState.FAILED, failing.state());
  }

  @Test
  public void spawnBlocking_body_doesNotRunOnTheCallingThread() throws Exception {
    assertNotSame(Thread.currentThread(), await(runtime.spawnBlocking(Thread::currentThread)));
  }

  @Test
  public void spawnBlocking_body_mayWaitInEveryWay() throws Exception {
    CompletableFuture<Integer> gate = never();
    Task<Integer> slow = runtime.spawnAsync(() -> gate);
    Task<Integer> task =
        runtime.spawnBlocking(
            () -> {
              await(Async.sleep(Duration.ofMillis(2)));
              gate.complete(1);
              int sum = slow.join() + slow.get() + await(slow);
              sum += runtime.spawnBlocking(() -> await(slow.thenApply(v -> 10))).join();
              sum += runtime.<Integer>blockOn(scope -> await(scope.spawn(() -> 100)));
              try (TaskScope scope = runtime.openScope()) {
                scope.spawnAsync(() -> Async.sleep(Duration.ofMillis(2)));
                scope.join();
              }
              return sum;
            });
    assertEquals(113, await(task));
  }

  @Test
  public void spawnBlocking_waiting_isRunningAndHoldsNoOneUp() throws Exception {
    CompletableFuture<Integer> gate = never();
    Task<Integer> task = runtime.spawnBlocking(() -> await(gate));
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    assertFalse(task.isFinished());
    assertEquals(2, await(runtime.spawn(() -> 2)));
    gate.complete(1);
    assertEquals(1, await(task));
    await(task.finished());
    assertTrue(task.isFinished());
  }

  @Test
  public void await_inAbortedBody_throwsTaskCancelledWithTheReason() throws Exception {
    Trace<Throwable> seen = new Trace<>();
    Task<Integer> task = runtime.spawnBlocking(() -> recordingAwait(never(), seen));
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    assertTrue(task.abort("enough waiting"));
    await(task.finished());
    assertEquals(1, seen.size());
    assertEquals(
        "enough waiting",
        assertInstanceOf(TaskCancelledException.class, seen.list().get(0)).reason());
    assertEquals("enough waiting", reasonOf(task));
    assertEquals(0, uncaught.size(), "obeying is no failure: " + uncaught);
  }

  private static int recordingAwait(CompletableFuture<Integer> stage, Trace<Throwable> seen)
      throws Exception {
    try {
      return await(stage);
    } catch (Throwable e) {
      seen.add(e);
      throw e;
    }
  }

  @Test
  public void await_inAbortedBody_withdrawsLibraryOperationsButNoTaskOrForeignStage()
      throws Exception {
    CompletableFuture<Void> sleep = Async.sleep(FOREVER);
    Task<Integer> other = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> foreign = never();
    for (CompletableFuture<?> stage : List.of(sleep, other, foreign)) {
      Task<Object> task = runtime.spawnBlocking(() -> await(stage));
      Eventually.until("running", () -> task.state() == TaskState.RUNNING);
      task.abort("stop");
      await(task.finished());
    }
    assertTrue(sleep.isCancelled(), "a sleep is withdrawn");
    assertFalse(other.isDone(), "a task goes on");
    assertFalse(foreign.isDone(), "a stage from elsewhere goes on");
    other.abort("end of test");
  }

  @Test
  public void checkpoint_inAbortedBody_throws() throws Exception {
    CompletableFuture<Integer> gate = never();
    Trace<String> seen = new Trace<>();
    Task<Integer> task =
        runtime.spawnBlocking(
            () -> {
              try {
                await(gate);
              } catch (TaskCancelledException e) {
                seen.add("await");
              }
              try {
                Async.checkpoint();
              } catch (TaskCancelledException e) {
                seen.add("checkpoint: " + e.reason());
              }
              return 1;
            });
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    task.abort("twice told");
    await(task.finished());
    assertEquals(List.of("await", "checkpoint: twice told"), seen.list());
    assertEquals(TaskState.CANCELLED, task.state());
  }

  @Test
  public void complete_whileBodyWaits_stopsTheBody() throws Exception {
    Trace<Throwable> seen = new Trace<>();
    Task<Integer> task = runtime.spawnBlocking(() -> recordingAwait(never(), seen));
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    assertTrue(task.complete(8));
    await(task.finished());
    assertEquals(8, await(task));
    assertInstanceOf(TaskCancelledException.class, seen.list().get(0));
  }

  @Test
  public void close_ofScope_waitsForBodyOnItsWayOut() {
    CompletableFuture<Void> started = never();
    Trace<String> order = new Trace<>();
    TaskScope scope = runtime.openScope();
    scope.spawnBlocking(
        () -> {
          started.complete(null);
          try {
            await(never());
          } finally {
            order.add("cleaned up");
          }
          return 1;
        });
    started.join();
    scope.close();
    order.add("closed");
    assertEquals(List.of("cleaned up", "closed"), order.list());
  }

  @Test
  public void failure_onTheWayOut_isSuppressedInTheFirst() throws Exception {
    Boom first = new Boom("first");
    Boom second = new Boom("while cleaning up");
    CompletableFuture<Integer> failing = never();
    CompletableFuture<Void> waiting = never();
    try (TaskScope scope = runtime.openScope()) {
      scope.spawnBlocking(
          () -> {
            try {
              waiting.complete(null);
              return await(Contract.<Integer>never());
            } catch (TaskCancelledException e) {
              throw second;
            }
          });
      scope.spawnAsync(() -> failing);
      await(waiting);
      failing.completeExceptionally(first);
      assertSame(first, failureOf(scope.completion()));
      assertEquals(List.of(second), List.of(first.getSuppressed()));
    }
    assertEquals(0, uncaught.size(), "nothing was lost: " + uncaught);
  }

  @Test
  public void joinAndClose_fromBlockingChild_areRefusedNotDeadlocked() throws Exception {
    TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR);
    Task<Integer> joiner =
        scope.spawnBlocking(
            () -> {
              scope.join();
              return 1;
            });
    assertInstanceOf(IllegalStateException.class, failureOf(joiner));
    Trace<Throwable> refusals = new Trace<>();
    Task<Integer> closer =
        scope.spawnBlocking(
            () -> {
              try {
                scope.close();
              } catch (IllegalStateException e) {
                refusals.add(e);
              }
              return 1;
            });
    await(closer.finished());
    assertEquals(1, refusals.size(), "close() from a child would wait for itself");
    scope.close();
  }

  @Test
  public void join_fromGrandchildScope_ofItsOwnScopeIsFine() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> task =
          scope.spawnBlocking(
              () -> {
                try (TaskScope child = scope.openChild(ScopePolicy.FAIL_FAST)) {
                  Task<Integer> grandchild = child.spawn(() -> 3);
                  child.join();
                  return await(grandchild);
                }
              });
      scope.join();
      assertEquals(3, await(task));
    }
  }

  @Test
  public void currentTask_inBlockingBody_isItsTask() throws Exception {
    AtomicReference<Task<?>> seen = new AtomicReference<>();
    Task<Void> task =
        runtime
            .named("blocking")
            .spawnBlocking(
                () -> {
                  await(Async.sleep(Duration.ofMillis(1)));
                  seen.set(Async.currentTask().orElseThrow());
                  return null;
                });
    await(task);
    assertSame(task, seen.get());
    assertEquals("blocking", task.name());
  }

  @Test
  public void error_thrownByBlockingBody_isReported() throws Exception {
    Error error = new AssertionError("panic");
    Task<Integer> task = runtime.spawnBlocking(failing(error));
    assertSame(error, failureOf(task));
    Eventually.until("reported", () -> uncaught.size() > 0);
    assertEquals(List.of(new Uncaught(task, error)), uncaught.list());
  }
}
