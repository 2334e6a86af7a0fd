package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Async.race}. */
public abstract class RaceContract extends Contract {

  @Test
  public void race_firstSuccess_winsAndCancelsTheLosers() throws Exception {
    CompletableFuture<String> winner = never();
    CompletableFuture<String> foreign = never();
    Task<String> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<String> race = Async.race(List.of(foreign, winner, task));
    assertFalse(race.isDone());
    winner.complete("won");
    assertEquals("won", await(race));
    assertTrue(foreign.isCancelled());
    assertTrue(task.isCancelled());
    assertFalse(winner.isCancelled());
  }

  @Test
  public void race_nullResult_isASuccess() throws Exception {
    CompletableFuture<String> loser = never();
    assertNull(await(Async.race(List.of(loser, CompletableFuture.<String>completedFuture(null)))));
    assertTrue(loser.isCancelled());
  }

  @Test
  public void race_failuresBeforeTheSuccess_doNotEndIt() throws Exception {
    CompletableFuture<String> failing = never();
    CompletableFuture<String> aborted = never();
    CompletableFuture<String> winner = never();
    CompletableFuture<String> race = Async.race(List.of(failing, aborted, winner));
    failing.completeExceptionally(new Boom("out"));
    aborted.cancel(true);
    assertFalse(race.isDone(), "one still runs");
    winner.complete("last");
    assertEquals("last", await(race));
  }

  @Test
  public void race_allFail_failsWithTheFirstAndTheOthersSuppressed() {
    Boom a = new Boom("a");
    Boom b = new Boom("b");
    Boom c = new Boom("c");
    CompletableFuture<Integer> first = never();
    CompletableFuture<Integer> second = never();
    CompletableFuture<Integer> third = never();
    CompletableFuture<Integer> race =
        Async.race(List.of(third.thenApply(v -> v), first.thenApply(v -> v), second));
    first.completeExceptionally(a);
    second.completeExceptionally(b);
    assertFalse(race.isDone());
    third.completeExceptionally(c);
    assertSame(a, failureOf(race), "the first in time");
    assertEquals(List.of(b, c), List.of(a.getSuppressed()));
  }

  @Test
  public void race_allFailWithOneInstance_isNotSuppressedInItself() {
    Boom same = new Boom("shared");
    CompletableFuture<Integer> failed = failed(same);
    assertSame(same, failureOf(Async.race(List.of(failed, failed))));
    assertEquals(0, same.getSuppressed().length);
  }

  @Test
  public void race_someFailOthersAreCancelled_fails() {
    Boom boom = new Boom("the failure");
    CompletableFuture<Integer> cancelled = never();
    CompletableFuture<Integer> failing = never();
    CompletableFuture<Integer> race = Async.race(List.of(cancelled, failing));
    cancelled.cancel(true);
    failing.completeExceptionally(boom);
    assertSame(boom, failureOf(race), "a cancellation is no failure");
    assertFalse(race.isCancelled());
  }

  @Test
  public void race_allCancelled_isCancelled() {
    Task<Integer> a = runtime.spawnAsync(Contract::never);
    Task<Integer> b = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> race = Async.race(List.of(a, b));
    a.abort("one");
    assertFalse(race.isDone());
    b.abort("two");
    String reason = reasonOf(race);
    assertTrue(List.of("one", "two").contains(reason), "one of the reasons: " + reason);
    assertTrue(race.isCancelled());
  }

  @Test
  public void race_single_takesItsOutcome() throws Exception {
    Boom boom = new Boom("alone");
    assertEquals(1, await(Async.race(List.of(runtime.spawn(() -> 1)))));
    assertSame(boom, failureOf(Async.race(List.of(runtime.<Integer>spawn(failing(boom))))));
  }

  @Test
  public void race_cancelled_cancelsAll() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> foreign = never();
    CompletableFuture<Integer> race = Async.race(List.of(task, foreign));
    assertTrue(race.cancel(true));
    assertTrue(task.isCancelled());
    assertTrue(foreign.isCancelled());
    assertEquals("cancelled", reasonOf(race));
  }
}
