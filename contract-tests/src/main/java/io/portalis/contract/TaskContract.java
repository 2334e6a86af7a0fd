package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Dispatchers;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskState;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How a task starts and ends, and what it says about itself. */
public abstract class TaskContract extends Contract {

  @Test
  public void spawn_callable_completesWithItsResult() throws Exception {
    assertEquals(42, await(runtime.spawn(() -> 42)));
  }

  @Test
  public void spawn_callableReturnsNull_succeedsWithNull() throws Exception {
    Task<String> task = runtime.spawn(() -> null);
    assertNull(await(task));
    assertEquals(TaskState.SUCCEEDED, task.state());
  }

  @Test
  public void spawn_runnable_completesWithNull() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Task<Void> task = runtime.spawn((Runnable) runs::incrementAndGet);
    assertNull(await(task));
    assertEquals(1, runs.get(), "runs of the body");
  }

  @Test
  public void spawn_bodyThrows_awaitThrowsTheSameInstance() {
    Boom boom = new Boom("checked");
    Task<Integer> task = runtime.spawn(failing(boom));
    assertSame(boom, failureOf(task));
    assertEquals(TaskState.FAILED, task.state());
    assertTrue(task.isCompletedExceptionally());
    assertFalse(task.isCancelled());
  }

  @Test
  public void joinAndGet_bodyThrew_wrapAsTheJdkDoes() throws Exception {
    Boom boom = new Boom("checked");
    Task<Integer> task = runtime.spawn(failing(boom));
    await(task.finished());
    assertSame(boom, assertThrows(CompletionException.class, task::join).getCause());
    assertSame(boom, assertThrows(ExecutionException.class, task::get).getCause());
    assertSame(
        boom,
        assertThrows(ExecutionException.class, () -> task.get(1, TimeUnit.SECONDS)).getCause());
    assertSame(boom, assertThrows(CompletionException.class, () -> task.getNow(0)).getCause());
  }

  @Test
  public void spawn_bodyThrowsCancellation_isCancelledNotFailed() {
    Task<Integer> task = runtime.spawn(failing(new TaskCancelledException("enough")));
    assertEquals("enough", reasonOf(task));
    assertTrue(task.isCancelled());
    assertEquals(TaskState.CANCELLED, task.state());
  }

  @Test
  public void spawn_bodyThrowsCompletionException_isTheFailureItself() {
    CompletionException own = new CompletionException(new Boom("cause"));
    Task<Integer> task = runtime.spawn(failing(own));
    Throwable failure = failureOf(task);
    assertTrue(
        failure == own || failure == own.getCause(), "own exception or its cause: " + failure);
  }

  @Test
  public void spawnAsync_stageEnds_takesItsResult() throws Exception {
    CompletableFuture<String> stage = never();
    Task<String> task = runtime.spawnAsync(() -> stage);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    assertFalse(task.isDone());
    assertFalse(task.isFinished());
    stage.complete("done");
    assertEquals("done", await(task));
    await(task.finished());
    assertEquals(TaskState.SUCCEEDED, task.state());
  }

  @Test
  public void spawnAsync_derivedStageFails_failsUnwrapped() {
    Boom boom = new Boom("deep");
    Task<Object> task = runtime.spawnAsync(() -> failed(boom).thenApply(v -> v).thenApply(v -> v));
    assertSame(boom, failureOf(task));
    assertSame(boom, assertThrows(CompletionException.class, task::join).getCause());
  }

  @Test
  public void spawnAsync_bodyThrows_fails() {
    Boom boom = new Boom("before the stage");
    Task<Integer> task = runtime.<Integer>spawnAsync(failing(boom));
    assertSame(boom, failureOf(task));
    assertEquals(TaskState.FAILED, task.state());
  }

  @Test
  public void spawnAsync_nullStage_failsWithNullPointerException() {
    CompletionStage<Integer> none = null;
    Task<Integer> task = runtime.spawnAsync(() -> none);
    assertInstanceOf(NullPointerException.class, failureOf(task));
    assertEquals(TaskState.FAILED, task.state());
  }

  @Test
  public void spawnAsync_stageIsCancelled_isCancelled() {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    stage.cancel(false);
    assertEquals("cancelled", reasonOf(task));
    assertEquals(TaskState.CANCELLED, task.state());
    assertTrue(task.isCancelled());
  }

  @Test
  public void spawnAsync_stageIsAbortedTask_takesItsReason() {
    Task<Integer> inner = runtime.spawnAsync(Contract::never);
    Task<Integer> outer = runtime.spawnAsync(() -> inner.thenApply(v -> v));
    inner.abort("no more");
    assertEquals("no more", reasonOf(outer));
    assertEquals(TaskState.CANCELLED, outer.state());
  }

  @Test
  public void abort_runningAsyncTask_cancelsItsStage() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    assertTrue(task.abort("not needed"));
    assertTrue(task.isCancelled(), "cancelled when abort returns");
    assertEquals("not needed", reasonOf(task));
    await(task.finished()); // the body may not have returned the stage yet
    assertTrue(stage.isCancelled(), "the stage was told");
    assertTrue(task.isFinished());
  }

  @Test
  public void abort_stageThatCannotBeCancelled_endsTheTask() throws Exception {
    CompletableFuture<Integer> source = never();
    Task<Integer> task = runtime.spawnAsync(source::minimalCompletionStage);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    assertTrue(task.abort("deaf"));
    assertEquals("deaf", reasonOf(task));
    source.complete(1);
    await(task.finished());
    assertEquals(TaskState.CANCELLED, task.state(), "a late result changes nothing");
  }

  @Test
  public void abort_bodyReturnsItsStageLater_cancelsThatStage() throws Exception {
    AtomicReference<Task<?>> self = new AtomicReference<>();
    CompletableFuture<Integer> stage = never();
    ManualExecutor executor = new ManualExecutor();
    Task<Integer> task =
        runtime
            .on(Dispatchers.from(executor))
            .spawnAsync(
                () -> {
                  self.get().abort("while the body runs");
                  return stage;
                });
    self.set(task);
    executor.runAll();
    assertEquals("while the body runs", reasonOf(task));
    assertTrue(stage.isCancelled(), "the stage came too late and was cancelled");
    await(task.finished());
  }

  @Test
  public void abort_queuedTask_neverRunsBody() throws Exception {
    ManualExecutor executor = new ManualExecutor();
    Spawner queued = runtime.on(Dispatchers.from(executor));
    Trace<String> ran = new Trace<>();
    Task<Void> callable = queued.spawn(() -> ran.add("spawn"));
    Task<Integer> async =
        queued.spawnAsync(
            () -> {
              ran.add("spawnAsync");
              return CompletableFuture.completedFuture(1);
            });
    assertEquals(TaskState.QUEUED, callable.state());
    assertTrue(callable.abort("early"));
    assertTrue(async.abort("early"));
    assertEquals(TaskState.CANCELLED, callable.state());
    assertEquals("early", reasonOf(callable));
    assertEquals("early", reasonOf(async));
    executor.runAll();
    awaitFinished(callable, async);
    assertEquals(0, ran.size(), "bodies that ran: " + ran);
  }

  @Test
  public void abort_endedTask_returnsFalse() throws Exception {
    Task<Integer> succeeded = runtime.spawn(() -> 1);
    await(succeeded);
    assertFalse(succeeded.abort("late"));
    assertFalse(succeeded.cancel(true));
    assertEquals(1, await(succeeded));

    Task<Integer> aborted = runtime.spawnAsync(Contract::never);
    assertTrue(aborted.abort("first"));
    assertFalse(aborted.abort("second"));
    assertTrue(aborted.cancel(true), "cancel says whether the task is now cancelled");
    assertEquals("first", reasonOf(aborted));
  }

  @Test
  public void cancel_withoutReason_hasReasonCancelled() {
    for (boolean mayInterrupt : new boolean[] {true, false}) {
      Task<Integer> task = runtime.spawnAsync(Contract::never);
      assertTrue(task.cancel(mayInterrupt));
      assertEquals("cancelled", reasonOf(task));
    }
  }

  @Test
  public void joinAndGet_abortedTask_throwTaskCancelledExceptionItself() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    task.abort("why");
    assertEquals("why", assertThrows(TaskCancelledException.class, task::join).reason());
    assertEquals("why", assertThrows(TaskCancelledException.class, task::get).reason());
    assertEquals(
        "why",
        assertThrows(TaskCancelledException.class, () -> task.get(1, TimeUnit.SECONDS)).reason());
    assertThrows(CancellationException.class, () -> task.getNow(0));
  }

  @Test
  public void finished_cancelled_onlyWithdrawsTheWait() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    CompletableFuture<Void> wait = task.finished();
    CompletableFuture<Void> derived = task.finished().thenRun(() -> {});
    assertTrue(wait.cancel(true));
    assertTrue(derived.cancel(true));
    assertFalse(task.isDone(), "the task goes on");
    stage.complete(7);
    assertEquals(7, await(task));
    assertNull(await(task.finished()), "another wait is not disturbed");
  }

  @Test
  public void finished_failedOrCancelledTask_completesNormally() throws Exception {
    Task<Integer> failed = runtime.spawn(failing(new Boom("seen")));
    Task<Integer> aborted = runtime.spawnAsync(Contract::never);
    aborted.abort("why");
    assertNull(await(failed.finished()));
    assertNull(await(aborted.finished()));
    assertTrue(failed.isFinished());
    assertTrue(aborted.isFinished());
  }

  @Test
  public void id_ofManyTasks_isPositiveAndUnique() {
    Set<Long> ids = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      long id = runtime.spawn(() -> 1).id();
      assertTrue(id > 0, "positive: " + id);
      assertTrue(ids.add(id), "used twice: " + id);
    }
  }

  @Test
  public void name_notGiven_isMadeOfTheId() {
    Task<Integer> task = runtime.spawn(() -> 1);
    assertEquals("task-" + task.id(), task.name());
    assertNotEquals(task.name(), runtime.spawn(() -> 1).name());
  }
}
