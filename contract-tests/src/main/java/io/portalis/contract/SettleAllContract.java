package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Outcome;
import io.portalis.Task;
import io.portalis.TaskTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Async.settleAll} and {@link Outcome}. */
public abstract class SettleAllContract extends Contract {

  @Test
  public void settleAll_everyOutcome_isReportedInOrder() throws Exception {
    Boom boom = new Boom("one");
    Task<Integer> aborted = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> cancelled = never();
    CompletableFuture<Integer> late = never();
    CompletableFuture<List<Outcome<Integer>>> all =
        Async.settleAll(
            List.of(
                late,
                CompletableFuture.<Integer>completedFuture(null),
                Contract.<Integer>failed(boom).thenApply(v -> v),
                aborted,
                cancelled,
                aborted.thenApply(v -> v)));
    aborted.abort("my reason");
    cancelled.cancel(true);
    assertFalse(all.isDone(), "one is missing");
    assertFalse(late.isDone(), "failures cancel nothing");
    late.complete(7);
    assertEquals(
        List.of(
            new Outcome.Success<>(7),
            new Outcome.Success<Integer>(null),
            new Outcome.Failure<Integer>(boom),
            new Outcome.Cancelled<Integer>("my reason"),
            new Outcome.Cancelled<Integer>("cancelled"),
            new Outcome.Cancelled<Integer>("my reason")),
        await(all));
  }

  @Test
  public void settleAll_none_isAnEmptyList() throws Exception {
    assertEquals(List.of(), await(Async.settleAll(List.<CompletableFuture<Integer>>of())));
  }

  @Test
  public void settleAll_timeout_isAFailure() throws Exception {
    List<Outcome<Integer>> outcomes =
        await(
            Async.settleAll(
                List.of(Async.timeout(Duration.ofMillis(1), Contract.<Integer>never()))));
    Outcome.Failure<?> failure = assertInstanceOf(Outcome.Failure.class, outcomes.get(0));
    assertInstanceOf(TaskTimeoutException.class, failure.error());
  }

  @Test
  public void settleAll_error_isAFailure() throws Exception {
    Error error = new AssertionError("a body's");
    List<Outcome<Integer>> outcomes =
        await(Async.settleAll(List.of(runtime.<Integer>spawn(failing(error)))));
    assertSame(error, ((Outcome.Failure<Integer>) outcomes.get(0)).error());
  }

  @Test
  public void settleAll_cancelled_cancelsTheStages() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> pending = never();
    CompletableFuture<List<Outcome<Integer>>> all = Async.settleAll(List.of(task, pending));
    assertTrue(all.cancel(true));
    assertTrue(all.isCancelled());
    assertTrue(task.isCancelled());
    assertTrue(pending.isCancelled());
  }
}
