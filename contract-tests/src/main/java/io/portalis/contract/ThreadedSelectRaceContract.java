package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.Task;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Selects of several threads over the same channels: nothing is lost, nothing taken twice. */
public abstract class ThreadedSelectRaceContract extends Contract {

  private static final int COUNT = 20_000;

  private static List<List<Channel<Integer>>> pairsOfChannels() {
    return List.of(
        List.of(Channel.rendezvous(), Channel.rendezvous()),
        List.of(Channel.bounded(1), Channel.bounded(3)),
        List.of(Channel.rendezvous(), Channel.unbounded()));
  }

  private static Threads.Running<Integer> sender(Channel<Integer> channel, int from, int to) {
    return Threads.start(
        () -> {
          for (int i = from; i < to; i++) {
            await(channel.send(i));
          }
          return 0;
        });
  }

  @Test
  public void onReceive_racingSelects_takeEachElementOnce() throws Exception {
    for (List<Channel<Integer>> channels : pairsOfChannels()) {
      Threads.Running<Integer> one = sender(channels.get(0), 0, COUNT / 2);
      Threads.Running<Integer> two = sender(channels.get(1), COUNT / 2, COUNT);
      AtomicIntegerArray taken = new AtomicIntegerArray(COUNT);
      AtomicInteger tickets = new AtomicInteger(COUNT);
      Select<Integer> shared =
          Select.<Integer>create()
              .onReceive(channels.get(0), taken::incrementAndGet)
              .onReceive(channels.get(1), taken::incrementAndGet);
      Threads.together(
          3,
          () -> {
            while (tickets.getAndDecrement() > 0) {
              assertEquals(1, await(shared.run()), "never twice");
            }
            return null;
          });
      await(one.result());
      await(two.result());
      for (int i = 0; i < COUNT; i++) {
        assertEquals(1, taken.get(i), "element " + i);
      }
      channels.forEach(Elements::assertNothingIn);
    }
  }

  @Test
  public void onSend_racingSelects_deliverEachElementOnce() throws Exception {
    for (List<Channel<Integer>> channels : pairsOfChannels()) {
      AtomicIntegerArray received = new AtomicIntegerArray(COUNT);
      AtomicInteger tickets = new AtomicInteger(COUNT);
      List<CompletableFuture<Void>> receivers = new ArrayList<>();
      AtomicIntegerArray perChannel = new AtomicIntegerArray(4);
      for (int c = 0; c < 2; c++) {
        int index = c;
        receivers.add(
            channels
                .get(c)
                .forEach(
                    v -> {
                      received.incrementAndGet(v);
                      perChannel.incrementAndGet(index);
                    }));
      }
      Threads.together(
          3,
          () -> {
            for (int i; (i = tickets.decrementAndGet()) >= 0; ) {
              await(
                  Select.<Integer>create()
                      .onSend(channels.get(0), i, () -> perChannel.incrementAndGet(2))
                      .onSend(channels.get(1), i, () -> perChannel.incrementAndGet(3))
                      .run());
            }
            return null;
          });
      for (int c = 0; c < 2; c++) {
        channels.get(c).close();
        await(receivers.get(c));
        assertEquals(perChannel.get(2 + c), perChannel.get(c), "what each channel was said to get");
      }
      for (int i = 0; i < COUNT; i++) {
        assertEquals(1, received.get(i), "element " + i);
      }
    }
  }

  @Test
  public void selects_crossedOverTwoChannels_agreeOnOneExchange() throws Exception {
    Channel<Integer> a = Channel.rendezvous();
    Channel<Integer> b = Channel.rendezvous();
    Select<String> left =
        Select.<String>create().onSend(a, 1, () -> "sent a").onReceive(b, v -> "got b");
    Select<String> right =
        Select.<String>create().onSend(b, 2, () -> "sent b").onReceive(a, v -> "got a");
    for (int i = 0; i < 10_000; i++) {
      Task<String> other = runtime.spawnAsync(right::run);
      String mine = await(left.run());
      assertEquals(mine.equals("sent a") ? "got a" : "sent b", await(other), "round " + i);
    }
    Elements.assertNothingIn(a);
    Elements.assertNothingIn(b);
  }

  /** Who is left at the end has lost both its neighbours. */
  @Test
  public void selects_inACircleOfChannels_neverDeadlock() throws Exception {
    int size = 4;
    List<Channel<Integer>> circle = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      circle.add(Channel.rendezvous());
    }
    for (int round = 0; round < 500; round++) {
      AtomicInteger sent = new AtomicInteger();
      AtomicInteger received = new AtomicInteger();
      List<Task<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Select<Integer> select =
            Select.<Integer>create()
                .onSend(circle.get(i), i, sent::incrementAndGet)
                .onReceive(circle.get((i + 1) % size), v -> received.incrementAndGet());
        tasks.add(runtime.spawnAsync(select::run));
      }
      Eventually.until("a pair has met", () -> tasks.stream().filter(Task::isDone).count() >= 2);
      Eventually.until(
          "no pair is left that could meet",
          () -> {
            for (int i = 0; i < size; i++) {
              if (!tasks.get(i).isDone() && !tasks.get((i + 1) % size).isDone()) {
                return false;
              }
            }
            return true;
          });
      tasks.forEach(task -> task.cancel(true));
      awaitFinished(tasks.toArray(new Task<?>[0]));
      assertEquals(sent.get(), received.get(), "round " + round);
      circle.forEach(Elements::assertNothingIn);
    }
  }

  @Test
  public void clauses_becomeReadyOnTwoThreads_exactlyOneWins() throws Exception {
    Trace<Integer> undelivered = new Trace<>();
    Channel<Integer> outgoing =
        Channel.create(
            ChannelConfig.<Integer>builder().capacity(0).onUndelivered(undelivered::add).build());
    Channel<Integer> incoming = Channel.bounded(1);
    for (int i = 0; i < 5_000; i++) {
      int element = i;
      AtomicInteger wins = new AtomicInteger();
      CompletableFuture<Integer> stage = never();
      CompletableFuture<String> run =
          Select.<String>create()
              .onReceive(incoming, v -> "received " + wins.incrementAndGet())
              .onSend(outgoing, element, () -> "sent " + wins.incrementAndGet())
              .onComplete(stage, v -> "completed " + wins.incrementAndGet())
              .run();
      Task<ChannelResult<Void>> sender = runtime.spawn(() -> incoming.trySend(element));
      Task<Boolean> completer = runtime.spawn(() -> stage.complete(1));
      List<Integer> sent = Elements.of(outgoing);
      await(sender);
      await(completer);
      String winner = await(run);
      assertEquals(1, wins.get());
      assertEquals(winner.equals("received 1") ? List.of() : List.of(i), Elements.of(incoming));
      assertEquals(winner.equals("sent 1") ? List.of(i) : List.of(), sent, winner);
      Elements.assertNothingIn(outgoing);
    }
    assertEquals(List.of(), undelivered.list());
  }
}
