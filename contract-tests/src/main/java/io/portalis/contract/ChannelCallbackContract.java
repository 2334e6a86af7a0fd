package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.channel.Channel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Callbacks on the futures of a channel: who runs them, and that they may use the channel. */
public abstract class ChannelCallbackContract extends ChannelSuite {

  @Test
  public void receive_callback_isRunByTheSender() {
    allKinds()
        .forEach(
            (name, channel) -> {
              Trace<Thread> threads = new Trace<>();
              channel.receive().thenRun(() -> threads.add(Thread.currentThread()));
              channel.receiveResult().thenRun(() -> threads.add(Thread.currentThread()));
              channel.send("a");
              channel.trySend("b");
              Thread here = Thread.currentThread();
              assertEquals(List.of(here, here), threads.list(), name);
            });
  }

  @Test
  public void send_callback_isRunByTheReceiver() throws Exception {
    for (Channel<String> channel : List.of(rendezvous(), bounded(1))) {
      Trace<Thread> threads = new Trace<>();
      channel.trySend("in the buffer, if there is one");
      for (int i = 0; i < 3; i++) {
        channel.send("a").thenRun(() -> threads.add(Thread.currentThread()));
      }
      assertEquals(0, threads.size());
      channel.tryReceive();
      await(channel.receive());
      await(channel.receiveResult());
      Thread here = Thread.currentThread();
      assertEquals(List.of(here, here, here), threads.list());
    }
  }

