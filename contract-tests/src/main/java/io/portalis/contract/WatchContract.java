package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Refusals.assertNullRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ChannelClosedException;
import io.portalis.channel.Watch;
import io.portalis.channel.WatchReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Watch}: what counts as a change, who has seen it, and its end. */
public abstract class WatchContract extends Contract {

  private final Watch<String> watch = Watch.create("a");

  /** The watcher has seen every change so far. */
  private static void assertUpToDate(WatchReceiver<?> watcher) {
    CompletableFuture<?> change = watcher.changed();
    assertFalse(change.isDone(), "no unseen change");
    change.cancel(true);
  }

  @Test
  public void value_ofWatchAndWatcher_isTheLatestSent() {
    WatchReceiver<String> watcher = watch.subscribe();
    assertEquals("a", watch.value());
    assertEquals("a", watcher.value());
    watch.send("b");
    assertEquals("b", watch.value());
    assertEquals("b", watcher.value());
  }

  @Test
  public void subscribe_newWatcher_hasSeenTheCurrentValue() throws Exception {
    watch.send("b");
    WatchReceiver<String> watcher = watch.subscribe();
    CompletableFuture<String> change = watcher.changed();
    assertFalse(change.isDone());
    watch.send("c");
    assertEquals("c", await(change));
  }

  @Test
  public void changed_waits_isCompletedByTheSender() throws Exception {
    CompletableFuture<String> first = watch.subscribe().changed();
    CompletableFuture<String> second = watch.subscribe().changed();
    assertFalse(first.isDone() || second.isDone());
    watch.send("b");
    assertTrue(first.isDone() && second.isDone(), "by the thread that made the change");
    assertEquals("b", await(first));
    assertEquals("b", await(second));
  }

  @Test
  public void changed_unseenEarlierSend_completesAtOnce() throws Exception {
    WatchReceiver<String> watcher = watch.subscribe();
    watch.send("b");
    CompletableFuture<String> change = watcher.changed();
    assertTrue(change.isDone());
    assertEquals("b", await(change));
    assertUpToDate(watcher);
  }

  @Test
  public void changed_severalUnseenSends_givesTheLatestOnly() throws Exception {
    WatchReceiver<String> watcher = watch.subscribe();
    for (String value : List.of("b", "c", "d")) {
      watch.send(value);
    }
    assertEquals("d", await(watcher.changed()));
    assertUpToDate(watcher);
  }

  @Test
  public void changed_thereAndBackAgain_isAChange() throws Exception {
    WatchReceiver<String> watcher = watch.subscribe();
    watch.send("b");
    watch.send("a");
    assertEquals("a", await(watcher.changed()));
  }

  @Test
  public void changed_slowAndFastWatcher_areIndependent() throws Exception {
    WatchReceiver<String> slow = watch.subscribe();
    WatchReceiver<String> fast = watch.subscribe();
    watch.send("b");
    assertEquals("b", await(fast.changed()));
    watch.send("c");
    assertEquals("c", await(fast.changed()));
    assertEquals("c", await(slow.changed()));
    assertUpToDate(slow);
    assertUpToDate(fast);
  }

  @Test
  public void valueOfWatcher_unseenChange_isNotSeenByIt() throws Exception {
    WatchReceiver<String> watcher = watch.subscribe();
    watch.send("b");
    assertEquals("b", watcher.value());
    assertEquals("b", await(watcher.changed()), "still unseen");
  }

  @Test
  public void send_equalValue_isAChange() throws Exception {
    WatchReceiver<String> watcher = watch.subscribe();
    CompletableFuture<String> change = watcher.changed();
    watch.send("a");
    assertEquals("a", await(change));
    watch.send("a");
    assertEquals("a", await(watcher.changed()));
  }

  @Test
  public void update_differentValue_isAChange() throws Exception {
    WatchReceiver<String> watcher = watch.subscribe();
    CompletableFuture<String> change = watcher.changed();
    assertTrue(watch.update(v -> v + "b"));
    assertEquals("ab", watch.value());
    assertEquals("ab", await(change));
    assertTrue(watch.update(v -> v + "c"));
    assertEquals("abc", await(watcher.changed()));
  }

