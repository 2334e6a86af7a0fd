package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ChannelClosedException;
import io.portalis.Task;
import io.portalis.channel.Watch;
import io.portalis.channel.WatchReceiver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Those who wait for a change of a {@code Watch}: conditions, withdrawal and callbacks. */
public abstract class WatchWaitContract extends Contract {

  private final Watch<Integer> watch = Watch.create(0);
  private final WatchReceiver<Integer> watcher = watch.subscribe();

  private static Predicate<Integer> atLeast(int bound) {
    return v -> v >= bound;
  }

  @Test
  public void waitFor_currentValueMatches_completesAtOnce() throws Exception {
    CompletableFuture<Integer> match = watcher.waitFor(atLeast(0));
    assertTrue(match.isDone());
    assertEquals(0, await(match), "though the watcher has seen it");
  }

  @Test
  public void waitFor_noMatchYet_isCompletedByTheSenderOfTheFirst() throws Exception {
    CompletableFuture<Integer> match = watcher.waitFor(atLeast(5));
    assertFalse(match.isDone());
    watch.send(3);
    assertFalse(match.isDone(), "refused");
    assertTrue(watch.update(v -> v + 4));
    assertTrue(match.isDone());
    assertEquals(7, await(match));
  }

  @Test
  public void waitFor_match_isSeen() throws Exception {
    watch.send(5);
    assertEquals(5, await(watcher.waitFor(atLeast(5))));
    CompletableFuture<Integer> change = watcher.changed();
    assertFalse(change.isDone(), "the change was seen");
    watch.send(6);
    assertEquals(6, await(change));
  }

  @Test
  public void waitFor_matchAfterAWait_isSeen() throws Exception {
    CompletableFuture<Integer> match = watcher.waitFor(atLeast(5));
    watch.send(5);
    assertEquals(5, await(match));
    CompletableFuture<Integer> change = watcher.changed();
    assertFalse(change.isDone(), "the change was seen");
    change.cancel(true);
  }

  @Test
  public void waitFor_conditionThrowsAtOnce_failsTheFuture() throws Exception {
    IllegalStateException own = new IllegalStateException("the condition's own");
    CompletableFuture<Integer> match =
        watcher.waitFor(
            v -> {
              throw own;
            });
    assertSame(own, failureOf(match));
    watch.send(1);
    assertEquals(1, await(watcher.changed()), "and the watcher still works");
  }

  @Test
  public void waitFor_conditionThrowsAtAChange_failsTheFutureNotTheSender() throws Exception {
    IllegalStateException own = new IllegalStateException("the condition's own");
    CompletableFuture<Integer> throwing =
        watcher.waitFor(
            v -> {
              if (v > 0) {
                throw own;
              }
              return false;
            });
    CompletableFuture<Integer> other = watch.subscribe().changed();
    watch.send(1);
    assertSame(own, failureOf(throwing));
    assertEquals(1, await(other));
    assertEquals(1, watch.value());
  }

  @Test
  public void waitFor_eachWatcher_waitsForItsOwnCondition() throws Exception {
    CompletableFuture<Integer> two = watch.subscribe().waitFor(atLeast(2));
    CompletableFuture<Integer> one = watch.subscribe().waitFor(atLeast(1));
    watch.send(1);
    assertEquals(1, await(one));
    assertFalse(two.isDone());
    watch.send(2);
    assertEquals(2, await(two));
  }

  @Test
  public void waitFor_ended_asksItsConditionNoMore() throws Exception {
    Trace<Integer> asked = new Trace<>();
    CompletableFuture<Integer> match =
        watcher.waitFor(
            v -> {
              asked.add(v);
              return v == 1;
            });
    CompletableFuture<Integer> cancelled =
        watch
            .subscribe()
            .waitFor(
                v -> {
                  asked.add(v + 100);
                  return false;
                });
    watch.send(1);
    await(match);
    cancelled.cancel(true);
    watch.send(2);
    assertEquals(List.of(0, 100), asked.list().subList(0, 2), "the current value first");
    assertEquals(4, asked.size(), "then the one change: " + asked);
    assertFalse(asked.list().contains(2) || asked.list().contains(102));
  }

  @Test
  public void waitFor_closed_looksAtTheLastValue() throws Exception {
    watch.send(5);
    watch.close();
    assertEquals(5, await(watcher.waitFor(atLeast(5))));
    assertEquals(5, await(watch.subscribe().waitFor(atLeast(5))));
    assertInstanceOf(ChannelClosedException.class, failureOf(watcher.waitFor(atLeast(6))));
  }

  @Test
  public void waitFor_conditionSends_doesNotDeadlock() throws Exception {
    Trace<Integer> asked = new Trace<>();
    CompletableFuture<Integer> match =
        watcher.waitFor(
            v -> {
              asked.add(v);
              if (v == 1) {
                watch.send(2);
              }
              return v == 2;
            });
    watch.send(1);
    assertEquals(2, await(match));
    assertTrue(asked.list().contains(1), "asked: " + asked);
  }

