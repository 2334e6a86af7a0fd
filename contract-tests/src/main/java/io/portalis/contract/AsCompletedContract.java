package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Refusals.assertNullRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.ChannelClosedException;
import io.portalis.Outcome;
import io.portalis.Task;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.ReceiveChannel;
import io.portalis.channel.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Async.asCompleted}. */
public abstract class AsCompletedContract extends Contract {

  private static <T> Outcome<T> success(T value) {
    return new Outcome.Success<>(value);
  }

  private static void assertEnded(ReceiveChannel<?> channel) {
    ChannelClosedException closed =
        assertInstanceOf(ChannelClosedException.class, failureOf(channel.receive()));
    assertNull(closed.getCause(), "an end without a cause");
    assertTrue(channel.isClosedForReceive());
  }

  @Test
  public void asCompleted_stagesEndOutOfOrder_givesThemAsTheyEnd() throws Exception {
    CompletableFuture<String> a = never();
    CompletableFuture<String> b = never();
    CompletableFuture<String> c = never();
    ReceiveChannel<Outcome<String>> ended = Async.asCompleted(List.of(a, b, c));
    Elements.assertNothingIn(ended);
    b.complete("b");
    c.complete("c");
    assertEquals(success("b"), await(ended.receive()));
    a.complete("a");
    assertEquals(success("c"), await(ended.receive()));
    assertEquals(success("a"), await(ended.receive()));
    assertEnded(ended);
  }

  @Test
  public void asCompleted_receiveWaits_isServedWhenOneEnds() throws Exception {
    CompletableFuture<String> a = never();
    CompletableFuture<String> b = never();
    ReceiveChannel<Outcome<String>> ended = Async.asCompleted(List.of(a, b));
    CompletableFuture<Outcome<String>> first = ended.receive();
    CompletableFuture<Outcome<String>> second = ended.receive();
    CompletableFuture<Outcome<String>> third = ended.receive();
    assertFalse(first.isDone());
    b.complete("b");
    assertEquals(success("b"), await(first));
    assertFalse(second.isDone() || third.isDone());
    a.complete("a");
    assertEquals(success("a"), await(second));
    assertInstanceOf(ChannelClosedException.class, failureOf(third));
  }

  @Test
  public void asCompleted_everyKindOfEnd_isAnOutcome() throws Exception {
    Boom boom = new Boom("one of them");
    CompletableFuture<Integer> source = never();
    Task<Integer> aborted = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> cancelled = never();
    ReceiveChannel<Outcome<Integer>> ended =
        Async.asCompleted(List.of(source.thenApply(v -> v), aborted, cancelled));
    aborted.abort("why");
    assertEquals(new Outcome.Cancelled<Integer>("why"), await(ended.receive()));
    source.completeExceptionally(boom);
    assertEquals(new Outcome.Failure<Integer>(boom), await(ended.receive()), "unwrapped");
    cancelled.cancel(true);
    assertEquals(new Outcome.Cancelled<Integer>("cancelled"), await(ended.receive()));
    assertEnded(ended);
  }

  @Test
  public void asCompleted_oneFails_othersGoOn() throws Exception {
    CompletableFuture<Integer> failing = never();
    Task<Integer> other = runtime.spawnAsync(Contract::never);
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(List.of(failing, other));
    failing.completeExceptionally(new Boom("alone"));
    await(ended.receive());
    assertFalse(other.isDone());
    other.complete(1);
    assertEquals(success(1), await(ended.receive()));
  }

  @Test
  public void asCompleted_none_isClosedAtOnce() {
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(List.of());
    assertEquals(new ChannelResult.Closed<Outcome<Integer>>(null), ended.tryReceive());
    assertEnded(ended);
  }

  @Test
  public void asCompleted_allEndedBefore_givesAllThenCloses() throws Exception {
    Boom boom = new Boom("before");
    ReceiveChannel<Outcome<Integer>> ended =
        Async.asCompleted(List.of(CompletableFuture.completedFuture(1), failed(boom)));
    List<Outcome<Integer>> outcomes = List.of(await(ended.receive()), await(ended.receive()));
    assertTrue(outcomes.contains(success(1)), outcomes.toString());
    assertTrue(outcomes.contains(new Outcome.Failure<Integer>(boom)), outcomes.toString());
    assertEnded(ended);
  }

  @Test
  public void asCompleted_nullResult_isASuccess() throws Exception {
    ReceiveChannel<Outcome<Void>> ended = Async.asCompleted(List.of(Async.sleep(Duration.ZERO)));
    assertEquals(new Outcome.Success<Void>(null), await(ended.receive()));
    assertEnded(ended);
  }

  @Test
  public void asCompleted_oneStageTwice_givesTwoOutcomes() throws Exception {
    CompletableFuture<Integer> stage = never();
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(List.of(stage, stage));
    stage.complete(1);
    assertEquals(success(1), await(ended.receive()));
    assertEquals(success(1), await(ended.receive()));
    assertEnded(ended);
  }