  @Test
  public void receive_callback_isRunByWhoClosesOrCancels() {
    Trace<Thread> threads = new Trace<>();
    Channel<String> closed = bounded(1);
    closed.receive().whenComplete((v, t) -> threads.add(Thread.currentThread()));
    closed.close();
    Channel<String> cancelled = bounded(1);
    cancelled.receive().whenComplete((v, t) -> threads.add(Thread.currentThread()));
    cancelled.cancel();
    assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), threads.list());
  }

  @Test
  public void send_callback_isRunByWhoCancels() {
    Trace<Thread> threads = new Trace<>();
    Channel<String> channel = rendezvous();
    channel.send("a").whenComplete((v, t) -> threads.add(Thread.currentThread()));
    channel.cancel();
    assertEquals(List.of(Thread.currentThread()), threads.list());
  }

  @Test
  public void receive_callbackReceivesAgain_getsTheNext() {
    allKinds()
        .forEach(
            (name, channel) -> {
              Trace<String> seen = new Trace<>();
              channel
                  .receive()
                  .thenAccept(
                      first -> {
                        seen.add(first);
                        channel.receive().thenAccept(seen::add);
                      });
              channel.send("a");
              channel.send("b");
              assertEquals(List.of("a", "b"), seen.list(), name);
            });
  }

  @Test
  public void receive_callbackSendsToItsChannel_isSeenByTheNext() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<String> first = channel.receive();
      CompletableFuture<String> second = channel.receive();
      first.thenAccept(element -> channel.send(element + " again"));
      channel.send("a");
      assertEquals("a again", await(second));
    }
  }

  @Test
  public void send_callbackSendsTheNext_keepsTheOrder() {
    Channel<String> channel = bounded(1);
    channel.send("a");
    channel.send("b").thenCompose(v -> channel.send("c")).thenCompose(v -> channel.send("d"));
    assertEquals(value("a"), channel.tryReceive());
    assertEquals(value("b"), channel.tryReceive());
    assertEquals(value("c"), channel.tryReceive());
    assertEquals(value("d"), channel.tryReceive());
  }

  @Test
  public void receive_callbackClosesItsChannel_theOtherReceivesAreTold() {
    allKinds()
        .forEach(
            (name, channel) -> {
              CompletableFuture<String> first = channel.receive();
              CompletableFuture<String> second = channel.receive();
              first.thenRun(channel::close);
              channel.send("a");
              assertClosed(second);
              assertTrue(channel.isClosedForReceive(), name);
            });
  }

  @Test
  public void receive_callbackCancelsItsChannel_theSendHasSucceeded() throws Exception {
    Channel<String> channel = rendezvous();
    channel.receive().thenRun(channel::cancel);
    await(channel.send("a"));
    assertEquals(List.of(), undelivered.list());
    assertTrue(channel.isClosedForSend());
  }

  @Test
  public void close_callbackOfTheEnd_mayUseTheChannel() {
    Channel<String> channel = bounded(1);
    Trace<Object> seen = new Trace<>();
    channel
        .receive()
        .whenComplete(
            (v, t) -> {
              seen.add(channel.isClosedForSend());
              seen.add(channel.close());
              seen.add(channel.trySend("a"));
              seen.add(channel.tryReceive());
            });
    assertTrue(channel.close());
    assertEquals(List.of(true, false, closed(null), closed(null)), seen.list());
  }

  @Test
  public void receive_callbackThrows_theOthersAreServed() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      IllegalStateException thrown = new IllegalStateException("a callback's own");
      CompletableFuture<String> first = channel.receive();
      CompletableFuture<String> second = channel.receive();
      CompletableFuture<Void> derived =
          first.thenAccept(
              v -> {
                throw thrown;
              });
      await(channel.send("a"));
      assertEquals(SENT, channel.trySend("b"));
      assertSame(thrown, failureOf(derived));
      assertEquals("b", await(second));
    }
  }

  @Test
  public void send_callbackThrows_theReceiveHasItsElement() throws Exception {
    Channel<String> channel = rendezvous();
    channel
        .send("a")
        .thenRun(
            () -> {
              throw new IllegalStateException("a callback's own");
            });
    CompletableFuture<Void> next = channel.send("b");
    assertEquals("a", await(channel.receive()));
    assertEquals("b", await(channel.receive()));
    await(next);
  }

  @Test
  public void close_callbackThrows_theOthersAreTold() {
    for (boolean cancel : new boolean[] {false, true}) {
      Channel<String> channel = bounded(1);
      CompletableFuture<String> first = channel.receive();
      CompletableFuture<String> second = channel.receive();
      first.whenComplete(
          (v, t) -> {
            throw new AssertionError("a callback's own");
          });
      if (cancel) {
        channel.cancel();
      } else {
        channel.close();
      }
      assertTrue(second.isCompletedExceptionally(), "cancel: " + cancel);
      assertTrue(channel.isClosedForReceive());
    }
  }

  @Test
  public void cancel_callbackOfTheWithdrawnReceive_mayReceiveAgain() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<String> next = never();
    CompletableFuture<String> first = channel.receive();
    first.whenComplete((v, t) -> channel.receive().thenAccept(next::complete));
    first.cancel(true);
    assertFalse(next.isDone());
    channel.send("a");
    assertEquals("a", await(next));
  }

  @Test
  public void futures_obtrude_isRefused() {
    Channel<String> channel = rendezvous();
    CompletableFuture<String> receive = channel.receive();
    assertThrows(UnsupportedOperationException.class, () -> receive.obtrudeValue("forced"));
    channel.send("a");
    CompletableFuture<Void> send = channel.send("b");
    assertThrows(
        UnsupportedOperationException.class, () -> send.obtrudeException(new Boom("forced")));
    assertEquals(value("b"), channel.tryReceive());
  }

  @Test
  public void twoChannels_callbacksPassElementsOn_allArrive() {
    Channel<Integer> numbers = Channel.rendezvous();
    Channel<Integer> squares = Channel.unbounded();
    squareAll(numbers, squares);
    for (int i = 1; i <= 4; i++) {
      assertEquals(SENT, numbers.trySend(i), "the next receive waits already");
    }
    numbers.close();
    assertEquals(List.of(1, 4, 9, 16), drain(squares));
    assertTrue(squares.isClosedForReceive(), "the end was passed on");
  }

  private static void squareAll(Channel<Integer> from, Channel<Integer> to) {
    from.receive()
        .whenComplete(
            (number, end) -> {
              if (end != null) {
                to.close();
              } else {
                to.send(number * number);
                squareAll(from, to);
              }
            });
  }
}
