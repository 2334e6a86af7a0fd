package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Dispatchers;
import io.portalis.Interval;
import io.portalis.ScopePolicy;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Chains so long that one frame for each step would overflow the stack. */
public abstract class StackDepthContract extends Contract {

  /** A loop in the asynchronous style: each step is composed onto the one before. */
  private static CompletableFuture<Integer> count(
      int left, Supplier<CompletableFuture<Void>> step) {
    return left == 0
        ? CompletableFuture.completedFuture(0)
        : step.get().thenCompose(v -> count(left - 1, step).thenApply(sum -> sum + 1));
  }

  private static CompletableFuture<Void> loop(int left, Supplier<CompletableFuture<Void>> step) {
    return step.get()
        .thenCompose(
            v -> left == 0 ? CompletableFuture.completedFuture(null) : loop(left - 1, step));
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  @Test
  public void thenCompose_millionImmediateShields_doesNotOverflow() throws Exception {
    await(loop(DEEP, () -> Async.shield(done())));
  }

  @Test
  public void thenCompose_millionImmediateTimeouts_doesNotOverflow() throws Exception {
    await(loop(DEEP, () -> Async.timeout(FOREVER, done())));
  }

  @Test
  public void thenCompose_millionEndedTasks_doesNotOverflow() throws Exception {
    Task<Void> ended = runtime.spawn((Runnable) () -> {});
    await(ended);
    await(loop(DEEP, () -> ended));
  }

  @Test
  public void thenCompose_immediateJoinAlls_doesNotOverflow() throws Exception {
    await(loop(MANY, () -> Async.joinAll(List.of(done())).thenApply(v -> null)));
  }

  @Test
  public void thenCompose_zeroSleeps_doesNotOverflow() throws Exception {
    await(loop(MANY / 10, () -> Async.sleep(Duration.ZERO)));
  }

  @Test
  public void thenCompose_resultsComeBackUp_doesNotOverflow() throws Exception {
    assertEquals(MANY, await(count(MANY, () -> Async.shield(done()))));
  }

  @Test
  public void thenCompose_yields_doesNotOverflow() throws Exception {
    await(runtime.spawnAsync(() -> loop(MANY, Async::yieldNow)));
  }

  @Test
  public void thenApply_millionStagesOnPendingTask_doesNotOverflow() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> last = runtime.spawnAsync(() -> stage);
    for (int i = 0; i < DEEP; i++) {
      last = last.thenApply(v -> v + 1);
    }
    stage.complete(0);
    assertEquals(DEEP, await(last));
  }

  @Test
  public void cancel_lastOfMillionDerivedStages_climbsToTheSource() {
    Task<Integer> source = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> last = source;
    for (int i = 0; i < DEEP; i++) {
      last = last.thenApply(v -> v + 1);
    }
    last.cancel(true);
    assertTrue(source.isCancelled());
  }

  @Test
  public void failure_throughMillionDerivedStages_staysUnwrapped() {
    Boom boom = new Boom("deep");
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> last = runtime.spawnAsync(() -> stage);
    for (int i = 0; i < DEEP; i++) {
      last = last.thenApply(v -> v + 1);
    }
    stage.completeExceptionally(boom);
    assertSame(boom, failureOf(last));
  }

  @Test
  public void immediate_millionNestedSpawns_doesNotOverflow() throws Exception {
    Spawner immediate = runtime.on(Dispatchers.immediate());
    AtomicInteger runs = new AtomicInteger();
    nest(immediate, runs);
    Eventually.until("all ran", () -> runs.get() == DEEP);
  }

  private static void nest(Spawner spawner, AtomicInteger runs) {
    spawner.spawn(
        () -> {
          if (runs.incrementAndGet() < DEEP) {
            nest(spawner, runs);
          }
        });
  }

  @Test
  public void scopes_nestedDeep_cancelAndFailWithoutOverflow() throws Exception {
    Boom boom = new Boom("deepest");
    try (TaskScope root = runtime.openScope()) {
      Task<Integer> deepest = deepest(root).spawnAsync(Contract::never);
      root.cancel("from the root");
      assertEquals("from the root", reasonOf(deepest));
      await(root.completion());
    }
    try (TaskScope root = runtime.openScope()) {
      deepest(root).spawn(failing(boom));
      assertSame(boom, failureOf(root.completion()));
    }
  }

