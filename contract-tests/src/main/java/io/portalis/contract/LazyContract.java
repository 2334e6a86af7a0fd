package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.sync.AsyncLazy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code AsyncLazy}: one attempt for all, kept when it succeeds, repeated when it fails. */
public abstract class LazyContract extends Contract {

  /** The stages of the attempts, in the order in which they were begun. */
  private final List<CompletableFuture<Integer>> attempts = new ArrayList<>();

  private final AsyncLazy<Integer> lazy = AsyncLazy.of(this::attempt);

  private CompletableFuture<Integer> attempt() {
    CompletableFuture<Integer> stage = never();
    attempts.add(stage);
    return stage;
  }

  @Test
  public void of_notAskedYet_computesNothing() {
    assertEquals(0, attempts.size());
    CompletableFuture<Integer> asked = lazy.get();
    assertEquals(1, attempts.size());
    assertPending("the attempt runs", asked);
  }

  @Test
  public void get_severalWhileComputing_shareOneAttempt() throws Exception {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> second = lazy.get();
    assertEquals(1, attempts.size());
    attempts.get(0).complete(7);
    assertEquals(7, now(first));
    assertEquals(7, now(second));
  }

  @Test
  public void get_computed_isCompletedAtOnceWithTheSameValue() throws Exception {
    Object value = new Object();
    AtomicInteger calls = new AtomicInteger();
    AsyncLazy<Object> object =
        AsyncLazy.of(
            () -> {
              calls.incrementAndGet();
              return CompletableFuture.completedFuture(value);
            });
    assertSame(value, now(object.get()));
    assertSame(value, now(object.get()));
    assertEquals(1, calls.get());
  }

  @Test
  public void get_null_isAValueLikeAnyOther() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    AsyncLazy<@Nullable String> nothing =
        AsyncLazy.of(
            () -> {
              calls.incrementAndGet();
              return CompletableFuture.<@Nullable String>completedFuture(null);
            });
    assertNull(now(nothing.get()));
    assertNull(now(nothing.get()));
    assertEquals(1, calls.get());
  }

  @Test
  public void get_tasks_shareOneAttempt() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    AsyncLazy<Integer> slow =
        AsyncLazy.of(
            () -> {
              int call = calls.incrementAndGet();
              return Async.yieldNow().thenApply(v -> call);
            });
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      tasks.add(runtime.spawnAsync(slow::get));
    }
    for (Task<Integer> task : tasks) {
      assertEquals(1, await(task));
    }
    assertEquals(1, calls.get());
  }

  @Test
  public void get_waiters_areToldInOrder() throws Exception {
    Trace<Integer> order = new Trace<>();
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      all.add(
          lazy.get()
              .thenApply(
                  v -> {
                    order.add(number);
                    return true;
                  }));
    }
    attempts.get(0).complete(1);
    await(Async.joinAll(all));
    assertEquals(List.of(0, 1, 2, 3, 4), order.list());
  }

  @Test
  public void failure_isToldToAllWhoWaitedAndIsNotKept() throws Exception {
    Boom boom = new Boom("first attempt");
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> second = lazy.get();
    attempts.get(0).completeExceptionally(boom);
    assertSame(boom, failureOf(first));
    assertSame(boom, failureOf(second));
    CompletableFuture<Integer> third = lazy.get();
    assertEquals(2, attempts.size());
    assertPending("the second attempt runs", third);
    attempts.get(1).complete(2);
    assertEquals(2, now(third));
    assertEquals(2, now(lazy.get()));
    assertEquals(2, attempts.size());
  }

  @Test
  public void failure_ofADerivedStage_isUnwrapped() {
    Boom boom = new Boom("inner");
    AsyncLazy<Integer> derived =
        AsyncLazy.of(() -> Contract.<Integer>failed(boom).thenApply(v -> v + 1));
    assertSame(boom, failureOf(derived.get()));
  }

  @Test
  public void failure_callbackThatAsksAgain_beginsAnotherAttempt() throws Exception {
    CompletableFuture<Integer> retried = lazy.get().exceptionallyCompose(failure -> lazy.get());
    attempts.get(0).completeExceptionally(new Boom("first attempt"));
    assertEquals(2, attempts.size());
    attempts.get(1).complete(2);
    assertEquals(2, await(retried));
  }

  @Test
  public void supplierThrows_failsAndTheNextTriesAgain() throws Exception {
    for (Throwable thrown :
        new Throwable[] {new IllegalStateException("x"), new AssertionError()}) {
      AtomicInteger calls = new AtomicInteger();
      AsyncLazy<Integer> failing =
          AsyncLazy.of(
              () -> {
                if (calls.incrementAndGet() > 1) {
                  return CompletableFuture.completedFuture(4);
                }
                if (thrown instanceof Error error) {
                  throw error;
                }
                throw (RuntimeException) thrown;
              });
      assertSame(thrown, failureOf(failing.get()));
      assertEquals(4, now(failing.get()));
    }
  }

  @Test
  public void supplierReturnsNull_failsAndTheNextTriesAgain() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    AsyncLazy<Integer> failing =
        AsyncLazy.of(
            () ->
                calls.incrementAndGet() == 1
                    ? null
                    : (CompletionStage<Integer>) CompletableFuture.completedFuture(4));
    assertInstanceOf(NullPointerException.class, failureOf(failing.get()));
    assertEquals(4, now(failing.get()));
  }

  @Test
  public void attemptCancelledFromOutside_cancelsThoseWhoWaitAndTheNextTriesAgain()
      throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    List<CompletableFuture<Integer>> stages = List.of(task, CompletableFuture.completedFuture(4));
    AtomicInteger calls = new AtomicInteger();
    AsyncLazy<Integer> aborted = AsyncLazy.of(() -> stages.get(calls.getAndIncrement()));
    CompletableFuture<Integer> waiting = aborted.get();
    task.abort("upstream");
    assertEquals("upstream", reasonOf(waiting));
    assertEquals(4, await(aborted.get()));
  }

  @Test
  public void get_fromTheSupplier_waitsForTheSameAttempt() throws Exception {
    AtomicReference<@Nullable AsyncLazy<Integer>> self = new AtomicReference<>();
    AtomicReference<@Nullable CompletableFuture<Integer>> inner = new AtomicReference<>();
    AtomicInteger calls = new AtomicInteger();
    CompletableFuture<Integer> stage = never();
    AsyncLazy<Integer> recursive =
        AsyncLazy.of(
            () -> {
              calls.incrementAndGet();
              AsyncLazy<Integer> lazyItself = self.get();
              if (lazyItself != null && calls.get() == 1) {
                inner.set(lazyItself.get());
              }
              return stage;
            });
    self.set(recursive);
    CompletableFuture<Integer> outer = recursive.get();
    assertEquals(1, calls.get(), "never while an attempt is under way");
    CompletableFuture<Integer> asked = inner.get();
    if (asked == null) {
      throw new AssertionError("the supplier was not called");
    }
    assertPending("the attempt runs", outer, asked);
    stage.complete(6);
    assertEquals(6, now(outer));
    assertEquals(6, now(asked));
  }

  @Test
  public void throwingCallback_hurtsNoOther() throws Exception {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Void> callback =
        first.thenAccept(
            value -> {
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<Integer> second = lazy.get();
    attempts.get(0).complete(1);
    assertEquals("a callback's own", failureOf(callback).getMessage());
    assertEquals(1, now(second));
    assertEquals(1, now(lazy.get()));
  }

  @Test
  public void of_null_isRefused() {
    assertRefused(NullPointerException.class, () -> AsyncLazy.of(null), "supplier");
  }
}
