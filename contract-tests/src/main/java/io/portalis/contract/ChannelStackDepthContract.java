package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Overflow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Hand-overs through channels, so many that one frame for each would overflow the stack. */
public abstract class ChannelStackDepthContract extends ChannelSuite {

  /** Enough for any stack where each step has a channel of its own. */
  private static final int CHANNELS = 20_000;

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  private static CompletableFuture<Void> receiveLoop(Channel<Integer> channel, int left) {
    return left == 0
        ? done()
        : channel.receive().thenCompose(element -> receiveLoop(channel, left - 1));
  }

  private static CompletableFuture<Void> sendLoop(Channel<Integer> channel, int left) {
    return left == 0 ? done() : channel.send(left).thenCompose(v -> sendLoop(channel, left - 1));
  }

  @Test
  public void send_everyOneCompletesAtOnce_doesNotOverflow() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    await(sendLoop(channel, MANY));
    assertEquals(MANY, drain(channel).size());
    await(sendLoop(Channel.conflated(), MANY));
  }

  @Test
  public void receive_everyElementIsThere_doesNotOverflow() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    for (int i = 0; i < MANY; i++) {
      channel.trySend(i);
    }
    await(receiveLoop(channel, MANY));
    assertEquals(unavailable(), channel.tryReceive());
  }

  @Test
  public void handOver_oneLoopToAnother_doesNotOverflow() throws Exception {
    for (int capacity : new int[] {0, 1, 16}) {
      for (boolean receiverFirst : new boolean[] {true, false}) {
        Channel<Integer> channel =
            Channel.create(ChannelConfig.<Integer>builder().capacity(capacity).build());
        CompletableFuture<Void> early =
            receiverFirst ? receiveLoop(channel, MANY) : sendLoop(channel, MANY);
        CompletableFuture<Void> late =
            receiverFirst ? sendLoop(channel, MANY) : receiveLoop(channel, MANY);
        await(early);
        await(late);
      }
    }
  }

  @Test
  public void handOver_pingPongOfTwoChannels_doesNotOverflow() throws Exception {
    Channel<Integer> ping = Channel.rendezvous();
    Channel<Integer> pong = Channel.rendezvous();
    CompletableFuture<Integer> end = never();
    echo(ping, pong, end);
    echo(pong, ping, end);
    ping.send(MANY);
    assertEquals(0, await(end));
  }

  private static void echo(
      Channel<Integer> from, Channel<Integer> to, CompletableFuture<Integer> end) {
    from.receive()
        .thenAccept(
            left -> {
              if (left == 0) {
                end.complete(0);
              } else {
                echo(from, to, end);
                to.send(left - 1);
              }
            });
  }

  @Test
  public void receive_eachCallbackSendsTheNext_doesNotOverflow() throws Exception {
    for (Channel<String> channel : List.of(rendezvous(), bounded(1), unbounded())) {
      for (int i = 0; i < MANY; i++) {
        channel.receive().thenAccept(channel::send);
      }
      CompletableFuture<String> last = channel.receive();
      channel.send("a");
      assertEquals("a", await(last));
    }
  }

  @Test
  public void send_eachCallbackReceivesTheNext_doesNotOverflow() throws Exception {
    Channel<String> channel = rendezvous();
    for (int i = 0; i < MANY; i++) {
      channel.send("a").thenCompose(v -> channel.receive());
    }
    CompletableFuture<Void> last = channel.send("last");
    channel.receive();
    await(last);
    assertEquals(unavailable(), channel.tryReceive());
  }

  @Test
  public void cancel_eachCallbackWithdrawsTheNextReceive_doesNotOverflow() throws Exception {
    Channel<String> channel = rendezvous();
    List<CompletableFuture<String>> receives = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      receives.add(channel.receive());
    }
    for (int i = 0; i + 1 < MANY; i++) {
      CompletableFuture<String> next = receives.get(i + 1);
      receives.get(i).whenComplete((v, t) -> next.cancel(true));
    }
    receives.get(0).cancel(true);
    assertEquals("cancelled", reasonOf(receives.get(MANY - 1)));
    Eventually.until("no receiver is left", () -> channel.trySend("a").equals(unavailable()));
  }

  @Test
  public void cancel_eachCallbackWithdrawsTheNextSend_tellsAll() throws Exception {
    AtomicInteger told = new AtomicInteger();
    Channel<Integer> channel = counting(0, Overflow.SUSPEND, told);
    List<CompletableFuture<Void>> sends = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      sends.add(channel.send(i));
    }
    for (int i = 0; i + 1 < MANY; i++) {
      CompletableFuture<Void> next = sends.get(i + 1);
      sends.get(i).whenComplete((v, t) -> next.cancel(true));
    }
    sends.get(0).cancel(true);
    Eventually.until("all are told", () -> told.get() == MANY);
    assertEquals(unavailable(), channel.tryReceive());
  }

  private static Channel<Integer> counting(int capacity, Overflow overflow, AtomicInteger told) {
    return Channel.create(
        ChannelConfig.<Integer>builder()
            .capacity(capacity)
            .overflow(overflow)
            .onUndelivered(element -> told.incrementAndGet())
            .build());
  }

  @Test
  public void close_manyWait_tellsAllWithoutOverflow() {
    for (boolean cancel : new boolean[] {false, true}) {
      Channel<String> channel = bounded(1);
      AtomicInteger told = new AtomicInteger();
      for (int i = 0; i < MANY; i++) {
        channel.receive().whenComplete((v, t) -> told.incrementAndGet());
      }
      if (cancel) {
        channel.cancel();
      } else {
        channel.close();
      }
      assertEquals(MANY, told.get());
    }
  }

  @Test
  public void cancel_manySendsWait_tellsAllWithoutOverflow() {
    AtomicInteger told = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    Channel<Integer> channel = counting(1, Overflow.SUSPEND, told);
    for (int i = 0; i <= MANY; i++) {
      channel
          .send(i)
          .exceptionally(
              t -> {
                failed.incrementAndGet();
                return null;
              });
    }
    channel.cancel();
    assertEquals(MANY + 1, told.get(), "with the one in the buffer");
    assertEquals(MANY, failed.get());
  }

  @Test
  public void close_eachEndClosesTheNextChannel_doesNotOverflow() throws Exception {
    Channel<Integer> first = Channel.rendezvous();
    Channel<Integer> previous = first;
    for (int i = 0; i < CHANNELS; i++) {
      Channel<Integer> next = Channel.rendezvous();
      previous.receiveResult().thenRun(next::close);
      previous = next;
    }
    CompletableFuture<ChannelResult<Integer>> last = previous.receiveResult();
    first.close();
    assertEquals(closed(null), await(last));
  }

  @Test
  public void onUndelivered_eachFillsTheNextChannel_doesNotOverflow() throws Exception {
    CompletableFuture<Integer> end = never();
    Channel<Integer> next = Channel.rendezvous();
    next.receive().thenAccept(end::complete);
    for (int i = 0; i < CHANNELS; i++) {
      Channel<Integer> target = next;
      next =
          Channel.create(
              ChannelConfig.<Integer>builder()
                  .capacity(1)
                  .overflow(Overflow.DROP_LATEST)
                  .onUndelivered(target::send)
                  .build());
      next.send(-1);
    }
    next.send(7);
    assertEquals(7, await(end));
  }

  @Test
  public void receive_millionDerivedStages_completeWithoutOverflow() throws Exception {
    Channel<Integer> channel = Channel.rendezvous();
    CompletableFuture<Integer> last = channel.receive();
    for (int i = 0; i < 10 * MANY; i++) {
      last = last.thenApply(v -> v + 1);
    }
    channel.send(0);
    assertEquals(10 * MANY, await(last));
  }

  @Test
  public void forEach_manyElementsThere_doesNotOverflow() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    for (int i = 0; i < MANY; i++) {
      channel.trySend(i);
    }
    channel.close();
    AtomicInteger seen = new AtomicInteger();
    await(channel.forEach(element -> seen.incrementAndGet()));
    assertEquals(MANY, seen.get());
  }

  @Test
  public void forEach_actionSendsTheNext_doesNotOverflow() throws Exception {
    for (Channel<Integer> channel :
        List.of(Channel.<Integer>unbounded(), Channel.<Integer>bounded(1))) {
      CompletableFuture<Void> loop =
          channel.forEach(
              left -> {
                if (left == 0) {
                  channel.close();
                } else {
                  channel.send(left - 1);
                }
              });
      channel.send(MANY);
      await(loop);
    }
  }
}
