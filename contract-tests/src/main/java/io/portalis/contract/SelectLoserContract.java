package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Oneshot;
import io.portalis.channel.Select;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The clauses of a {@code Select} that lose have no effect. */
public abstract class SelectLoserContract extends Contract {

  private final Trace<Integer> undelivered = new Trace<>();
  private final Channel<Integer> winner = Channel.unbounded();

  private Channel<Integer> channel(int capacity) {
    return Channel.create(
        ChannelConfig.<Integer>builder()
            .capacity(capacity)
            .onUndelivered(undelivered::add)
            .build());
  }

  @Test
  public void onReceive_readyButLoses_takesNothing() throws Exception {
    Channel<Integer> loser = Elements.into(channel(2), 7);
    Elements.into(winner, 1);
    Select<Integer> select =
        Select.<Integer>create().biased().onReceive(winner, v -> v).onReceive(loser, v -> v);
    assertEquals(1, await(select.run()));
    assertEquals(List.of(7), Elements.of(loser));
  }

  @Test
  public void onReceive_waitsAndLoses_isWithdrawn() throws Exception {
    Channel<Integer> loser = Channel.rendezvous();
    CompletableFuture<Integer> run =
        Select.<Integer>create().onReceive(loser, v -> v).onReceive(winner, v -> v).run();
    assertFalse(run.isDone());
    Elements.into(winner, 1);
    assertEquals(1, await(run));
    Elements.assertNobodyReceives(loser, 7);
  }

  @Test
  public void onReceive_waitsAndLoses_whoWaitsBehindIsServed() throws Exception {
    Channel<Integer> loser = Channel.rendezvous();
    CompletableFuture<Integer> run =
        Select.<Integer>create().onReceive(loser, v -> v).onReceive(winner, v -> v).run();
    CompletableFuture<Integer> behind = loser.receive();
    Elements.into(winner, 1);
    await(run);
    Elements.into(loser, 7);
    assertEquals(7, await(behind));
  }

  @Test
  public void onSend_readyButLoses_sendsNothing() throws Exception {
    Channel<Integer> loser = channel(2);
    Elements.into(winner, 1);
    Select<Integer> select =
        Select.<Integer>create().biased().onReceive(winner, v -> v).onSend(loser, 7, () -> -1);
    assertEquals(1, await(select.run()));
    Elements.assertNothingIn(loser);
    assertEquals(List.of(), undelivered.list(), "the element stays with the caller");
  }

  @Test
  public void onSend_waitsAndLoses_isWithdrawn() throws Exception {
    Channel<Integer> loser = channel(0);
    CompletableFuture<Integer> run =
        Select.<Integer>create().onSend(loser, 7, () -> -1).onReceive(winner, v -> v).run();
    assertFalse(run.isDone());
    Elements.into(winner, 1);
    assertEquals(1, await(run));
    Elements.assertNothingIn(loser);
    assertEquals(List.of(), undelivered.list(), "the element stays with the caller");
  }

  @Test
  public void onSend_waitsAtFullChannelAndLoses_whoWaitsBehindIsServed() throws Exception {
    Channel<Integer> loser = Elements.into(channel(1), 1);
    CompletableFuture<Integer> run =
        Select.<Integer>create().onSend(loser, 2, () -> -1).onReceive(winner, v -> v).run();
    CompletableFuture<Void> behind = loser.send(3);
    Elements.into(winner, 9);
    assertEquals(9, await(run));
    assertEquals(List.of(1, 3), Elements.of(loser));
    await(behind);
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void onSend_waitsAndTheSelectFails_elementStaysWithTheCaller() {
    Boom boom = new Boom("fails the select");
    Channel<Integer> loser = channel(0);
    CompletableFuture<Integer> failing = never();
    CompletableFuture<Integer> run =
        Select.<Integer>create().onSend(loser, 7, () -> -1).onComplete(failing, v -> v).run();
    failing.completeExceptionally(boom);
    assertSame(boom, failureOf(run));
    Elements.assertNothingIn(loser);
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void onSend_loses_closeOfItsChannelTellsNobody() throws Exception {
    Channel<Integer> loser = channel(0);
    CompletableFuture<Integer> run =
        Select.<Integer>create().onSend(loser, 7, () -> -1).onReceive(winner, v -> v).run();
    Elements.into(winner, 1);
    assertEquals(1, await(run));
    loser.cancel();
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void onComplete_loses_stageIsNotCancelled() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> derived = task.thenApply(v -> v + 1);
    CompletableFuture<Integer> foreign = never();
    Oneshot<Integer> oneshot = Oneshot.create();
    CompletableFuture<Integer> run =
        Select.<Integer>create()
            .onComplete(task, v -> v)
            .onComplete(derived, v -> v)
            .onComplete(foreign, v -> v)
            .onComplete(oneshot.receive(), v -> v)
            .onReceive(winner, v -> v)
            .run();
    Elements.into(winner, 1);
    assertEquals(1, await(run));
    assertFalse(task.isDone() || derived.isDone() || foreign.isDone());
    assertTrue(oneshot.send(5));
    task.complete(1);
    assertEquals(2, await(derived));
  }

  @Test
  public void onComplete_loses_countsAsNoDerivedStage() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> derived = task.thenApply(v -> v);
    CompletableFuture<Integer> run =
        Select.<Integer>create().onComplete(task, v -> v).onReceive(winner, v -> v).run();
    Elements.into(winner, 1);
    await(run);
    assertFalse(task.isDone());
    derived.cancel(true);
    assertTrue(task.isCancelled(), "its only derived stage was cancelled");
  }

  @Test
  public void onComplete_losesAndFailsLater_doesNotTouchTheResult() throws Exception {
    CompletableFuture<Integer> source = never();
    Task<Integer> task = runtime.spawnAsync(() -> source);
    CompletableFuture<Integer> run =
        Select.<Integer>create().onComplete(task, v -> v).onReceive(winner, v -> v).run();
    Elements.into(winner, 1);
    assertEquals(1, await(run));
    Boom boom = new Boom("later");
    source.completeExceptionally(boom);
    assertSame(boom, failureOf(task));
    assertEquals(1, await(run));
  }

  @Test
  public void losers_manyRounds_leaveNothingBehind() throws Exception {
    Channel<Integer> receiving = Channel.rendezvous();
    Channel<Integer> sending = channel(0);
    CompletableFuture<Integer> stage = never();
    Select<Integer> select =
        Select.<Integer>create()
            .onReceive(receiving, v -> -1)
            .onSend(sending, 7, () -> -1)
            .onComplete(stage, v -> -1)
            .onReceive(winner, v -> v);
    for (int i = 0; i < 2_000; i++) {
      CompletableFuture<Integer> run = select.run();
      assertFalse(run.isDone());
      Elements.into(winner, i);
      assertEquals(i, await(run));
    }
    Elements.assertNobodyReceives(receiving, 1);
    Elements.assertNothingIn(sending);
    assertEquals(List.of(), undelivered.list());
    CompletableFuture<Integer> receive = sending.receive();
    assertEquals(new ChannelResult.Value<Void>(null), sending.trySend(8));
    assertEquals(8, await(receive), "the channels still work");
  }
}
