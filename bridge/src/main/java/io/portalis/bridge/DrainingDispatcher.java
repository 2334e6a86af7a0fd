package io.portalis.bridge;

import io.portalis.BlockingGuard;
import io.portalis.Dispatcher;
import io.portalis.spi.Host;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A queue of bodies and just enough drainers that run them on another executor.
 *
 * <p>Handing a body to a pool costs more than most bodies: the pool reads a clock, wraps the body
 * and wakes a thread. Here many bodies share one such hand-over. A body enters the queue; a drainer
 * is handed to the pool only if fewer than the limit are under way; a drainer runs bodies in a row
 * until none is left. After {@link #ROW} of them it goes to the back of the pool's own queue, so
 * that others who use the pool get their turn.
 *
 * <p>Nothing is forgotten: a body is in the queue before the number of drainers is read, and a
 * drainer takes itself off that number before it looks at the queue for the last time.
 */
final class DrainingDispatcher implements Dispatcher, Runnable {

  private static final AtomicIntegerFieldUpdater<DrainingDispatcher> DRAINERS =
      AtomicIntegerFieldUpdater.newUpdater(DrainingDispatcher.class, "drainers");

  /** How many bodies a drainer runs before it lets others have the thread. */
  private static final int ROW = 64;

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
    queue.add(Objects.requireNonNull(body, "body"));
    if (drainers < limit) {
      startDrainer(body);
    }
  }

  private void startDrainer(Runnable body) {
    if (!enter()) {
      return;
    }
    try {
      pool.execute(this);
    } catch (RuntimeException | Error rejected) {
      DRAINERS.decrementAndGet(this);
      boolean ours = queue.remove(body);
      refuseWaiting(rejected);
      if (ours) {
        throw rejected;
      }
    }
  }

  /** Bodies that came while we were about to be rejected counted on our drainer. */
  private void refuseWaiting(Throwable rejected) {
    while (drainers == 0) {
      Runnable waiting = queue.poll();
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
    while (true) {
      Runnable body = next(current);
      if (body == null) {
        DRAINERS.decrementAndGet(this);
        if (queue.isEmpty() || !enter()) {
          return;
        }
      } else {
        runGuarded(body);
        if (--left <= 0) {
          if (yielded()) {
            return;
          }
          left = ROW;
        }
      }
    }
  }

  /** The next body; before giving up, sweeps up and looks a few times more. */
  private @Nullable Runnable next(Current current) {
    Runnable body = queue.poll();
    if (body != null) {
      return body;
    }
    current.sweepAfterRow();
    for (int looks = LOOKS; body == null && looks > 0; looks--) {
      Thread.onSpinWait();
      body = queue.poll();
    }
    return body;
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
