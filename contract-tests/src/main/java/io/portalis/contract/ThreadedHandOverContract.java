package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.ChannelClosedException;
import io.portalis.Outcome;
import io.portalis.Task;
import io.portalis.channel.Oneshot;
import io.portalis.channel.ReceiveChannel;
import io.portalis.channel.Watch;
import io.portalis.channel.WatchReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** {@code Oneshot}, {@code Watch} and {@code asCompleted} among threads. */
public abstract class ThreadedHandOverContract extends Contract {

  /** Plain on purpose: only the promised happens-before makes it visible. */
  private static final class Box {
    int written;
  }

  @Test
  public void oneshot_manySenders_exactlyOneDecides() throws Exception {
    for (int i = 0; i < 300; i++) {
      Oneshot<Integer> oneshot = Oneshot.create();
      AtomicInteger names = new AtomicInteger();
      AtomicInteger winners = new AtomicInteger();
      AtomicInteger winner = new AtomicInteger();
      Threads.together(
          4,
          () -> {
            int name = names.incrementAndGet();
            if (oneshot.send(name)) {
              winners.incrementAndGet();
              winner.set(name);
            }
            return null;
          });
      assertEquals(1, winners.get(), "sends that returned true");
      assertEquals(winner.get(), await(oneshot.receive()));
    }
  }

