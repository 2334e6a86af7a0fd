package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.TaskTimeoutException;
import io.portalis.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Sends that are cancelled, or end otherwise, while they wait: their element goes nowhere. */
public abstract class ChannelSendWithdrawContract extends ChannelSuite {

  /** A full channel of one place, which {@code first} holds. */
  private Channel<String> full() {
    Channel<String> channel = bounded(1);
    assertEquals(SENT, channel.trySend("first"));
    return channel;
  }

  @Test
  public void send_cancelled_isNotDelivered() throws Exception {
    Channel<String> channel = full();
    CompletableFuture<Void> send = channel.send("a");
    assertTrue(send.cancel(true));
    assertEquals("cancelled", reasonOf(send));
    assertEquals(List.of("a"), undelivered.list());
    assertEquals("first", await(channel.receive()));
    assertEquals(unavailable(), channel.tryReceive());
  }

  @Test
  public void send_cancelledInARendezvous_isNoSenderAnyMore() throws Exception {
    Channel<String> channel = rendezvous();
    assertTrue(channel.send("a").cancel(true));
    assertEquals(unavailable(), channel.tryReceive());
    CompletableFuture<String> receive = channel.receive();
    assertFalse(receive.isDone());
    channel.send("b");
    assertEquals("b", await(receive));
    assertEquals(List.of("a"), undelivered.list());
  }

  @Test
  public void send_cancelledAmongOthers_theOthersKeepTheirOrder() throws Exception {
    for (Channel<String> channel : List.of(rendezvous(), bounded(1))) {
      channel.send("a");
      CompletableFuture<Void> b = channel.send("b");
      channel.send("c");
      CompletableFuture<Void> d = channel.send("d");
      channel.send("e");
      d.cancel(true);
      b.cancel(true);
      for (String element : List.of("a", "c", "e")) {
        assertEquals(element, await(channel.receive()));
      }
      assertEquals(unavailable(), channel.tryReceive());
    }
  }

  @Test
  public void send_cancelled_takesNoPlace() throws Exception {
    Channel<String> channel = full();
    CompletableFuture<Void> cancelled = channel.send("a");
    CompletableFuture<Void> next = channel.send("b");
    cancelled.cancel(true);
    assertFalse(next.isDone(), "the buffer is still full");
    assertEquals("first", await(channel.receive()));
    assertNull(await(next));
    assertEquals(value("b"), channel.tryReceive());
    assertEquals(SENT, channel.trySend("c"), "the whole buffer is free");
  }

  @Test
  public void send_inTheBuffer_cancelDoesNothing() throws Exception {
    for (Channel<String> channel : allBuffered().values()) {
      CompletableFuture<Void> send = channel.send("a");
      assertFalse(send.cancel(true));
      assertNull(await(send));
      assertEquals(List.of("a"), drain(channel));
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void send_takenByAReceiver_cancelDoesNothing() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    assertEquals("a", await(channel.receive()));
    assertFalse(send.cancel(true));
    assertNull(await(send));
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void send_derivedStageCancelled_isWithdrawn() {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    send.thenRun(() -> {}).thenApply(v -> 1).cancel(true);
    assertTrue(send.isCancelled());
    assertEquals(List.of("a"), undelivered.list());
    assertEquals(unavailable(), channel.tryReceive());
  }

  @Test
  public void send_oneOfTwoDerivedStagesCancelled_goesOn() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    CompletableFuture<Void> one = send.thenRun(() -> {});
    CompletableFuture<Integer> two = send.thenApply(v -> 2);
    one.cancel(true);
    assertEquals("a", await(channel.receive()));
    assertEquals(2, await(two));
  }

  @Test
  public void send_timedOut_isNotDelivered() {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    assertInstanceOf(
        TaskTimeoutException.class, failureOf(Async.timeout(Duration.ofMillis(2), send)));
    assertTrue(send.isCancelled());
    assertEquals(unavailable(), channel.tryReceive());
    assertEquals(List.of("a"), undelivered.list());
  }

  @Test
  public void send_failedByItsCaller_isNotDelivered() {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    assertTrue(send.completeExceptionally(new Boom("the caller's own")));
    assertEquals(unavailable(), channel.tryReceive());
    assertEquals(List.of("a"), undelivered.list());
  }

  @Test
  public void send_completedByItsCaller_isNotDelivered() {
    Channel<String> channel = full();
    CompletableFuture<Void> send = channel.send("a");
    assertTrue(send.complete(null));
    assertEquals(List.of("first"), drain(channel));
    assertEquals(List.of("a"), undelivered.list());
  }

  @Test
  public void send_ofAnAbortedTask_isNotDelivered() throws Exception {
    Channel<String> channel = rendezvous();
    Trace<CompletableFuture<Void>> sends = new Trace<>();
    Task<Void> task =
        runtime.spawnAsync(
            () -> {
              CompletableFuture<Void> send = channel.send("a");
              sends.add(send);
              return send;
            });
    Eventually.until("sending", () -> sends.size() == 1);
    task.abort("changed my mind");
    await(task.finished());
    Eventually.until("withdrawn", () -> sends.list().get(0).isCancelled());
    Eventually.until("told", () -> undelivered.size() == 1);
    assertEquals(unavailable(), channel.tryReceive());
  }

  @Test
  public void send_manyCancelled_theLastIsDelivered() throws Exception {
    Channel<String> channel = rendezvous();
    List<CompletableFuture<Void>> sends = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      sends.add(channel.send("cancelled"));
    }
    CompletableFuture<Void> last = channel.send("last");
    for (CompletableFuture<Void> send : sends) {
      assertTrue(send.cancel(true));
    }
    assertEquals("last", await(channel.receive()));
    await(last);
    assertEquals(1_000, undelivered.size());
  }

  @Test
  public void send_cancelledByTheCallbackOfAnEarlierOne_isPassedOver() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> first = channel.send("a");
    CompletableFuture<Void> second = channel.send("b");
    channel.send("c");
    first.thenRun(() -> second.cancel(true));
    assertEquals("a", await(channel.receive()));
    assertTrue(second.isCancelled());
    assertEquals("c", await(channel.receive()));
    assertEquals(List.of("b"), undelivered.list());
  }

  @Test
  public void send_cancelledTwice_isToldOnce() {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    assertTrue(send.cancel(true));
    assertTrue(send.cancel(false), "still cancelled");
    assertEquals(List.of("a"), undelivered.list());
  }
}
