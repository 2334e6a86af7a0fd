package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Refusals.assertNullRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.LaggedException;
import io.portalis.channel.Broadcast;
import io.portalis.channel.BroadcastReceiver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** {@code Broadcast}: every element to every subscriber, and what one that falls behind is told. */
public abstract class BroadcastContract extends Contract {

  private static void assertLagged(long missed, CompletionStage<?> receive) {
    LaggedException lagged = assertInstanceOf(LaggedException.class, failureOf(receive));
    assertEquals(missed, lagged.missed());
  }

  private static void sendAll(Broadcast<Integer> broadcast, int from, int to) {
    for (int i = from; i <= to; i++) {
      broadcast.send(i);
    }
  }

  private static void assertReceives(BroadcastReceiver<Integer> receiver, int... elements)
      throws Exception {
    for (int element : elements) {
      assertEquals(element, await(receiver.receive()));
    }
  }

  private static <T> void assertNothingFor(BroadcastReceiver<T> receiver) {
    CompletableFuture<T> receive = receiver.receive();
    assertFalse(receive.isDone(), "nothing to receive");
    receive.cancel(true);
  }

  @Test
  public void send_severalSubscribers_eachReceivesEachElementInOrder() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(4);
    BroadcastReceiver<Integer> first = broadcast.subscribe();
    BroadcastReceiver<Integer> second = broadcast.subscribe();
    sendAll(broadcast, 1, 3);
    assertReceives(first, 1, 2, 3);
    assertReceives(second, 1, 2, 3);
    assertNothingFor(first);
    assertNothingFor(second);
  }

  @Test
  public void send_returns_howManySubscribe() {
    Broadcast<Integer> broadcast = Broadcast.create(1);
    assertEquals(0, broadcast.send(1), "nobody subscribes");
    BroadcastReceiver<Integer> first = broadcast.subscribe();
    assertEquals(1, broadcast.send(2));
    BroadcastReceiver<Integer> second = broadcast.subscribe();
    assertEquals(2, broadcast.send(3));
    first.close();
    assertEquals(1, broadcast.send(4));
    second.close();
    assertEquals(0, broadcast.send(5));
  }

  @Test
  public void send_subscriberThatLags_isCountedAsWell() {
    Broadcast<Integer> broadcast = Broadcast.create(1);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    for (int i = 0; i < 5; i++) {
      assertEquals(1, broadcast.send(i));
    }
    assertLagged(4, receiver.receive());
  }

  @Test
  public void send_receiversWait_areServedBeforeItReturns() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(4);
    CompletableFuture<Integer> first = broadcast.subscribe().receive();
    CompletableFuture<Integer> second = broadcast.subscribe().receive();
    assertFalse(first.isDone() || second.isDone());
    assertEquals(2, broadcast.send(7));
    assertTrue(first.isDone() && second.isDone());
    assertEquals(7, await(first));
    assertEquals(7, await(second));
  }

  @Test
  public void subscribe_midStream_seesWhatIsSentLater() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(8);
    BroadcastReceiver<Integer> early = broadcast.subscribe();
    sendAll(broadcast, 1, 3);
    BroadcastReceiver<Integer> late = broadcast.subscribe();
    assertNothingFor(late);
    sendAll(broadcast, 4, 5);
    assertReceives(late, 4, 5);
    assertNothingFor(late);
    assertReceives(early, 1, 2, 3, 4, 5);
  }

  @Test
  public void subscribe_afterOverwrites_hasMissedNothing() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    broadcast.subscribe();
    sendAll(broadcast, 1, 9);
    BroadcastReceiver<Integer> late = broadcast.subscribe();
    sendAll(broadcast, 10, 11);
    assertReceives(late, 10, 11);
  }

  @Test
  public void receive_behindByTheCapacity_hasMissedNothing() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(3);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    sendAll(broadcast, 1, 3);
    assertReceives(receiver, 1, 2, 3);
  }

  @Test
  public void receive_oneOverTheCapacity_hasMissedOne() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(3);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    sendAll(broadcast, 1, 4);
    assertLagged(1, receiver.receive());
    assertReceives(receiver, 2, 3, 4);
    assertNothingFor(receiver);
  }

  @Test
  public void receive_farBehind_countsExactlyAndGoesOnWithTheOldestHeld() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(5);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    sendAll(broadcast, 1, 1_000);
    assertLagged(995, receiver.receive());
    assertReceives(receiver, 996, 997, 998, 999, 1_000);
  }

  @Test
  public void receive_lagsAgain_isToldOfTheNewLossOnly() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    sendAll(broadcast, 1, 3);
    assertLagged(1, receiver.receive());
    assertReceives(receiver, 2);
    sendAll(broadcast, 4, 5);
    assertLagged(1, receiver.receive());
    sendAll(broadcast, 6, 8);
    assertLagged(3, receiver.receive());
    assertReceives(receiver, 7, 8);
  }

  @Test
  public void receive_severalOfOneThatLagged_onlyTheFirstIsTold() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    sendAll(broadcast, 1, 4);
    CompletableFuture<Integer> first = receiver.receive();
    CompletableFuture<Integer> second = receiver.receive();
    CompletableFuture<Integer> third = receiver.receive();
    assertLagged(2, first);
    assertEquals(3, await(second));
    assertEquals(4, await(third));
  }

  @Test
  public void receive_oneLags_othersDoNot() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(2);
    BroadcastReceiver<Integer> slow = broadcast.subscribe();
    BroadcastReceiver<Integer> fast = broadcast.subscribe();
    for (int i = 1; i <= 10; i++) {
      broadcast.send(i);
      assertReceives(fast, i);
    }
    assertLagged(8, slow.receive());
    assertReceives(slow, 9, 10);
    assertNothingFor(fast);
  }

  @Test
  public void receive_whoWaits_neverLags() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(1);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    List<CompletableFuture<Integer>> waiting = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      waiting.add(receiver.receive());
    }
    for (int i = 0; i < 5; i++) {
      assertFalse(waiting.get(i).isDone(), "one element serves one receive");
      broadcast.send(i);
      assertEquals(i, await(waiting.get(i)));
    }
  }

  @Test
  public void receive_capacityOne_holdsTheLatest() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(1);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    broadcast.send(1);
    assertReceives(receiver, 1);
    sendAll(broadcast, 2, 3);
    assertLagged(1, receiver.receive());
    assertReceives(receiver, 3);
    assertNothingFor(receiver);
  }

  @Test
  public void create_hugeCapacity_takesNoRoomInAdvance() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(Integer.MAX_VALUE);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    sendAll(broadcast, 1, 1_000);
    for (int i = 1; i <= 1_000; i++) {
      assertReceives(receiver, i);
    }
  }

  /** What a subscriber should see next. */
  private static final class Model {
    final BroadcastReceiver<Integer> receiver;
    final Deque<Integer> unseen = new ArrayDeque<>();
    int missed;

    Model(BroadcastReceiver<Integer> receiver) {
      this.receiver = receiver;
    }

    void sent(int element, int capacity) {
      unseen.add(element);
      if (unseen.size() > capacity) {
        unseen.remove();
        missed++;
      }
    }

    void receive() throws Exception {
      if (missed > 0) {
        assertLagged(missed, receiver.receive());
        missed = 0;
      } else if (unseen.isEmpty()) {
        assertNothingFor(receiver);
      } else {
        assertReceives(receiver, unseen.remove());
      }
    }
  }

  @Test
  public void receive_anyHistory_isAsTheModelSays() throws Exception {
    for (int capacity : new int[] {1, 2, 3, 7}) {
      Random random = new Random(capacity);
      Broadcast<Integer> broadcast = Broadcast.create(capacity);
      List<Model> models = new ArrayList<>();
      for (int step = 0; step < 5_000; step++) {
        int choice = random.nextInt(100);
        if (choice < 50 || models.isEmpty()) {
          int element = step;
          assertEquals(models.size(), broadcast.send(element));
          models.forEach(model -> model.sent(element, capacity));
        } else if (choice < 96) {
          models.get(random.nextInt(models.size())).receive();
        } else if (choice < 98) {
          models.remove(random.nextInt(models.size())).receiver.close();
        }
        if (models.isEmpty() || (choice >= 98 && models.size() < 6)) {
          models.add(new Model(broadcast.subscribe()));
        }
      }
    }
  }

  @Test
  public void create_capacityNotPositive_isRefused() {
    Class<IllegalArgumentException> iae = IllegalArgumentException.class;
    assertRefused(iae, () -> Broadcast.create(0), "capacity", "0");
    assertRefused(iae, () -> Broadcast.create(-3), "capacity", "-3");
  }

  @Test
  public void send_null_isRefusedAndReachesNobody() {
    Broadcast<Integer> broadcast = Broadcast.create(1);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    assertNullRefused("e", () -> broadcast.send(null));
    assertNothingFor(receiver);
  }
}
