package io.portalis.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WheelTimerTest {

  private static final long MILLI = 1_000_000;

  private final ManualHost host = new ManualHost();
  private final WheelTimer timer = new WheelTimer(host, host.ready::add);
  private final List<Probe> fired = new ArrayList<>();

  /** A timer that notes when it fired. */
  private final class Probe extends TimedFuture<Void> {
    final long dueNanos;
    long firedAt = -1;

    Probe(Duration delay) {
      dueNanos = host.nanos + WheelTimer.saturatedNanos(delay);
      timer.schedule(this, delay);
    }

    @Override
    public void run() {
      assertEquals(-1, firedAt, "fired twice");
      firedAt = host.nanos;
      fired.add(this);
    }
  }

  @Test
  void schedule_anyDelay_firesNotEarlyAndWithinTwoTicks() {
    for (long nanos : new long[] {1, 999_999, MILLI, 63 * MILLI, 64 * MILLI, 65 * MILLI}) {
      Probe probe = new Probe(Duration.ofNanos(nanos));
      host.advanceTo(host.nanos + nanos + 2 * MILLI);
      assertTrue(probe.firedAt >= probe.dueNanos, "early: " + nanos);
      assertTrue(probe.firedAt <= probe.dueNanos + 2 * MILLI, "late: " + nanos);
    }
  }

  @Test
  void schedule_everyPowerOfTwo_firesOnTimeThroughAllLevels() {
    host.nanos = 123_456_789;
    List<Probe> probes = new ArrayList<>();
    for (int bit = 0; bit < 40; bit++) {
      probes.add(new Probe(Duration.ofMillis(1L << bit)));
    }
    host.advanceTo(host.nanos + (1L << 40) * MILLI);
    for (Probe probe : probes) {
      assertTrue(probe.firedAt >= probe.dueNanos && probe.firedAt <= probe.dueNanos + 2 * MILLI);
    }
    assertEquals(probes, fired, "in the order of their times");
  }

  @Test
  void schedule_sameTick_firesInOrderOfScheduling() {
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      probes.add(new Probe(Duration.ofMillis(500)));
    }
    host.advanceTo(600 * MILLI);
    assertEquals(probes, fired);
  }

  @Test
  void schedule_longerThanTheWheel_waitsInsteadOfOverflowing() {
    Probe probe = new Probe(Duration.ofSeconds(Long.MAX_VALUE));
    host.advanceTo(Duration.ofDays(365 * 100).toNanos());
    assertTrue(fired.isEmpty());
    timer.remove(probe);
  }

  @Test
  void remove_lastTimer_leavesNothingToWakeFor() {
    Probe probe = new Probe(Duration.ofMillis(10));
    timer.remove(probe);
    timer.remove(probe);
    host.advanceTo(20 * MILLI);
    assertTrue(fired.isEmpty());
    assertTrue(host.wakes.isEmpty(), "an idle wheel asks for nothing");
  }

  @Test
  void remove_lastTimerFarAway_leavesNothingToWakeForBeforeLong() {
    timer.remove(new Probe(Duration.ofHours(10)));
    host.advanceTo(100 * MILLI);
    assertTrue(host.wakes.isEmpty(), "an idle wheel keeps no program from its end");
    Probe next = new Probe(Duration.ofHours(1));
    host.advanceTo(host.nanos + Duration.ofHours(1).toNanos() + 2 * MILLI);
    assertEquals(List.of(next), fired);
  }

  @Test
  void remove_eachOnlyTimerAtOnce_asksForFewWakes() {
    for (int i = 0; i < 1000; i++) {
      timer.remove(new Probe(Duration.ofSeconds(5)));
      host.advanceTo(host.nanos + MILLI / 10);
    }
    assertTrue(host.wakesAsked <= 10, "a wake or two in 50 ms, not " + host.wakesAsked);
  }

  @Test
  void schedule_shortSleepsBesideALongOne_keepOneWakeOutstanding() {
    new Probe(Duration.ofHours(1));
    for (int i = 0; i < 1000; i++) {
      new Probe(Duration.ofMillis(5));
      assertEquals(1, host.wakes.size());
      host.advanceTo(host.nanos + 6 * MILLI);
    }
    assertEquals(1000, fired.size());
  }

  @Test
  void advance_longIdleTime_wakesOnlyForSlotsThatHoldTimers() {
    new Probe(Duration.ofDays(30));
    host.advanceTo(Duration.ofDays(31).toNanos());
    assertEquals(1, fired.size());
    assertTrue(host.wakesAsked <= 7, "one wake a level, not " + host.wakesAsked);
  }

  @Test
  void randomSchedulesAndRemovals_agreeWithASortedList() {
    Random random = new Random(42);
    List<Probe> all = new ArrayList<>();
    List<Probe> removed = new ArrayList<>();
    for (int step = 0; step < 20_000; step++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> all.add(new Probe(Duration.ofNanos(randomDelay(random))));
        case 2 -> removeOne(random, all, removed);
        default -> host.advanceTo(host.nanos + randomDelay(random) / 64);
      }
    }
    host.advanceTo(Long.MAX_VALUE / 4);
    assertEquals(all.size(), fired.size() + removed.size());
    for (Probe probe : fired) {
      assertFalse(removed.contains(probe));
      assertTrue(probe.firedAt >= probe.dueNanos && probe.firedAt <= probe.dueNanos + 2 * MILLI);
    }
    List<Probe> sorted = new ArrayList<>(fired);
    sorted.sort(Comparator.comparingLong(probe -> probe.tick));
    assertEquals(sorted, fired);
  }

  private static long randomDelay(Random random) {
    return 1 + (random.nextLong() >>> (18 + random.nextInt(40)));
  }

  private void removeOne(Random random, List<Probe> all, List<Probe> removed) {
    if (!all.isEmpty()) {
      Probe probe = all.get(random.nextInt(all.size()));
      if (probe.firedAt < 0 && !removed.contains(probe)) {
        timer.remove(probe);
        removed.add(probe);
      }
    }
  }
}
