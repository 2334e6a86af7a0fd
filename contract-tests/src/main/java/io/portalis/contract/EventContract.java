package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.sync.AsyncEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code AsyncEvent}. */
public abstract class EventContract extends Contract {

  private final AsyncEvent event = AsyncEvent.create();

  @Test
  public void await_notSet_waitsUntilItIsSet() throws Exception {
    assertFalse(event.isSet());
    CompletableFuture<Void> waiting = event.await();
    assertPending("not set", waiting);
    event.set();
    assertTrue(event.isSet());
    assertNull(now(waiting));
  }

  @Test
  public void await_set_isCompletedAtOnceAsOftenAsAsked() throws Exception {
    event.set();
    now(event.await());
    now(event.await());
    assertTrue(event.isSet(), "waiting clears nothing");
  }

  @Test
  public void set_severalWaiters_wakesAllInOrder() throws Exception {
    Trace<Integer> order = new Trace<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      all.add(event.await().thenRun(() -> order.add(number)));
    }
    event.set();
    for (CompletableFuture<Void> one : all) {
      now(one);
    }
    assertEquals(List.of(0, 1, 2, 3, 4), order.list());
  }

  @Test
  public void set_twice_staysSet() throws Exception {
    event.set();
    event.set();
    assertTrue(event.isSet());
    event.clear();
    assertFalse(event.isSet(), "it does not count");
    assertPending("cleared", event.await());
  }

  @Test
  public void clear_whoComesLater_waitsForTheNextSet() throws Exception {
    event.set();
    event.clear();
    CompletableFuture<Void> waiting = event.await();
    assertPending("cleared", waiting);
    event.set();
    now(waiting);
  }

  @Test
  public void clear_notSet_wakesNobody() throws Exception {
    CompletableFuture<Void> waiting = event.await();
    event.clear();
    assertPending("not set", waiting);
    event.set();
    now(waiting);
  }

  @Test
  public void clear_fromTheFirstCallback_doesNotHoldTheOthersBack() throws Exception {
    event.await().thenRun(event::clear);
    CompletableFuture<Void> second = event.await();
    CompletableFuture<Void> third = event.await();
    event.set();
    now(second);
    now(third);
    assertFalse(event.isSet());
  }

  @Test
  public void await_fromACallbackAfterClear_waitsForTheNextSet() throws Exception {
    CompletableFuture<Void> again =
        event
            .await()
            .thenCompose(
                v -> {
                  event.clear();
                  return event.await();
                });
    event.set();
    assertPending("cleared", again);
    event.set();
    now(again);
  }

  @Test
  public void set_fromACallback_changesNothing() throws Exception {
    CompletableFuture<Void> first = event.await().thenRun(event::set);
    CompletableFuture<Void> second = event.await();
    event.set();
    now(first);
    now(second);
    assertTrue(event.isSet());
  }

  @Test
  public void set_throwingCallback_wakesTheOthers() throws Exception {
    CompletableFuture<Void> throwing =
        event
            .await()
            .thenRun(
                () -> {
                  throw new IllegalStateException("a callback's own");
                });
    CompletableFuture<Void> second = event.await();
    event.set();
    assertEquals("a callback's own", failureOf(throwing).getMessage());
    now(second);
  }

  @Test
  public void cancel_waiting_isWithdrawnAndTheOthersAreWoken() throws Exception {
    CompletableFuture<Void> first = event.await();
    CompletableFuture<Void> second = event.await();
    assertTrue(first.cancel(true));
    assertEquals("cancelled", reasonOf(first));
    assertFalse(event.isSet());
    event.set();
    assertTrue(first.isCancelled());
    now(second);
  }

  @Test
  public void cancel_derivedStage_withdrawsTheWait() {
    CompletableFuture<Void> waiting = event.await();
    waiting.thenRun(() -> {}).thenRun(() -> {}).cancel(true);
    assertTrue(waiting.isCancelled());
  }

  @Test
  public void cancel_woken_doesNothing() throws Exception {
    CompletableFuture<Void> waiting = event.await();
    event.set();
    assertFalse(waiting.cancel(true));
    now(waiting);
  }

  @Test
  public void await_setByATask_isWoken() throws Exception {
    CompletableFuture<Void> waiting = event.await();
    await(runtime.spawn((Runnable) event::set));
    await(waiting);
  }
}
