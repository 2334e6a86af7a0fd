package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ChannelClosedException;
import io.portalis.TaskCancelledException;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code cancel()} of a channel: what is in it is dropped, and everybody fails. */
public abstract class ChannelCancelContract extends ChannelSuite {

  private static void assertEndedByCancel(CompletableFuture<?> receive) {
    assertInstanceOf(TaskCancelledException.class, causeOfClosed(receive));
    assertFalse(receive.isCancelled(), "the channel was cancelled, not the receive");
  }

  @Test
  public void cancel_open_closesBothSides() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      channel.cancel();
      assertTrue(channel.isClosedForSend());
      assertTrue(channel.isClosedForReceive());
      assertEndedByCancel(channel.receive());
      assertCancelledResult(await(channel.receiveResult()));
      assertCancelledResult(channel.tryReceive());
      assertCancelledResult(channel.trySend("a"));
      assertInstanceOf(ChannelClosedException.class, failureOf(channel.send("b")));
    }
  }

  @Test
  public void cancel_elementsInTheBuffer_areDropped() {
    Channel<String> channel = bounded(3);
    channel.send("a");
    channel.send("b");
    channel.cancel();
    assertTrue(channel.isClosedForReceive(), "nothing is left to drain");
    assertCancelledResult(channel.tryReceive());
    assertEquals(List.of("a", "b"), undeliveredSorted());
  }

  @Test
  public void cancel_receivesThatWait_areTold() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<String> receive = channel.receive();
      CompletableFuture<ChannelResult<String>> result = channel.receiveResult();
      CompletableFuture<String> another = channel.receive();
      channel.cancel();
      assertEndedByCancel(receive);
      assertCancelledResult(await(result));
      assertEndedByCancel(another);
    }
  }

  @Test
  public void cancel_sendsThatWait_failAndAreDropped() {
    for (int capacity : new int[] {0, 1}) {
      undelivered.clear();
      Channel<String> channel = bounded(capacity);
      List<CompletableFuture<Void>> sends =
          List.of(channel.send("a"), channel.send("b"), channel.send("c"));
      channel.cancel();
      for (CompletableFuture<Void> send : sends.subList(capacity, 3)) {
        assertInstanceOf(ChannelClosedException.class, failureOf(send));
        assertFalse(send.isCancelled(), "the channel was cancelled, not the send");
      }
      assertEquals(List.of("a", "b", "c"), undeliveredSorted());
    }
  }

  @Test
  public void cancel_twice_tellsNothingAgain() {
    Channel<String> channel = bounded(1);
    channel.send("a");
    channel.send("b");
    channel.cancel();
    channel.cancel();
    assertEquals(List.of("a", "b"), undeliveredSorted());
  }

  @Test
  public void cancel_closedButNotDrained_dropsTheRest() throws Exception {
    Channel<String> channel = bounded(2);
    channel.send("a");
    channel.send("b");
    CompletableFuture<Void> waiting = channel.send("c");
    channel.close();
    assertEquals("a", await(channel.receive()));
    CompletableFuture<Void> late = channel.send("late");
    assertClosed(late);
    undelivered.clear();
    channel.cancel();
    assertTrue(channel.isClosedForReceive());
    assertInstanceOf(ChannelClosedException.class, failureOf(channel.receive()));
    assertEquals(List.of("b", "c"), undeliveredSorted());
    await(waiting);
  }

  @Test
  public void cancel_closedWithASendThatWaits_failsTheSend() {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    channel.close();
    channel.cancel();
    assertInstanceOf(ChannelClosedException.class, failureOf(send));
    assertEquals(List.of("a"), undelivered.list());
  }

  @Test
  public void cancel_closedAndDrained_changesNothing() {
    Boom boom = new Boom("the cause");
    for (Channel<String> channel : allKinds().values()) {
      channel.close();
      channel.cancel();
      assertEquals(closed(null), channel.tryReceive());
      assertClosed(channel.receive());
    }
    for (Channel<String> channel : allBuffered().values()) {
      channel.send("a");
      channel.close(boom);
      drain(channel);
      channel.cancel();
      assertSame(boom, causeOfClosed(channel.receive()));
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void close_afterCancel_returnsFalseAndChangesNothing() {
    Channel<String> channel = bounded(1);
    channel.cancel();
    assertFalse(channel.close());
    assertFalse(channel.close(new Boom("too late")));
    assertEndedByCancel(channel.receive());
  }

  @Test
  public void cancel_withdrawnSend_isToldOnce() {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    assertTrue(send.cancel(true));
    channel.cancel();
    assertEquals("cancelled", reasonOf(send));
    assertEquals(List.of("a"), undelivered.list());
  }

  @Test
  public void cancel_receivedElements_areNotTold() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<String> receive = channel.receive();
      channel.send("a");
      channel.cancel();
      assertEquals("a", await(receive));
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void cancel_manyInAnUnboundedChannel_dropsAll() {
    Channel<String> channel = unbounded();
    for (int i = 0; i < 1_000; i++) {
      channel.send("element");
    }
    channel.cancel();
    assertEquals(1_000, undelivered.size());
  }
}
