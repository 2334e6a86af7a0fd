package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ChannelClosedException;
import io.portalis.LaggedException;
import io.portalis.Task;
import io.portalis.channel.Broadcast;
import io.portalis.channel.BroadcastReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** {@code Broadcast} among threads. */
public abstract class ThreadedBroadcastContract extends Contract {

  /** Plain on purpose: only the promised happens-before makes it visible. */
  private static final class Box {
    int written;
  }

  /** What a subscriber saw until the end. */
  private record Seen(List<Integer> elements, long missed) {
    long total() {
      return elements.size() + missed;
    }
  }

  private static Seen receiveToTheEnd(BroadcastReceiver<Integer> receiver) throws Exception {
    List<Integer> elements = new ArrayList<>();
    long missed = 0;
    while (true) {
      try {
        elements.add(await(receiver.receive()));
      } catch (LaggedException lagged) {
        assertTrue(lagged.missed() > 0);
        missed += lagged.missed();
      } catch (ChannelClosedException end) {
        return new Seen(elements, missed);
      }
    }
  }

  private static List<Threads.Running<Seen>> receivers(Broadcast<Integer> broadcast, int count) {
    List<Threads.Running<Seen>> receivers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BroadcastReceiver<Integer> receiver = broadcast.subscribe();
      receivers.add(Threads.start(() -> receiveToTheEnd(receiver)));
    }
    return receivers;
  }

  @Test
  public void send_fromManyThreads_everySubscriberSeesTheSameOrder() throws Exception {
    int each = 5_000;
    Broadcast<Integer> broadcast = Broadcast.create(4 * each);
    List<Threads.Running<Seen>> receivers = receivers(broadcast, 3);
    AtomicInteger names = new AtomicInteger();
    Threads.together(
        4,
        () -> {
          int name = names.getAndIncrement();
          for (int i = 0; i < each; i++) {
            assertEquals(3, broadcast.send(name * each + i));
          }
          return null;
        });
    broadcast.close();
    Seen first = await(receivers.get(0).result());
    assertEquals(4 * each, first.elements().size());
    assertEquals(4 * each, first.elements().stream().distinct().count());
    for (Threads.Running<Seen> other : receivers) {
      assertEquals(first, await(other.result()));
    }
    int[] next = new int[4];
    for (int element : first.elements()) {
      assertEquals(next[element / each]++, element % each, "each sender's own order is kept");
    }
  }

  @Test
  public void receive_slowSubscribers_elementsAndLossesAddUp() throws Exception {
    int count = 50_000;
    for (int capacity : new int[] {1, 3, 64}) {
      Broadcast<Integer> broadcast = Broadcast.create(capacity);
      List<Threads.Running<Seen>> receivers = receivers(broadcast, 2);
      for (int i = 0; i < count; i++) {
        broadcast.send(i);
      }
      broadcast.close();
      for (Threads.Running<Seen> receiver : receivers) {
        Seen seen = await(receiver.result());
        assertEquals(count, seen.total(), "capacity " + capacity);
        for (int i = 1; i < seen.elements().size(); i++) {
          assertTrue(seen.elements().get(i - 1) < seen.elements().get(i), "in order");
        }
        assertEquals(count - 1, seen.elements().get(seen.elements().size() - 1), "the last");
      }
    }
  }

  @Test
  public void subscribe_againstSend_countIsWhoSeesIt() throws Exception {
    for (int round = 0; round < 200; round++) {
      Broadcast<Integer> broadcast = Broadcast.create(4);
      AtomicLong promised = new AtomicLong();
      Task<Void> sender =
          runtime.spawn(
              () -> {
                for (int i = 0; i < 100; i++) {
                  promised.addAndGet(broadcast.send(i));
                }
              });
      List<BroadcastReceiver<Integer>> receivers = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        receivers.add(broadcast.subscribe());
      }
      await(sender);
      broadcast.close();
      long seen = 0;
      for (BroadcastReceiver<Integer> receiver : receivers) {
        seen += receiveToTheEnd(receiver).total();
      }
      assertEquals(promised.get(), seen, "round " + round);
    }
  }

  @Test
  public void receive_cancelAgainstSend_elementIsSeenOnce() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    for (int i = 0; i < 5_000; i++) {
      int element = i;
      CompletableFuture<Integer> receive = receiver.receive();
      Task<Integer> sender = runtime.spawn(() -> broadcast.send(element));
      boolean cancelled = receive.cancel(true);
      await(sender);
      assertEquals(cancelled, receive.isCancelled());
      assertEquals(element, await(cancelled ? receiver.receive() : receive), "round " + i);
      CompletableFuture<Integer> next = receiver.receive();
      assertFalse(next.isDone(), "not seen twice");
      next.cancel(true);
    }
  }

  @Test
  public void close_againstSend_whatWasTakenIsDelivered() throws Exception {
    for (int round = 0; round < 2_000; round++) {
      Broadcast<Integer> broadcast = Broadcast.create(100);
      BroadcastReceiver<Integer> receiver = broadcast.subscribe();
      AtomicInteger sent = new AtomicInteger();
      Task<Void> sender =
          runtime.spawn(
              () -> {
                try {
                  while (sent.get() < 100) {
                    broadcast.send(sent.get());
                    sent.incrementAndGet();
                  }
                } catch (ChannelClosedException closed) {
                  // the end of the race
                }
              });
      broadcast.close();
      await(sender);
      assertEquals(sent.get(), receiveToTheEnd(receiver).elements().size());
    }
  }

  @Test
  public void closeOfReceiver_againstSend_waitingReceiveEnds() throws Exception {
    for (int round = 0; round < 3_000; round++) {
      Broadcast<Integer> broadcast = Broadcast.create(2);
      BroadcastReceiver<Integer> receiver = broadcast.subscribe();
      CompletableFuture<Integer> receive = receiver.receive();
      Task<Integer> sender = runtime.spawn(() -> broadcast.send(1));
      receiver.close();
      int counted = await(sender);
      Eventually.until("ended", receive::isDone);
      if (receive.isCompletedExceptionally()) {
        assertInstanceOf(ChannelClosedException.class, failureOf(receive));
      } else {
        assertEquals(1, await(receive));
        assertEquals(1, counted);
      }
      assertEquals(0, broadcast.send(2));
    }
  }

  @Test
  public void receive_severalWaitersOfOneSubscriber_shareTheElements() throws Exception {
    int count = 20_000;
    Broadcast<Integer> broadcast = Broadcast.create(count);
    BroadcastReceiver<Integer> shared = broadcast.subscribe();
    List<Threads.Running<Seen>> receivers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      receivers.add(Threads.start(() -> receiveToTheEnd(shared)));
    }
    for (int i = 0; i < count; i++) {
      assertEquals(1, broadcast.send(i));
    }
    broadcast.close();
    List<Integer> all = new ArrayList<>();
    for (Threads.Running<Seen> receiver : receivers) {
      all.addAll(await(receiver.result()).elements());
    }
    assertEquals(count, all.size());
    assertEquals(count, all.stream().distinct().count(), "each element once");
  }

  @Test
  public void receive_plainWritesBeforeTheSend_areVisible() throws Exception {
    Broadcast<Box> broadcast = Broadcast.create(2);
    BroadcastReceiver<Box> receiver = broadcast.subscribe();
    for (int i = 1; i <= 10_000; i++) {
      Box box = new Box();
      int value = i;
      CompletableFuture<Box> receive = receiver.receive();
      runtime.spawn(
          () -> {
            box.written = value;
            broadcast.send(box);
          });
      Threads.spinUntil(receive::isDone);
      assertEquals(value, receive.join().written);
    }
  }

  @Test
  public void receive_orTimeout_leavesTheElementForTheNext() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    CompletableFuture<Integer> receive = receiver.receive().orTimeout(2, TimeUnit.MILLISECONDS);
    assertInstanceOf(TimeoutException.class, failureOf(receive));
    assertFalse(receive.isCancelled());
    broadcast.send(1);
    assertEquals(1, await(receiver.receive()));
  }
}
