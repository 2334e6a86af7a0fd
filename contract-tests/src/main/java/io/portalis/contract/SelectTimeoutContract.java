package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.channel.Channel;
import io.portalis.channel.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The time-out of a {@code Select}. */
public abstract class SelectTimeoutContract extends Contract {

  private final Channel<Integer> channel = Channel.rendezvous();

  @Test
  public void onTimeout_nothingElseHappens_winsAndIsNeverEarly() throws Exception {
    Duration d = Duration.ofMillis(30);
    long start = System.nanoTime();
    CompletableFuture<String> run =
        Select.<String>create()
            .onReceive(channel, v -> "received")
            .onTimeout(d, () -> "timed out")
            .run();
    assertEquals("timed out", await(run));
    long passed = System.nanoTime() - start;
    assertTrue(passed >= d.toNanos(), "early, after ns: " + passed);
    Elements.assertNobodyReceives(channel, 1);
  }

  @Test
  public void onTimeout_alone_wins() throws Exception {
    Select<String> select = Select.<String>create().onTimeout(Duration.ofMillis(1), () -> "idle");
    assertEquals("idle", await(select.run()));
  }

  @Test
  public void onTimeout_isCountedFromRun() throws Exception {
    Duration d = Duration.ofMillis(40);
    Select<String> select = Select.<String>create().onTimeout(d, () -> "idle");
    await(Async.sleep(d));
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      await(select.run());
      long passed = System.nanoTime() - start;
      assertTrue(passed >= d.toNanos(), "run " + i + " ended early, after ns: " + passed);
    }
  }

  @Test
  public void onTimeout_anotherClauseInTime_doesNotWin() throws Exception {
    CompletableFuture<Integer> run =
        Select.<Integer>create().onReceive(channel, v -> v).onTimeout(FOREVER, () -> -1).run();
    assertFalse(run.isDone());
    Elements.into(channel, 1);
    assertEquals(1, await(run));
  }

  @Test
  public void onTimeout_zeroAndNothingReady_winsAndLeavesNoTrace() throws Exception {
    CompletableFuture<Integer> stage = never();
    Channel<Integer> other = Channel.rendezvous();
    for (int i = 0; i < 300; i++) {
      CompletableFuture<String> run =
          Select.<String>create()
              .onTimeout(Duration.ZERO, () -> "timed out")
              .onReceive(channel, v -> "received")
              .onSend(other, 1, () -> "sent")
              .onComplete(stage, v -> "completed")
              .run();
      assertEquals("timed out", await(run));
    }
    Elements.assertNobodyReceives(channel, 1);
    Elements.assertNothingIn(other);
  }

  @Test
  public void onTimeout_zeroAndAClauseReady_doesNotWin() throws Exception {
    Channel<Integer> buffer = Channel.unbounded();
    CompletableFuture<Integer> done = CompletableFuture.completedFuture(-2);
    for (int i = 0; i < 2_000; i++) {
      Elements.into(buffer, i);
      Select<Integer> received = i % 2 == 0 ? Select.create() : Select.<Integer>create().biased();
      received.onTimeout(Duration.ZERO, () -> -1).onReceive(channel, v -> v);
      assertEquals(i, await(received.onReceive(buffer, v -> v).run()));
      Select<Integer> completed = i % 2 == 0 ? Select.create() : Select.<Integer>create().biased();
      completed.onTimeout(Duration.ZERO, () -> -1).onComplete(done, v -> v);
      assertEquals(-2, await(completed.run()));
    }
  }

  @Test
  public void onTimeout_several_shortestCounts() throws Exception {
    for (boolean shortestFirst : new boolean[] {true, false}) {
      Select<String> select = Select.create();
      if (shortestFirst) {
        select.onTimeout(Duration.ofMillis(2), () -> "short");
      }
      select.onTimeout(FOREVER, () -> "long").onTimeout(FOREVER, () -> "longer");
      if (!shortestFirst) {
        select.onTimeout(Duration.ofMillis(2), () -> "short");
      }
      assertEquals("short", await(select.run()));
    }
  }

  @Test
  public void onTimeout_functionThrows_failsTheSelect() {
    IllegalStateException own = new IllegalStateException("the function's own");
    for (Duration d : List.of(Duration.ZERO, Duration.ofMillis(2))) {
      CompletableFuture<Integer> run =
          Select.<Integer>create()
              .onTimeout(
                  d,
                  () -> {
                    throw own;
                  })
              .run();
      assertSame(own, failureOf(run));
    }
  }

  @Test
  public void onTimeout_hugeDuration_waits() throws Exception {
    CompletableFuture<Integer> run =
        Select.<Integer>create()
            .onReceive(channel, v -> v)
            .onTimeout(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), () -> -1)
            .run();
    await(Async.sleep(Duration.ofMillis(20)));
    assertFalse(run.isDone(), "ended centuries early");
    Elements.into(channel, 1);
    assertEquals(1, await(run));
  }

  @Test
  public void onTimeout_cancelledBeforeIt_isNeverChosen() throws Exception {
    Trace<String> called = new Trace<>();
    CompletableFuture<Integer> run =
        Select.<Integer>create()
            .onTimeout(
                Duration.ofMillis(30),
                () -> {
                  called.add("timed out");
                  return 1;
                })
            .run();
    assertTrue(run.cancel(true));
    await(Async.sleep(Duration.ofMillis(60)));
    assertEquals(List.of(), called.list());
    assertTrue(run.isCancelled());
  }

  @Test
  public void onTimeout_manySelectsAtOnce_allEnd() throws Exception {
    CompletableFuture<Integer> stage = never();
    Select<Integer> select =
        Select.<Integer>create().onComplete(stage, v -> v).onTimeout(Duration.ofMillis(5), () -> 1);
    List<CompletableFuture<Integer>> runs = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      runs.add(select.run());
    }
    for (CompletableFuture<Integer> run : runs) {
      assertEquals(1, await(run));
    }
    assertFalse(stage.isDone());
  }
}
