package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.AsyncError;
import io.portalis.ChannelClosedException;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code close()} and {@code close(cause)}: what was sent is delivered, then the end is told. */
public abstract class ChannelCloseContract extends ChannelSuite {

  @Test
  public void close_firstCall_returnsTrueAndTheNextFalse() {
    allKinds()
        .forEach(
            (name, channel) -> {
              assertTrue(channel.close(), name);
              assertTrue(channel.isClosedForSend(), name);
              assertFalse(channel.close(), name);
              assertFalse(channel.close(new Boom("too late")), name);
            });
  }

  @Test
  public void close_empty_endsTheChannelForBothSides() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      channel.close();
      assertTrue(channel.isClosedForReceive());
      assertClosed(channel.receive());
      assertEquals(closed(null), await(channel.receiveResult()));
      assertEquals(closed(null), channel.tryReceive());
      assertClosed(channel.send("a"));
      assertEquals(closed(null), channel.trySend("a"));
    }
  }

  @Test
  public void close_failure_isAClosedChannelAndNoCancellation() {
    Channel<String> channel = bounded(1);
    channel.close();
    for (CompletableFuture<?> stage : List.of(channel.receive(), channel.send("a"))) {
      ChannelClosedException failure =
          assertInstanceOf(ChannelClosedException.class, failureOf(stage));
      assertEquals(AsyncError.Kind.CHANNEL_CLOSED, failure.kind());
      assertFalse(stage.isCancelled());
    }
  }

  @Test
  public void close_elementsInTheBuffer_areStillReceived() throws Exception {
    for (Channel<String> channel : List.of(bounded(3), unbounded())) {
      channel.send("a");
      channel.send("b");
      channel.send("c");
      channel.close();
      assertEquals("a", await(channel.receive()));
      assertEquals(value("b"), await(channel.receiveResult()));
      assertFalse(channel.isClosedForReceive(), "one is left");
      assertEquals(value("c"), channel.tryReceive());
      assertTrue(channel.isClosedForReceive(), "drained");
      assertClosed(channel.receive());
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void close_receivesThatWait_areTold() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<String> receive = channel.receive();
      CompletableFuture<ChannelResult<String>> result = channel.receiveResult();
      CompletableFuture<String> another = channel.receive();
      channel.close();
      assertClosed(receive);
      assertEquals(closed(null), await(result));
      assertClosed(another);
    }
  }

  @Test
  public void close_sendsThatWait_areStillDelivered() throws Exception {
    for (int capacity : new int[] {0, 1, 2}) {
      Channel<String> channel = bounded(capacity);
      List<CompletableFuture<Void>> sends =
          List.of(channel.send("a"), channel.send("b"), channel.send("c"), channel.send("d"));
      assertFalse(sends.get(3).isDone());
      assertTrue(channel.close());
      assertFalse(sends.get(3).isDone(), "closing neither fails nor completes it");
      assertFalse(channel.isClosedForReceive(), "not drained");
      for (String element : List.of("a", "b", "c", "d")) {
        assertEquals(element, await(channel.receive()));
      }
      for (CompletableFuture<Void> send : sends) {
        assertNull(await(send));
      }
      assertTrue(channel.isClosedForReceive());
      assertClosed(channel.receive());
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void close_sendsThatWait_areDeliveredToEveryKindOfReceive() throws Exception {
    Channel<String> channel = rendezvous();
    channel.send("a");
    channel.send("b");
    channel.close();
    assertEquals(value("a"), channel.tryReceive());
    assertEquals(value("b"), await(channel.receiveResult()));
    assertEquals(closed(null), channel.tryReceive());
  }

  @Test
  public void close_sendThatWaits_isWithdrawnWhenItIsCancelledAfterwards() throws Exception {
    Channel<String> channel = bounded(1);
    channel.send("a");
    CompletableFuture<Void> b = channel.send("b");
    CompletableFuture<Void> c = channel.send("c");
    channel.close();
    assertTrue(b.cancel(true));
    assertEquals(List.of("b"), undelivered.list());
    assertEquals("a", await(channel.receive()));
    assertEquals("c", await(channel.receive()));
    await(c);
    assertClosed(channel.receive());
  }

  @Test
  public void close_onlyWaitingSendIsWithdrawn_drainsTheChannel() {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    channel.close();
    assertTrue(send.cancel(true));
    assertEquals(closed(null), channel.tryReceive());
    assertTrue(channel.isClosedForReceive());
  }

  @Test
  public void send_afterClose_failsWhileTheBufferIsStillReceived() throws Exception {
    Channel<String> channel = bounded(5);
    channel.send("a");
    channel.close();
    assertClosed(channel.send("late"));
    assertEquals(closed(null), channel.trySend("later"));
    assertEquals(List.of("a"), drain(channel));
  }

  @Test
  public void closeWithCause_empty_isTheCauseOfEveryEnd() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      Boom boom = new Boom("the cause");
      CompletableFuture<String> waiting = channel.receive();
      CompletableFuture<ChannelResult<String>> waitingResult = channel.receiveResult();
      assertTrue(channel.close(boom));
      assertSame(boom, causeOfClosed(waiting));
      assertEquals(closed(boom), await(waitingResult));
      assertSame(boom, causeOfClosed(channel.receive()));
      assertEquals(closed(boom), await(channel.receiveResult()));
      assertEquals(closed(boom), channel.tryReceive());
      assertEquals(closed(boom), channel.trySend("a"));
      assertInstanceOf(ChannelClosedException.class, failureOf(channel.send("b")));
    }
  }

  @Test
  public void closeWithCause_elementsLeft_areReceivedBeforeTheCauseIsTold() throws Exception {
    Channel<String> channel = bounded(1);
    Boom boom = new Boom("the cause");
    channel.send("a");
    CompletableFuture<Void> waiting = channel.send("b");
    channel.close(boom);
    assertEquals("a", await(channel.receive()));
    assertEquals("b", await(channel.receive()));
    assertNull(await(waiting));
    assertSame(boom, causeOfClosed(channel.receive()));
  }

  @Test
  public void closeWithCause_closedBefore_keepsTheFirstEnd() throws Exception {
    Boom boom = new Boom("the first");
    Channel<String> failed = bounded(1);
    assertTrue(failed.close(boom));
    assertFalse(failed.close(new Boom("the second")));
    assertFalse(failed.close());
    assertEquals(closed(boom), failed.tryReceive());
    Channel<String> closed = bounded(1);
    closed.send("a");
    closed.close();
    assertFalse(closed.close(boom));
    drain(closed);
    assertEquals(closed(null), closed.tryReceive());
  }

  @Test
  public void closeWithCause_error_isTheCauseToo() {
    Channel<String> channel = bounded(1);
    AssertionError error = new AssertionError("a panic elsewhere");
    channel.close(error);
    assertSame(error, causeOfClosed(channel.receive()));
    assertEquals(0, uncaught.size(), "it was no body that threw it");
  }

  @Test
  public void closeWithCause_manyReceives_eachHasAnExceptionWithTheSameCause() {
    Channel<String> channel = bounded(1);
    Boom boom = new Boom("shared");
    CompletableFuture<String> first = channel.receive();
    CompletableFuture<String> second = channel.receive();
    channel.close(boom);
    assertSame(boom, causeOfClosed(first));
    assertSame(boom, causeOfClosed(second));
    assertEquals(0, boom.getSuppressed().length);
  }

  @Test
  public void close_withdrawnReceive_staysCancelled() {
    Channel<String> channel = bounded(1);
    CompletableFuture<String> receive = channel.receive();
    receive.cancel(true);
    channel.close(new Boom("later"));
    assertEquals("cancelled", reasonOf(receive));
  }

  @Test
  public void close_unboundedWithThousands_deliversAll() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    for (int i = 0; i < 5_000; i++) {
      channel.send(i);
    }
    channel.close();
    for (int i = 0; i < 5_000; i++) {
      assertEquals(i, await(channel.receive()));
    }
    assertClosed(channel.receive());
  }
}
