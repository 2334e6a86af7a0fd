package io.portalis.bridge;

import io.portalis.sync.Permit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Permits that were taken from a {@link PermitQueue} and go back once. */
class HeldPermits implements Permit {

  private static final AtomicIntegerFieldUpdater<HeldPermits> CLOSED =
      AtomicIntegerFieldUpdater.newUpdater(HeldPermits.class, "closed");

  private final PermitQueue source;
  private final int permits;
  private volatile int closed;

  HeldPermits(PermitQueue source, int permits) {
    this.source = source;
    this.permits = permits;
  }

  /** Marks this as closed; true for the one who now has to {@link #giveBack}. */
  final boolean claim() {
    return closed == 0 && CLOSED.compareAndSet(this, 0, 1);
  }

  final void giveBack() {
    source.release(permits);
  }

  /** As {@link #giveBack}, under the lock of the source. */
  final void giveBackTo(Served served) {
    source.releaseTo(served, permits);
  }

  @Override
  public final void close() {
    if (claim()) {
      giveBack();
    }
  }

  final void checkOpen() {
    if (closed != 0) {
      throw new IllegalStateException("the guard is closed");
    }
  }
}
