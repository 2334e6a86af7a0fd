package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.channel.Broadcast;
import io.portalis.channel.BroadcastReceiver;
import io.portalis.channel.Channel;
import io.portalis.channel.Select;
import io.portalis.channel.Watch;
import io.portalis.channel.WatchReceiver;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What hand-overs that are over, or were withdrawn, leave to the garbage collector. */
public abstract class ThreadedHandOverGarbageContract extends Contract {

  private static final int COUNT = 200_000;

  private static long usedHeap() {
    System.gc();
    Runtime jvm = Runtime.getRuntime();
    return jvm.totalMemory() - jvm.freeMemory();
  }

  private static void assertNotKept(String what, Callable<?> round) throws Exception {
    long before = usedHeap();
    for (int i = 0; i < COUNT; i++) {
      round.call();
    }
    long left = (usedHeap() - before) / COUNT;
    assertTrue(left < 20, "bytes left of each " + what + ": " + left);
  }

  private static void untilCollected(String what, WeakReference<?> reference) throws Exception {
    Eventually.until(
        what,
        () -> {
          System.gc();
          return reference.get() == null;
        });
  }

  private static WeakReference<Object> send(Broadcast<Object> broadcast) {
    Object element = new Object();
    broadcast.send(element);
    return new WeakReference<>(element);
  }

  @Test
  public void select_losesToAnElement_isForgottenByItsStages() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> foreign = never();
    for (CompletableFuture<Integer> stage : List.of(task, foreign)) {
      Channel<Integer> channel = Channel.rendezvous();
      Select<Integer> select =
          Select.<Integer>create().onComplete(stage, v -> v).onReceive(channel, v -> v);
      assertNotKept(
          "select that lost, in " + stage.getClass(),
          () -> {
            CompletableFuture<Integer> run = select.run();
            assertFalse(run.isDone());
            Elements.into(channel, 1);
            return await(run);
          });
      assertFalse(stage.isDone());
    }
  }

  @Test
  public void shield_cancelled_isForgottenByItsStage() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> foreign = never();
    for (CompletableFuture<Integer> stage : List.of(task, foreign)) {
      assertNotKept("cancelled shield", () -> Async.shield(stage).cancel(true));
      assertFalse(stage.isDone());
    }
  }

  @Test
  public void await_interrupted_isForgottenByItsStage() throws Exception {
    CompletableFuture<Integer> stage = never();
    assertNotKept(
        "interrupted await",
        () -> {
          Thread.currentThread().interrupt();
          return assertThrows(InterruptedException.class, () -> await(stage));
        });
  }

  @Test
  public void select_cancelled_isForgottenByEverything() throws Exception {
    Channel<Integer> incoming = Channel.rendezvous();
    Channel<Integer> outgoing = Channel.rendezvous();
    CompletableFuture<Integer> stage = never();
    Select<Integer> select =
        Select.<Integer>create()
            .onReceive(incoming, v -> v)
            .onSend(outgoing, 1, () -> 1)
            .onComplete(stage, v -> v)
            .onTimeout(FOREVER, () -> 1);
    assertNotKept("cancelled select", () -> select.run().cancel(true));
    Elements.assertNobodyReceives(incoming, 1);
    Elements.assertNothingIn(outgoing);
    assertFalse(stage.isDone());
  }

  @Test
  public void select_takesElse_isForgottenByEverything() throws Exception {
    Channel<Integer> incoming = Channel.rendezvous();
    Channel<Integer> outgoing = Channel.rendezvous();
    CompletableFuture<Integer> stage = never();
    Select<Integer> select =
        Select.<Integer>create()
            .onReceive(incoming, v -> v)
            .onSend(outgoing, 1, () -> 1)
            .onComplete(stage, v -> v)
            .orElse(() -> -1);
    assertNotKept("select that took its else", () -> await(select.run()));
    Elements.assertNobodyReceives(incoming, 1);
    Elements.assertNothingIn(outgoing);
    assertFalse(stage.isDone());
  }

  @Test
  public void broadcast_withdrawnReceivesAndClosedSubscriptions_areNotKept() throws Exception {
    Broadcast<Integer> broadcast = Broadcast.create(4);
    BroadcastReceiver<Integer> receiver = broadcast.subscribe();
    assertNotKept("withdrawn receive", () -> receiver.receive().cancel(true));
    assertNotKept(
        "closed subscription",
        () -> {
          broadcast.subscribe().close();
          return null;
        });
    assertEquals(1, broadcast.send(1));
  }

  @Test
  public void broadcast_elementThatAllReceived_isNotHeld() throws Exception {
    Broadcast<Object> broadcast = Broadcast.create(4);
    BroadcastReceiver<Object> first = broadcast.subscribe();
    BroadcastReceiver<Object> second = broadcast.subscribe();
    WeakReference<Object> element = send(broadcast);
    await(first.receive());
    assertTrue(second.receive().isDone());
    untilCollected("received by all", element);
    Reference.reachabilityFence(broadcast);
    Reference.reachabilityFence(first);
    Reference.reachabilityFence(second);
  }

  @Test
  public void broadcast_elementNobodyWillReceive_isNotHeld() throws Exception {
    Broadcast<Object> broadcast = Broadcast.create(4);
    WeakReference<Object> withoutSubscriber = send(broadcast);
    untilCollected("sent to nobody", withoutSubscriber);
    BroadcastReceiver<Object> dropped = broadcast.subscribe();
    WeakReference<Object> givenUp = send(broadcast);
    dropped.close();
    untilCollected("its only subscriber closed", givenUp);
    Reference.reachabilityFence(broadcast);
    Reference.reachabilityFence(dropped);
  }

  @Test
  public void broadcast_overwrittenElement_isNotHeld() throws Exception {
    Broadcast<Object> broadcast = Broadcast.create(1);
    BroadcastReceiver<Object> receiver = broadcast.subscribe();
    WeakReference<Object> overwritten = send(broadcast);
    broadcast.send("the next");
    untilCollected("overwritten", overwritten);
    Reference.reachabilityFence(receiver);
  }

  @Test
  public void watch_withdrawnWaits_areNotKept() throws Exception {
    Watch<Integer> watch = Watch.create(0);
    WatchReceiver<Integer> watcher = watch.subscribe();
    assertNotKept("withdrawn change", () -> watcher.changed().cancel(true));
    assertNotKept("withdrawn condition", () -> watcher.waitFor(v -> v > 0).cancel(true));
    watch.send(1);
    assertEquals(1, await(watcher.changed()));
  }

  @Test
  public void watch_watcherThatDoesNotWait_isNotHeld() throws Exception {
    Watch<Integer> watch = Watch.create(0);
    WeakReference<WatchReceiver<Integer>> dropped = subscribeAndDrop(watch);
    untilCollected("dropped without a close", dropped);
    watch.send(2);
    Reference.reachabilityFence(watch);
  }

  /** In a frame of its own, so that nothing keeps the watcher. */
  private static WeakReference<WatchReceiver<Integer>> subscribeAndDrop(Watch<Integer> watch)
      throws Exception {
    WatchReceiver<Integer> watcher = watch.subscribe();
    CompletableFuture<Integer> change = watcher.changed();
    watch.send(1);
    await(change);
    watcher.changed().cancel(true);
    return new WeakReference<>(watcher);
  }
}
