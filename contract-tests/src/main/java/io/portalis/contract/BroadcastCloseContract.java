package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ChannelClosedException;
import io.portalis.LaggedException;
import io.portalis.channel.Broadcast;
import io.portalis.channel.BroadcastReceiver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The end of a {@code Broadcast} and of its subscriptions. */
public abstract class BroadcastCloseContract extends Contract {

  private static void assertClosed(CompletionStage<?> receive) {
    assertInstanceOf(ChannelClosedException.class, failureOf(receive));
  }

  @Test
  public void close_whoWaits_fails() {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    CompletableFuture<Integer> first = receiver.receive();
    CompletableFuture<Integer> second = receiver.receive();
    CompletableFuture<Integer> other = broadcast.subscribe().receive();
    assertFalse(first.isDone() || second.isDone() || other.isDone());
    broadcast.close();
    assertClosed(first);
    assertClosed(second);
    assertClosed(other);
    assertFalse(first.isCancelled(), "a close is no cancellation");
  }

  @Test
  public void close_unseenElements_areStillReceived() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(4);
    BroadcastReceiver<Integer> slow = broadcast.subscribe();
    BroadcastReceiver<Integer> fast = broadcast.subscribe();
    broadcast.send(1);
    broadcast.send(2);
    assertEquals(1, await(fast.receive()));
    broadcast.close();
    assertEquals(2, await(fast.receive()));
    assertClosed(fast.receive());
    assertEquals(1, await(slow.receive()));
    assertEquals(2, await(slow.receive()));
    assertClosed(slow.receive());
    assertClosed(slow.receive());
  }

  @Test
  public void close_full_overwritesNothing() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    broadcast.send(1);
    broadcast.send(2);
    broadcast.close();
    assertEquals(1, await(receiver.receive()));
    assertEquals(2, await(receiver.receive()));
    assertClosed(receiver.receive());
  }

  @Test
  public void close_subscriberThatLagged_isToldThenDrains() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(1);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    for (int i = 1; i <= 4; i++) {
      broadcast.send(i);
    }
    broadcast.close();
    LaggedException lagged = assertInstanceOf(LaggedException.class, failureOf(receiver.receive()));
    assertEquals(3, lagged.missed());
    assertEquals(4, await(receiver.receive()));
    assertClosed(receiver.receive());
  }

  @Test
  public void send_closed_throws() {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    broadcast.close();
    assertThrows(ChannelClosedException.class, () -> broadcast.send(1));
    assertClosed(receiver.receive());
  }

  @Test
  public void subscribe_closed_hasNothingToReceive() {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    broadcast.subscribe();
    broadcast.send(1);
    broadcast.close();
    assertClosed(broadcast.subscribe().receive());
  }

  @Test
  public void close_again_doesNothing() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    broadcast.send(1);
    broadcast.close();
    broadcast.close();
    assertEquals(1, await(receiver.receive()));
    assertClosed(receiver.receive());
  }

  @Test
  public void closeOfReceiver_whoWaitsInIt_fails() {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    CompletableFuture<Integer> first = receiver.receive();
    CompletableFuture<Integer> second = receiver.receive();
    receiver.close();
    assertClosed(first);
    assertClosed(second);
    assertClosed(receiver.receive());
  }

  @Test
  public void closeOfReceiver_withUnseenElements_givesThemUp() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> dropped = broadcast.subscribe();
    BroadcastReceiver<Integer> other = broadcast.subscribe();
    broadcast.send(1);
    broadcast.send(2);
    assertEquals(1, await(dropped.receive()));
    dropped.close();
    assertClosed(dropped.receive());
    assertEquals(1, await(other.receive()));
    assertEquals(2, await(other.receive()));
  }

  @Test
  public void closeOfReceiver_others_areNotTouched() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> dropped = broadcast.subscribe();
    CompletableFuture<Integer> waiting = broadcast.subscribe().receive();
    dropped.close();
    assertFalse(waiting.isDone());
    assertEquals(1, broadcast.send(5));
    assertEquals(5, await(waiting));
  }

  @Test
  public void closeOfReceiver_slowest_doesNotMakeTheOthersLag() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(3);
    BroadcastReceiver<Integer> slowest = broadcast.subscribe();
    BroadcastReceiver<Integer> other = broadcast.subscribe();
    broadcast.send(1);
    assertEquals(1, await(other.receive()));
    broadcast.send(2);
    broadcast.send(3);
    slowest.close();
    broadcast.send(4);
    for (int i = 2; i <= 4; i++) {
      assertEquals(i, await(other.receive()));
    }
  }

  @Test
  public void closeOfReceiver_again_isCountedOnce() {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> dropped = broadcast.subscribe();
    broadcast.subscribe();
    broadcast.subscribe();
    dropped.close();
    dropped.close();
    assertEquals(2, broadcast.send(1));
  }

  @Test
  public void closeOfReceiver_byTryWithResources_needsNoCatch() {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    try (BroadcastReceiver<Integer> receiver = broadcast.subscribe()) {
      assertEquals(1, broadcast.send(1));
      assertTrue(receiver.receive().isDone());
    }
    assertEquals(0, broadcast.send(2));
  }

  @Test
  public void close_fromACallbackOfAReceive_endsAfterTheElement() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> first = broadcast.subscribe();
    BroadcastReceiver<Integer> second = broadcast.subscribe();
    CompletableFuture<Void> closing = first.receive().thenRun(broadcast::close);
    CompletableFuture<Integer> other = second.receive();
    assertEquals(2, broadcast.send(1));
    await(closing);
    assertEquals(1, await(other), "sent before the close");
    assertClosed(second.receive());
    assertClosed(first.receive());
  }

  @Test
  public void closeOfReceiver_fromACallbackOfIts_leavesTheOthers() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> first = broadcast.subscribe();
    CompletableFuture<Integer> before = broadcast.subscribe().receive();
    CompletableFuture<Void> closing = first.receive().thenRun(first::close);
    CompletableFuture<Integer> queued = first.receive();
    CompletableFuture<Integer> after = broadcast.subscribe().receive();
    broadcast.send(1);
    await(closing);
    assertClosed(queued);
    assertEquals(List.of(1, 1), List.of(await(before), await(after)));
    assertEquals(2, broadcast.send(2));
  }
}
