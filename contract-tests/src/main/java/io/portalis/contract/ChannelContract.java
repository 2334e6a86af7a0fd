package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Sending and receiving: who waits for whom, and in what order. */
public abstract class ChannelContract extends ChannelSuite {

  @Test
  public void send_room_completesAtOnce() throws Exception {
    for (Channel<String> channel : allBuffered().values()) {
      CompletableFuture<Void> send = channel.send("a");
      assertTrue(send.isDone(), "the element is in the buffer");
      assertNull(await(send));
      assertEquals(value("a"), channel.tryReceive());
    }
  }

  @Test
  public void send_full_waitsForRoom() throws Exception {
    Channel<String> channel = bounded(2);
    channel.send("a");
    channel.send("b");
    CompletableFuture<Void> third = channel.send("c");
    assertFalse(third.isDone());
    assertEquals("a", await(channel.receive()));
    assertTrue(third.isDone(), "completed by the thread that made room");
    await(third);
    assertEquals(List.of("b", "c"), drain(channel));
  }

  @Test
  public void send_severalWaiting_areServedInOrderOneForEachPlace() throws Exception {
    Channel<String> channel = bounded(1);
    channel.send("a");
    CompletableFuture<Void> b = channel.send("b");
    CompletableFuture<Void> c = channel.send("c");
    assertEquals(value("a"), channel.tryReceive());
    await(b);
    assertFalse(c.isDone(), "one place, one send");
    assertEquals(value("b"), channel.tryReceive());
    await(c);
    assertEquals(value("c"), channel.tryReceive());
  }