  @Test
  public void changed_cancelled_leavesTheChangeUnseen() throws Exception {
    CompletableFuture<Integer> withdrawn = watcher.changed();
    assertTrue(withdrawn.cancel(true));
    watch.send(1);
    assertEquals("cancelled", reasonOf(withdrawn));
    assertEquals(1, await(watcher.changed()));
  }

  @Test
  public void waitFor_cancelled_leavesTheChangeUnseen() throws Exception {
    CompletableFuture<Integer> withdrawn = watcher.waitFor(atLeast(1));
    assertTrue(withdrawn.cancel(true));
    watch.send(1);
    assertEquals("cancelled", reasonOf(withdrawn));
    assertEquals(1, await(watcher.changed()));
  }

  @Test
  public void changed_ended_cancelDoesNothing() throws Exception {
    watch.send(1);
    CompletableFuture<Integer> ended = watcher.changed();
    assertFalse(ended.cancel(true));
    assertEquals(1, await(ended));
  }

  @Test
  public void waits_derivedStagesCancelled_areWithdrawn() throws Exception {
    for (CompletableFuture<Integer> source :
        List.of(watcher.changed(), watcher.waitFor(atLeast(1)))) {
      CompletableFuture<Integer> first = source.thenApply(v -> v);
      CompletableFuture<Integer> second = source.thenApply(v -> v);
      first.cancel(true);
      assertFalse(source.isDone(), "one derived stage is left");
      second.cancel(true);
      assertTrue(source.isCancelled());
    }
    watch.send(1);
    assertEquals(1, await(watcher.changed()));
  }

  @Test
  public void changed_taskThatWaitsIsAborted_isWithdrawn() throws Exception {
    Trace<CompletableFuture<Integer>> waits = new Trace<>();
    Task<Integer> task =
        runtime.spawnAsync(
            () -> {
              waits.add(watcher.changed());
              return waits.list().get(0);
            });
    Eventually.until("waits", () -> waits.size() == 1);
    task.abort("no more");
    awaitFinished(task);
    assertTrue(waits.list().get(0).isCancelled());
    watch.send(1);
    assertEquals(1, await(watcher.changed()));
  }

  @Test
  public void changed_cancelled_othersGoOn() throws Exception {
    CompletableFuture<Integer> withdrawn = watcher.changed();
    CompletableFuture<Integer> other = watch.subscribe().changed();
    withdrawn.cancel(true);
    assertFalse(other.isDone());
    watch.send(1);
    assertEquals(1, await(other));
  }

  @Test
  public void send_callbackThrows_othersAreTold() throws Exception {
    IllegalStateException own = new IllegalStateException("a callback's own");
    CompletableFuture<Integer> before = watch.subscribe().changed();
    CompletableFuture<Integer> throwing =
        watcher
            .changed()
            .thenApply(
                v -> {
                  throw own;
                });
    CompletableFuture<Integer> after = watch.subscribe().changed();
    watch.send(1);
    assertEquals(1, await(before));
    assertEquals(1, await(after));
    assertSame(own, failureOf(throwing));
  }

  @Test
  public void send_fromACallback_everyWatcherEndsWithTheLast() throws Exception {
    WatchReceiver<Integer> first = watch.subscribe();
    WatchReceiver<Integer> last = watch.subscribe();
    CompletableFuture<Integer> firstSees = first.waitFor(atLeast(2));
    CompletableFuture<Void> sending = watcher.changed().thenAccept(v -> watch.send(v + 1));
    CompletableFuture<Integer> lastSees = last.waitFor(atLeast(2));
    watch.send(1);
    await(sending);
    assertEquals(2, await(firstSees));
    assertEquals(2, await(lastSees));
    assertEquals(2, watch.value());
    assertEquals(2, await(watcher.changed()));
  }

  @Test
  public void close_fromACallback_isAfterTheChange() throws Exception {
    CompletableFuture<Void> closing = watcher.changed().thenRun(watch::close);
    CompletableFuture<Integer> other = watch.subscribe().changed();
    watch.send(1);
    await(closing);
    assertEquals(1, await(other), "changed before the close");
    assertInstanceOf(ChannelClosedException.class, failureOf(watcher.changed()));
  }

  @Test
  public void changed_fromItsOwnCallback_waitsForTheNext() throws Exception {
    CompletableFuture<List<Integer>> pair =
        watcher.changed().thenCompose(a -> watcher.changed().thenApply(b -> List.of(a, b)));
    watch.send(1);
    assertFalse(pair.isDone(), "one change is not seen twice");
    watch.send(2);
    assertEquals(List.of(1, 2), await(pair));
  }
}
