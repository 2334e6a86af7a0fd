package io.portalis.bridge;

import io.portalis.sync.AsyncSemaphore;
import io.portalis.sync.Permit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A semaphore: permits as they are. */
final class PermitSemaphore implements AsyncSemaphore {

  private final PermitQueue permits;

  /** How many permits there are, taken or not. */
  private final AtomicInteger total;

  PermitSemaphore(int permits) {
    this.permits = new PermitQueue(permits);
    this.total = new AtomicInteger(permits);
  }

  @Override
  public CompletableFuture<Permit> acquire(int wanted) {
    if (permits.tryAcquire(notNegative(wanted))) {
      return Completed.with(new HeldPermits(permits, wanted));
    }
    return permits.acquire(new Acquirer(wanted));
  }

  @Override
  public Optional<Permit> tryAcquire() {
    return permits.tryAcquire(1) ? Optional.of(new HeldPermits(permits, 1)) : Optional.empty();
  }

  @Override
  public int availablePermits() {
    return permits.available();
  }

  @Override
  public void addPermits(int added) {
    notNegative(added);
    int before = total.getAndUpdate(there -> there + added < 0 ? there : there + added);
    if (before + added < 0) {
      throw new IllegalArgumentException(
          "permits must not exceed " + Integer.MAX_VALUE + " in all: " + before + " + " + added);
    }
    permits.release(added);
  }

  @Override
  public void close() {
    permits.close();
  }

  private static int notNegative(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("permits must not be negative: " + permits);
    }
    return permits;
  }

  /** Someone who waits for permits. */
  private final class Acquirer extends PermitQueue.PermitWaiter<Permit> {
    Acquirer(int wanted) {
      super(permits, wanted);
    }

    @Override
    Permit granted() {
      return new HeldPermits(permits, wanted);
    }
  }
}