  @Test
  public void update_equalValue_doesNothing() {
    List<Integer> initial = new ArrayList<>(List.of(1));
    List<Integer> equal = new ArrayList<>(List.of(1));
    assertNotSame(initial, equal);
    Watch<List<Integer>> lists = Watch.create(initial);
    WatchReceiver<List<Integer>> watcher = lists.subscribe();
    assertFalse(lists.update(v -> equal));
    assertSame(initial, lists.value(), "the value is not even replaced");
    assertUpToDate(watcher);
  }

  @Test
  public void update_sameValue_doesNotHideAnEarlierChange() throws Exception {
    WatchReceiver<String> watcher = watch.subscribe();
    watch.send("b");
    assertFalse(watch.update(v -> v));
    assertEquals("b", await(watcher.changed()));
  }

  @Test
  public void update_functionThrows_isThrownAndChangesNothing() throws Exception {
    IllegalStateException own = new IllegalStateException("the function's own");
    WatchReceiver<String> watcher = watch.subscribe();
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                watch.update(
                    v -> {
                      throw own;
                    }));
    assertSame(own, thrown);
    assertEquals("a", watch.value());
    assertUpToDate(watcher);
    assertTrue(watch.update(v -> "b"), "and the watch still works");
    assertEquals("b", await(watcher.changed()));
  }

  @Test
  public void update_functionGivesNull_isRefused() {
    WatchReceiver<String> watcher = watch.subscribe();
    assertThrows(NullPointerException.class, () -> watch.update(v -> null));
    assertEquals("a", watch.value());
    assertUpToDate(watcher);
  }

  @Test
  public void update_functionSendsItself_isComputedAgainFromThat() {
    Trace<String> inputs = new Trace<>();
    assertTrue(
        watch.update(
            v -> {
              inputs.add(v);
              if (inputs.size() == 1) {
                watch.send("b");
              }
              return v + "!";
            }));
    assertEquals("b!", watch.value(), "the value sent meanwhile is not lost");
    assertEquals(List.of("a", "b"), inputs.list());
  }

  @Test
  public void close_whoWaits_fails() {
    CompletableFuture<String> change = watch.subscribe().changed();
    CompletableFuture<String> match = watch.subscribe().waitFor("z"::equals);
    assertFalse(change.isDone() || match.isDone());
    watch.close();
    assertInstanceOf(ChannelClosedException.class, failureOf(change));
    assertInstanceOf(ChannelClosedException.class, failureOf(match));
    assertFalse(change.isCancelled(), "a close is no cancellation");
  }

  @Test
  public void close_unseenChange_isStillSeen() throws Exception {
    WatchReceiver<String> watcher = watch.subscribe();
    watch.send("last");
    watch.close();
    assertEquals("last", await(watcher.changed()));
    assertInstanceOf(ChannelClosedException.class, failureOf(watcher.changed()));
    assertEquals("last", watcher.value());
  }

  @Test
  public void close_value_staysReadable() {
    WatchReceiver<String> watcher = watch.subscribe();
    watch.send("last");
    watch.close();
    watch.close();
    assertEquals("last", watch.value());
    assertEquals("last", watcher.value());
  }

  @Test
  public void close_everyChange_isRefused() {
    watch.close();
    assertThrows(ChannelClosedException.class, () -> watch.send("b"));
    assertThrows(ChannelClosedException.class, () -> watch.update(v -> "b"));
    assertEquals("a", watch.value());
  }

  @Test
  public void close_newWatcher_hasNothingToWaitFor() {
    watch.send("last");
    watch.close();
    WatchReceiver<String> watcher = watch.subscribe();
    assertEquals("last", watcher.value());
    assertInstanceOf(ChannelClosedException.class, failureOf(watcher.changed()));
  }

  @Test
  public void nullArguments_areRefusedAndChangeNothing() {
    WatchReceiver<String> watcher = watch.subscribe();
    assertNullRefused("initial", () -> Watch.create(null));
    assertNullRefused("v", () -> watch.send(null));
    assertNullRefused("f", () -> watch.update(null));
    assertNullRefused("condition", () -> watcher.waitFor(null));
    assertEquals("a", watch.value());
    assertUpToDate(watcher);
  }
}
