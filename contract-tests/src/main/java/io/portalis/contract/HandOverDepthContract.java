package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Outcome;
import io.portalis.channel.Broadcast;
import io.portalis.channel.BroadcastReceiver;
import io.portalis.channel.Channel;
import io.portalis.channel.Oneshot;
import io.portalis.channel.ReceiveChannel;
import io.portalis.channel.Select;
import io.portalis.channel.Watch;
import io.portalis.channel.WatchReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Hand-overs, one within the callback of another, by the hundred thousand. */
public abstract class HandOverDepthContract extends Contract {

  /** A loop in the asynchronous style, whose steps are all immediate. */
  private static CompletableFuture<Void> loop(
      int i, IntFunction<? extends CompletableFuture<?>> step) {
    return step.apply(i)
        .thenCompose(
            v -> i == MANY - 1 ? CompletableFuture.completedFuture(null) : loop(i + 1, step));
  }

  /** Answers each element of one side with the next on the other, from within the callback. */
  private static void answer(
      Supplier<CompletableFuture<Integer>> receive,
      IntConsumer send,
      CompletableFuture<Integer> end) {
    receive
        .get()
        .whenComplete(
            (element, failure) -> {
              if (failure != null) {
                end.completeExceptionally(failure);
              } else if (element == MANY) {
                end.complete(element);
              } else {
                answer(receive, send, end);
                send.accept(element + 1);
              }
            });
  }

  @Test
  public void oneshots_eachReceiptSendsTheNext_doNotOverflow() throws Exception {
    List<Oneshot<Integer>> all = new ArrayList<>();
    for (int i = 0; i <= MANY; i++) {
      all.add(Oneshot.create());
    }
    for (int i = 0; i < MANY; i++) {
      Oneshot<Integer> next = all.get(i + 1);
      all.get(i).receive().thenAccept(v -> next.send(v + 1));
    }
    all.get(0).send(0);
    assertEquals(MANY, await(all.get(MANY).receive()));
  }

  @Test
  public void oneshots_sentBefore_loopDoesNotOverflow() throws Exception {
    Oneshot<Integer> sent = Oneshot.create();
    sent.send(1);
    await(loop(0, i -> sent.receive()));
  }

  @Test
  public void oneshots_eachCancelsTheNext_doNotOverflow() throws Exception {
    List<Oneshot<Integer>> all = new ArrayList<>();
    for (int i = 0; i <= MANY; i++) {
      all.add(Oneshot.create());
    }
    for (int i = 0; i < MANY; i++) {
      CompletableFuture<Integer> next = all.get(i + 1).receive();
      all.get(i).receive().whenComplete((v, failure) -> next.cancel(true));
    }
    all.get(0).receive().cancel(true);
    Eventually.until("the last is cancelled", () -> all.get(MANY).receive().isCancelled());
  }