  @Test
  public void asCompleted_callersList_isCopied() throws Exception {
    List<CompletableFuture<Integer>> stages = new ArrayList<>();
    stages.add(never());
    CompletableFuture<Integer> only = stages.get(0);
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(stages);
    stages.clear();
    Elements.assertNothingIn(ended);
    only.complete(1);
    assertEquals(success(1), await(ended.receive()));
    assertEnded(ended);
  }

  @Test
  public void asCompleted_nobodyReceives_stagesEndAllTheSame() throws Exception {
    List<CompletableFuture<Integer>> stages = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      stages.add(never());
    }
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(stages);
    for (int i = 0; i < stages.size(); i++) {
      stages.get(i).complete(i);
    }
    for (int i = 0; i < stages.size(); i++) {
      assertEquals(success(i), await(ended.receive()));
    }
    assertEnded(ended);
  }

  @Test
  public void asCompleted_sleeps_comeAsTheyEnd() throws Exception {
    CompletableFuture<String> longer = Async.sleep(Duration.ofMillis(300)).thenApply(v -> "long");
    CompletableFuture<String> shorter = Async.sleep(Duration.ofMillis(5)).thenApply(v -> "short");
    ReceiveChannel<Outcome<String>> ended = Async.asCompleted(List.of(longer, shorter));
    assertEquals(success("short"), await(ended.receive()));
    assertEquals(success("long"), await(ended.receive()));
  }

  @Test
  public void cancelOfChannel_stagesThatRun_areCancelled() throws Exception {
    CompletableFuture<Integer> done = never();
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> foreign = never();
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(List.of(done, task, foreign));
    done.complete(1);
    CompletableFuture<Outcome<Integer>> first = ended.receive();
    ended.cancel();
    assertTrue(task.isCancelled());
    assertTrue(foreign.isCancelled());
    assertFalse(done.isCancelled());
    assertEquals(success(1), await(first));
    assertInstanceOf(ChannelClosedException.class, failureOf(ended.receive()));
  }

  @Test
  public void cancelOfChannel_onlyDerivedStage_cancelsItsSource() {
    Task<Integer> source = runtime.spawnAsync(Contract::never);
    ReceiveChannel<Outcome<Integer>> ended =
        Async.asCompleted(List.of(source.thenApply(v -> v + 1)));
    ended.cancel();
    assertTrue(source.isCancelled());
  }

  @Test
  public void cancelOfChannel_whoWaits_fails() {
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(List.of(Contract.<Integer>never()));
    CompletableFuture<Outcome<Integer>> receive = ended.receive();
    ended.cancel();
    assertInstanceOf(ChannelClosedException.class, failureOf(receive));
  }

  @Test
  public void cancelOfReceive_stages_goOn() throws Exception {
    CompletableFuture<Integer> stage = never();
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(List.of(stage));
    CompletableFuture<Outcome<Integer>> withdrawn = ended.receive();
    assertTrue(withdrawn.cancel(true));
    ended.receive().thenApply(v -> v).cancel(true);
    assertFalse(stage.isDone());
    stage.complete(1);
    assertEquals(success(1), await(ended.receive()), "the withdrawn ones took nothing");
  }

  @Test
  public void asCompleted_callbackCompletesTheNextStage_isSeenToo() throws Exception {
    CompletableFuture<Integer> a = never();
    CompletableFuture<Integer> b = never();
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(List.of(a, b));
    CompletableFuture<Outcome<Integer>> second =
        ended
            .receive()
            .thenCompose(
                first -> {
                  b.complete(2);
                  return ended.receive();
                });
    a.complete(1);
    assertEquals(success(2), await(second));
    assertEnded(ended);
  }

  @Test
  public void asCompleted_inASelect_isAChannelLikeAnyOther() throws Exception {
    CompletableFuture<Integer> stage = never();
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(List.of(stage));
    CompletableFuture<Outcome<Integer>> selected =
        Select.<Outcome<Integer>>create().onReceive(ended, outcome -> outcome).run();
    assertFalse(selected.isDone());
    stage.complete(1);
    assertEquals(success(1), await(selected));
  }

  @Test
  public void asCompleted_failureThatWasGiven_isNotReportedAsUnseen() throws Exception {
    Boom boom = new Boom("seen as an outcome");
    ReceiveChannel<Outcome<Integer>> ended =
        Async.asCompleted(List.of(runtime.<Integer>spawn(failing(boom))));
    Outcome<Integer> outcome = await(ended.receive());
    assertSame(boom, assertInstanceOf(Outcome.Failure.class, outcome).error());
    runtime.close();
    assertEquals(List.of(), uncaught.list());
  }

  @Test
  public void nullArguments_areRefused() {
    List<CompletableFuture<Integer>> withNull = Arrays.asList(never(), null);
    assertNullRefused("stages", () -> Async.asCompleted(null));
    assertNullRefused("stages", () -> Async.asCompleted(withNull));
    assertFalse(withNull.get(0).isDone());
  }
}
