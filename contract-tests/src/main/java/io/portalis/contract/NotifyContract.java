package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.sync.AsyncNotify;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code AsyncNotify}. */
public abstract class NotifyContract extends Contract {

  private final AsyncNotify notify = AsyncNotify.create();

  @Test
  public void notifyOne_waiting_wakesIt() throws Exception {
    CompletableFuture<Void> waiting = notify.notified();
    assertPending("nothing happened", waiting);
    notify.notifyOne();
    assertNull(now(waiting));
    assertPending("the notification was used", notify.notified());
  }

  @Test
  public void notifyOne_nobodyWaits_isKeptForTheNext() throws Exception {
    notify.notifyOne();
    now(notify.notified());
    assertPending("it was taken", notify.notified());
  }

  @Test
  public void notifyOne_severalTimesWithoutWaiter_keepsOne() throws Exception {
    notify.notifyOne();
    notify.notifyOne();
    notify.notifyOne();
    now(notify.notified());
    assertPending("one was kept", notify.notified());
  }

  @Test
  public void notifyOne_severalWaiters_wakesTheLongestWaiting() throws Exception {
    CompletableFuture<Void> first = notify.notified();
    CompletableFuture<Void> second = notify.notified();
    CompletableFuture<Void> third = notify.notified();
    notify.notifyOne();
    now(first);
    assertPending("one woken", second, third);
    notify.notifyOne();
    now(second);
    assertPending("two woken", third);
    notify.notifyOne();
    now(third);
  }

  @Test
  public void notifyWaiters_wakesAllInOrder() throws Exception {
    Trace<Integer> order = new Trace<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      all.add(notify.notified().thenRun(() -> order.add(number)));
    }
    notify.notifyWaiters();
    for (CompletableFuture<Void> one : all) {
      now(one);
    }
    assertEquals(List.of(0, 1, 2, 3, 4), order.list());
  }

  @Test
  public void notifyWaiters_whoComesLater_waits() throws Exception {
    CompletableFuture<Void> waiting = notify.notified();
    notify.notifyWaiters();
    now(waiting);
    assertPending("nothing is kept", notify.notified());
  }

  @Test
  public void notifyWaiters_nobodyWaits_keepsNothing() {
    notify.notifyWaiters();
    assertPending("nothing is kept", notify.notified());
  }

  @Test
  public void notifyOne_afterNotifyWaiters_isKept() throws Exception {
    CompletableFuture<Void> waiting = notify.notified();
    notify.notifyWaiters();
    notify.notifyOne();
    now(waiting);
    now(notify.notified());
  }

  @Test
  public void notifyWaiters_callbackThatWaitsAgain_isNotWoken() throws Exception {
    AtomicInteger wakes = new AtomicInteger();
    List<CompletableFuture<Void>> again = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      notify
          .notified()
          .thenRun(
              () -> {
                wakes.incrementAndGet();
                again.add(notify.notified());
              });
    }
    notify.notifyWaiters();
    assertEquals(3, wakes.get());
    assertPending("they came after", again.toArray(new CompletableFuture<?>[0]));
    notify.notifyWaiters();
    for (CompletableFuture<Void> one : again) {
      now(one);
    }
  }

  @Test
  public void notifyWaiters_callbackThatNotifiesWaiters_doesNotDeadlock() throws Exception {
    CompletableFuture<Void> first = notify.notified().thenRun(notify::notifyWaiters);
    CompletableFuture<Void> second = notify.notified().thenRun(notify::notifyWaiters);
    notify.notifyWaiters();
    await(first);
    await(second);
    assertPending("nothing is kept", notify.notified());
  }

  @Test
  public void notifyOne_fromACallback_wakesTheNext() throws Exception {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(notify.notified().thenRun(notify::notifyOne));
    }
    notify.notifyOne();
    await(Async.joinAll(all));
    await(notify.notified());
    assertPending("the last one's was kept, once", notify.notified());
  }

  @Test
  public void notifyWaiters_throwingCallback_wakesTheOthers() throws Exception {
    CompletableFuture<Void> throwing =
        notify
            .notified()
            .thenRun(
                () -> {
                  throw new IllegalStateException("a callback's own");
                });
    CompletableFuture<Void> second = notify.notified();
    notify.notifyWaiters();
    assertEquals("a callback's own", failureOf(throwing).getMessage());
    now(second);
  }

  @Test
  public void cancel_waiting_notificationGoesToTheNext() throws Exception {
    CompletableFuture<Void> first = notify.notified();
    CompletableFuture<Void> second = notify.notified();
    assertTrue(first.cancel(true));
    assertEquals("cancelled", reasonOf(first));
    notify.notifyOne();
    now(second);
  }

  @Test
  public void cancel_onlyWaiter_notificationIsKept() throws Exception {
    notify.notified().cancel(true);
    notify.notifyOne();
    now(notify.notified());
  }

  @Test
  public void cancel_notified_doesNothing() throws Exception {
    CompletableFuture<Void> first = notify.notified();
    CompletableFuture<Void> second = notify.notified();
    notify.notifyOne();
    assertFalse(first.cancel(true));
    now(first);
    assertPending("the first had it", second);
  }

  @Test
  public void cancel_nextFromTheCallback_notificationIsNotLost() throws Exception {
    CompletableFuture<Void> first = notify.notified();
    CompletableFuture<Void> second = notify.notified();
    CompletableFuture<Void> third = notify.notified();
    first.thenRun(() -> second.cancel(true));
    notify.notifyOne();
    assertTrue(second.isCancelled());
    notify.notifyOne();
    now(third);
  }

  @Test
  public void notified_twoTasks_playPingPong() throws Exception {
    AsyncNotify pong = AsyncNotify.create();
    AtomicInteger hits = new AtomicInteger();
    Task<Void> one = runtime.spawnAsync(() -> play(notify, pong, hits, 100));
    Task<Void> other = runtime.spawnAsync(() -> play(pong, notify, hits, 100));
    notify.notifyOne();
    await(one);
    await(other);
    assertEquals(200, hits.get());
  }

  private static CompletableFuture<Void> play(
      AsyncNotify mine, AsyncNotify theirs, AtomicInteger hits, int left) {
    return mine.notified()
        .thenCompose(
            v -> {
              hits.incrementAndGet();
              theirs.notifyOne();
              return left == 1
                  ? CompletableFuture.<Void>completedFuture(null)
                  : play(mine, theirs, hits, left - 1);
            });
  }
}
