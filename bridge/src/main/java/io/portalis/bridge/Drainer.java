package io.portalis.bridge;

import io.portalis.BlockingGuard;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Runs the bodies of a {@link DrainingDispatcher} in a row, until none is left. From time to time
 * it goes to the back of the pool's queue, so that others who use the pool get their turn.
 *
 * <p>A body that wakes another one, as a receiver wakes its sender, will mostly end soon, and the
 * other is best run on the same thread, in whose cache its data is. So the body that is added by a
 * drainer's body when no other waits is kept for this drainer, out of the queue, and nobody is
 * started for it. In case that the running body does not end soon after all, somebody looks after a
 * while, and puts the one that is held up into the queue.
 */
final class Drainer implements Runnable {

  private static final AtomicReferenceFieldUpdater<Drainer, @Nullable Runnable> NEXT =
      AtomicReferenceFieldUpdater.newUpdater(Drainer.class, Runnable.class, "next");
  private static final AtomicIntegerFieldUpdater<Drainer> WATCHED =
      AtomicIntegerFieldUpdater.newUpdater(Drainer.class, "watched");
  private static final AtomicIntegerFieldUpdater<Drainer> RAN =
      AtomicIntegerFieldUpdater.newUpdater(Drainer.class, "ran");

  /** How many bodies it runs before it looks at the clock. */
  private static final int ROW = 64;

  /** How long it runs bodies before it lets others have the thread. */
  private static final long TURN_NANOS = 1_000_000;

  /** How long a body may hold up the one that is kept, at least and at most. */
  private static final long LEAST_PATIENCE_NANOS = 100_000;

  private static final long MOST_PATIENCE_NANOS = 1_600_000;

  /** How often it looks for more before it leaves; being started again costs more than this. */
  private static final int LOOKS = 32;

  private final DrainingDispatcher source;

  /**
   * The body that is kept. Put by this drainer's thread, taken by that or by who looks after it.
   */
  private volatile @Nullable Runnable next;

  /** One while somebody is to look after the one that is kept. */
  private volatile int watched;

  /** How many bodies have been run. */
  private volatile int ran;

  /** Grows while bodies end in time, so that those who wake each other are looked at less often. */
  private long patience = LEAST_PATIENCE_NANOS;

  Drainer(DrainingDispatcher source) {
    this.source = source;
  }

  /** Keeps a body that was added by the running one; false if it must go into the queue. */
  boolean keep(Runnable body, DrainingDispatcher dispatcher) {
    if (dispatcher != source || next != null) {
      return false;
    }
    next = body;
    if (source.limit > 1) {
      watch();
    }
    return true;
  }

  private void watch() {
    if (watched == 0 && WATCHED.compareAndSet(this, 0, 1)) {
      int ranBefore = ran;
      source.host.schedule(patience, () -> lookAfter(ranBefore));
    }
  }

  private @Nullable Runnable takeKept() {
    Runnable kept = next;
    return kept != null && NEXT.compareAndSet(this, kept, null) ? kept : null;
  }

  /** Takes the kept body away if no body has ended since the look was planned. */
  private void lookAfter(int ranBefore) {
    boolean isHeldUp = ran == ranBefore;
    patience = isHeldUp ? LEAST_PATIENCE_NANOS : Math.min(2 * patience, MOST_PATIENCE_NANOS);
    watched = 0;
    Runnable heldUp = isHeldUp ? takeKept() : null;
    if (heldUp != null) {
      source.enqueueHeldUp(heldUp);
    } else if (next != null) {
      watch();
    }
  }

  /** A turn on the pool. */
  @Override
  public void run() {
    Current current = Current.get();
    BlockingGuard outerGuard = current.guard;
    OwnDispatcher outerDispatcher = current.dispatcher;
    Drainer outerDrainer = current.drainer;
    current.guard = source.guard;
    current.dispatcher = source;
    current.drainer = this;
    try {
      drain(current);
    } finally {
      current.guard = outerGuard;
      current.dispatcher = outerDispatcher;
      current.drainer = outerDrainer;
      current.sweepAfterRow();
    }
  }

  private void drain(Current current) {
    long began = source.host.nanoTime();
    int left = ROW;
    while (true) {
      Runnable body = nextBody(current);
      if (body == null) {
        if (source.leave()) {
          return;
        }
      } else {
        runGuarded(body);
        if (--left <= 0) {
          if (source.host.nanoTime() - began > TURN_NANOS && yielded()) {
            return;
          }
          left = ROW;
        }
      }
    }
  }

  /** The next body; before giving up, sweeps up and looks a few times more. */
  private @Nullable Runnable nextBody(Current current) {
    Runnable body = takeKept();
    if (body == null) {
      body = source.poll();
    }
    if (body != null) {
      return body;
    }
    current.sweepAfterRow();
    for (int looks = LOOKS; body == null && looks > 0; looks--) {
      Thread.onSpinWait();
      body = source.poll();
    }
    return body;
  }

  /** Goes to the back of the pool's queue; false if the pool takes no more, to go on here. */
  private boolean yielded() {
    try {
      source.pool.execute(this);
      return true;
    } catch (RuntimeException closed) {
      return false;
    }
  }

  private void runGuarded(Runnable body) {
    try {
      body.run();
    } catch (Throwable thrown) {
      source.host.reportUncaught(source.name(), thrown);
    }
    RAN.lazySet(this, ran + 1);
    Thread.interrupted(); // a body that leaves the flag set must not hand it to the next one
  }
}
