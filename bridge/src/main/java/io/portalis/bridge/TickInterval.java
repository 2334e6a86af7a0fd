package io.portalis.bridge;

import io.portalis.Interval;
import io.portalis.MissedTickPolicy;
import io.portalis.spi.LinkedFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An interval: the time of the next tick and the queue of those who wait for one. At most one timer
 * is under way, for the first in the queue.
 */
final class TickInterval implements Interval {

  /** A tick delivered within this time of its plan is on time: timers are not exact. */
  private static final long TOLERANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final WheelTimer timer;
  private final long periodNanos;
  private final MissedTickPolicy policy;
  private final Instant origin;
  private final ShortLock lock = new ShortLock();
  private final ArrayDeque<Tick> waiting = new ArrayDeque<>();

  /** When the next tick is planned, in the timer's nanoseconds; {@code origin} is at zero. */
  private long planned;

  private @Nullable Alarm alarm;
  private boolean closed;

  TickInterval(WheelTimer timer, Duration period, MissedTickPolicy policy) {
    this.timer = timer;
    this.periodNanos = WheelTimer.saturatedNanos(period);
    this.policy = policy;
    this.planned = timer.elapsedNanos();
    this.origin = Instant.now().minusNanos(planned);
  }

  @Override
  public CompletableFuture<Instant> tick() {
    Tick tick = new Tick();
    Instant due = null;
    boolean refused;
    lock.lock();
    try {
      refused = closed;
      if (!refused && waiting.isEmpty()) {
        due = takeIfDue();
      }
      if (!refused && due == null) {
        waiting.add(tick);
        setAlarm();
      }
    } finally {
      lock.unlock();
    }
    if (due != null) {
      tick.complete(due);
    } else if (refused) {
      tick.cancel(false);
    }
    return tick;
  }

  /** The planned time of the next tick if it is due, which is then taken. Under the lock. */
  private @Nullable Instant takeIfDue() {
    long now = timer.elapsedNanos();
    if (now < planned) {
      return null;
    }
    Instant due = origin.plusNanos(planned);
    planned = after(planned, now);
    return due;
  }

  private long after(long tick, long now) {
    boolean missed = now - tick > TOLERANCE_NANOS;
    if (!missed || policy == MissedTickPolicy.BURST) {
      return tick + periodNanos;
    }
    return policy == MissedTickPolicy.DELAY
        ? now + periodNanos
        : now + periodNanos - (now - tick) % periodNanos;
  }

  /** Sees to it that the first in the queue is served. Under the lock. */
  private void setAlarm() {
    if (alarm == null && !waiting.isEmpty()) {
      alarm = new Alarm();
      timer.scheduleAt(alarm, planned);
    }
  }

  /** Serves who waits, as far as ticks are due. */
  private void serve(Alarm rung) {
    while (true) {
      Tick tick;
      Instant due;
      lock.lock();
      try {
        if (alarm != rung) {
          return;
        }
        tick = waiting.peek();
        due = tick == null ? null : takeIfDue();
        if (tick == null || due == null) {
          alarm = null;
          setAlarm();
          return;
        }
        waiting.remove();
      } finally {
        lock.unlock();
      }
      if (!tick.complete(due)) {
        giveBack(due);
      }
    }
  }

  /** The tick was cancelled just as it was served: it is due for the next one. */
  private void giveBack(Instant due) {
    lock.lock();
    try {
      planned = Math.min(planned, Duration.between(origin, due).toNanos());
    } finally {
      lock.unlock();
    }
  }

  private void giveUp(Tick tick) {
    lock.lock();
    try {
      waiting.remove(tick);
      if (waiting.isEmpty()) {
        dropAlarm();
      }
    } finally {
      lock.unlock();
    }
  }

  private void dropAlarm() {
    Alarm old = alarm;
    alarm = null;
    if (old != null) {
      timer.remove(old);
    }
  }

  @Override
  public void reset() {
    lock.lock();
    try {
      planned = timer.elapsedNanos() + periodNanos;
      dropAlarm();
      setAlarm();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    ArrayDeque<Tick> abandoned;
    lock.lock();
    try {
      closed = true;
      dropAlarm();
      abandoned = new ArrayDeque<>(waiting);
      waiting.clear();
    } finally {
      lock.unlock();
    }
    abandoned.forEach(tick -> tick.cancel(false));
  }

  /** Someone who waits for a tick. */
  private final class Tick extends LinkedFuture<Instant> {
    @Override
    protected void withdraw() {
      giveUp(this);
    }
  }

  /** The timer of the first in the queue. */
  private final class Alarm extends TimedFuture<Void> {
    @Override
    public void run() {
      serve(this);
    }
  }
}
