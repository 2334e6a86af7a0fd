package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Interval;
import io.portalis.MissedTickPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Intervals under their three policies. */
public abstract class IntervalContract extends Contract {

  private static final Duration PERIOD = Duration.ofMillis(60);

  private static void letPass(Duration d) throws Exception {
    await(Async.sleep(d));
  }

  @Test
  public void tick_first_isDueAtOnce() throws Exception {
    for (MissedTickPolicy policy : MissedTickPolicy.values()) {
      Instant before = Instant.now();
      try (Interval interval = Async.interval(FOREVER, policy)) {
        CompletableFuture<Instant> first = interval.tick();
        assertTrue(first.isDone(), "complete when tick() returns: " + policy);
        assertTrue(
            Duration.between(before, await(first)).abs().toMillis() < 5_000,
            "planned for now: " + await(first));
        assertFalse(interval.tick().isDone(), "the second is not due: " + policy);
      }
    }
  }

  @Test
  public void tick_awaitedInTime_isNeverEarlyAndPlannedByThePeriod() throws Exception {
    for (MissedTickPolicy policy : MissedTickPolicy.values()) {
      long start = System.nanoTime();
      try (Interval interval = Async.interval(PERIOD, policy)) {
        Instant first = await(interval.tick());
        Instant second = await(interval.tick());
        long passed = System.nanoTime() - start;
        assertTrue(passed >= PERIOD.toNanos(), policy + ": early, after ns " + passed);
        assertEquals(PERIOD, Duration.between(first, second), policy + ": planned distance");
      }
    }
  }

