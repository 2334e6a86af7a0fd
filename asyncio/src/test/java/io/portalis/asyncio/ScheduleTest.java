package io.portalis.asyncio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which timers join a batch on a machine that wakes a loop late. */
class ScheduleTest {

  private static final long MILLI = 1_000_000;

  private final OversleepingClock clock = new OversleepingClock();
  private final EventLoop loop = new EventLoop();
  private final Schedule schedule = new Schedule(clock);
  private final double begin = schedule.time();

  @Test
  void timersThatCameDueInOneSleep_areServedInTheBatchesOfAPunctualMachine() {
    clock.oversleep = 50 * MILLI;
    addTimers(10, 30, 60, 200);

    assertEquals(List.of(10L), nextBatch());
    assertEquals(List.of(30L), nextBatch());
    assertEquals(List.of(60L), nextBatch());
  }

  @Test
  void timersOfOneMillisecond_shareABatch() {
    addTimers(10, 10, 11);

    assertEquals(List.of(10L, 10L), nextBatch());
  }

  @Test
  void aTimerSetInAHandlerThatCameLate_keepsItsPlaceAmongTheOthers() {
    clock.oversleep = 50 * MILLI;
    addTimers(10, 30, 55);
    nextBatch();
    schedule.add(timer(schedule.time() + 0.035));

    assertEquals(List.of(30L), nextBatch());
    assertEquals(List.of(45L), nextBatch());
    assertEquals(List.of(55L), nextBatch());
  }

  @Test
  void whatTheProgramSpends_makesAllTimersDueAtOnce() {
    addTimers(10, 30, 60);
    clock.now += 40 * MILLI;

    assertEquals(List.of(10L, 30L), nextBatch());
  }

  @Test
  void theLoopsClock_catchesUpWhenTheLoopHasNothingToDo() {
    clock.oversleep = 50 * MILLI;
    addTimers(10, 500);
    nextBatch();
    clock.oversleep = 0;
    nextBatch();

    assertEquals(begin + 0.5, schedule.time(), 0.0015);
    assertEquals(500 * MILLI, clock.now, 1.5 * MILLI);
  }

  @Test
  void theLoopsClock_isNeverFarBehind() {
    clock.oversleep = 3_600_000 * MILLI;
    addTimers(10, 30);
    nextBatch();

    assertTrue(schedule.time() - begin > 3_599);
  }

  private void addTimers(long... millis) {
    for (long due : millis) {
      schedule.add(timer(begin + due * 1e-3));
    }
  }

  private TimerHandle timer(double when) {
    return new TimerHandle(when, () -> {}, new Context(), loop);
  }

  /** When the timers of the next batch were due, in milliseconds. */
  private List<Long> nextBatch() {
    assertTrue(schedule.nextBatch(true));
    List<Long> due = new ArrayList<>();
    while (!schedule.isBatchDone()) {
      due.add(Math.round((((TimerHandle) schedule.next()).when() - begin) * 1e3));
    }
    return due;
  }

  /** A clock that stands still but in sleep, which lasts longer than it should. */
  private static final class OversleepingClock implements MachineClock {
    private long now;
    private long oversleep;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public void park(Strand strand, long nanos) {
      now += nanos + oversleep;
    }
  }
}