  private static TaskScope deepest(TaskScope root) {
    TaskScope scope = root;
    for (int i = 0; i < MANY / 5; i++) {
      scope = scope.openChild(ScopePolicy.FAIL_FAST);
    }
    return scope;
  }

  @Test
  public void tick_manyDueAtOnce_callbacksThatTickAgainDoNotOverflow() throws Exception {
    try (Interval interval = Async.interval(Duration.ofNanos(1))) {
      await(loop(MANY, () -> interval.tick().thenApply(v -> null)));
    }
  }

  @Test
  public void finished_callbackSpawnsTheNext_doesNotOverflow() throws Exception {
    AtomicInteger left = new AtomicInteger(MANY);
    CompletableFuture<Void> end = never();
    spawnNext(runtime.on(Dispatchers.immediate()), left, end);
    await(end);
    assertFalse(left.get() > 0);
  }

  private static void spawnNext(Spawner spawner, AtomicInteger left, CompletableFuture<Void> end) {
    if (left.decrementAndGet() <= 0) {
      end.complete(null);
      return;
    }
    spawner.spawn((Runnable) () -> {}).finished().thenRun(() -> spawnNext(spawner, left, end));
  }

  @Test
  public void spawnAsync_eachTaskWaitsForTheNext_endsAndCancelsWithoutOverflow() throws Exception {
    CompletableFuture<Integer> innermost = never();
    List<Task<Integer>> tasks = chainOfTasks(innermost);
    innermost.complete(5);
    assertEquals(5, await(tasks.get(MANY - 1)));

    CompletableFuture<Integer> cancelled = never();
    List<Task<Integer>> others = chainOfTasks(cancelled);
    others.get(MANY - 1).abort("from the outermost");
    assertTrue(others.get(0).isCancelled());
    assertTrue(cancelled.isCancelled());
  }

  private List<Task<Integer>> chainOfTasks(CompletableFuture<Integer> innermost) throws Exception {
    List<Task<Integer>> tasks = new ArrayList<>();
    CompletableFuture<Integer> previous = innermost;
    for (int i = 0; i < MANY; i++) {
      CompletableFuture<Integer> next = previous;
      AtomicInteger started = new AtomicInteger();
      Task<Integer> task =
          runtime
              .on(Dispatchers.immediate())
              .spawnAsync(
                  () -> {
                    started.incrementAndGet();
                    return next;
                  });
      assertEquals(1, started.get());
      tasks.add(task);
      previous = task;
    }
    return tasks;
  }

  @Test
  public void shields_nestedDeep_mirrorWithoutOverflow() throws Exception {
    CompletableFuture<Integer> source = never();
    CompletableFuture<Integer> outermost = source;
    for (int i = 0; i < MANY; i++) {
      outermost = Async.shield(outermost);
    }
    source.complete(5);
    assertEquals(5, await(outermost));
  }

  @Test
  public void timeouts_nestedDeep_endAndCancelWithoutOverflow() throws Exception {
    CompletableFuture<Integer> source = never();
    CompletableFuture<Integer> outermost = source;
    for (int i = 0; i < MANY; i++) {
      outermost = Async.timeout(FOREVER, outermost);
    }
    source.complete(5);
    assertEquals(5, await(outermost));

    CompletableFuture<Integer> cancelled = never();
    outermost = cancelled;
    for (int i = 0; i < MANY; i++) {
      outermost = Async.timeout(FOREVER, outermost);
    }
    outermost.cancel(true);
    assertTrue(cancelled.isCancelled());
  }

  @Test
  public void abort_callbackAbortsTheNext_doesNotOverflow() throws Exception {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      tasks.add(runtime.spawnAsync(Contract::never));
    }
    for (int i = 0; i + 1 < MANY; i++) {
      Task<Integer> next = tasks.get(i + 1);
      tasks.get(i).whenComplete((value, failure) -> next.abort("domino"));
    }
    tasks.get(0).abort("the first");
    await(tasks.get(MANY - 1).finished());
    assertTrue(tasks.get(MANY - 1).isCancelled());
  }
}