  @Test
  public void oneshot_sendAgainstCancel_oneOfThemWins() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      Oneshot<Integer> oneshot = Oneshot.create();
      CompletableFuture<Integer> receipt = oneshot.receive();
      Task<Boolean> sender = runtime.spawn(() -> oneshot.send(1));
      boolean cancelled = receipt.cancel(true);
      assertEquals(!cancelled, await(sender), "round " + i);
      assertEquals(cancelled, receipt.isCancelled());
    }
  }

  @Test
  public void oneshot_plainWritesBeforeTheSend_areVisibleAfterTheReceipt() throws Exception {
    for (int i = 1; i <= 10_000; i++) {
      Box box = new Box();
      int value = i;
      Oneshot<Box> oneshot = Oneshot.create();
      runtime.spawn(
          () -> {
            box.written = value;
            oneshot.send(box);
          });
      Threads.spinUntil(oneshot.receive()::isDone);
      assertEquals(value, oneshot.receive().join().written);
    }
  }

  @Test
  public void oneshot_orTimeout_tellsTheSender() {
    Oneshot<Integer> oneshot = Oneshot.create();
    CompletableFuture<Integer> receipt = oneshot.receive().orTimeout(2, TimeUnit.MILLISECONDS);
    assertInstanceOf(TimeoutException.class, failureOf(receipt));
    assertFalse(receipt.isCancelled());
    assertFalse(oneshot.send(1));
  }

  @Test
  public void watch_updatesFromManyThreads_areAllCounted() throws Exception {
    Watch<Integer> watch = Watch.create(0);
    Threads.together(
        4,
        () -> {
          for (int i = 0; i < 10_000; i++) {
            assertTrue(watch.update(v -> v + 1));
          }
          return null;
        });
    assertEquals(40_000, watch.value());
  }

  @Test
  public void watch_watchersOfABusySender_onlyGoForwardAndSeeTheLast() throws Exception {
    int last = 50_000;
    Watch<Integer> watch = Watch.create(0);
    List<Threads.Running<Integer>> watchers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      WatchReceiver<Integer> watcher = watch.subscribe();
      watchers.add(Threads.start(() -> followToTheEnd(watcher)));
    }
    for (int i = 1; i <= last; i++) {
      watch.send(i);
    }
    watch.close();
    for (Threads.Running<Integer> watcher : watchers) {
      assertEquals(last, await(watcher.result()), "the last change is never missed");
    }
  }

  private static int followToTheEnd(WatchReceiver<Integer> watcher) throws Exception {
    int seen = 0;
    while (true) {
      int value;
      try {
        value = await(watcher.changed());
      } catch (ChannelClosedException end) {
        return seen;
      }
      assertTrue(value > seen, value + " after " + seen);
      seen = value;
    }
  }

  @Test
  public void watch_waitForAmongBusySenders_neverMissesTheFinalValue() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      Watch<Integer> watch = Watch.create(0);
      Task<Boolean> one = runtime.spawn(() -> watch.update(v -> v + 1));
      CompletableFuture<Integer> both = watch.subscribe().waitFor(v -> v == 2);
      Task<Boolean> two = runtime.spawn(() -> watch.update(v -> v + 1));
      assertEquals(2, await(both));
      assertTrue(await(one) && await(two));
    }
  }

  @Test
  public void watch_sendAgainstCancel_changeIsSeenOnce() throws Exception {
    for (int i = 1; i <= 5_000; i++) {
      Watch<Integer> watch = Watch.create(0);
      WatchReceiver<Integer> watcher = watch.subscribe();
      CompletableFuture<Integer> change = watcher.changed();
      int value = i;
      Task<Void> sender = runtime.spawn(() -> watch.send(value));
      boolean cancelled = change.cancel(true);
      await(sender);
      assertEquals(cancelled, change.isCancelled());
      if (!cancelled) {
        assertEquals(value, await(change));
      }
      CompletableFuture<Integer> next = watcher.changed();
      assertEquals(cancelled, next.isDone(), "unseen only if the wait was withdrawn; round " + i);
      next.cancel(true);
    }
  }

  @Test
  public void watch_plainWritesBeforeTheSend_areVisibleToWatchers() throws Exception {
    for (int i = 1; i <= 10_000; i++) {
      Box box = new Box();
      int value = i;
      Watch<Box> watch = Watch.create(new Box());
      CompletableFuture<Box> change = watch.subscribe().changed();
      runtime.spawn(
          () -> {
            box.written = value;
            watch.send(box);
          });
      Threads.spinUntil(change::isDone);
      assertEquals(value, change.join().written);
    }
  }

  @Test
  public void watch_orTimeout_leavesTheChangeUnseen() throws Exception {
    Watch<Integer> watch = Watch.create(0);
    WatchReceiver<Integer> watcher = watch.subscribe();
    CompletableFuture<Integer> change = watcher.changed().orTimeout(2, TimeUnit.MILLISECONDS);
    assertInstanceOf(TimeoutException.class, failureOf(change));
    assertFalse(change.isCancelled());
    CompletableFuture<Integer> match =
        watcher.waitFor(v -> v > 0).orTimeout(2, TimeUnit.MILLISECONDS);
    assertInstanceOf(TimeoutException.class, failureOf(match));
    watch.send(1);
    assertEquals(1, await(watcher.changed()));
  }

  @Test
  public void watch_closeAgainstWaiters_everyoneEnds() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      Watch<Integer> watch = Watch.create(0);
      WatchReceiver<Integer> watcher = watch.subscribe();
      Task<Void> closer = runtime.spawn(watch::close);
      CompletableFuture<Integer> change = watcher.changed();
      CompletableFuture<Integer> match = watch.subscribe().waitFor(v -> v > 0);
      assertInstanceOf(ChannelClosedException.class, failureOf(change));
      assertInstanceOf(ChannelClosedException.class, failureOf(match));
      await(closer);
    }
  }

  @Test
  public void asCompleted_stagesEndOnManyThreads_eachIsGivenOnce() throws Exception {
    int count = 20_000;
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int value = i;
      tasks.add(runtime.spawn(() -> value));
    }
    ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(tasks);
    AtomicIntegerArray given = new AtomicIntegerArray(count);
    for (int i = 0; i < count; i++) {
      Outcome.Success<Integer> outcome = (Outcome.Success<Integer>) await(ended.receive());
      assertEquals(1, given.incrementAndGet(outcome.value()), "outcome " + outcome.value());
    }
    assertInstanceOf(ChannelClosedException.class, failureOf(ended.receive()));
  }

  @Test
  public void asCompleted_cancelAgainstEnds_everyStageEnds() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      List<CompletableFuture<Integer>> stages = List.of(never(), never(), never());
      ReceiveChannel<Outcome<Integer>> ended = Async.asCompleted(stages);
      Task<Boolean> completer = runtime.spawn(() -> stages.get(1).complete(1));
      ended.cancel();
      boolean completed = await(completer);
      assertEquals(!completed, stages.get(1).isCancelled());
      assertTrue(stages.get(0).isCancelled() && stages.get(2).isCancelled());
    }
  }
}
