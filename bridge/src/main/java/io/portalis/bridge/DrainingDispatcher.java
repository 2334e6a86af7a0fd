package io.portalis.bridge;

import io.portalis.BlockingGuard;
import io.portalis.Dispatcher;
import io.portalis.spi.Host;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A queue of bodies and just enough drainers that run them on another executor.
 *
 * <p>Handing a body to a pool costs more than most bodies: the pool reads a clock, wraps the body
 * and wakes a thread. Here many bodies share one such hand-over. A body enters the queue; a drainer
 * is handed to the pool only if fewer than the limit are under way; a drainer runs bodies in a row
 * until none is left. From time to time it goes to the back of the pool's own queue, so that others
 * who use the pool get their turn.
 *
 * <p>A body that wakes another one, as a receiver wakes its sender, will mostly end soon, and then
 * its own drainer can run the other, whose data is in this thread's cache. So if the body that was
 * added by a drainer is the only one that waits, no further drainer is started, but in a
 * millisecond somebody looks whether a body is held up by one that has not ended after all.
 *
 * <p>Nothing is forgotten: a body is in the queue before the number of drainers is read, and a
 * drainer takes itself off that number before it looks at the queue for the last time.
 */
final class DrainingDispatcher implements Dispatcher, Runnable {

  private static final AtomicIntegerFieldUpdater<DrainingDispatcher> DRAINERS =
      AtomicIntegerFieldUpdater.newUpdater(DrainingDispatcher.class, "drainers");

  private static final AtomicIntegerFieldUpdater<DrainingDispatcher> WATCHED =
      AtomicIntegerFieldUpdater.newUpdater(DrainingDispatcher.class, "watched");

  private static final AtomicReferenceFieldUpdater<DrainingDispatcher, @Nullable Runnable> NEXT =
      AtomicReferenceFieldUpdater.newUpdater(DrainingDispatcher.class, Runnable.class, "next");

  /** How many bodies a drainer runs before it looks at the clock. */
  private static final int ROW = 64;

  /** How long a drainer runs bodies before it lets others have the thread. */
  private static final long TURN_NANOS = 1_000_000;

  /** How long a body may hold up the next one that its own drainer is to run. */
  private static final long PATIENCE_NANOS = 1_000_000;

  /**
   * How often an idle drainer looks for more before it leaves; a hand-over costs more than this.
   */
  private static final int LOOKS = 32;

  private final String name;
  private final Executor pool;
  private final int limit;
  private final @Nullable BlockingGuard guard;
  private final Host host;
  private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private volatile int drainers;

  /** The body that has waited longest, if a drainer's body added it when no other waited. */
  private volatile @Nullable Runnable next;

  /** One while {@link #lookAfter} is scheduled. */
  private volatile int watched;

  /**
   * Makes one.
   *
   * @param guard what happens to a body that waits; null if bodies may block
   */
  DrainingDispatcher(
      String name, Executor pool, int limit, @Nullable BlockingGuard guard, Host host) {
    this.name = name;
    this.pool = pool;
    this.limit = limit;
    this.guard = guard;
    this.host = host;
  }

  @Override
  public void execute(Runnable body) {
    if (isNext(Objects.requireNonNull(body, "body"))) {
      watch();
      return;
    }
    queue.add(body);
    if (drainers < limit) {
      Throwable rejected = startDrainer();
      if (rejected != null && take(body, rejected)) {
        throw Waiting.<RuntimeException>sneaky(rejected);
      }
    }
  }

  /** Keeps a body for the drainer on this thread if no other waits. */
  private boolean isNext(Runnable body) {
    return next == null
        && queue.isEmpty()
        && Current.get().drains(this)
        && NEXT.compareAndSet(this, null, body);
  }

  /** Sees to it that the body which runs on this thread does not hold up the next one for long. */
  private void watch() {
    if (limit > 1 && watched == 0 && WATCHED.compareAndSet(this, 0, 1)) {
      host.schedule(PATIENCE_NANOS, this::lookAfter);
    }
  }

