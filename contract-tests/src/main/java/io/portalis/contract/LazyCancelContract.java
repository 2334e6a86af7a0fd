package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.sync.AsyncLazy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Waiting for an {@code AsyncLazy}, given up. */
public abstract class LazyCancelContract extends Contract {

  private final List<CompletableFuture<Integer>> attempts = new ArrayList<>();
  private final AsyncLazy<Integer> lazy = AsyncLazy.of(this::attempt);

  private CompletableFuture<Integer> attempt() {
    CompletableFuture<Integer> stage = never();
    attempts.add(stage);
    return stage;
  }

  @Test
  public void cancel_oneOfTwo_leavesTheAttempt() throws Exception {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> second = lazy.get();
    assertTrue(first.cancel(true));
    assertEquals("cancelled", reasonOf(first));
    assertPending("the second waits", second, attempts.get(0));
    attempts.get(0).complete(3);
    assertEquals(3, now(second));
    assertTrue(first.isCancelled());
  }

  @Test
  public void cancel_all_cancelsTheAttempt() {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> second = lazy.get();
    first.cancel(true);
    second.cancel(true);
    assertTrue(attempts.get(0).isCancelled());
  }

  @Test
  public void cancel_all_theNextBeginsAnotherAttempt() throws Exception {
    lazy.get().cancel(true);
    CompletableFuture<Integer> next = lazy.get();
    assertEquals(2, attempts.size());
    attempts.get(1).complete(5);
    assertEquals(5, now(next));
    assertEquals(5, now(lazy.get()));
  }

  @Test
  public void cancel_sameTwice_countsOnce() throws Exception {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> second = lazy.get();
    first.cancel(true);
    first.cancel(true);
    assertPending("the second waits", second, attempts.get(0));
    attempts.get(0).complete(3);
    assertEquals(3, now(second));
  }

  @Test
  public void cancel_oneThenAnotherComes_sharesTheAttempt() throws Exception {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> second = lazy.get();
    first.cancel(true);
    CompletableFuture<Integer> third = lazy.get();
    second.cancel(true);
    assertEquals(1, attempts.size());
    assertPending("the third waits", third, attempts.get(0));
    attempts.get(0).complete(3);
    assertEquals(3, now(third));
  }

  @Test
  public void cancel_derivedStages_giveUpWaiting() {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> second = lazy.get();
    first.thenApply(v -> v).cancel(true);
    assertTrue(first.isCancelled());
    assertPending("the second waits", second, attempts.get(0));
    second.thenApply(v -> v).thenRun(() -> {}).cancel(true);
    assertTrue(attempts.get(0).isCancelled());
  }

  @Test
  public void cancel_computed_doesNothing() throws Exception {
    CompletableFuture<Integer> first = lazy.get();
    attempts.get(0).complete(1);
    assertFalse(first.cancel(true));
    assertEquals(1, now(lazy.get()));
    assertEquals(1, attempts.size());
  }

  @Test
  public void complete_byACaller_isNotTheValueOfTheOthers() throws Exception {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> second = lazy.get();
    first.complete(-1);
    assertPending("the attempt runs", second);
    attempts.get(0).complete(1);
    assertEquals(1, now(second));
    assertEquals(1, now(lazy.get()));
  }

  @Test
  public void completeExceptionally_byAllCallers_cancelsTheAttempt() {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> second = lazy.get();
    first.completeExceptionally(new Boom("gave up"));
    assertPending("the second waits", second, attempts.get(0));
    second.completeExceptionally(new Boom("gave up"));
    assertTrue(attempts.get(0).isCancelled());
  }

  @Test
  public void cancel_attemptThatGoesOn_itsLateResultIsNoOnes() throws Exception {
    List<Stubborn> stubborn = new ArrayList<>();
    AsyncLazy<Integer> other =
        AsyncLazy.of(
            () -> {
              Stubborn stage = new Stubborn();
              stubborn.add(stage);
              return stage;
            });
    other.get().cancel(true);
    CompletableFuture<Integer> next = other.get();
    assertEquals(2, stubborn.size());
    stubborn.get(0).complete(1);
    assertPending("the first attempt was given up", next);
    stubborn.get(1).complete(2);
    assertEquals(2, now(next));
    assertEquals(2, now(other.get()));
  }

  /** A stage that cannot be cancelled. */
  private static final class Stubborn extends CompletableFuture<Integer> {
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      return false;
    }
  }

  @Test
  public void cancel_allCallersOfATask_abortsIt() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    AsyncLazy<Integer> ofTask = AsyncLazy.of(() -> task);
    ofTask.get().cancel(true);
    assertEquals("cancelled", reasonOf(task));
    await(task.finished());
  }

  @Test
  public void timeout_ofTheOnlyCaller_cancelsTheAttempt() throws Exception {
    CompletableFuture<Integer> asked = lazy.get();
    failureOf(Async.timeout(Duration.ofMillis(1), asked));
    Eventually.until("the attempt is cancelled", () -> attempts.get(0).isCancelled());
  }

  @Test
  public void cancel_callbackThatAsksAgain_getsALiveAttempt() throws Exception {
    CompletableFuture<Integer> first = lazy.get();
    CompletableFuture<Integer> again =
        first.handle((value, failure) -> value).thenCompose(v -> lazy.get());
    first.cancel(true);
    CompletableFuture<Integer> current = attempts.get(attempts.size() - 1);
    assertFalse(current.isCancelled(), "somebody waits for it");
    current.complete(2);
    assertEquals(2, await(again));
  }
}
