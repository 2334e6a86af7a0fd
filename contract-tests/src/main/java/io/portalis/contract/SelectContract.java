package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Refusals.assertNullRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.Overflow;
import io.portalis.channel.Select;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** {@code Select} whose clauses are ready when it runs, and what it refuses. */
public abstract class SelectContract extends Contract {

  private final Channel<Integer> channel = Channel.bounded(2);

  @Test
  public void onReceive_elementInTheBuffer_takesIt() throws Exception {
    Elements.into(channel, 1, 2);
    assertEquals("got 1", await(Select.<String>create().onReceive(channel, v -> "got " + v).run()));
    assertEquals(List.of(2), Elements.of(channel));
  }

  @Test
  public void onReceive_senderWaitsInTheRendezvous_meetsIt() throws Exception {
    Channel<Integer> rendezvous = Channel.rendezvous();
    CompletableFuture<Void> send = rendezvous.send(1);
    assertFalse(send.isDone());
    assertEquals(1, await(Select.<Integer>create().onReceive(rendezvous, v -> v).run()));
    await(send);
  }

  @Test
  public void onReceive_fullWithSenderWaiting_makesRoomForIt() throws Exception {
    Elements.into(channel, 1, 2);
    CompletableFuture<Void> send = channel.send(3);
    assertFalse(send.isDone());
    assertEquals(1, await(Select.<Integer>create().onReceive(channel, v -> v).run()));
    await(send);
    assertEquals(List.of(2, 3), Elements.of(channel));
  }

  @Test
  public void onReceive_closedButNotDrained_takesWhatIsLeft() throws Exception {
    Elements.into(channel, 1).close();
    assertEquals(1, await(Select.<Integer>create().onReceive(channel, v -> v).run()));
  }

  @Test
  public void onSend_roomInTheBuffer_sends() throws Exception {
    assertEquals("sent", await(Select.<String>create().onSend(channel, 5, () -> "sent").run()));
    assertEquals(List.of(5), Elements.of(channel));
  }

  @Test
  public void onSend_receiverWaitsInTheRendezvous_meetsIt() throws Exception {
    Channel<Integer> rendezvous = Channel.rendezvous();
    CompletableFuture<Integer> receive = rendezvous.receive();
    assertEquals("sent", await(Select.<String>create().onSend(rendezvous, 5, () -> "sent").run()));
    assertEquals(5, await(receive));
  }

  @Test
  public void onSend_fullChannelThatDrops_isReady() throws Exception {
    Channel<Integer> conflated = Elements.into(Channel.<Integer>conflated(), 1);
    assertEquals("sent", await(Select.<String>create().onSend(conflated, 2, () -> "sent").run()));
    assertEquals(List.of(2), Elements.of(conflated));

    Trace<Integer> undelivered = new Trace<>();
    Channel<Integer> dropping =
        Channel.create(
            ChannelConfig.<Integer>builder()
                .capacity(1)
                .overflow(Overflow.DROP_LATEST)
                .onUndelivered(undelivered::add)
                .build());
    Elements.into(dropping, 1);
    assertEquals("sent", await(Select.<String>create().onSend(dropping, 2, () -> "sent").run()));
    assertEquals(List.of(2), undelivered.list(), "it won, and the channel dropped it");
    assertEquals(List.of(1), Elements.of(dropping));
  }

  @Test
  public void onComplete_endedStage_givesItsResult() throws Exception {
    CompletableFuture<Integer> stage = CompletableFuture.completedFuture(5);
    assertEquals("5!", await(Select.<String>create().onComplete(stage, v -> v + "!").run()));
  }

  @Test
  public void onComplete_nullResult_reachesTheFunction() throws Exception {
    CompletableFuture<Integer> stage = CompletableFuture.completedFuture(null);
    assertEquals("null!", await(Select.<String>create().onComplete(stage, v -> v + "!").run()));
  }

  @Test
  public void function_givesNull_isTheResult() throws Exception {
    Elements.into(channel, 1);
    CompletableFuture<String> run = Select.<String>create().onReceive(channel, v -> null).run();
    assertNull(await(run));
  }

  @Test
  public void run_clauseReady_chosenOnTheThreadOfTheCaller() throws Exception {
    Elements.into(channel, 1);
    CompletableFuture<Thread> run =
        Select.<Thread>create().onReceive(channel, v -> Thread.currentThread()).run();
    assertTrue(run.isDone(), "chosen before run returned");
    assertSame(Thread.currentThread(), await(run));
  }

  @Test
  public void orElse_nothingReady_isChosenAtOnceAndLeavesNoTrace() throws Exception {
    Channel<Integer> rendezvous = Channel.rendezvous();
    CompletableFuture<Integer> stage = never();
    CompletableFuture<String> run =
        Select.<String>create()
            .onReceive(channel, v -> "received")
            .onSend(rendezvous, 1, () -> "sent")
            .onComplete(stage, v -> "completed")
            .onTimeout(FOREVER, () -> "timed out")
            .orElse(() -> "else")
            .run();
    assertTrue(run.isDone());
    assertEquals("else", await(run));
    Elements.assertNothingIn(rendezvous);
    assertEquals(List.of(1), Elements.of(Elements.into(channel, 1)), "nobody waits for it");
    assertFalse(stage.isDone());
  }