  @Test
  public void receive_empty_waitsForAnElement() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<String> receive = channel.receive();
      assertFalse(receive.isDone());
      assertTrue(channel.send("a").isDone(), "a receiver has it");
      assertEquals("a", await(receive));
      assertEquals(unavailable(), channel.tryReceive());
    }
  }

  @Test
  public void receive_severalWaiting_areServedInOrder() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<String> first = channel.receive();
      CompletableFuture<ChannelResult<String>> second = channel.receiveResult();
      CompletableFuture<String> third = channel.receive();
      channel.send("a");
      assertEquals("a", await(first));
      assertFalse(second.isDone());
      channel.trySend("b");
      assertEquals(value("b"), await(second));
      assertFalse(third.isDone());
      channel.send("c");
      assertEquals("c", await(third));
    }
  }

  @Test
  public void receive_bufferAndWaitingSends_keepTheOrderOfTheSends() throws Exception {
    Channel<String> channel = bounded(2);
    List<CompletableFuture<Void>> sends = new ArrayList<>();
    for (String element : List.of("a", "b", "c", "d", "e")) {
      sends.add(channel.send(element));
    }
    assertEquals("a", await(channel.receive()));
    assertEquals(value("b"), channel.tryReceive());
    assertEquals(value("c"), await(channel.receiveResult()));
    assertEquals("d", await(channel.receive()));
    assertEquals("e", await(channel.receive()));
    for (CompletableFuture<Void> send : sends) {
      assertNull(await(send));
    }
  }

  @Test
  public void receiveResult_elementThere_isAValue() throws Exception {
    Channel<String> channel = bounded(1);
    channel.send("a");
    assertEquals(value("a"), await(channel.receiveResult()));
  }

  @Test
  public void receiveResult_empty_waitsAndIsNeverUnavailable() throws Exception {
    Channel<String> channel = bounded(1);
    CompletableFuture<ChannelResult<String>> result = channel.receiveResult();
    assertFalse(result.isDone());
    channel.send("a");
    assertEquals(value("a"), await(result));
  }

  @Test
  public void tryReceive_empty_isUnavailable() {
    allKinds().forEach((name, channel) -> assertEquals(unavailable(), channel.tryReceive(), name));
  }

  @Test
  public void trySend_full_isUnavailableAndLeavesTheElement() {
    Channel<String> channel = bounded(1);
    assertEquals(SENT, channel.trySend("a"));
    assertEquals(unavailable(), channel.trySend("b"));
    assertEquals(value("a"), channel.tryReceive());
    assertEquals(unavailable(), channel.tryReceive(), "the other was not sent");
    assertEquals(SENT, channel.trySend("b"), "there is room again");
  }

  @Test
  public void trySend_othersWait_doesNotOvertakeThem() throws Exception {
    Channel<String> channel = bounded(1);
    channel.send("a");
    CompletableFuture<Void> waiting = channel.send("b");
    assertEquals(value("a"), channel.tryReceive());
    assertEquals(unavailable(), channel.trySend("c"), "the place is that of the waiting send");
    await(waiting);
    assertEquals(List.of("b"), drain(channel));
  }

  @Test
  public void receive_othersWait_doesNotOvertakeThem() throws Exception {
    Channel<String> channel = bounded(1);
    CompletableFuture<String> waiting = channel.receive();
    channel.send("a");
    assertEquals(unavailable(), channel.tryReceive(), "the element is that of the waiting receive");
    assertEquals("a", await(waiting));
  }

  @Test
  public void rendezvous_send_waitsForAReceiver() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    assertFalse(send.isDone());
    assertEquals("a", await(channel.receive()));
    assertTrue(send.isDone(), "a receiver has it");
    await(send);
  }

  @Test
  public void rendezvous_trySend_needsAWaitingReceiver() throws Exception {
    Channel<String> channel = rendezvous();
    assertEquals(unavailable(), channel.trySend("a"));
    CompletableFuture<String> receive = channel.receive();
    assertEquals(SENT, channel.trySend("b"));
    assertEquals("b", await(receive));
    assertEquals(unavailable(), channel.trySend("c"));
  }

  @Test
  public void rendezvous_tryReceive_takesFromAWaitingSend() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> a = channel.send("a");
    CompletableFuture<Void> b = channel.send("b");
    assertEquals(value("a"), channel.tryReceive());
    await(a);
    assertFalse(b.isDone());
    assertEquals(value("b"), channel.tryReceive());
    await(b);
    assertEquals(unavailable(), channel.tryReceive());
  }

  @Test
  public void unbounded_manySends_neverWait() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    for (int i = 0; i < 10_000; i++) {
      assertTrue(channel.send(i).isDone());
    }
    for (int i = 0; i < 10_000; i++) {
      assertEquals(i, await(channel.receive()));
    }
  }

  @Test
  public void bounded_emptiedAndFilledAgain_keepsItsCapacity() {
    Channel<Integer> channel = Channel.bounded(3);
    for (int round = 0; round < 100; round++) {
      for (int i = 0; i < 3; i++) {
        assertEquals(SENT, channel.trySend(i));
      }
      assertEquals(unavailable(), channel.trySend(3));
      assertEquals(List.of(0, 1, 2), drain(channel));
    }
  }

  @Test
  public void open_channel_isClosedForNobody() {
    allKinds()
        .forEach(
            (name, channel) -> {
              assertFalse(channel.isClosedForSend(), name);
              assertFalse(channel.isClosedForReceive(), name);
              channel.trySend("a");
              channel.tryReceive();
              assertFalse(channel.isClosedForReceive(), name + " that was emptied");
            });
  }

  @Test
  public void twoTasks_throughEachKindThatSuspends_passAllInOrder() throws Exception {
    for (int capacity : new int[] {0, 1, 7, Integer.MAX_VALUE}) {
      Channel<String> channel = bounded(capacity);
      int count = 2_000;
      Task<Void> sender = runtime.spawnAsync(() -> sendAll(channel, 0, count));
      List<String> received = new ArrayList<>();
      Task<Void> receiver = runtime.spawnAsync(() -> receiveAll(channel, received));
      await(sender);
      channel.close();
      await(receiver);
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        expected.add("" + i);
      }
      assertEquals(expected, received, "capacity " + capacity);
    }
  }

  private static CompletableFuture<Void> sendAll(Channel<String> channel, int next, int end) {
    return next == end
        ? CompletableFuture.completedFuture(null)
        : channel.send("" + next).thenCompose(v -> sendAll(channel, next + 1, end));
  }

  private static CompletableFuture<Void> receiveAll(
      Channel<String> channel, List<String> received) {
    return channel
        .receiveResult()
        .thenCompose(
            result -> {
              if (result instanceof ChannelResult.Value<String> next) {
                received.add(next.value());
                return receiveAll(channel, received);
              }
              return CompletableFuture.completedFuture(null);
            });
  }
}
