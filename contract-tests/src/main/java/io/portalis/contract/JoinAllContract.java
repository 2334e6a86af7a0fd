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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Async.joinAll}. */
public abstract class JoinAllContract extends Contract {

  @Test
  public void joinAll_endInAnyOrder_keepsTheOrderOfTheStages() throws Exception {
    CompletableFuture<String> a = never();
    CompletableFuture<String> b = never();
    CompletableFuture<String> c = CompletableFuture.completedFuture("c");
    CompletableFuture<List<String>> all = Async.joinAll(List.of(a, b, c));
    b.complete(null);
    assertFalse(all.isDone(), "one is missing");
    a.complete("a");
    assertEquals(Arrays.asList("a", null, "c"), await(all));
  }

  @Test
  public void joinAll_tasksAndDerivedStages_areStagesLikeAny() throws Exception {
    Task<Integer> task = runtime.spawn(() -> 1);
    CompletableFuture<List<Integer>> all =
        Async.joinAll(
            List.of(
                task,
                task.thenApply(v -> v + 1),
                CompletableFuture.completedFuture(3).minimalCompletionStage(),
                Async.sleep(Duration.ofMillis(2)).thenApply(v -> 4)));
    assertEquals(List.of(1, 2, 3, 4), await(all));
  }

  @Test
  public void joinAll_none_isAnEmptyList() throws Exception {
    assertEquals(List.of(), await(Async.joinAll(List.<CompletableFuture<Integer>>of())));
  }

  @Test
  public void joinAll_sameStageTwice_countsTwice() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<List<Integer>> all = Async.joinAll(List.of(stage, stage));
    stage.complete(1);
    assertEquals(List.of(1, 1), await(all));
  }

  @Test
  public void joinAll_collectionChangedLater_isOfNoEffect() throws Exception {
    CompletableFuture<Integer> stage = never();
    List<CompletableFuture<Integer>> stages = new ArrayList<>(List.of(stage));
    CompletableFuture<List<Integer>> all = Async.joinAll(stages);
    stages.clear();
    stage.complete(1);
    assertEquals(List.of(1), await(all));
  }

  @Test
  public void joinAll_oneFails_cancelsTheRestAndFailsUnwrapped() {
    Boom boom = new Boom("one");
    CompletableFuture<Integer> pending = never();
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> ended = CompletableFuture.completedFuture(1);
    CompletableFuture<Integer> failing = never();
    CompletableFuture<List<Integer>> all =
        Async.joinAll(List.of(ended, pending, task, failing.thenApply(v -> v)));
    failing.completeExceptionally(boom);
    assertSame(boom, failureOf(all));
    assertFalse(all.isCancelled());
    assertTrue(pending.isCancelled(), "a foreign stage");
    assertTrue(task.isCancelled(), "a task");
    assertFalse(ended.isCompletedExceptionally());
    assertEquals(0, boom.getSuppressed().length, "the cancelled rest is not suppressed");
  }

  @Test
  public void joinAll_oneIsCancelled_cancelsTheRestAndIsCancelled() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> pending = never();
    CompletableFuture<List<Integer>> all = Async.joinAll(List.of(pending, task));
    task.abort("one of them");
    assertEquals("one of them", reasonOf(all));
    assertTrue(all.isCancelled());
    assertTrue(pending.isCancelled());
  }

  @Test
  public void joinAll_severalHadFailed_firstCarriesTheOthersSuppressed() {
    Boom a = new Boom("a");
    Boom b = new Boom("b");
    Boom c = new Boom("c");
    CompletableFuture<Integer> pending = never();
    Throwable failure =
        failureOf(
            Async.joinAll(List.of(Contract.<Integer>failed(a), pending, failed(b), failed(c))));
    assertSame(a, failure);
    assertEquals(List.of(b, c), List.of(a.getSuppressed()));
    assertTrue(pending.isCancelled());
  }

  @Test
  public void joinAll_sameFailureTwice_isNotSuppressedInItself() {
    Boom same = new Boom("shared");
    CompletableFuture<Integer> failed = failed(same);
    assertSame(same, failureOf(Async.joinAll(List.of(failed, failed, Contract.failed(same)))));
    assertEquals(0, same.getSuppressed().length);
  }

  @Test
  public void joinAll_timeoutOfOne_isAFailureNotACancellation() {
    CompletableFuture<List<Integer>> all =
        Async.joinAll(
            List.of(
                Async.timeout(Duration.ofMillis(1), Contract.<Integer>never()),
                Contract.<Integer>never()));
    assertInstanceOf(TaskTimeoutException.class, failureOf(all));
    assertFalse(all.isCancelled());
  }

  @Test
  public void joinAll_cancelled_cancelsAll() {
    CompletableFuture<Integer> pending = never();
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<List<Integer>> all = Async.joinAll(List.of(pending, task));
    assertTrue(all.cancel(true));
    assertTrue(pending.isCancelled());
    assertTrue(task.isCancelled());
    assertEquals("cancelled", reasonOf(all));
  }

  @Test
  public void joinAll_derivedCancelled_cancelsAll() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    Async.joinAll(List.of(task)).thenApply(List::size).cancel(true);
    assertTrue(task.isCancelled());
  }

  @Test
  public void joinAll_stageWantedElsewhere_isCancelledAllTheSame() {
    // "Cancelling joinAll cancels what it waits for": only shield cuts this.
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    Task<Integer> shielded = runtime.spawnAsync(Contract::never);
    Async.joinAll(List.of(task, Async.shield(shielded))).cancel(true);
    assertTrue(task.isCancelled());
    assertFalse(shielded.isDone());
    shielded.abort("end of test");
  }

  @Test
  public void joinAll_throwingCallback_harmsNoOne() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<List<Integer>> all = Async.joinAll(List.of(stage));
    all.thenRun(
        () -> {
          throw new IllegalStateException("a callback's own");
        });
    stage.complete(1);
    assertEquals(List.of(1), await(all));
  }

  @Test
  public void joinAll_many_keepsThemAll() throws Exception {
    List<CompletableFuture<Integer>> stages = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      int value = i;
      expected.add(value);
      stages.add(i % 3 == 0 ? runtime.spawn(() -> value) : CompletableFuture.completedFuture(i));
    }
    assertEquals(expected, await(Async.joinAll(stages)));
  }
}
