package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ChannelClosedException;
import io.portalis.Task;
import io.portalis.channel.Channel;
import io.portalis.channel.Select;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What makes a {@code Select} fail. */
public abstract class SelectFailureContract extends Contract {

  private final Boom boom = new Boom("the cause");
  private final IllegalStateException own = new IllegalStateException("the function's own");
  private final Channel<Integer> channel = Channel.rendezvous();

  private static Throwable causeOfClosed(CompletionStage<?> run) {
    return assertInstanceOf(ChannelClosedException.class, failureOf(run)).getCause();
  }

  private <T> T throwOwn() {
    throw own;
  }

  @Test
  public void onReceive_closedAndDrained_fails() {
    channel.close();
    assertNull(causeOfClosed(Select.<Integer>create().onReceive(channel, v -> v).run()));
  }

  @Test
  public void onReceive_closedWithACause_failsWithIt() {
    channel.close(boom);
    assertSame(boom, causeOfClosed(Select.<Integer>create().onReceive(channel, v -> v).run()));
  }

  @Test
  public void onReceive_closedWhileItWaits_fails() {
    CompletableFuture<Integer> run = Select.<Integer>create().onReceive(channel, v -> v).run();
    assertFalse(run.isDone());
    channel.close(boom);
    assertSame(boom, causeOfClosed(run));
    assertFalse(run.isCancelled());
  }

  @Test
  public void onReceive_cancelledChannel_fails() {
    CompletableFuture<Integer> before = Select.<Integer>create().onReceive(channel, v -> v).run();
    channel.cancel();
    assertInstanceOf(ChannelClosedException.class, failureOf(before));
    assertInstanceOf(
        ChannelClosedException.class,
        failureOf(Select.<Integer>create().onReceive(channel, v -> v).run()));
  }

  @Test
  public void onSend_closed_fails() {
    channel.close(boom);
    assertSame(boom, causeOfClosed(Select.<Integer>create().onSend(channel, 1, () -> 1).run()));
  }

  @Test
  public void onSend_closedWithAnEarlierSenderWaiting_failsAndLeavesThatOne() throws Exception {
    CompletableFuture<Void> earlier = channel.send(1);
    channel.close();
    CompletableFuture<Integer> run = Select.<Integer>create().onSend(channel, 2, () -> 2).run();
    assertInstanceOf(ChannelClosedException.class, failureOf(run));
    assertEquals(1, await(channel.receive()));
    await(earlier);
    assertTrue(channel.isClosedForReceive());
  }

  @Test
  public void onSend_channelCancelledWhileItWaits_fails() {
    CompletableFuture<Integer> run = Select.<Integer>create().onSend(channel, 1, () -> 1).run();
    assertFalse(run.isDone());
    channel.cancel();
    assertInstanceOf(ChannelClosedException.class, failureOf(run));
  }

  /** Delivered or failed, but never both and never neither. */
  @Test
  public void onSend_channelClosedWhileItWaits_deliversOrFails() throws Exception {
    CompletableFuture<Integer> run = Select.<Integer>create().onSend(channel, 1, () -> 1).run();
    channel.close();
    List<Integer> delivered = Elements.of(channel);
    Eventually.until("decided", run::isDone);
    if (delivered.isEmpty()) {
      assertInstanceOf(ChannelClosedException.class, failureOf(run));
    } else {
      assertEquals(delivered, List.of(await(run)));
    }
    assertTrue(channel.isClosedForReceive());
  }

  @Test
  public void closedChannel_isReadyLikeAnyOther() throws Exception {
    Channel<Integer> open = Elements.into(Channel.<Integer>unbounded(), 1, 2);
    channel.close();
    Select<Integer> closedLast =
        Select.<Integer>create().biased().onReceive(open, v -> v).onReceive(channel, v -> v);
    assertEquals(1, await(closedLast.run()));
    Select<Integer> closedFirst =
        Select.<Integer>create().biased().onReceive(channel, v -> v).onReceive(open, v -> v);
    assertInstanceOf(ChannelClosedException.class, failureOf(closedFirst.run()));
    assertEquals(List.of(2), Elements.of(open));
  }

  @Test
  public void closedChannel_goesBeforeOrElseAndTimeOut() {
    channel.close();
    CompletableFuture<Integer> run =
        Select.<Integer>create()
            .orElse(() -> 1)
            .onTimeout(Duration.ZERO, () -> 2)
            .onReceive(channel, v -> v)
            .run();
    assertInstanceOf(ChannelClosedException.class, failureOf(run));
  }

