package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.channel.Channel;
import io.portalis.channel.Overflow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Channels that drop an element when they are full. */
public abstract class ChannelOverflowContract extends ChannelSuite {

  private static final Overflow[] DROPPING = {Overflow.DROP_OLDEST, Overflow.DROP_LATEST};

  private static void sendAll(Channel<String> channel, String... elements) throws Exception {
    for (String element : elements) {
      CompletableFuture<Void> send = channel.send(element);
      assertTrue(send.isDone(), "never waits: " + element);
      assertNull(await(send), "succeeds: " + element);
    }
  }

  private static void trySendAll(Channel<String> channel, String... elements) {
    for (String element : elements) {
      assertEquals(SENT, channel.trySend(element));
    }
  }

  @Test
  public void conflated_nobodyReceives_keepsTheLatest() throws Exception {
    Channel<String> channel = Channel.conflated();
    sendAll(channel, "a", "b");
    trySendAll(channel, "c");
    assertEquals("c", await(channel.receive()));
    assertEquals(unavailable(), channel.tryReceive());
  }

  @Test
  public void conflated_receiverWaits_getsTheFirstSend() throws Exception {
    Channel<String> channel = Channel.conflated();
    CompletableFuture<String> receive = channel.receive();
    sendAll(channel, "a", "b", "c");
    assertEquals("a", await(receive));
    assertEquals(List.of("c"), drain(channel));
  }

  @Test
  public void conflated_closed_stillHasTheLatest() throws Exception {
    Channel<String> channel = Channel.conflated();
    sendAll(channel, "a", "b");
    channel.close();
    assertFalse(channel.isClosedForReceive());
    assertEquals("b", await(channel.receive()));
    assertClosed(channel.receive());
  }

  @Test
  public void dropOldest_full_dropsTheFirstOfTheBuffer() throws Exception {
    Channel<String> channel = channel(3, Overflow.DROP_OLDEST);
    sendAll(channel, "a", "b", "c", "d", "e");
    assertEquals(List.of("a", "b"), undelivered.list());
    assertEquals(List.of("c", "d", "e"), drain(channel));
  }

  @Test
  public void dropOldest_trySendWhenFull_worksAndDropsToo() {
    Channel<String> channel = channel(2, Overflow.DROP_OLDEST);
    trySendAll(channel, "a", "b", "c");
    assertEquals(List.of("a"), undelivered.list());
    assertEquals(List.of("b", "c"), drain(channel));
  }

  @Test
  public void dropLatest_full_dropsTheNewElementAndSucceeds() throws Exception {
    Channel<String> channel = channel(2, Overflow.DROP_LATEST);
    sendAll(channel, "a", "b", "c", "d");
    assertEquals(List.of("c", "d"), undelivered.list());
    assertEquals(List.of("a", "b"), drain(channel));
  }

  @Test
  public void dropLatest_trySendWhenFull_worksAndDropsToo() {
    Channel<String> channel = channel(1, Overflow.DROP_LATEST);
    trySendAll(channel, "a", "b", "c");
    assertEquals(List.of("a"), drain(channel));
  }

  /** To the caller it was sent, so nobody else could tell. */
  @Test
  public void dropLatest_trySendThatDropped_isUndelivered() {
    Channel<String> channel = channel(1, Overflow.DROP_LATEST);
    trySendAll(channel, "a", "b", "c");
    assertEquals(List.of("b", "c"), undelivered.list());
  }

  @Test
  public void dropping_roomMade_isUsedAgain() throws Exception {
    for (Overflow overflow : DROPPING) {
      undelivered.clear();
      Channel<String> channel = channel(2, overflow);
      sendAll(channel, "a", "b");
      assertEquals("a", await(channel.receive()));
      sendAll(channel, "c");
      assertEquals(List.of(), undelivered.list(), overflow + ": there was room");
      assertEquals(List.of("b", "c"), drain(channel));
    }
  }

  @Test
  public void dropping_receiversWait_dropsNothing() throws Exception {
    for (Overflow overflow : DROPPING) {
      Channel<String> channel = channel(1, overflow);
      CompletableFuture<String> first = channel.receive();
      CompletableFuture<String> second = channel.receive();
      sendAll(channel, "a", "b", "c");
      assertEquals("a", await(first));
      assertEquals("b", await(second));
      assertEquals(List.of("c"), drain(channel));
      assertEquals(List.of(), undelivered.list(), overflow + "");
    }
  }

  @Test
  public void dropping_received_isNotUndelivered() throws Exception {
    for (Overflow overflow : DROPPING) {
      Channel<String> channel = channel(1, overflow);
      for (int i = 0; i < 100; i++) {
        sendAll(channel, "" + i);
        assertEquals("" + i, await(channel.receive()));
      }
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void dropping_fullAndClosed_dropsNothingOfTheBuffer() throws Exception {
    for (Overflow overflow : DROPPING) {
      undelivered.clear();
      Channel<String> channel = channel(2, overflow);
      sendAll(channel, "a", "b");
      channel.close();
      assertClosed(channel.send("late"));
      assertEquals(closed(null), channel.trySend("later"));
      assertEquals(List.of("late"), undelivered.list(), overflow + "");
      assertEquals(List.of("a", "b"), drain(channel));
      assertEquals(closed(null), channel.tryReceive());
    }
  }

  @Test
  public void dropping_channelCancelled_tellsTheBufferOnly() throws Exception {
    for (Overflow overflow : DROPPING) {
      Channel<String> channel = channel(2, overflow);
      sendAll(channel, "a", "b", "c");
      undelivered.clear();
      channel.cancel();
      List<String> buffer =
          overflow == Overflow.DROP_OLDEST ? List.of("b", "c") : List.of("a", "b");
      assertEquals(buffer, undeliveredSorted(), overflow + "");
    }
  }

  @Test
  public void dropping_cancelledReceive_leavesItsElementInTheBuffer() throws Exception {
    for (Overflow overflow : DROPPING) {
      Channel<String> channel = channel(1, overflow);
      assertTrue(channel.receive().cancel(true));
      sendAll(channel, "a");
      assertEquals(List.of("a"), drain(channel), overflow + "");
      assertEquals(List.of(), undelivered.list(), overflow + "");
    }
  }
}
