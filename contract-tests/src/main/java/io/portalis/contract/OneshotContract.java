package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Refusals.assertNullRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.channel.Oneshot;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** {@code Oneshot}: one element, and whoever sends first decides. */
public abstract class OneshotContract extends Contract {

  @Test
  public void send_receiptWaits_completesItAtOnce() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    CompletableFuture<String> receipt = oneshot.receive();
    assertFalse(receipt.isDone());
    assertTrue(oneshot.send("one"));
    assertTrue(receipt.isDone(), "completed by the sender");
    assertEquals("one", await(receipt));
  }

  @Test
  public void send_beforeTheReceipt_isKeptForIt() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    assertTrue(oneshot.send("early"));
    assertTrue(oneshot.receive().isDone());
    assertEquals("early", await(oneshot.receive()));
  }

  @Test
  public void send_second_isRefusedAndChangesNothing() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    oneshot.send("first");
    assertFalse(oneshot.send("second"));
    assertFalse(oneshot.fail(new Boom("late")));
    assertEquals("first", await(oneshot.receive()));
  }

  @Test
  public void fail_receiptWaits_failsItUnwrapped() {
    Boom boom = new Boom("instead");
    Oneshot<String> oneshot = Oneshot.create();
    CompletableFuture<String> receipt = oneshot.receive();
    assertTrue(oneshot.fail(boom));
    assertSame(boom, failureOf(receipt));
    assertFalse(receipt.isCancelled());
  }

  @Test
  public void fail_first_refusesWhatFollows() {
    Boom boom = new Boom("first");
    Oneshot<String> oneshot = Oneshot.create();
    assertTrue(oneshot.fail(boom));
    assertFalse(oneshot.send("late"));
    assertFalse(oneshot.fail(new Boom("second")));
    assertSame(boom, failureOf(oneshot.receive()));
  }

  @Test
  public void receive_eachCall_isTheSameFuture() {
    Oneshot<String> oneshot = Oneshot.create();
    CompletableFuture<String> receipt = oneshot.receive();
    assertSame(receipt, oneshot.receive());
    oneshot.send("one");
    assertSame(receipt, oneshot.receive(), "after the send too");
  }

  @Test
  public void receive_cancelled_tellsTheSender() {
    Oneshot<String> oneshot = Oneshot.create();
    assertTrue(oneshot.receive().cancel(true));
    assertFalse(oneshot.send("nobody wants it"));
    assertFalse(oneshot.fail(new Boom("nor this")));
    assertEquals("cancelled", reasonOf(oneshot.receive()));
  }

  @Test
  public void receive_cancelledAfterTheSend_keepsTheElement() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    oneshot.send("one");
    assertFalse(oneshot.receive().cancel(true));
    assertEquals("one", await(oneshot.receive()));
  }

  @Test
  public void receive_allDerivedStagesCancelled_cancelsTheReceipt() {
    Oneshot<String> oneshot = Oneshot.create();
    CompletableFuture<String> first = oneshot.receive().thenApply(v -> v);
    CompletableFuture<Void> second = oneshot.receive().thenAccept(v -> {});
    first.cancel(true);
    assertFalse(oneshot.receive().isDone(), "one derived stage is left");
    second.cancel(true);
    assertTrue(oneshot.receive().isCancelled());
    assertFalse(oneshot.send("nobody wants it"));
  }

  @Test
  public void receive_oneDerivedStageCancelled_othersGetTheElement() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    CompletableFuture<String> cancelled = oneshot.receive().thenApply(v -> v);
    CompletableFuture<String> other = oneshot.receive().thenApply(v -> v + "!");
    cancelled.cancel(true);
    assertTrue(oneshot.send("one"));
    assertEquals("one!", await(other));
  }

  @Test
  public void receive_taskThatWaitsIsAborted_cancelsTheReceipt() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    AtomicReference<String> started = new AtomicReference<>("no");
    Task<String> task =
        runtime.spawnAsync(
            () -> {
              started.set("yes");
              return oneshot.receive();
            });
    Eventually.until("started", () -> started.get().equals("yes"));
    task.abort("no more");
    awaitFinished(task);
    assertFalse(oneshot.send("nobody wants it"));
  }

  @Test
  public void send_callbackThrows_doesNotReachTheSender() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    IllegalStateException own = new IllegalStateException("a callback's own");
    CompletableFuture<String> throwing =
        oneshot
            .receive()
            .thenApply(
                v -> {
                  throw own;
                });
    CompletableFuture<String> other = oneshot.receive().thenApply(v -> v);
    assertTrue(oneshot.send("one"));
    assertEquals("one", await(other));
    assertSame(own, failureOf(throwing));
  }

  @Test
  public void send_fromACallbackOfItself_isRefused() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    CompletableFuture<List<Boolean>> again =
        oneshot
            .receive()
            .thenApply(v -> List.of(oneshot.send("again"), oneshot.fail(new Boom("again"))));
    assertTrue(oneshot.send("one"));
    assertEquals(List.of(false, false), await(again));
    assertEquals("one", await(oneshot.receive()));
  }

  @Test
  public void send_fromATask_reachesATask() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    Task<String> receiver = runtime.spawnAsync(() -> oneshot.receive().thenApply(v -> v + "!"));
    Task<Boolean> sender = runtime.spawn(() -> oneshot.send("from a task"));
    assertTrue(await(sender));
    assertEquals("from a task!", await(receiver));
  }

  @Test
  public void nullArguments_areRefusedAndSpendNothing() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    assertNullRefused("v", () -> oneshot.send(null));
    assertNullRefused("t", () -> oneshot.fail(null));
    assertTrue(oneshot.send("still open"));
    assertEquals("still open", await(oneshot.receive()));
  }

  @Test
  public void receive_obtrude_isRefused() throws Exception {
    Oneshot<String> oneshot = Oneshot.create();
    oneshot.send("one");
    assertThrows(
        UnsupportedOperationException.class, () -> oneshot.receive().obtrudeValue("other"));
    assertEquals("one", await(oneshot.receive()));
  }
}
