package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ChannelClosedException;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.Overflow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** {@code onUndelivered}: who is told of an element that nobody will receive, once. */
public abstract class ChannelUndeliveredContract extends ChannelSuite {

  private static Channel<String> channel(
      int capacity, Overflow overflow, Consumer<String> onUndelivered) {
    return Channel.create(
        ChannelConfig.<String>builder()
            .capacity(capacity)
            .overflow(overflow)
            .onUndelivered(onUndelivered)
            .build());
  }

  /** A channel whose {@code onUndelivered} throws after it recorded the element. */
  private Channel<String> throwing(int capacity, Overflow overflow) {
    return channel(
        capacity,
        overflow,
        element -> {
          undelivered.add(element);
          throw new IllegalStateException("onUndelivered of " + element);
        });
  }

  @Test
  public void send_closedChannel_isUndelivered() {
    allKinds()
        .forEach(
            (name, channel) -> {
              undelivered.clear();
              channel.close();
              assertClosed(channel.send("a"));
              assertClosed(channel.send("b"));
              assertEquals(List.of("a", "b"), undelivered.list(), name);
            });
  }

  @Test
  public void send_cancelledChannel_isUndelivered() {
    allKinds()
        .forEach(
            (name, channel) -> {
              undelivered.clear();
              channel.cancel();
              assertInstanceOf(ChannelClosedException.class, failureOf(channel.send("a")), name);
              assertEquals(List.of("a"), undelivered.list(), name);
            });
  }