  @Test
  public void closedAfterAnotherClauseWon_doesNotFailIt() throws Exception {
    Channel<Integer> winner = Channel.rendezvous();
    CompletableFuture<Integer> run =
        Select.<Integer>create().onReceive(winner, v -> v).onReceive(channel, v -> v).run();
    Elements.into(winner, 1);
    channel.close(boom);
    assertEquals(1, await(run));
  }

  @Test
  public void onComplete_failedStage_failsUnwrapped() {
    CompletableFuture<Integer> source = never();
    CompletableFuture<Integer> run =
        Select.<Integer>create().onComplete(source.thenApply(v -> v), v -> v).run();
    assertFalse(run.isDone());
    source.completeExceptionally(boom);
    assertSame(boom, failureOf(run));
    assertSame(
        boom,
        failureOf(Select.<Integer>create().onComplete(source.thenApply(v -> v), v -> v).run()),
        "failed before");
  }

  @Test
  public void onComplete_cancelledStage_failsWithItsReason() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> run = Select.<Integer>create().onComplete(task, v -> v).run();
    task.abort("upstream");
    assertEquals("upstream", reasonOf(run));
  }

  @Test
  public void onComplete_failedStage_functionIsNotCalled() {
    Trace<Integer> called = new Trace<>();
    CompletableFuture<Integer> failed = failed(boom);
    CompletableFuture<Integer> run =
        Select.<Integer>create()
            .onComplete(
                failed,
                v -> {
                  called.add(1);
                  return v;
                })
            .run();
    assertSame(boom, failureOf(run));
    assertEquals(List.of(), called.list());
  }

  @Test
  public void function_throwsWhenReady_failsTheSelectNotTheCall() throws Exception {
    Channel<Integer> buffer = Elements.into(Channel.<Integer>unbounded(), 1, 2);
    CompletableFuture<Integer> done = CompletableFuture.completedFuture(1);
    assertSame(own, failureOf(Select.<Integer>create().onReceive(buffer, v -> throwOwn()).run()));
    assertSame(own, failureOf(Select.<Integer>create().onComplete(done, v -> throwOwn()).run()));
    assertSame(own, failureOf(Select.<Integer>create().orElse(this::throwOwn).run()));
    assertSame(own, failureOf(Select.<Integer>create().onSend(buffer, 3, this::throwOwn).run()));
    assertEquals(List.of(2, 3), Elements.of(buffer), "taken and sent all the same");
  }

  @Test
  public void function_throwsAnError_failsTheSelectWithIt() {
    AssertionError error = new AssertionError("the function's own");
    CompletableFuture<Integer> run =
        Select.<Integer>create()
            .orElse(
                () -> {
                  throw error;
                })
            .run();
    assertSame(error, failureOf(run));
  }

  @Test
  public void function_throwsAfterAWait_doesNotReachTheOtherSide() throws Exception {
    CompletableFuture<Integer> receiving =
        Select.<Integer>create().onReceive(channel, v -> throwOwn()).run();
    CompletableFuture<Void> send = channel.send(1);
    assertNull(await(send), "delivered");
    assertSame(own, failureOf(receiving));

    CompletableFuture<Integer> sending =
        Select.<Integer>create().onSend(channel, 2, this::throwOwn).run();
    assertEquals(2, await(channel.receive()));
    assertSame(own, failureOf(sending));

    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> completing =
        Select.<Integer>create().onComplete(stage, v -> throwOwn()).run();
    assertTrue(stage.complete(3));
    assertSame(own, failureOf(completing));
  }

  @Test
  public void function_throws_channelStillWorks() throws Exception {
    for (int i = 0; i < 100; i++) {
      CompletableFuture<Integer> run =
          Select.<Integer>create().onReceive(channel, v -> throwOwn()).run();
      Elements.into(channel, i);
      assertSame(own, failureOf(run));
    }
    Elements.assertNobodyReceives(channel, 1);
    CompletableFuture<Integer> receive = channel.receive();
    Elements.into(channel, 5);
    assertEquals(5, await(receive));
  }

  @Test
  public void run_failed_canBeRunAgain() throws Exception {
    CompletableFuture<Integer> stage = never();
    Channel<Integer> buffer = Elements.into(Channel.<Integer>unbounded(), 0, 1);
    Select<Integer> select =
        Select.<Integer>create()
            .biased()
            .onReceive(buffer, v -> v == 0 ? throwOwn() : v)
            .onComplete(stage, v -> v);
    assertSame(own, failureOf(select.run()));
    assertEquals(1, await(select.run()));
  }
}
