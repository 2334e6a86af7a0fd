package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.BlockedWorkerException;
import io.portalis.Dispatchers;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The blocking guard in its default mode. */
public abstract class GuardContract extends Contract {

  private Map<String, Callable<Object>> waits(Task<?> task) {
    Map<String, Callable<Object>> waits = new LinkedHashMap<>();
    waits.put("Async.await", () -> await(task));
    waits.put("Task.join", task::join);
    waits.put("Task.get", task::get);
    waits.put("Task.get(timeout)", () -> task.get(5, TimeUnit.SECONDS));
    return waits;
  }

  @Test
  public void wait_onWorkerForUnfinishedTask_isRefused() throws Exception {
    Task<Integer> slow = runtime.named("slow one").spawnAsync(Contract::never);
    for (Map.Entry<String, Callable<Object>> wait : waits(slow).entrySet()) {
      Task<Object> task = runtime.named("impatient").spawn(wait.getValue());
      BlockedWorkerException e =
          assertInstanceOf(BlockedWorkerException.class, failureOf(task), wait.getKey());
      for (String word : new String[] {"impatient", "slow one", "spawnBlocking", "thenCompose"}) {
        assertTrue(
            e.getMessage().contains(word),
            wait.getKey() + ": '" + word + "' in the message: " + e.getMessage());
      }
    }
    assertTrue(!slow.isDone(), "the task that was waited for goes on");
    slow.abort("end of test");
  }

  @Test
  public void await_onWorkerForOtherUnfinishedStage_isRefused() {
    Task<Integer> foreign = runtime.spawn(() -> await(Contract.<Integer>never()));
    assertInstanceOf(BlockedWorkerException.class, failureOf(foreign));
    Task<Void> sleeper = runtime.spawn(() -> await(Async.sleep(Duration.ofMillis(1))));
    assertInstanceOf(BlockedWorkerException.class, failureOf(sleeper));
  }

  @Test
  public void await_inAsyncBody_isRefused() {
    Task<Integer> task =
        runtime.spawnAsync(
            () -> {
              await(never());
              return never();
            });
    assertInstanceOf(BlockedWorkerException.class, failureOf(task));
  }

  @Test
  public void wait_onWorkerForEndedStage_returnsItsOutcome() throws Exception {
    Task<Integer> ended = runtime.spawn(() -> 5);
    await(ended);
    for (Map.Entry<String, Callable<Object>> wait : waits(ended).entrySet()) {
      assertEquals(5, await(runtime.<Object>spawn(wait.getValue())), wait.getKey());
    }
    Boom boom = new Boom("ended badly");
    assertSame(boom, failureOf(runtime.spawn(() -> await(failed(boom)))));
  }

  @Test
  public void await_onDispatcherMadeOfAnExecutor_isRefused() {
    ManualExecutor executor = new ManualExecutor();
    Task<Integer> task =
        runtime.on(Dispatchers.from(executor)).spawn(() -> await(Contract.<Integer>never()));
    executor.runAll();
    assertInstanceOf(BlockedWorkerException.class, failureOf(task));
  }

  @Test
  public void join_ofScopeOnWorker_isRefused() {
    try (TaskScope scope = runtime.openScope()) {
      scope.spawnAsync(Contract::never);
      Task<Integer> task =
          runtime.spawn(
              () -> {
                scope.join();
                return 1;
              });
      assertInstanceOf(BlockedWorkerException.class, failureOf(task));
    }
  }

  @Test
  public void join_ofIdleScopeOnWorker_returns() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      await(scope.spawn(() -> 1).finished());
      Task<Integer> joiner =
          runtime.spawn(
              () -> {
                scope.join();
                return 2;
              });
      assertEquals(2, await(joiner));
    }
  }

  @Test
  public void close_ofIdleScopeOnWorker_returns() throws Exception {
    Task<Integer> task =
        runtime.spawn(
            () -> {
              try (TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR)) {
                return scope.isCancelled() ? 0 : 3;
              }
            });
    assertEquals(3, await(task));
  }

  @Test
  public void close_ofScopeOnWorkerWhileABodyRuns_isRefusedButCancels() throws Exception {
    // The child runs a body that closes the scope from another task nested in it.
    TaskScope scope = runtime.openScope();
    Trace<Throwable> refusals = new Trace<>();
    Task<Boolean> child =
        scope.spawn(
            () -> {
              Task<?> self = Async.currentTask().orElseThrow();
              Task<Void> closer =
                  runtime.on(Dispatchers.from(Runnable::run)).spawn((Runnable) scope::close);
              refusals.add(failureOf(closer));
              return self.isCancelled();
            });
    await(child.finished());
    assertEquals(1, refusals.size());
    assertInstanceOf(IllegalStateException.class, refusals.list().get(0));
    assertTrue(child.isCancelled(), "the children are cancelled all the same");
    scope.close();
  }

  @Test
  public void joinAndClose_fromChildOfTheScope_areRefused() throws Exception {
    TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR);
    Task<Integer> joiner =
        scope.spawn(
            () -> {
              scope.join();
              return 1;
            });
    assertInstanceOf(IllegalStateException.class, failureOf(joiner));
    Task<Integer> closer =
        scope.spawn(
            () -> {
              scope.close();
              return 1;
            });
    await(closer.finished());
    scope.close();
    assertTrue(closer.isCompletedExceptionally(), "cancelled by its own close, or refused");
  }

  @Test
  public void await_onForeignThread_waits() throws Exception {
    Task<Integer> task =
        runtime.spawnAsync(() -> Async.sleep(Duration.ofMillis(5)).thenApply(v -> 4));
    assertEquals(4, await(task));
  }
}
