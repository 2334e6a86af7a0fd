package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.TaskState;
import io.portalis.TaskTimeoutException;
import io.portalis.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Receives that are cancelled, or end otherwise, before they have an element: they take none. */
public abstract class ChannelWithdrawContract extends ChannelSuite {

  private static final Map<String, Function<Channel<String>, CompletableFuture<?>>> RECEIVES =
      Map.of("receive", Channel::receive, "receiveResult", Channel::receiveResult);

  @Test
  public void receive_cancelled_takesNothing() throws Exception {
    for (Function<Channel<String>, CompletableFuture<?>> way : RECEIVES.values()) {
      for (Channel<String> channel : allBuffered().values()) {
        CompletableFuture<?> receive = way.apply(channel);
        assertTrue(receive.cancel(true));
        assertEquals("cancelled", reasonOf(receive));
        await(channel.send("a"));
        assertEquals(List.of("a"), drain(channel));
      }
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void receive_cancelledInARendezvous_isNoReceiverAnyMore() throws Exception {
    for (Function<Channel<String>, CompletableFuture<?>> way : RECEIVES.values()) {
      Channel<String> channel = rendezvous();
      assertTrue(way.apply(channel).cancel(false));
      assertEquals(unavailable(), channel.trySend("a"));
      CompletableFuture<Void> send = channel.send("b");
      assertFalse(send.isDone());
      assertEquals("b", await(channel.receive()));
      await(send);
    }
  }

  @Test
  public void receive_cancelledAmongOthers_theOthersAreServedInOrder() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<String> first = channel.receive();
      CompletableFuture<String> second = channel.receive();
      CompletableFuture<String> third = channel.receive();
      CompletableFuture<String> fourth = channel.receive();
      first.cancel(true);
      third.cancel(true);
      channel.send("a");
      channel.send("b");
      assertEquals("a", await(second));
      assertEquals("b", await(fourth));
      assertEquals(unavailable(), channel.tryReceive());
    }
  }

  @Test
  public void receive_hasItsElement_cancelDoesNothing() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<String> receive = channel.receive();
      channel.send("a");
      await(receive);
      assertFalse(receive.cancel(true));
      assertEquals("a", await(receive));
      assertFalse(receive.isCancelled());
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void receive_elementInTheBuffer_cancelComesTooLate() throws Exception {
    Channel<String> channel = bounded(1);
    channel.send("a");
    CompletableFuture<String> receive = channel.receive();
    assertFalse(receive.cancel(true), "there was nothing to wait for");
    assertEquals("a", await(receive));
  }

  @Test
  public void receive_derivedStageCancelled_isWithdrawn() throws Exception {
    for (Function<Channel<String>, CompletableFuture<?>> way : RECEIVES.values()) {
      Channel<String> channel = bounded(1);
      CompletableFuture<?> receive = way.apply(channel);
      receive.thenApply(v -> v).thenAccept(v -> {}).cancel(true);
      assertTrue(receive.isCancelled());
      channel.send("a");
      assertEquals(List.of("a"), drain(channel));
    }
  }

  @Test
  public void receive_oneOfTwoDerivedStagesCancelled_goesOn() throws Exception {
    Channel<String> channel = bounded(1);
    CompletableFuture<String> receive = channel.receive();
    CompletableFuture<String> one = receive.thenApply(v -> "one " + v);
    CompletableFuture<String> two = receive.thenApply(v -> "two " + v);
    one.cancel(true);
    assertFalse(receive.isDone());
    channel.send("a");
    assertEquals("two a", await(two));
  }

  @Test
  public void receive_timedOut_takesNothing() {
    for (Channel<String> channel : allBuffered().values()) {
      CompletableFuture<String> receive = channel.receive();
      assertInstanceOf(
          TaskTimeoutException.class, failureOf(Async.timeout(Duration.ofMillis(2), receive)));
      assertTrue(receive.isCancelled());
      channel.send("a");
      assertEquals(List.of("a"), drain(channel));
    }
  }

  @Test
  public void receive_completedByItsCaller_takesNothing() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<String> receive = channel.receive();
    assertTrue(receive.complete("from elsewhere"));
    assertEquals(unavailable(), channel.trySend("a"));
    assertEquals("from elsewhere", await(receive));
  }

  @Test
  public void receive_failedByItsCaller_takesNothing() {
    Channel<String> channel = bounded(1);
    CompletableFuture<String> receive = channel.receive();
    assertTrue(receive.completeExceptionally(new Boom("the caller's own")));
    channel.send("a");
    assertEquals(List.of("a"), drain(channel));
  }

  @Test
  public void receive_loserOfARace_takesNothing() throws Exception {
    Channel<String> left = bounded(1);
    Channel<String> right = bounded(1);
    CompletableFuture<String> race = Async.race(List.of(left.receive(), right.receive()));
    right.send("right");
    assertEquals("right", await(race));
    left.send("left");
    assertEquals(List.of("left"), drain(left));
  }

  @Test
  public void receive_ofAnAbortedTask_takesNothing() throws Exception {
    Channel<String> channel = rendezvous();
    Trace<CompletableFuture<String>> receives = new Trace<>();
    Task<String> task =
        runtime.spawnAsync(
            () -> {
              CompletableFuture<String> receive = channel.receive();
              receives.add(receive);
              return receive;
            });
    Eventually.until("receiving", () -> receives.size() == 1);
    task.abort("no longer needed");
    await(task.finished());
    assertEquals(TaskState.CANCELLED, task.state());
    Eventually.until("withdrawn", () -> receives.list().get(0).isCancelled());
    assertEquals(unavailable(), channel.trySend("a"));
  }

  @Test
  public void receive_manyCancelled_theLastIsServed() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      List<CompletableFuture<String>> receives = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        receives.add(channel.receive());
      }
      CompletableFuture<String> last = channel.receive();
      for (CompletableFuture<String> receive : receives) {
        assertTrue(receive.cancel(true));
      }
      channel.send("a");
      assertEquals("a", await(last));
    }
  }

  @Test
  public void receive_cancelledTwice_isWithdrawnOnce() throws Exception {
    Channel<String> channel = bounded(1);
    CompletableFuture<String> receive = channel.receive();
    CompletableFuture<String> other = channel.receive();
    assertTrue(receive.cancel(true));
    assertTrue(receive.cancel(true), "still cancelled");
    channel.send("a");
    assertEquals("a", await(other));
  }

  @Test
  public void receive_cancelledByTheCallbackOfAnEarlierOne_isPassedOver() throws Exception {
    Channel<String> channel = unbounded();
    CompletableFuture<String> first = channel.receive();
    CompletableFuture<String> second = channel.receive();
    CompletableFuture<String> third = channel.receive();
    first.thenRun(() -> second.cancel(true));
    channel.send("a");
    channel.send("b");
    assertEquals("a", await(first));
    assertTrue(second.isCancelled());
    assertEquals("b", await(third));
  }
}
