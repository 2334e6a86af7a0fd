package io.portalis.asyncio;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What a loop has to do, in CPython's order: handles that are ready, first in first out and in
 * batches, and timers. Only {@link #addFromOutside} may be called without having the turn.
 *
 * <p>A loop that has nothing to do sleeps, and a busy machine may wake it much too late. Timers
 * that came due meanwhile would then all join one batch, although the loop was meant to serve them
 * one after the other. So the clock of the loop leaves out what it overslept: it <em>lags</em>
 * behind the true time, and catches up when the loop has nothing to do again. What the program
 * itself spends, in a blocking call for example, counts as ever.
 */
final class Schedule {

  private static final double CLOCK_RESOLUTION = 1e-9;
  private static final double FIRST_TIME = 1000.0;
  private static final double FOR_EVER = 1e9;
  private static final int MANY_CANCELLED = 100;

  /** The loop sleeps whole milliseconds, as CPython's does over epoll. */
  private static final long SLEEP_UNIT = 1_000_000;

  /** A loop that never comes to rest has its timers late by so many nanoseconds at most. */
  private static final long MAX_LAG = 200_000_000;

  private final MachineClock clock;
  private final long start;
  private long lag;
  private final Queue<Handle> fromOutside = new ConcurrentLinkedQueue<>();
  private final BinaryHeap<TimerHandle> timers =
      new BinaryHeap<>(Comparator.comparingDouble(TimerHandle::when));
  private final ArrayDeque<Handle> ready = new ArrayDeque<>();
  private int batch;
  private int cancelledTimers;
  private volatile @Nullable Strand idle;

  Schedule() {
    this(MachineClock.REAL);
  }

  Schedule(MachineClock clock) {
    this.clock = clock;
    this.start = clock.nanoTime();
  }

  /** The time in seconds, which never goes back. */
  double time() {
    return (clock.nanoTime() - start - lag) * 1e-9 + FIRST_TIME;
  }

  void add(Handle handle) {
    ready.add(handle);
  }

  void add(TimerHandle timer) {
    timers.push(timer);
  }

  /** Adds a handle from any thread, and wakes the loop if it sleeps. */
  void addFromOutside(Handle handle) {
    fromOutside.add(handle);
    Strand sleeping = idle;
    if (sleeping != null) {
      sleeping.unpark();
    }
  }

  void timerCancelled() {
    cancelledTimers++;
  }

  void clear() {
    ready.clear();
    batch = 0;
  }

  boolean isBatchDone() {
    return batch == 0;
  }

  /** The next handle of the batch. */
  Handle next() {
    batch--;
    return Objects.requireNonNull(ready.poll());
  }

  /**
   * Starts the next batch: what is ready, and the timers that are due.
   *
   * @param mayWait whether to wait if there is nothing yet
   * @return false if the thread was interrupted while it waited
   */
  boolean nextBatch(boolean mayWait) {
    removeCancelled();
    takeOutside();
    boolean undisturbed = true;
    if (ready.isEmpty() && mayWait) {
      double wait = timers.size() == 0 ? Double.MAX_VALUE : timers.first().when() - time();
      undisturbed = wait <= 0 || sleep(wait);
      takeOutside();
    }
    double end = time() + CLOCK_RESOLUTION;
    while (timers.size() > 0 && timers.first().when() < end) {
      TimerHandle timer = timers.pop();
      timer.scheduled = false;
      ready.add(timer);
    }
    batch = ready.size();
    return undisturbed;
  }

  private void removeCancelled() {
    if (timers.size() > MANY_CANCELLED && cancelledTimers * 2 > timers.size()) {
      timers.removeIf(Schedule::withdrawn);
      cancelledTimers = 0;
      return;
    }
    while (timers.size() > 0 && withdrawn(timers.first())) {
      cancelledTimers--;
      timers.pop();
    }
  }

  private static boolean withdrawn(TimerHandle timer) {
    if (timer.cancelled()) {
      timer.scheduled = false;
    }
    return timer.cancelled();
  }

  private void takeOutside() {
    for (Handle handle = fromOutside.poll(); handle != null; handle = fromOutside.poll()) {
      ready.add(handle);
    }
  }

  /**
   * Sleeps until the time is over by the loop's clock or a handle comes from outside.
   *
   * @return false if interrupted
   */
  private boolean sleep(double seconds) {
    Strand own = Strand.current();
    long nanos = (long) Math.ceil(Math.min(seconds, FOR_EVER) * 1e9 / SLEEP_UNIT) * SLEEP_UNIT;
    long caughtUp = Math.min(lag, nanos);
    lag -= caughtUp;
    idle = own;
    try {
      long end = clock.nanoTime() + nanos - caughtUp;
      while (fromOutside.isEmpty()) {
        long left = end - clock.nanoTime();
        if (left <= 0) {
          lag = Math.min(lag - left, MAX_LAG);
          return true;
        }
        clock.park(own, left);
        if (Thread.interrupted()) {
          return false;
        }
      }
      return true;
    } finally {
      idle = null;
    }
  }
}
