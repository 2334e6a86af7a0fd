package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Nothing is lost silently: what reaches the uncaught handler, and what does not. */
public abstract class UncaughtContract extends Contract {

  private interface Look {
    void at(Task<Integer> task) throws Exception;
  }

  private void assertReportedOnce(Task<?> task, Throwable error) throws Exception {
    Eventually.until("reported", () -> uncaught.size() > 0);
    assertEquals(1, uncaught.size(), "reports: " + uncaught);
    Uncaught report = uncaught.list().get(0);
    assertSame(error, report.error());
    // A task that was garbage-collected cannot be given: one that speaks for it may.
    assertEquals(task.id(), report.task().id());
    assertEquals(task.name(), report.task().name());
  }

  @Test
  public void failure_neverLookedAt_isReportedWhenTheRuntimeCloses() throws Exception {
    Boom boom = new Boom("unseen");
    Task<Integer> task = runtime.spawn(failing(boom));
    runtime.close();
    assertReportedOnce(task, boom);
  }

  @Test
  public void failure_ofAsyncTaskNeverLookedAt_isReportedUnwrapped() throws Exception {
    Boom boom = new Boom("unseen");
    Task<Object> task = runtime.spawnAsync(() -> failed(boom).thenApply(v -> v));
    runtime.close();
    assertReportedOnce(task, boom);
  }

  @Test
  public void failure_inSupervisorScopeNeverLookedAt_isReported() throws Exception {
    Boom boom = new Boom("unseen");
    Task<Integer> task;
    try (TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      task = scope.spawn(failing(boom));
      scope.join();
    }
    runtime.close();
    assertReportedOnce(task, boom);
  }

  @Test
  public void failure_lookedAt_isNotReported() throws Exception {
    Map<String, Look> looks = new LinkedHashMap<>();
    looks.put("await", Async::await);
    looks.put("join", Task::join);
    looks.put("get", Task::get);
    looks.put("getNow", task -> task.getNow(0));
    looks.put("handle", task -> task.handle((v, t) -> t));
    looks.put("whenComplete", task -> task.whenComplete((v, t) -> {}));
    looks.put("exceptionally", task -> task.exceptionally(t -> 0));
    looks.put("joinAll", task -> Async.joinAll(List.of(task)));
    for (Map.Entry<String, Look> look : looks.entrySet()) {
      uncaught.clear();
      try (AsyncRuntime own = AsyncRuntime.create(config().build())) {
        Task<Integer> task = own.spawn(failing(new Boom("seen")));
        await(task.finished());
        try {
          look.getValue().at(task);
        } catch (Exception seen) {
          assertTrue(seen.getMessage().contains("seen"), seen.toString());
        }
      }
      assertEquals(0, uncaught.size(), look.getKey() + " looked at it: " + uncaught);
    }
  }

