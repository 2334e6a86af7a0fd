package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.channel.Broadcast;
import io.portalis.channel.BroadcastReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Waiting receives of a {@code Broadcast}: their order, withdrawal and callbacks. */
public abstract class BroadcastWaitContract extends Contract {

  private final Broadcast<Integer> broadcast = Broadcast.create(8);

  @Test
  public void receive_severalOfOneSubscriber_areServedInOrder() throws Exception {
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    Trace<String> served = new Trace<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int place = i;
      all.add(receiver.receive().thenAccept(v -> served.add(place + " has " + v)));
    }
    for (int i = 10; i < 14; i++) {
      broadcast.send(i);
    }
    for (CompletableFuture<Void> one : all) {
      await(one);
    }
    assertEquals(List.of("0 has 10", "1 has 11", "2 has 12", "3 has 13"), served.list());
  }

  @Test
  public void receive_cancelled_leavesTheElementForTheNext() throws Exception {
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    CompletableFuture<Integer> withdrawn = receiver.receive();
    assertTrue(withdrawn.cancel(true));
    broadcast.send(1);
    assertEquals("cancelled", reasonOf(withdrawn));
    assertEquals(1, await(receiver.receive()));
  }

  @Test
  public void receive_cancelledInTheQueue_othersMoveUp() throws Exception {
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    CompletableFuture<Integer> first = receiver.receive();
    CompletableFuture<Integer> middle = receiver.receive();
    CompletableFuture<Integer> last = receiver.receive();
    middle.cancel(true);
    broadcast.send(1);
    broadcast.send(2);
    assertEquals(1, await(first));
    assertEquals(2, await(last));
  }

  @Test
  public void receive_cancelled_subscriptionGoesOn() {
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    receiver.receive().cancel(true);
    assertEquals(1, broadcast.send(1), "still subscribed");
  }

  @Test
  public void receive_cancelled_othersOfTheBroadcastGoOn() throws Exception {
    CompletableFuture<Integer> withdrawn = broadcast.subscribe().receive();
    CompletableFuture<Integer> other = broadcast.subscribe().receive();
    withdrawn.cancel(true);
    assertFalse(other.isDone());
    broadcast.send(1);
    assertEquals(1, await(other));
  }

  @Test
  public void receive_ended_cancelDoesNothing() throws Exception {
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    broadcast.send(1);
    CompletableFuture<Integer> ended = receiver.receive();
    assertFalse(ended.cancel(true));
    assertEquals(1, await(ended));
  }

  @Test
  public void receive_derivedStageCancelled_isWithdrawn() throws Exception {
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    CompletableFuture<Integer> source = receiver.receive();
    CompletableFuture<Integer> first = source.thenApply(v -> v);
    CompletableFuture<Integer> second = source.thenApply(v -> v);
    first.cancel(true);
    assertFalse(source.isDone(), "one derived stage is left");
    second.cancel(true);
    assertTrue(source.isCancelled());
    broadcast.send(1);
    assertEquals(1, await(receiver.receive()));
  }

  @Test
  public void receive_taskThatWaitsIsAborted_isWithdrawn() throws Exception {
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    Trace<CompletableFuture<Integer>> receives = new Trace<>();
    Task<Integer> task =
        runtime.spawnAsync(
            () -> {
              receives.add(receiver.receive());
              return receives.list().get(0);
            });
    Eventually.until("receives", () -> receives.size() == 1);
    task.abort("no more");
    awaitFinished(task);
    assertTrue(receives.list().get(0).isCancelled());
    broadcast.send(1);
    assertEquals(1, await(receiver.receive()));
  }

  /** Whichever way it goes, the other subscriber sees the element once. */
  @Test
  public void receive_cancelledFromTheCallbackOfAnother_losesNothing() throws Exception {
    BroadcastReceiver<Integer> first = broadcast.subscribe();
    BroadcastReceiver<Integer> second = broadcast.subscribe();
    CompletableFuture<Integer> a = first.receive();
    CompletableFuture<Integer> b = second.receive();
    a.thenRun(() -> b.cancel(true));
    b.thenRun(() -> a.cancel(true));
    broadcast.send(1);
    broadcast.send(2);
    for (CompletableFuture<Integer> receive : List.of(a, b)) {
      BroadcastReceiver<Integer> receiver = receive == a ? first : second;
      Eventually.until("decided", receive::isDone);
      assertEquals(receive.isCancelled() ? 1 : 2, await(receiver.receive()));
    }
    assertFalse(a.isCancelled() && b.isCancelled(), "one callback ran, so its receive had ended");
  }

  @Test
  public void send_callbackThrows_othersAreServed() throws Exception {
    IllegalStateException own = new IllegalStateException("a callback's own");
    List<CompletableFuture<Integer>> sound = new ArrayList<>();
    List<CompletableFuture<Integer>> throwing = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      throwing.add(
          broadcast
              .subscribe()
              .receive()
              .thenApply(
                  v -> {
                    throw own;
                  }));
      sound.add(broadcast.subscribe().receive());
    }
    assertEquals(6, broadcast.send(1));
    for (int i = 0; i < 3; i++) {
      assertSame(own, failureOf(throwing.get(i)));
      assertEquals(1, await(sound.get(i)));
    }
    assertEquals(6, broadcast.send(2));
  }

  @Test
  public void send_fromACallback_keepsTheOrderForEach() throws Exception {
    BroadcastReceiver<Integer> first = broadcast.subscribe();
    BroadcastReceiver<Integer> second = broadcast.subscribe();
    CompletableFuture<Integer> countInside = first.receive().thenApply(v -> broadcast.send(v + 1));
    CompletableFuture<Integer> one = second.receive();
    CompletableFuture<Integer> two = second.receive();
    broadcast.send(1);
    assertEquals(2, await(countInside));
    assertEquals(1, await(one));
    assertEquals(2, await(two));
    assertEquals(2, await(first.receive()));
  }

  @Test
  public void receive_fromItsOwnCallback_takesTheNext() throws Exception {
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    CompletableFuture<List<Integer>> pair =
        receiver.receive().thenCompose(a -> receiver.receive().thenApply(b -> List.of(a, b)));
    broadcast.send(1);
    assertFalse(pair.isDone(), "one element is not received twice");
    broadcast.send(2);
    assertEquals(List.of(1, 2), await(pair));
  }

  @Test
  public void subscribe_fromACallback_seesWhatIsSentLater() throws Exception {
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    CompletableFuture<BroadcastReceiver<Integer>> inner =
        receiver.receive().thenApply(v -> broadcast.subscribe());
    assertEquals(1, broadcast.send(1));
    CompletableFuture<Integer> receive = await(inner).receive();
    assertFalse(receive.isDone(), "the element was sent before");
    assertEquals(2, broadcast.send(2));
    assertEquals(2, await(receive));
  }

  @Test
  public void send_fromATask_reachesTasks() throws Exception {
    List<Task<Integer>> receivers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      BroadcastReceiver<Integer> receiver = broadcast.subscribe();
      receivers.add(
          runtime.spawnAsync(
              () -> receiver.receive().thenCombine(receiver.receive(), Integer::sum)));
    }
    runtime.spawn(
        () -> {
          broadcast.send(1);
          broadcast.send(2);
        });
    for (Task<Integer> receiver : receivers) {
      assertEquals(3, await(receiver));
    }
  }
}