  @Test
  public void trySend_thatFailed_isNeverUndelivered() {
    Channel<String> full = bounded(1);
    full.trySend("first");
    assertEquals(unavailable(), full.trySend("a"));
    assertEquals(unavailable(), rendezvous().trySend("b"));
    for (Channel<String> channel : allKinds().values()) {
      channel.close();
      assertEquals(closed(null), channel.trySend("c"));
    }
    for (Channel<String> channel : allKinds().values()) {
      channel.cancel();
      assertCancelledResult(channel.trySend("d"));
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void delivered_inEveryWay_isNotUndelivered() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<String> waiting = channel.receive();
      channel.send("a");
      await(waiting);
      CompletableFuture<Void> send = channel.send("b");
      await(channel.receiveResult());
      await(send);
      channel.send("c");
      channel.close();
      await(channel.receive());
      channel.cancel();
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void everyEnd_ofManySends_isReceivedOrUndeliveredOnce() throws Exception {
    Channel<String> channel = bounded(2);
    channel.send("received");
    channel.send("in the buffer");
    CompletableFuture<Void> withdrawn = channel.send("withdrawn");
    channel.send("waiting");
    channel.send("waiting longer");
    withdrawn.cancel(true);
    assertEquals("received", await(channel.receive()));
    channel.close();
    channel.send("too late");
    channel.cancel();
    channel.cancel();
    channel.send("far too late");
    withdrawn.cancel(true);
    assertEquals(
        List.of(
            "far too late", "in the buffer", "too late", "waiting", "waiting longer", "withdrawn"),
        undeliveredSorted());
  }

  @Test
  public void onUndelivered_equalElements_isCalledForEach() {
    Channel<String> channel = bounded(3);
    channel.send("same");
    channel.send("same");
    channel.send("same");
    channel.cancel();
    assertEquals(List.of("same", "same", "same"), undelivered.list());
  }

  @Test
  public void onUndelivered_anyCase_runsOnTheThreadThatFoundItOut() {
    Trace<Thread> threads = new Trace<>();
    Consumer<String> recording = element -> threads.add(Thread.currentThread());
    Channel<String> rendezvous = channel(0, Overflow.SUSPEND, recording);
    rendezvous.send("withdrawn").cancel(true);
    rendezvous.close();
    rendezvous.send("too late");
    Channel<String> dropping = channel(1, Overflow.DROP_OLDEST, recording);
    dropping.send("dropped");
    dropping.send("in the buffer");
    dropping.cancel();
    Thread here = Thread.currentThread();
    assertEquals(List.of(here, here, here, here), threads.list());
  }

  @Test
  public void onUndelivered_throwsOnCancelOfTheChannel_allAreToldAndCancelReturns() {
    Channel<String> channel = throwing(2, Overflow.SUSPEND);
    channel.send("a");
    channel.send("b");
    CompletableFuture<Void> waiting = channel.send("c");
    CompletableFuture<Void> another = channel.send("d");
    channel.cancel();
    assertEquals(List.of("a", "b", "c", "d"), undeliveredSorted());
    assertInstanceOf(ChannelClosedException.class, failureOf(waiting));
    assertInstanceOf(ChannelClosedException.class, failureOf(another));
    assertTrue(channel.isClosedForReceive());
  }

  @Test
  public void onUndelivered_throwsOnADrop_theSendSucceeds() throws Exception {
    for (Overflow overflow : new Overflow[] {Overflow.DROP_OLDEST, Overflow.DROP_LATEST}) {
      undelivered.clear();
      Channel<String> channel = throwing(1, overflow);
      channel.send("a");
      assertNull(await(channel.send("b")), overflow + "");
      assertEquals(SENT, channel.trySend("c"), overflow + "");
      String kept = overflow == Overflow.DROP_OLDEST ? "c" : "a";
      assertEquals(List.of(kept), drain(channel));
      assertEquals("ok", sendAndReceive(channel), overflow + ": the channel works on");
    }
  }

  @Test
  public void onUndelivered_throwsOnAWithdrawnSend_theOthersGoOn() throws Exception {
    Channel<String> channel = throwing(0, Overflow.SUSPEND);
    CompletableFuture<Void> first = channel.send("a");
    CompletableFuture<Void> second = channel.send("b");
    assertTrue(first.cancel(true));
    assertEquals("cancelled", reasonOf(first));
    assertEquals(List.of("a"), undelivered.list());
    assertEquals("b", await(channel.receive()));
    await(second);
  }

  @Test
  public void onUndelivered_throwsOnASendTooLate_theSendFailsAsEver() {
    Channel<String> channel = throwing(1, Overflow.SUSPEND);
    channel.close();
    assertClosed(channel.send("a"));
    assertEquals(List.of("a"), undelivered.list());
  }

  private static String sendAndReceive(Channel<String> channel) throws Exception {
    channel.send("ok");
    return await(channel.receive());
  }

  @Test
  public void onUndelivered_passesTheElementToAnotherChannel_itIsReceivedThere() throws Exception {
    Channel<String> overflow = Channel.unbounded();
    Channel<String> channel = channel(2, Overflow.DROP_OLDEST, overflow::send);
    for (String element : List.of("a", "b", "c", "d")) {
      await(channel.send(element));
    }
    assertEquals(List.of("a", "b"), drain(overflow));
    assertEquals(List.of("c", "d"), drain(channel));
  }

  @Test
  public void onUndelivered_usesItsOwnChannel_doesNotDeadlock() throws Exception {
    AtomicReference<Channel<String>> self = new AtomicReference<>();
    Trace<Object> seen = new Trace<>();
    Channel<String> channel =
        channel(
            1,
            Overflow.SUSPEND,
            element -> {
              seen.add(self.get().tryReceive());
              seen.add(self.get().trySend(element + " again"));
            });
    self.set(channel);
    channel.send("first");
    channel.send("a").cancel(true);
    assertEquals(List.of(value("first"), SENT), seen.list());
    assertEquals(List.of("a again"), drain(channel));
  }

  @Test
  public void onUndelivered_cancelsItsOwnChannel_eachElementIsToldOnce() {
    AtomicReference<Channel<String>> self = new AtomicReference<>();
    Channel<String> channel =
        channel(
            2,
            Overflow.SUSPEND,
            element -> {
              undelivered.add(element);
              self.get().cancel();
            });
    self.set(channel);
    channel.send("a");
    channel.send("b");
    channel.send("c").cancel(true);
    assertEquals(List.of("a", "b", "c"), undeliveredSorted());
    assertTrue(channel.isClosedForReceive());
  }
}
