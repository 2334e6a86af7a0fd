package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ChannelClosedException;
import io.portalis.Task;
import io.portalis.channel.Broadcast;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Select;
import io.portalis.channel.Watch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * {@code Select} against cancellation, time and the close of a channel; and on which thread it
 * chooses.
 */
public abstract class ThreadedSelectContract extends Contract {

  /** Plain on purpose: only the promised happens-before makes it visible. */
  private static final class Box {
    int written;
  }

  @Test
  public void onReceive_againstCancel_elementIsTakenOrStays() throws Exception {
    for (Channel<Integer> channel :
        List.of(Channel.<Integer>bounded(1), Channel.<Integer>unbounded())) {
      Select<Integer> select = Select.<Integer>create().onReceive(channel, v -> v);
      for (int i = 0; i < 5_000; i++) {
        int element = i;
        CompletableFuture<Integer> run = select.run();
        Task<ChannelResult<Void>> sender = runtime.spawn(() -> channel.trySend(element));
        boolean cancelled = run.cancel(true);
        assertEquals(new ChannelResult.Value<Void>(null), await(sender));
        if (cancelled) {
          assertEquals(List.of(element), Elements.of(channel), "round " + i);
        } else {
          assertEquals(element, await(run));
          Elements.assertNothingIn(channel);
        }
      }
    }
  }

  @Test
  public void onSend_againstCancel_elementIsSentOrNot() throws Exception {
    Channel<Integer> channel = Channel.rendezvous();
    for (int i = 0; i < 5_000; i++) {
      CompletableFuture<Integer> run = Select.<Integer>create().onSend(channel, i, () -> -1).run();
      Task<List<Integer>> receiver = runtime.spawn(() -> Elements.of(channel));
      boolean cancelled = run.cancel(true);
      assertEquals(cancelled ? List.of() : List.of(i), await(receiver), "round " + i);
      if (!cancelled) {
        assertEquals(-1, await(run));
      }
    }
  }

  @Test
  public void onTimeout_againstASend_elementIsTakenOrStays() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    Select<Integer> select =
        Select.<Integer>create()
            .onReceive(channel, v -> v)
            .onTimeout(Duration.ofMillis(1), () -> -1);
    for (int i = 0; i < 1_000; i++) {
      int element = i;
      CompletableFuture<Integer> run = select.run();
      long sendAt = System.nanoTime() + (i % 20) * 100_000L;
      Threads.spinUntil(() -> System.nanoTime() >= sendAt);
      channel.trySend(element);
      int result = await(run);
      assertTrue(result == element || result == -1, "result " + result);
      assertEquals(result == -1 ? List.of(element) : List.of(), Elements.of(channel));
    }
  }

  @Test
  public void close_againstWaitingSelects_everyoneEnds() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      Channel<Integer> channel = Channel.rendezvous();
      Task<Boolean> closer = runtime.spawn(() -> channel.close());
      CompletableFuture<Integer> run = Select.<Integer>create().onReceive(channel, v -> v).run();
      assertInstanceOf(ChannelClosedException.class, failureOf(run));
      assertTrue(await(closer));
    }
  }

  @Test
  public void onReceive_plainWritesBeforeTheSend_areVisible() throws Exception {
    Channel<Box> channel = Channel.rendezvous();
    Select<Integer> select = Select.<Integer>create().onReceive(channel, box -> box.written);
    for (int i = 1; i <= 10_000; i++) {
      Box box = new Box();
      int value = i;
      CompletableFuture<Integer> run = select.run();
      runtime.spawn(
          () -> {
            box.written = value;
            channel.trySend(box);
          });
      Threads.spinUntil(run::isDone);
      assertEquals(value, run.join());
    }
  }

  @Test
  public void function_ofAWaitingSelect_runsOnTheThreadThatSends() throws Exception {
    Channel<Integer> channel = Channel.rendezvous();
    CompletableFuture<Thread> run =
        Select.<Thread>create().onReceive(channel, v -> Thread.currentThread()).run();
    Threads.Running<ChannelResult<Void>> sender = Threads.start(() -> channel.trySend(1));
    await(sender.result());
    assertSame(sender.thread(), await(run));
  }

  @Test
  public void run_orTimeout_withdrawsEveryClause() throws Exception {
    Channel<Integer> incoming = Channel.rendezvous();
    Channel<Integer> outgoing = Channel.rendezvous();
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> run =
        Select.<Integer>create()
            .onReceive(incoming, v -> v)
            .onSend(outgoing, 1, () -> 1)
            .onComplete(stage, v -> v)
            .run()
            .orTimeout(2, TimeUnit.MILLISECONDS);
    assertInstanceOf(TimeoutException.class, failureOf(run));
    assertFalse(run.isCancelled() || stage.isDone());
    Eventually.until("withdrawn", () -> outgoing.tryReceive() instanceof ChannelResult.Unavailable);
    Elements.assertNobodyReceives(incoming, 1);
    Elements.assertNothingIn(outgoing);
  }

  @Test
  public void await_inAnAbortedTask_withdrawsWhatItWaitsFor() throws Exception {
    Channel<Integer> channel = Channel.rendezvous();
    Broadcast<Integer> broadcast = Broadcast.create(1);
    Watch<Integer> watch = Watch.create(0);
    for (CompletableFuture<Integer> waiting :
        List.of(
            Select.<Integer>create().onReceive(channel, v -> v).run(),
            broadcast.subscribe().receive(),
            watch.subscribe().changed(),
            watch.subscribe().waitFor(v -> v > 0))) {
      Trace<Thread> threads = new Trace<>();
      Task<Integer> task =
          runtime.spawnBlocking(
              () -> {
                threads.add(Thread.currentThread());
                return await(waiting);
              });
      Eventually.until("running", () -> threads.size() == 1);
      Threads.untilWaiting(threads.list().get(0));
      task.abort("no more");
      awaitFinished(task);
      assertTrue(waiting.isCancelled());
    }
    Elements.assertNobodyReceives(channel, 1);
  }
}
