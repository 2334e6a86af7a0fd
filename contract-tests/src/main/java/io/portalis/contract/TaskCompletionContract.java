package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Dispatchers;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Tasks that are ended from outside, and bodies that ask about their own task. */
public abstract class TaskCompletionContract extends Contract {

  @Test
  public void complete_runningTask_endsItAndCancelsItsBody() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    assertTrue(task.complete(5));
    assertEquals(5, await(task));
    assertEquals(TaskState.SUCCEEDED, task.state());
    await(task.finished()); // the body may not have returned the stage yet
    assertTrue(stage.isCancelled(), "the stage of the body is cancelled");
  }

  @Test
  public void completeExceptionally_runningTask_endsItAndCancelsItsBody() throws Exception {
    Boom boom = new Boom("from outside");
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    assertTrue(task.completeExceptionally(boom));
    assertSame(boom, failureOf(task));
    assertEquals(TaskState.FAILED, task.state());
    await(task.finished()); // the body may not have returned the stage yet
    assertTrue(stage.isCancelled(), "the stage of the body is cancelled");
  }

  @Test
  public void completeExceptionally_withCancellation_isCancelled() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    task.completeExceptionally(new TaskCancelledException("from outside"));
    assertTrue(task.isCancelled());
    assertEquals(TaskState.CANCELLED, task.state());
    assertEquals("from outside", reasonOf(task));
  }

  @Test
  public void complete_queuedTask_neverRunsBody() throws Exception {
    ManualExecutor executor = new ManualExecutor();
    AtomicInteger runs = new AtomicInteger();
    Task<Integer> task = runtime.on(Dispatchers.from(executor)).spawn(() -> runs.incrementAndGet());
    assertTrue(task.complete(9));
    executor.runAll();
    assertEquals(9, await(task));
    await(task.finished());
    assertEquals(0, runs.get(), "runs of the body");
  }

  @Test
  public void complete_endedTask_changesNothing() throws Exception {
    Task<Integer> task = runtime.spawn(() -> 1);
    await(task);
    assertFalse(task.complete(2));
    assertFalse(task.completeExceptionally(new Boom("late")));
    assertEquals(1, await(task));

    Task<Integer> aborted = runtime.spawnAsync(Contract::never);
    aborted.abort("why");
    assertFalse(aborted.complete(2));
    assertEquals("why", reasonOf(aborted));
  }

  @Test
  public void obtrude_anyTask_isRefused() throws Exception {
    Task<Integer> running = runtime.spawnAsync(Contract::never);
    Task<Integer> ended = runtime.spawn(() -> 1);
    await(ended);
    for (Task<Integer> task : java.util.List.of(running, ended)) {
      assertThrows(UnsupportedOperationException.class, () -> task.obtrudeValue(2));
      assertThrows(
          UnsupportedOperationException.class, () -> task.obtrudeException(new Boom("no")));
    }
    assertFalse(running.isDone());
    assertEquals(1, await(ended));
    running.abort("end of test");
  }

  @Test
  public void obtrude_otherLibraryFuture_isRefused() {
    CompletableFuture<Void> sleep = Async.sleep(FOREVER);
    assertThrows(UnsupportedOperationException.class, () -> sleep.obtrudeValue(null));
    assertFalse(sleep.isDone());
    sleep.cancel(true);
  }

  @Test
  public void state_fromSpawnToEnd_isQueuedRunningSucceeded() {
    ManualExecutor executor = new ManualExecutor();
    AtomicReference<Task<?>> self = new AtomicReference<>();
    Trace<TaskState> inBody = new Trace<>();
    Task<Void> task =
        runtime
            .on(Dispatchers.from(executor))
            .spawn((Runnable) () -> inBody.add(self.get().state()));
    self.set(task);
    assertEquals(TaskState.QUEUED, task.state());
    assertFalse(task.isFinished());
    executor.runAll();
    assertEquals(java.util.List.of(TaskState.RUNNING), inBody.list());
    assertEquals(TaskState.SUCCEEDED, task.state());
    assertTrue(task.isFinished());
  }

  @Test
  public void isFinished_abortedWhileBodyRuns_onlyWhenBodyHasReturned() throws Exception {
    ManualExecutor executor = new ManualExecutor();
    Trace<Boolean> inBody = new Trace<>();
    Task<Integer> task =
        runtime
            .on(Dispatchers.from(executor))
            .spawn(
                () -> {
                  Task<?> self = Async.currentTask().orElseThrow();
                  self.abort("myself");
                  inBody.add(self.isDone());
                  inBody.add(self.isFinished());
                  inBody.add(self.finished().isDone());
                  return 1;
                });
    executor.runAll();
    assertEquals(
        java.util.List.of(true, false, false), inBody.list(), "done, finished, finished()");
    await(task.finished());
    assertTrue(task.isFinished());
    assertEquals("myself", reasonOf(task));
  }

  @Test
  public void checkpoint_abortedTask_throwsWithTheReason() throws Exception {
    Trace<String> reasons = new Trace<>();
    Task<Integer> task =
        runtime.spawn(
            () -> {
              Async.checkpoint();
              Async.currentTask().orElseThrow().abort("stop here");
              try {
                Async.checkpoint();
              } catch (TaskCancelledException e) {
                reasons.add(e.reason());
                throw e;
              }
              return 1;
            });
    await(task.finished());
    assertEquals(java.util.List.of("stop here"), reasons.list());
    assertEquals("stop here", reasonOf(task));
    assertEquals(0, uncaught.size(), "obeying is no failure: " + uncaught);
  }

  @Test
  public void checkpoint_taskCompletedFromOutside_throws() throws Exception {
    AtomicReference<Task<Integer>> self = new AtomicReference<>();
    Trace<String> seen = new Trace<>();
    ManualExecutor executor = new ManualExecutor();
    Task<Integer> task =
        runtime
            .on(Dispatchers.from(executor))
            .spawn(
                () -> {
                  self.get().complete(3);
                  try {
                    Async.checkpoint();
                    seen.add("passed");
                  } catch (TaskCancelledException e) {
                    seen.add("stopped");
                  }
                  return 1;
                });
    self.set(task);
    executor.runAll();
    assertEquals(java.util.List.of("stopped"), seen.list());
    assertEquals(3, await(task));
  }

  @Test
  public void checkpoint_outsideOfTasks_doesNothing() {
    Async.checkpoint();
    assertEquals(Optional.empty(), Async.currentTask());
  }

  @Test
  public void currentTask_inBodies_isTheirOwnTask() throws Exception {
    Task<Optional<Task<?>>> spawned = runtime.spawn(Async::currentTask);
    assertSame(spawned, await(spawned).orElseThrow());
    Task<Optional<Task<?>>> async =
        runtime.spawnAsync(() -> CompletableFuture.completedFuture(Async.currentTask()));
    assertSame(async, await(async).orElseThrow());
  }

  @Test
  public void currentTask_bodyRunInsideAnother_isOwnThenTheOuterAgain() throws Exception {
    // An executor that runs at once nests one body in another.
    Trace<Object> seen = new Trace<>();
    AtomicReference<Task<?>> inner = new AtomicReference<>();
    Task<Void> outer =
        runtime.spawn(
            () -> {
              seen.add(Async.currentTask().orElseThrow());
              inner.set(
                  runtime
                      .on(Dispatchers.from(Runnable::run))
                      .spawn(() -> seen.add(Async.currentTask().orElseThrow())));
              seen.add(Async.currentTask().orElseThrow());
            });
    await(outer);
    await(inner.get());
    assertEquals(java.util.List.of(outer, inner.get(), outer), seen.list());
  }

  @Test
  public void checkpoint_bodyRunInsideAbortedOne_asksItsOwnTask() throws Exception {
    AtomicReference<Task<Integer>> inner = new AtomicReference<>();
    Task<Void> outer =
        runtime.spawn(
            () -> {
              Async.currentTask().orElseThrow().abort("outer only");
              inner.set(
                  runtime
                      .on(Dispatchers.from(Runnable::run))
                      .spawn(
                          () -> {
                            Async.checkpoint();
                            return 1;
                          }));
            });
    await(outer.finished());
    assertEquals(1, await(inner.get()));
  }

  @Test
  public void callback_throws_harmsNoOne() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    RuntimeException thrown = new IllegalStateException("a callback's own");
    CompletableFuture<Void> derived =
        task.thenAccept(
            v -> {
              throw thrown;
            });
    CompletableFuture<Integer> sibling = task.thenApply(v -> v + 1);
    stage.complete(1);
    assertSame(thrown, failureOf(derived));
    assertEquals(2, await(sibling));
    assertEquals(1, await(task));
    await(task.finished());
    assertEquals(3, await(runtime.spawn(() -> 3)), "the next task");
    await(Async.sleep(Duration.ofMillis(1)));
  }

  @Test
  public void spawnAsync_stageIsTheTaskItself_canBeAborted() throws Exception {
    AtomicReference<Task<Integer>> self = new AtomicReference<>();
    ManualExecutor executor = new ManualExecutor();
    Task<Integer> task =
        runtime.on(Dispatchers.from(executor)).spawnAsync(() -> self.get().thenApply(v -> v));
    self.set(task);
    executor.runAll();
    assertFalse(task.isDone(), "waits for itself");
    task.abort("hopeless");
    assertEquals("hopeless", reasonOf(task));
    await(task.finished());
  }

  @Test
  public void finished_abortedWhileQueued_doesNotWaitForTheExecutor() throws Exception {
    ManualExecutor executor = new ManualExecutor();
    Task<Integer> task = runtime.on(Dispatchers.from(executor)).spawn(() -> 1);
    task.abort("early");
    await(task.finished());
    assertTrue(task.isFinished());
    executor.runAll();
  }
}