  @Test
  public void broadcast_elementsHeld_loopDoesNotOverflow() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(MANY);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    for (int i = 0; i < MANY; i++) {
      broadcast.send(i);
    }
    Trace<Integer> last = new Trace<>();
    await(
        loop(
            0,
            i ->
                receiver
                    .receive()
                    .thenAccept(
                        v -> {
                          if (v == MANY - 1) {
                            last.add(i);
                          }
                        })));
    assertEquals(List.of(MANY - 1), last.list());
  }

  @Test
  public void broadcasts_thatAnswerEachOther_doNotOverflow() throws Exception {
    Broadcast<Integer> ping = Broadcast.create(2);
    Broadcast<Integer> pong = Broadcast.create(2);
    CompletableFuture<Integer> end = never();
    answer(ping.subscribe()::receive, pong::send, end);
    answer(pong.subscribe()::receive, ping::send, end);
    ping.send(0);
    assertEquals(MANY, await(end));
  }

  @Test
  public void broadcast_callbackSendsToItself_doesNotOverflow() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    CompletableFuture<Integer> end = never();
    answer(broadcast.subscribe()::receive, broadcast::send, end);
    broadcast.send(0);
    assertEquals(MANY, await(end));
  }

  @Test
  public void watches_thatAnswerEachOther_doNotOverflow() throws Exception {
    Watch<Integer> ping = Watch.create(-1);
    Watch<Integer> pong = Watch.create(-1);
    CompletableFuture<Integer> end = never();
    answer(ping.subscribe()::changed, pong::send, end);
    answer(pong.subscribe()::changed, v -> assertTrue(ping.update(old -> v)), end);
    ping.send(0);
    assertEquals(MANY, await(end));
  }

  @Test
  public void watch_callbackSendsToItself_doesNotOverflow() throws Exception {
    Watch<Integer> watch = Watch.create(-1);
    CompletableFuture<Integer> end = never();
    answer(watch.subscribe()::changed, watch::send, end);
    watch.send(0);
    assertEquals(MANY, await(end));
  }

  @Test
  public void watch_unseenChanges_loopDoesNotOverflow() throws Exception {
    Watch<Integer> watch = Watch.create(-1);
    WatchReceiver<Integer> watcher = watch.subscribe();
    await(
        loop(
            0,
            i -> {
              watch.send(i);
              return watcher.changed();
            }));
    await(loop(0, i -> watcher.waitFor(v -> v == MANY - 1)));
  }

  @Test
  public void select_readyClauses_loopDoesNotOverflow() throws Exception {
    Channel<Integer> channel = Channel.bounded(1);
    Select<Integer> select =
        Select.<Integer>create().onReceive(channel, v -> v).onSend(channel, 1, () -> 1);
    await(loop(0, i -> select.run()));
  }

  @Test
  public void selects_thatAnswerEachOther_doNotOverflow() throws Exception {
    Channel<Integer> ping = Channel.rendezvous();
    Channel<Integer> pong = Channel.rendezvous();
    CompletableFuture<Integer> end = never();
    CompletableFuture<Integer> silent = never();
    Select<Integer> onPing =
        Select.<Integer>create().onReceive(ping, v -> v).onComplete(silent, v -> v);
    Select<Integer> onPong =
        Select.<Integer>create().onComplete(silent, v -> v).onReceive(pong, v -> v);
    answer(onPing::run, v -> Elements.into(pong, v), end);
    answer(onPong::run, v -> Elements.into(ping, v), end);
    Elements.into(ping, 0);
    assertEquals(MANY, await(end));
  }

  @Test
  public void select_functionHandsOverToTheNext_doesNotOverflow() throws Exception {
    Channel<Integer> channel = Channel.rendezvous();
    CompletableFuture<Integer> end = never();
    AtomicReference<Select<Integer>> self = new AtomicReference<>();
    Select<Integer> select =
        Select.<Integer>create()
            .onReceive(
                channel,
                v -> {
                  if (v == MANY) {
                    end.complete(v);
                  } else {
                    self.get().run();
                    channel.send(v + 1);
                  }
                  return v;
                });
    self.set(select);
    select.run();
    Elements.into(channel, 0);
    assertEquals(MANY, await(end));
  }

  @Test
  public void select_functionRunsTheReadySelectAgain_doesNotOverflow() throws Exception {
    CompletableFuture<Integer> done = CompletableFuture.completedFuture(1);
    CompletableFuture<Integer> end = never();
    List<Integer> left = new ArrayList<>(List.of(MANY));
    AtomicReference<Select<Integer>> self = new AtomicReference<>();
    Select<Integer> select =
        Select.<Integer>create()
            .onComplete(
                done,
                v -> {
                  if (left.set(0, left.get(0) - 1) == 0) {
                    end.complete(v);
                  } else {
                    self.get().run();
                  }
                  return v;
                });
    self.set(select);
    select.run();
    assertEquals(1, await(end));
  }

  @Test
  public void select_stagesThatCompleteTheNext_doNotOverflow() throws Exception {
    List<CompletableFuture<Integer>> stages = new ArrayList<>();
    for (int i = 0; i <= MANY; i++) {
      stages.add(never());
    }
    for (int i = 0; i < MANY; i++) {
      CompletableFuture<Integer> next = stages.get(i + 1);
      Select.<Boolean>create().onComplete(stages.get(i), v -> next.complete(v + 1)).run();
    }
    stages.get(0).complete(0);
    assertEquals(MANY, await(stages.get(MANY)));
  }

  @Test
  public void asCompleted_eachOutcomeCompletesTheNextStage_doesNotOverflow() throws Exception {
    List<CompletableFuture<Integer>> stages = new ArrayList<>();
    for (int i = 0; i <= MANY; i++) {
      stages.add(never());
    }
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(stages);
    CompletableFuture<Integer> end = never();
    answer(
        () -> ended.receive().thenApply(o -> ((Outcome.Success<Integer>) o).value()),
        i -> stages.get(i).complete(i),
        end);
    stages.get(0).complete(0);
    assertEquals(MANY, await(end));
  }
}
