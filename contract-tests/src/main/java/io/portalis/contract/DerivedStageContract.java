package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.TaskState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How cancellation climbs from derived stages to their source, and failures come down. */
public abstract class DerivedStageContract extends Contract {

  private static Map<String, Function<CompletableFuture<Integer>, CompletableFuture<?>>> unary() {
    Map<String, Function<CompletableFuture<Integer>, CompletableFuture<?>>> ways =
        new LinkedHashMap<>();
    ways.put("thenApply", f -> f.thenApply(v -> v));
    ways.put("thenApplyAsync", f -> f.thenApplyAsync(v -> v, Runnable::run));
    ways.put("thenAccept", f -> f.thenAccept(v -> {}));
    ways.put("thenAcceptAsync", f -> f.thenAcceptAsync(v -> {}, Runnable::run));
    ways.put("thenRun", f -> f.thenRun(() -> {}));
    ways.put("thenRunAsync", f -> f.thenRunAsync(() -> {}, Runnable::run));
    ways.put("thenCompose", f -> f.thenCompose(v -> never()));
    ways.put("handle", f -> f.handle((v, t) -> v));
    ways.put("whenComplete", f -> f.whenComplete((v, t) -> {}));
    ways.put("exceptionally", f -> f.exceptionally(t -> 0));
    return ways;
  }

  private static Map<String, BiFunction<CompletableFuture<Integer>, CompletionStage<Integer>, ?>>
      binary() {
    Map<String, BiFunction<CompletableFuture<Integer>, CompletionStage<Integer>, ?>> ways =
        new LinkedHashMap<>();
    ways.put("thenCombine", (a, b) -> a.thenCombine(b, Integer::sum));
    ways.put("thenAcceptBoth", (a, b) -> a.thenAcceptBoth(b, (x, y) -> {}));
    ways.put("runAfterBoth", (a, b) -> a.runAfterBoth(b, () -> {}));
    ways.put("applyToEither", (a, b) -> a.applyToEither(b, v -> v));
    ways.put("acceptEither", (a, b) -> a.acceptEither(b, v -> {}));
    ways.put("runAfterEither", (a, b) -> a.runAfterEither(b, () -> {}));
    return ways;
  }

  private Task<Integer> pending() {
    return runtime.spawnAsync(Contract::never);
  }

  @Test
  public void cancel_onlyDerivedStage_cancelsTheSource() {
    unary()
        .forEach(
            (name, derive) -> {
              Task<Integer> source = pending();
              CompletableFuture<?> derived = derive.apply(source);
              assertTrue(derived.cancel(true), name);
              assertTrue(derived.isCancelled(), name);
              assertTrue(source.isCancelled(), "source of a cancelled " + name);
              assertEquals("cancelled", reasonOf(source), name);
            });
  }

  @Test
  public void cancel_oneOfSeveralDerived_leavesTheSource() {
    unary()
        .forEach(
            (name, derive) -> {
              Task<Integer> source = pending();
              CompletableFuture<?> first = derive.apply(source);
              CompletableFuture<?> second = derive.apply(source);
              first.cancel(true);
              assertFalse(source.isDone(), "source of two " + name);
              assertFalse(second.isDone(), "sibling by " + name);
              second.cancel(true);
              assertTrue(source.isCancelled(), "source when both are cancelled: " + name);
            });
  }

  @Test
  public void cancel_sameDerivedTwice_countsOnce() {
    Task<Integer> source = pending();
    CompletableFuture<Integer> first = source.thenApply(v -> v);
    CompletableFuture<Integer> second = source.thenApply(v -> v);
    first.cancel(true);
    first.cancel(true);
    assertFalse(source.isDone(), "the other derived stage still wants the result");
    second.cancel(true);
    assertTrue(source.isCancelled());
  }

  @Test
  public void cancel_grandchild_climbsToTheSource() {
    Task<Integer> source = pending();
    CompletableFuture<Integer> middle = source.thenApply(v -> v);
    CompletableFuture<Integer> left = middle.thenApply(v -> v);
    CompletableFuture<Void> right = middle.thenCompose(v -> never());
    left.cancel(true);
    assertFalse(middle.isDone(), "the right branch still wants it");
    right.cancel(true);
    assertTrue(middle.isCancelled(), "nobody wants the middle");
    assertTrue(source.isCancelled(), "nobody wants the source");
  }

  @Test
  public void cancel_stageDerivedFromTwo_cancelsBoth() {
    binary()
        .forEach(
            (name, derive) -> {
              Task<Integer> a = pending();
              Task<Integer> b = pending();
              CompletableFuture<?> derived = (CompletableFuture<?>) derive.apply(a, b);
              derived.cancel(true);
              assertTrue(a.isCancelled(), "this of " + name);
              assertTrue(b.isCancelled(), "other of " + name);
            });
  }

