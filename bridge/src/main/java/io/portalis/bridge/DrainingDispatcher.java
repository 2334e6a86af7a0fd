package io.portalis.bridge;

import io.portalis.BlockingGuard;
import io.portalis.spi.Host;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A queue of bodies and just enough {@link Drainer}s that run them on another executor.
 *
 * <p>Handing a body to a pool costs more than most bodies: the pool reads a clock, wraps the body
 * and wakes a thread. Here many bodies share one such hand-over. A body enters the queue; a drainer
 * is handed to the pool only if fewer than the limit are under way; a drainer runs bodies in a row
 * until none is left.
 *
 * <p>Nothing is forgotten: a body is in the queue before the number of drainers is read, and a
 * drainer takes itself off that number before it looks at the queue for the last time.
 */
final class DrainingDispatcher extends OwnDispatcher {

  private static final AtomicIntegerFieldUpdater<DrainingDispatcher> DRAINERS =
      AtomicIntegerFieldUpdater.newUpdater(DrainingDispatcher.class, "drainers");

  final Executor pool;
  final int limit;
  private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private volatile int drainers;

  /**
   * Makes one.
   *
   * @param guard what happens to a body that waits; null if bodies may block
   */
  DrainingDispatcher(
      String name, Executor pool, int limit, @Nullable BlockingGuard guard, Host host) {
    super(name, guard, host);
    this.pool = pool;
    this.limit = limit;
  }

  @Override
  public void execute(Runnable body) {
    Objects.requireNonNull(body, "body");
    if (isKept(body)) {
      return;
    }
    queue.add(body);
    Throwable rejected = startDrainer();
    if (rejected != null) {
      boolean ours = queue.remove(body);
      refuseWaiting(rejected);
      if (ours) {
        throw Waiting.<RuntimeException>sneaky(rejected);
      }
    }
  }

  /** Keeps the body for the drainer on this thread, if there is one and no other body waits. */
  private boolean isKept(Runnable body) {
    Current current = Current.get();
    Drainer drainer = current.drainer;
    return drainer != null
        && current.dispatcher == this
        && guard == BlockingGuard.FAIL // else the running body may wait for this one
        && queue.isEmpty() // asked last, for that line of memory is the drainers'
        && drainer.keep(body, this);
  }

  /** Adds a body that its drainer has not come to. */
  void enqueueHeldUp(Runnable body) {
    queue.add(body);
    Throwable rejected = startDrainer();
    if (rejected != null) {
      refuseWaiting(rejected);
    }
  }

  /** Starts a drainer if there may be another; returns why the pool would not have it. */
  private @Nullable Throwable startDrainer() {
    if (enter()) {
      try {
        pool.execute(new Drainer(this));
      } catch (RuntimeException | Error rejected) {
        DRAINERS.decrementAndGet(this);
        return rejected;
      }
    }
    return null;
  }

  /** Bodies that came while we were about to be rejected counted on our drainer. */
  private void refuseWaiting(Throwable rejected) {
    while (drainers == 0) {
      Runnable waiting = queue.poll();
      if (waiting == null) {
        return;
      }
      if (waiting instanceof Body body) {
        body.refused(rejected);
      } else {
        host.reportUncaught(name(), rejected);
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

  /** A drainer has found nothing to do; false if it has to go on after all. */
  boolean leave() {
    DRAINERS.decrementAndGet(this);
    return queue.isEmpty() || !enter();
  }

  @Nullable Runnable poll() {
    return queue.poll();
  }
}