  private void lookAfter() {
    watched = 0;
    if (!isEmpty()) {
      Throwable rejected = startDrainer();
      if (rejected != null) {
        refuseWaiting(rejected);
      }
    }
  }

  /** Starts a drainer if there may be another; returns why the pool would not have it. */
  private @Nullable Throwable startDrainer() {
    if (enter()) {
      try {
        pool.execute(this);
      } catch (RuntimeException | Error rejected) {
        DRAINERS.decrementAndGet(this);
        return rejected;
      }
    }
    return null;
  }

  /** Takes back a body for which no drainer could be started; false if one has it. */
  private boolean take(Runnable body, Throwable rejected) {
    boolean ours = queue.remove(body);
    refuseWaiting(rejected);
    return ours;
  }

  /** Bodies that came while we were about to be rejected counted on our drainer. */
  private void refuseWaiting(Throwable rejected) {
    while (drainers == 0) {
      Runnable waiting = poll();
      if (waiting == null) {
        return;
      }
      if (waiting instanceof ScopedTask<?> task) {
        task.fail(rejected);
      } else {
        host.reportUncaught(name, rejected);
      }
    }
  }

  private boolean enter() {
    int now;
    do {
      now = drainers;
      if (now >= limit) {
        return false;
      }
    } while (!DRAINERS.compareAndSet(this, now, now + 1));
    return true;
  }

  /** A drainer's turn on the pool. */
  @Override
  public void run() {
    Current current = Current.get();
    BlockingGuard outerGuard = current.guard;
    Dispatcher outerDispatcher = current.dispatcher;
    boolean outerRow = current.inRow;
    current.guard = guard;
    current.dispatcher = this;
    current.inRow = true;
    try {
      drain(current);
    } finally {
      current.guard = outerGuard;
      current.dispatcher = outerDispatcher;
      current.inRow = outerRow;
      current.sweepAfterRow();
    }
  }

  private void drain(Current current) {
    int left = ROW;
    long began = host.nanoTime();
    while (true) {
      Runnable body = next(current);
      if (body == null) {
        DRAINERS.decrementAndGet(this);
        if (isEmpty() || !enter()) {
          return;
        }
      } else {
        runGuarded(body);
        if (--left <= 0) {
          long now = host.nanoTime();
          if (now - began > TURN_NANOS && yielded()) {
            return;
          }
          left = ROW;
        }
      }
    }
  }

  /** The next body; before giving up, sweeps up and looks a few times more. */
  private @Nullable Runnable next(Current current) {
    Runnable body = poll();
    if (body != null) {
      return body;
    }
    current.sweepAfterRow();
    for (int looks = drainers == 1 ? LOOKS : 0; body == null && looks > 0; looks--) {
      Thread.onSpinWait();
      body = poll();
    }
    return body;
  }

  private @Nullable Runnable poll() {
    Runnable first = next;
    return first != null && NEXT.compareAndSet(this, first, null) ? first : queue.poll();
  }

  private boolean isEmpty() {
    return next == null && queue.isEmpty();
  }

  /** Goes to the back of the pool's queue; false if the pool takes no more, to go on here. */
  private boolean yielded() {
    try {
      pool.execute(this);
      return true;
    } catch (RuntimeException closed) {
      return false;
    }
  }

  private void runGuarded(Runnable body) {
    try {
      body.run();
    } catch (Throwable thrown) {
      host.reportUncaught(name, thrown);
    }
    Thread.interrupted(); // a body that leaves the flag set must not hand it to the next one
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean allowsBlocking() {
    return guard == null;
  }

  @Override
  public Dispatcher limitedParallelism(int n) {
    return limited(this, n, guard, host);
  }

  /** A view of any dispatcher; what {@code limitedParallelism} is made of. */
  static Dispatcher limited(Dispatcher target, int n, @Nullable BlockingGuard guard, Host host) {
    if (n <= 0) {
      throw new IllegalArgumentException("n must be positive: " + n);
    }
    return new DrainingDispatcher(
        target.name() + ".limitedParallelism(" + n + ")", target, n, guard, host);
  }

  @Override
  public String toString() {
    return name;
  }
}
