package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.sync.AsyncBarrier;
import io.portalis.sync.BarrierTurn;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code AsyncBarrier}: when one gives up, and beginning anew. */
public abstract class BarrierBrokenContract extends Contract {

  private final AsyncBarrier barrier = AsyncBarrier.create(3);

  private static void assertBroken(CompletableFuture<?> arrival) {
    assertTrue(arrival.isDone(), "told at once");
    assertInstanceOf(BrokenBarrierException.class, failureOf(arrival));
    assertFalse(arrival.isCancelled(), "a broken barrier is no cancellation");
  }

  private void assertRoundWorks() throws Exception {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    assertPending("one is missing", first, second);
    assertEquals(new BarrierTurn(2, true), now(barrier.arrive()));
    assertEquals(new BarrierTurn(0, false), now(first));
    assertEquals(new BarrierTurn(1, false), now(second));
  }

  @Test
  public void abort_waiters_failAndWhoeverComes() {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    barrier.abort();
    assertBroken(first);
    assertBroken(second);
    assertTrue(barrier.isBroken());
    assertBroken(barrier.arrive());
  }

  @Test
  public void abort_nobodyWaits_breaksAllTheSame() {
    barrier.abort();
    assertTrue(barrier.isBroken());
    for (int i = 0; i < 4; i++) {
      assertBroken(barrier.arrive());
    }
    barrier.abort();
    assertTrue(barrier.isBroken());
  }

  @Test
  public void abort_afterARound_leavesItsTurns() throws Exception {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    barrier.arrive();
    barrier.arrive();
    barrier.abort();
    assertEquals(0, now(first).index());
  }

  @Test
  public void abort_fromACallbackOfTheRound_leavesTheOthersTheirTurns() throws Exception {
    barrier.arrive().thenRun(barrier::abort);
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    CompletableFuture<BarrierTurn> third = barrier.arrive();
    assertEquals(1, now(second).index());
    assertEquals(2, now(third).index());
    assertTrue(barrier.isBroken());
  }

  @Test
  public void abort_callbackThatArrivesAgain_fails() {
    CompletableFuture<BarrierTurn> again =
        barrier.arrive().exceptionallyCompose(failure -> barrier.arrive());
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    barrier.abort();
    assertBroken(again);
    assertBroken(second);
  }

  @Test
  public void abort_throwingCallback_failsTheOthersAllTheSame() {
    barrier
        .arrive()
        .whenComplete(
            (turn, failure) -> {
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    barrier.abort();
    assertBroken(second);
  }

  @Test
  public void cancel_oneWaiter_breaksTheBarrier() {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    assertTrue(first.cancel(true));
    assertEquals("cancelled", reasonOf(first));
    assertBroken(second);
    assertTrue(barrier.isBroken());
    assertBroken(barrier.arrive());
  }

  @Test
  public void cancel_onlyWaiter_breaksTheBarrier() {
    barrier.arrive().cancel(true);
    assertTrue(barrier.isBroken());
    assertBroken(barrier.arrive());
  }

  @Test
  public void cancel_derivedStage_breaksTheBarrier() {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    first.thenApply(BarrierTurn::index).thenRun(() -> {}).cancel(true);
    assertTrue(first.isCancelled());
    assertBroken(second);
  }

  @Test
  public void completeExceptionally_oneWaiter_breaksTheBarrier() {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    first.completeExceptionally(new Boom("it gave up"));
    assertInstanceOf(BrokenBarrierException.class, failureOf(second));
    assertTrue(barrier.isBroken());
  }

  @Test
  public void cancel_afterTheRound_breaksNothing() throws Exception {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    barrier.arrive();
    barrier.arrive();
    assertFalse(first.cancel(true));
    assertFalse(barrier.isBroken());
    assertRoundWorks();
  }

  @Test
  public void cancel_fromACallbackOfTheRound_breaksNothing() throws Exception {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    CompletableFuture<Boolean> tried = first.thenApply(turn -> second.cancel(true));
    CompletableFuture<BarrierTurn> third = barrier.arrive();
    await(tried);
    assertEquals(2, now(third).index());
    assertFalse(barrier.isBroken(), "the round was complete");
    assertRoundWorks();
  }

  @Test
  public void reset_broken_beginsAnew() throws Exception {
    barrier.arrive().cancel(true);
    barrier.reset();
    assertFalse(barrier.isBroken());
    assertRoundWorks();
  }

  @Test
  public void reset_waiters_failAndTheRoundIsEmpty() throws Exception {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    barrier.reset();
    assertBroken(first);
    assertBroken(second);
    assertFalse(barrier.isBroken());
    assertRoundWorks();
  }

  @Test
  public void reset_nobodyWaits_changesNothing() throws Exception {
    barrier.reset();
    assertFalse(barrier.isBroken());
    assertRoundWorks();
  }

  @Test
  public void reset_callbackThatArrivesAgain_isInTheNewRound() throws Exception {
    CompletableFuture<BarrierTurn> again =
        barrier.arrive().exceptionallyCompose(failure -> barrier.arrive());
    barrier.reset();
    assertPending("the new round", again);
    barrier.arrive();
    barrier.arrive();
    assertEquals(0, now(again).index());
  }

  @Test
  public void cancel_ofAnOlderRound_doesNotBreakTheNewOne() throws Exception {
    CompletableFuture<BarrierTurn> old = barrier.arrive();
    barrier.reset();
    CompletableFuture<BarrierTurn> fresh = barrier.arrive();
    assertFalse(old.cancel(true), "it has failed already");
    assertFalse(barrier.isBroken());
    barrier.arrive();
    barrier.arrive();
    assertEquals(0, now(fresh).index());
  }
}