  @Test
  public void tick_severalWaiting_areServedInOrderOneTickEach() throws Exception {
    for (MissedTickPolicy policy : MissedTickPolicy.values()) {
      Trace<Integer> order = new Trace<>();
      long start = System.nanoTime();
      try (Interval interval = Async.interval(PERIOD, policy)) {
        Instant first = await(interval.tick());
        List<CompletableFuture<Instant>> waiting = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
          int turn = i;
          CompletableFuture<Instant> tick = interval.tick();
          tick.thenRun(() -> order.add(turn));
          waiting.add(tick);
        }
        Instant last = await(waiting.get(2));
        long passed = System.nanoTime() - start;
        Eventually.until("all callbacks ran", () -> order.size() == 3);
        assertEquals(List.of(1, 2, 3), order.list(), policy + ": order");
        assertTrue(passed >= 3 * PERIOD.toNanos(), policy + ": early, after ns " + passed);
        Instant one = await(waiting.get(0));
        Instant two = await(waiting.get(1));
        assertTrue(first.isBefore(one) && one.isBefore(two) && two.isBefore(last), "ascending");
        if (policy == MissedTickPolicy.BURST) {
          assertEquals(first.plus(PERIOD), one);
          assertEquals(one.plus(PERIOD), two);
          assertEquals(two.plus(PERIOD), last);
        }
      }
    }
  }

  @Test
  public void tick_cancelledWhileWaiting_givesItsPlaceUp() throws Exception {
    try (Interval interval = Async.interval(PERIOD)) {
      Instant first = await(interval.tick());
      CompletableFuture<Instant> a = interval.tick();
      CompletableFuture<Instant> b = interval.tick();
      CompletableFuture<Instant> c = interval.tick();
      assertTrue(a.cancel(true));
      assertEquals(first.plus(PERIOD), await(b), "no tick was consumed by the cancelled one");
      c.thenRun(() -> {}).cancel(true);
      assertTrue(c.isCancelled(), "cancelled through its derived stage");
      assertEquals(first.plus(PERIOD.multipliedBy(2)), await(interval.tick()));
    }
  }

  @Test
  public void tick_allCancelled_consumesNothing() throws Exception {
    try (Interval interval = Async.interval(PERIOD)) {
      Instant first = await(interval.tick());
      interval.tick().cancel(true);
      letPass(PERIOD.plusMillis(20));
      CompletableFuture<Instant> next = interval.tick();
      assertTrue(next.isDone(), "the tick that fell due is still there");
      assertEquals(first.plus(PERIOD), await(next));
    }
  }

  @Test
  public void burst_missedTicks_areDeliveredAtOnce() throws Exception {
    Duration period = Duration.ofMillis(20);
    try (Interval interval = Async.interval(period, MissedTickPolicy.BURST)) {
      Instant first = await(interval.tick());
      letPass(period.multipliedBy(4));
      for (int i = 1; i <= 4; i++) {
        CompletableFuture<Instant> missed = interval.tick();
        assertTrue(missed.isDone(), "missed tick " + i + " is due");
        assertEquals(first.plus(period.multipliedBy(i)), await(missed));
      }
    }
  }

  @Test
  public void delay_missedTicks_areForgottenAndTheNextIsAFullPeriodLater() throws Exception {
    try (Interval interval = Async.interval(PERIOD, MissedTickPolicy.DELAY)) {
      Instant first = await(interval.tick());
      letPass(PERIOD.multipliedBy(3));
      long late = System.nanoTime();
      CompletableFuture<Instant> lateTick = interval.tick();
      assertTrue(lateTick.isDone(), "one late tick is due");
      assertEquals(first.plus(PERIOD), await(lateTick), "it carries its planned time");
      CompletableFuture<Instant> next = interval.tick();
      assertFalse(next.isDone(), "the other missed ticks are forgotten");
      Instant planned = await(next);
      assertTrue(System.nanoTime() - late >= PERIOD.toNanos(), "a full period after the late one");
      assertTrue(
          !planned.isBefore(first.plus(PERIOD.multipliedBy(4))),
          "planned a period after the delivery, not after the missed plan: " + planned);
    }
  }

  @Test
  public void skip_missedTicks_areForgottenAndTheNextIsAMultipleOfThePeriod() throws Exception {
    try (Interval interval = Async.interval(PERIOD, MissedTickPolicy.SKIP)) {
      Instant first = await(interval.tick());
      letPass(PERIOD.multipliedBy(3).plusMillis(5));
      CompletableFuture<Instant> lateTick = interval.tick();
      assertTrue(lateTick.isDone(), "one late tick is due");
      assertEquals(first.plus(PERIOD), await(lateTick), "it carries its planned time");
      Instant planned = await(interval.tick());
      Duration distance = Duration.between(first, planned);
      assertEquals(0, distance.toNanos() % PERIOD.toNanos(), "a multiple of the period");
      assertTrue(distance.compareTo(PERIOD.multipliedBy(4)) >= 0, "not a missed one: " + distance);
    }
  }

  @Test
  public void reset_nextTick_isDueAFullPeriodLater() throws Exception {
    for (MissedTickPolicy policy : MissedTickPolicy.values()) {
      try (Interval interval = Async.interval(PERIOD, policy)) {
        await(interval.tick());
        letPass(PERIOD.multipliedBy(2));
        long start = System.nanoTime();
        interval.reset();
        CompletableFuture<Instant> next = interval.tick();
        assertFalse(next.isDone(), policy + ": missed ticks are forgotten");
        await(next);
        assertTrue(System.nanoTime() - start >= PERIOD.toNanos(), policy + ": a full period");
      }
    }
  }

  @Test
  public void reset_beforeTheFirstTick_postponesIt() throws Exception {
    try (Interval interval = Async.interval(PERIOD)) {
      long start = System.nanoTime();
      interval.reset();
      await(interval.tick());
      assertTrue(System.nanoTime() - start >= PERIOD.toNanos());
    }
  }

  @Test
  public void reset_whileTicksWait_postponesThem() throws Exception {
    Duration period = Duration.ofMillis(150);
    try (Interval interval = Async.interval(period)) {
      await(interval.tick());
      CompletableFuture<Instant> a = interval.tick();
      CompletableFuture<Instant> b = interval.tick();
      letPass(Duration.ofMillis(40));
      if (a.isDone()) {
        return; // The machine slept over the period: nothing is left to see.
      }
      long start = System.nanoTime();
      interval.reset();
      Instant plannedA = await(a);
      assertTrue(System.nanoTime() - start >= period.toNanos(), "a full period from the reset");
      assertEquals(plannedA.plus(period), await(b));
      assertTrue(System.nanoTime() - start >= 2 * period.toNanos());
    }
  }

  @Test
  public void close_waitingTicks_areCancelled() throws Exception {
    Interval interval = Async.interval(FOREVER);
    Instant first = await(interval.tick());
    CompletableFuture<Instant> a = interval.tick();
    CompletableFuture<Instant> b = interval.tick();
    interval.close();
    assertTrue(a.isCancelled());
    assertTrue(b.isCancelled());
    assertFalse(reasonOf(a).isEmpty());
    assertTrue(interval.tick().isCancelled(), "a tick of a closed interval");
    interval.close();
    interval.reset();
    assertTrue(interval.tick().isCancelled(), "closed for good");
    assertTrue(first.isAfter(Instant.EPOCH));
  }

  @Test
  public void close_beforeTheFirstTick_leavesNone() {
    Interval interval = Async.interval(PERIOD);
    interval.close();
    assertTrue(interval.tick().isCancelled());
  }

  @Test
  public void interval_hugePeriod_doesNotOverflow() throws Exception {
    for (MissedTickPolicy policy : MissedTickPolicy.values()) {
      try (Interval interval =
          Async.interval(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), policy)) {
        await(interval.tick());
        CompletableFuture<Instant> second = interval.tick();
        letPass(Duration.ofMillis(5));
        assertFalse(second.isDone(), policy + ": an age too early");
        interval.reset();
        letPass(Duration.ofMillis(5));
        assertFalse(second.isDone(), policy + ": an age too early after a reset");
      }
    }
  }

  @Test
  public void interval_tinyPeriod_keepsItsPlan() throws Exception {
    try (Interval interval = Async.interval(Duration.ofNanos(1))) {
      Instant first = await(interval.tick());
      for (int i = 1; i <= 1000; i++) {
        assertEquals(first.plusNanos(i), await(interval.tick()), "tick " + i);
      }
    }
  }

  @Test
  public void tick_throwingCallback_doesNotStopTheInterval() throws Exception {
    try (Interval interval = Async.interval(Duration.ofMillis(5))) {
      await(interval.tick());
      interval
          .tick()
          .thenRun(
              () -> {
                throw new IllegalStateException("a callback's own");
              });
      await(interval.tick());
      await(interval.tick());
    }
  }
}