  @Test
  public void orElse_aClauseReady_isNotChosen() throws Exception {
    for (int i = 0; i < 200; i++) {
      Elements.into(channel, i);
      Select<String> select =
          Select.<String>create().orElse(() -> "else").onReceive(channel, v -> "received");
      assertEquals("received", await(select.run()));
    }
  }

  @Test
  public void orElse_alone_isChosen() throws Exception {
    assertEquals("else", await(Select.<String>create().orElse(() -> "else").run()));
  }

  @Test
  public void orElse_several_firstCounts() throws Exception {
    Select<String> select = Select.<String>create().orElse(() -> "one").orElse(() -> "two");
    assertEquals("one", await(select.run()));
  }

  @Test
  public void run_again_choosesAnew() throws Exception {
    Select<Integer> select = Select.<Integer>create().onReceive(channel, v -> v).orElse(() -> -1);
    Elements.into(channel, 1, 2);
    assertEquals(1, await(select.run()));
    assertEquals(2, await(select.run()));
    assertEquals(-1, await(select.run()));
    Elements.into(channel, 3);
    assertEquals(3, await(select.run()));
  }

  @Test
  public void run_againWithOnSend_sendsTheElementAgain() throws Exception {
    Select<String> select = Select.<String>create().onSend(channel, 7, () -> "sent");
    await(select.run());
    await(select.run());
    assertEquals(List.of(7, 7), Elements.of(channel));
  }

  @Test
  public void run_again_clausesAddedMeanwhileCount() throws Exception {
    Select<String> select = Select.<String>create().biased().onReceive(channel, v -> "received");
    CompletableFuture<String> before = select.run();
    select.orElse(() -> "else");
    assertFalse(before.isDone(), "added after its run");
    assertEquals("else", await(select.run()));
    Elements.into(channel, 1);
    assertEquals("received", await(before));
  }

  @Test
  public void clauses_sameChannelTwice_takeOneElement() throws Exception {
    Elements.into(channel, 1, 2);
    await(Select.<Integer>create().onReceive(channel, v -> v).onReceive(channel, v -> v).run());
    assertEquals(List.of(2), Elements.of(channel));
  }

  @Test
  public void clauses_sameStageTwice_oneWins() throws Exception {
    Trace<String> called = new Trace<>();
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Void> run =
        Select.<Void>create()
            .onComplete(
                stage,
                v -> {
                  called.add("one");
                  return null;
                })
            .onComplete(
                stage,
                v -> {
                  called.add("two");
                  return null;
                })
            .run();
    stage.complete(1);
    await(run);
    assertEquals(1, called.size(), called.toString());
  }

  @Test
  public void function_callsTheChannelAndTheSelectAgain_works() throws Exception {
    AtomicReference<Select<Integer>> self = new AtomicReference<>();
    Trace<CompletableFuture<Integer>> inner = new Trace<>();
    Select<Integer> select =
        Select.<Integer>create()
            .onReceive(
                channel,
                v -> {
                  if (v < 3) {
                    Elements.into(channel, v + 1);
                    inner.add(self.get().run());
                  }
                  return v;
                });
    self.set(select);
    Elements.into(channel, 1);
    assertEquals(1, await(select.run()));
    assertEquals(2, inner.size());
    assertEquals(5, await(inner.list().get(0)) + await(inner.list().get(1)));
    Elements.assertNothingIn(channel);
  }

  @Test
  public void run_noClause_isRefused() {
    assertThrows(IllegalStateException.class, () -> Select.<Integer>create().run());
    assertThrows(IllegalStateException.class, () -> Select.<Integer>create().biased().run());
  }

  @Test
  public void nullArguments_areRefusedAndAddNothing() {
    Select<Integer> select = Select.create();
    assertNullRefused("c", () -> select.onReceive(null, v -> 1));
    assertNullRefused("f", () -> select.onReceive(channel, null));
    assertNullRefused("c", () -> select.onSend(null, 1, () -> 1));
    assertNullRefused("e", () -> select.onSend(channel, null, () -> 1));
    assertNullRefused("f", () -> select.onSend(channel, 1, null));
    assertNullRefused("s", () -> select.onComplete(null, v -> 1));
    assertNullRefused("f", () -> select.onComplete(Contract.<Integer>never(), null));
    assertNullRefused("d", () -> select.onTimeout(null, () -> 1));
    assertNullRefused("f", () -> select.onTimeout(Duration.ZERO, null));
    assertNullRefused("f", () -> select.orElse(null));
    assertThrows(IllegalStateException.class, select::run, "still without a clause");
  }

  @Test
  public void onTimeout_negative_isRefused() {
    assertRefused(
        IllegalArgumentException.class,
        () -> Select.<Integer>create().onTimeout(Duration.ofMillis(-5), () -> 1),
        "d ",
        Duration.ofMillis(-5).toString());
  }

  @Test
  public void clauses_channelFromElsewhere_areRefused() {
    Channel<Integer> foreign = new WrappedChannel<>();
    Select<Integer> select = Select.create();
    assertThrows(IllegalArgumentException.class, () -> select.onReceive(foreign, v -> v));
    assertThrows(IllegalArgumentException.class, () -> select.onSend(foreign, 1, () -> 1));
    assertThrows(IllegalStateException.class, select::run, "still without a clause");
  }
}
