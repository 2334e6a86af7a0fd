package io.portalis.bridge;

import io.portalis.spi.Host;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Every timer of the process.
 *
 * <p>A binary heap, which is what most timers are, pays the logarithm of all timers for each one,
 * and most timers (time-outs above all) are withdrawn before they fire. This is a hierarchical
 * timing wheel after G. Varghese and T. Lauck, <i>Hashed and Hierarchical Timing Wheels</i> (SOSP
 * 1987), in the shape that Linux and tokio gave it: {@link #LEVELS} levels of 64 slots. A slot of
 * level 0 is one tick, a slot of each further level is a whole turn of the level below. A timer
 * goes to the lowest level at which its tick and the present lie in the same turn, that is, to the
 * highest group of six bits in which they differ. When the present reaches a slot of a higher
 * level, its timers move down. So entering and leaving are a few instructions, and a timer moves
 * {@code LEVELS - 1} times at most.
 *
 * <p>A word of bits per level tells which slots hold timers. Hence the wheel knows when it next has
 * something to do and asks the host to be woken just then; it has no thread and no ticking while
 * idle. When a timer is withdrawn, the wake-up for it stands, since another timer mostly follows;
 * but when the last one is, it is moved up to {@link #LAST_LOOK_TICKS} from now, where no further
 * one is asked for: on some platforms a program does not end while one is outstanding.
 *
 * <p>The entries are the futures themselves, doubly linked. All of it is guarded by one lock, held
 * for those few instructions. Timers fire outside the lock, on the workers.
 */
final class WheelTimer {

  static final int NOWHERE = -1;

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final int SLOT_BITS = 6;
  private static final int SLOTS = 1 << SLOT_BITS;
  private static final int LEVELS = 7;

  /** About 139 years: as far as the levels reach, and as long as anyone will wait. */
  private static final long MAX_TICKS = (1L << (SLOT_BITS * LEVELS)) - 1;

  private static final long LAST_LOOK_TICKS = 50;

  private static final long NEVER = Long.MAX_VALUE;

  private final ShortLock lock = new ShortLock();
  private final Host host;
  private final Executor workers;
  private final long originNanos;
  private final @Nullable TimedFuture<?>[] firstOf = new TimedFuture<?>[LEVELS * SLOTS];
  private final @Nullable TimedFuture<?>[] lastOf = new TimedFuture<?>[LEVELS * SLOTS];
  private final long[] occupied = new long[LEVELS];

  /** The present: every earlier tick has been dealt with. */
  private long present;

  private long wakeAt = NEVER;
  private @Nullable Runnable cancelWake;

  WheelTimer(Host host, Executor workers) {
    this.host = host;
    this.workers = workers;
    this.originNanos = host.nanoTime();
  }

  /** Fires a future after a time: not earlier, and later by a tick or so. */
  void schedule(TimedFuture<?> future, Duration delay) {
    scheduleAt(future, elapsedNanos() + saturatedNanos(delay));
  }

  /** Nanoseconds since this timer was made. */
  long elapsedNanos() {
    return host.nanoTime() - originNanos;
  }

  /** Fires a future when {@link #elapsedNanos()} has reached a value. */
  void scheduleAt(TimedFuture<?> future, long elapsedNanos) {
    long tick = (elapsedNanos + TICK_NANOS - 1) / TICK_NANOS;
    lock.lock();
    try {
      future.tick = Math.min(tick, present + MAX_TICKS);
      if (future.tick > present) {
        insert(future);
        wakeNoLaterThan(nextTick());
        return;
      }
    } finally {
      lock.unlock();
    }
    workers.execute(future);
  }

  /** Removes a future; does nothing if it is not on the wheel. */
  void remove(TimedFuture<?> future) {
    lock.lock();
    try {
      if (future.slot != NOWHERE) {
        unlink(future);
        if (nextSlot() == NOWHERE) {
          wakeNoLaterThan(elapsedNanos() / TICK_NANOS + LAST_LOOK_TICKS);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** A duration in nanoseconds, at most about a hundred and forty years. */
  static long saturatedNanos(Duration delay) {
    return delay.getSeconds() >= TimeUnit.MILLISECONDS.toSeconds(MAX_TICKS)
        ? MAX_TICKS * TICK_NANOS
        : delay.toNanos();
  }

  // --- the wheel; all of it under the lock

  private void insert(TimedFuture<?> future) {
    long differing = (present ^ future.tick) | (SLOTS - 1);
    int level =
        Math.min(LEVELS - 1, (Long.SIZE - 1 - Long.numberOfLeadingZeros(differing)) / SLOT_BITS);
    int index = (int) (future.tick >>> (SLOT_BITS * level)) & (SLOTS - 1);
    int slot = level * SLOTS + index;
    TimedFuture<?> last = lastOf[slot];
    future.slot = slot;
    future.previous = last;
    if (last == null) {
      firstOf[slot] = future;
    } else {
      last.next = future;
    }
    lastOf[slot] = future;
    occupied[level] |= 1L << index;
  }

  private void unlink(TimedFuture<?> future) {
    int slot = future.slot;
    TimedFuture<?> before = future.previous;
    TimedFuture<?> after = future.next;
    if (after == null) {
      lastOf[slot] = before;
    } else {
      after.previous = before;
    }
    if (before == null) {
      firstOf[slot] = after;
    } else {
      before.next = after;
    }
    if (firstOf[slot] == null) {
      occupied[slot / SLOTS] &= ~(1L << (slot & (SLOTS - 1)));
    }
    future.slot = NOWHERE;
    future.previous = null;
    future.next = null;
  }

  /** The first slot that holds timers, or {@link #NOWHERE}. */
  private int nextSlot() {
    for (int level = 0; level < LEVELS; level++) {
      if (occupied[level] != 0) {
        int here = (int) (present >>> (SLOT_BITS * level)) & (SLOTS - 1);
        int ahead = Long.numberOfTrailingZeros(Long.rotateRight(occupied[level], here));
        return level * SLOTS + ((here + ahead) & (SLOTS - 1));
      }
    }
    return NOWHERE;
  }

  /** The tick at which a slot begins: when its timers fire or move down. */
  private long begin(int slot) {
    int level = slot / SLOTS;
    long slotTicks = 1L << (SLOT_BITS * level);
    long turnTicks = slotTicks << SLOT_BITS;
    long begin = (present & -turnTicks) + (slot & (SLOTS - 1)) * slotTicks;
    return begin < present ? begin + turnTicks : begin;
  }

  private long nextTick() {
    int slot = nextSlot();
    return slot == NOWHERE ? NEVER : begin(slot);
  }

  private void wakeNoLaterThan(long tick) {
    if (tick >= wakeAt) {
      return;
    }
    if (cancelWake != null) {
      cancelWake.run();
    }
    wakeAt = tick;
    cancelWake = host.schedule(tick * TICK_NANOS - elapsedNanos(), this::advance);
  }

  /** Brings the wheel up to the present time and fires what is due. */
  private void advance() {
    ArrayDeque<TimedFuture<?>> due = new ArrayDeque<>();
    lock.lock();
    try {
      long now = elapsedNanos() / TICK_NANOS;
      for (int slot = nextSlot(); slot != NOWHERE && begin(slot) <= now; slot = nextSlot()) {
        present = begin(slot);
        empty(slot, due);
      }
      present = Math.max(present, now);
      wakeAt = NEVER;
      wakeNoLaterThan(nextTick());
    } finally {
      lock.unlock();
    }
    due.forEach(workers::execute);
  }

  /** Takes the timers out of a slot: those that are due into the queue, the others down a level. */
  private void empty(int slot, ArrayDeque<TimedFuture<?>> due) {
    for (TimedFuture<?> future = firstOf[slot]; future != null; future = firstOf[slot]) {
      unlink(future);
      if (future.tick <= present) {
        due.add(future);
      } else {
        insert(future);
      }
    }
  }
}