  @Test
  public void cancel_stageDerivedFromTwo_sparesOneThatIsWantedElsewhere() {
    Task<Integer> a = pending();
    Task<Integer> b = pending();
    CompletableFuture<Integer> elsewhere = b.thenApply(v -> v);
    CompletableFuture<Integer> both = a.thenCombine(b, Integer::sum);
    both.cancel(true);
    assertTrue(a.isCancelled());
    assertFalse(b.isDone(), "wanted elsewhere");
    elsewhere.cancel(true);
    assertTrue(b.isCancelled());
  }

  @Test
  public void cancel_composedStageThatWaitsForItsInner_cancelsTheInner() throws Exception {
    Task<Integer> inner = pending();
    Task<Integer> ended = runtime.spawn(() -> 1);
    await(ended);
    CompletableFuture<Integer> derived = ended.thenCompose(v -> inner);
    assertTrue(derived.cancel(true));
    assertTrue(inner.isCancelled(), "the inner stage was wanted by the derived one only");
  }

  @Test
  public void cancel_composedOverSharedInner_sparesTheInner() throws Exception {
    Task<Integer> inner = pending();
    CompletableFuture<Integer> elsewhere = inner.thenApply(v -> v);
    CompletableFuture<Integer> derived = Async.shield(done(1)).thenCompose(v -> inner);
    derived.cancel(true);
    assertFalse(inner.isDone(), "wanted elsewhere");
    elsewhere.cancel(true);
    assertTrue(inner.isCancelled());
  }

  @Test
  public void cancel_afterTheSourceEnded_changesNothing() throws Exception {
    Task<Integer> source = runtime.spawn(() -> 1);
    await(source);
    CompletableFuture<Integer> pendingInner = never();
    CompletableFuture<Integer> derived = source.thenCompose(v -> pendingInner);
    derived.cancel(true);
    assertEquals(1, await(source));
    assertEquals(TaskState.SUCCEEDED, source.state());
  }

  @Test
  public void cancel_derivedOfOtherLibraryFutures_cancelsThem() {
    CompletableFuture<Integer> slow = never();
    CompletableFuture<Integer> timed = Async.timeout(FOREVER, slow);
    CompletableFuture<Void> sleep = Async.sleep(FOREVER);
    CompletableFuture<List<Integer>> all = Async.joinAll(List.of(Contract.<Integer>never()));
    for (CompletableFuture<?> source : List.of(timed, sleep, all)) {
      source.thenRun(() -> {}).thenRun(() -> {}).cancel(true);
      assertTrue(source.isCancelled(), "source: " + source);
    }
    assertTrue(slow.isCancelled(), "and what the time-out waited for");
  }

  @Test
  public void cancel_copy_cancelsTheSource() {
    Task<Integer> source = pending();
    source.copy().cancel(true);
    assertTrue(source.isCancelled());
  }

  @Test
  public void toCompletableFuture_ofTask_isTheTask() {
    Task<Integer> source = pending();
    assertSame(source, source.toCompletableFuture());
    source.cancel(true);
  }

  @Test
  public void completingDerivedStage_isNoCancellation() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> source = runtime.spawnAsync(() -> stage);
    source.thenApply(v -> v).complete(5);
    assertFalse(source.isDone(), "nobody cancelled anything");
    stage.complete(1);
    assertEquals(1, await(source));
  }

  @Test
  public void await_derivedStages_throwsTheBodysOwnException() {
    Boom boom = new Boom("body");
    Task<Integer> source = runtime.spawn(failing(boom));
    assertSame(boom, failureOf(source.thenApply(v -> v)));
    assertSame(boom, failureOf(source.thenApply(v -> v).thenRun(() -> {})));
    assertSame(boom, failureOf(source.thenCompose(v -> done(v)).thenApply(v -> v)));
    assertSame(boom, failureOf(done(1).thenCompose(v -> source)));
  }

  @Test
  public void await_stageDerivedFromAbortedTask_throwsTheReason() {
    Task<Integer> source = pending();
    CompletableFuture<Integer> derived = source.thenApply(v -> v).thenApply(v -> v);
    source.abort("upstream");
    assertEquals("upstream", reasonOf(derived));
  }

  @Test
  public void derivedFromTimeout_isNotCancelled() {
    CompletableFuture<Integer> derived =
        Async.timeout(Duration.ofMillis(1), Contract.<Integer>never()).thenApply(v -> v);
    assertTrue(failureOf(derived) instanceof io.portalis.TaskTimeoutException);
    assertFalse(derived.isCancelled());
  }

  private static <T> CompletableFuture<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