  @Test
  public void failure_observerRegisteredBefore_isNotReported() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    CompletableFuture<Integer> observer = task.handle((v, t) -> 1);
    stage.completeExceptionally(new Boom("seen"));
    assertEquals(1, await(observer));
    runtime.close();
    assertEquals(0, uncaught.size(), "someone looked: " + uncaught);
  }

  @Test
  public void cancellation_neverLookedAt_isNotReported() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    task.abort("not needed");
    await(task.finished());
    runtime.close();
    assertEquals(0, uncaught.size(), "a cancellation is no failure: " + uncaught);
  }

  @Test
  public void error_thrownByBody_failsTheTaskAndIsReported() throws Exception {
    Error error = new AssertionError("panic");
    Task<Integer> task = runtime.named("panicking").spawn(failing(error));
    assertSame(error, failureOf(task), "seen, and yet reported");
    assertReportedOnce(task, error);
    runtime.close();
    assertReportedOnce(task, error);
  }

  @Test
  public void error_thrownByAsyncBody_isReported() throws Exception {
    Error error = new StackOverflowError("panic");
    Task<Integer> task = runtime.<Integer>spawnAsync(failing(error));
    assertSame(error, failureOf(task));
    assertReportedOnce(task, error);
  }

  @Test
  public void error_neverLookedAt_isReportedOnceOnly() throws Exception {
    Error error = new AssertionError("panic");
    Task<Integer> task = runtime.spawn(failing(error));
    await(task.finished());
    runtime.close();
    assertReportedOnce(task, error);
  }

  @Test
  public void error_inFailFastScope_failsTheScopeAndIsReported() throws Exception {
    Error error = new AssertionError("panic");
    Task<Integer> child;
    try (TaskScope scope = runtime.openScope()) {
      child = scope.spawn(failing(error));
      assertSame(error, failureOf(scope.completion()));
    }
    assertReportedOnce(child, error);
  }

  @Test
  public void lateFailure_ofAbortedSupervisedTask_isReported() throws Exception {
    Boom late = new Boom("after the abort");
    Task<Integer> task =
        runtime.spawn(
            () -> {
              Async.currentTask().orElseThrow().abort("told to stop");
              throw late;
            });
    assertEquals("told to stop", reasonOf(task));
    await(task.finished());
    assertReportedOnce(task, late);
    runtime.close();
    assertReportedOnce(task, late);
  }

  @Test
  public void lateFailure_ofCompletedTask_isReported() throws Exception {
    Boom late = new Boom("after the completion");
    ManualExecutor executor = new ManualExecutor();
    Task<Integer>[] self = newArray(1);
    self[0] =
        runtime
            .on(io.portalis.Dispatchers.from(executor))
            .spawn(
                () -> {
                  self[0].complete(1);
                  throw late;
                });
    executor.runAll();
    assertEquals(1, await(self[0]));
    assertReportedOnce(self[0], late);
  }

  @SafeVarargs
  private static <E> E[] newArray(int length, E... none) {
    return java.util.Arrays.copyOf(none, length);
  }

  @Test
  public void lateFailure_inFailFastScope_isNotLost() throws Exception {
    Boom late = new Boom("after the abort");
    Boom primary = new Boom("another child's");
    Task<Integer> child;
    try (TaskScope scope = runtime.openScope()) {
      child =
          scope.spawn(
              () -> {
                Async.currentTask().orElseThrow().abort("told to stop");
                throw late;
              });
      await(child.finished());
      Task<Integer> failing = scope.spawnAsync(Contract::never);
      failing.completeExceptionally(primary);
      Throwable failure = failureOf(scope.completion());
      boolean inScope = failure == late || List.of(failure.getSuppressed()).contains(late);
      assertTrue(
          inScope || uncaught.list().contains(new Uncaught(child, late)),
          "neither in " + failure + " nor reported: " + uncaught);
    }
  }

  @Test
  public void handler_throws_harmsNoOne() throws Exception {
    Trace<Throwable> seen = new Trace<>();
    Error error = new AssertionError("panic");
    Boom unseen = new Boom("unseen");
    try (AsyncRuntime own =
        AsyncRuntime.create(
            config()
                .uncaughtHandler(
                    (task, t) -> {
                      seen.add(t);
                      throw new IllegalStateException("the handler's own");
                    })
                .build())) {
      Task<Integer> panicking = own.spawn(failing(error));
      assertSame(error, failureOf(panicking));
      await(panicking.finished());
      assertEquals(2, await(own.spawn(() -> 2)), "the next task");
      await(own.spawn(failing(unseen)).finished());
    }
    Eventually.until("both reported", () -> seen.size() == 2);
    assertEquals(List.of(error, unseen), seen.list());
  }

  @Test
  public void failureOfScopedChildren_areSuppressedNotReported() {
    Boom first = new Boom("first");
    Boom second = new Boom("second");
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> result =
        runtime.scoped(
            scope -> {
              Task<Integer> a = scope.spawnAsync(() -> stage);
              scope.spawn(
                  () -> {
                    a.completeExceptionally(first);
                    throw second;
                  });
              return stage;
            });
    assertSame(first, failureOf(result));
    assertEquals(List.of(second), List.of(first.getSuppressed()));
    assertEquals(0, uncaught.size(), "nothing was lost: " + uncaught);
  }

  @Test
  public void handler_usesTheRuntime_works() throws Exception {
    Trace<Task<Integer>> spawned = new Trace<>();
    AsyncRuntime[] own = new AsyncRuntime[1];
    own[0] =
        AsyncRuntime.create(
            config().uncaughtHandler((task, t) -> spawned.add(own[0].spawn(() -> 5))).build());
    try (AsyncRuntime closed = own[0]) {
      failureOf(closed.spawn(failing(new AssertionError("panic"))));
      Eventually.until("handled", () -> spawned.size() == 1);
      assertEquals(5, await(spawned.list().get(0)));
    }
  }

  @Test
  public void failure_neverLookedAt_isReportedBeforeCloseReturns() throws Exception {
    int late = 0;
    for (int i = 0; i < 500; i++) {
      Trace<Throwable> seen = new Trace<>();
      Boom boom = new Boom("unseen " + i);
      try (AsyncRuntime own =
          AsyncRuntime.create(config().uncaughtHandler((task, t) -> seen.add(t)).build())) {
        await(own.spawn(failing(boom)).finished());
      }
      if (seen.size() == 0) {
        late++;
        Eventually.until("reported at all, round " + i, () -> seen.size() > 0);
      }
    }
    assertEquals(0, late, "reports that came after close() had returned");
  }

  @Test
  public void failure_ofChildWhoseOnlyWaitWasWithdrawn_isReported() throws Exception {
    Boom boom = new Boom("unseen");
    CompletableFuture<Integer> stage = never();
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> child = scope.spawnAsync(() -> stage);
      scope.completion().cancel(true);
      stage.completeExceptionally(boom);
      Eventually.until("failed", child::isDone);
    }
    Eventually.until("reported", () -> uncaught.size() > 0);
    assertSame(boom, uncaught.list().get(0).error());
  }
}
