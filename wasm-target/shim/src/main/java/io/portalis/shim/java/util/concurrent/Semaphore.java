package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.concurrent.TimeUnit;

/** Permits that threads take and give back, as specified by the JDK; a line of green threads. */
public class Semaphore {

  private final Line line = new Line();
  private final boolean fair;
  private int permits;

  public Semaphore(int permits) {
    this(permits, false);
  }

  public Semaphore(int permits, boolean fair) {
    this.permits = permits;
    this.fair = fair;
  }

  private static void requireNotNegative(int number) {
    if (number < 0) {
      throw new IllegalArgumentException();
    }
  }

  public void acquire() throws InterruptedException {
    acquire(1);
  }

  public void acquire(int permits) throws InterruptedException {
    requireNotNegative(permits);
    tryAcquire(permits, Line.FOREVER, TimeUnit.NANOSECONDS);
  }

  public void acquireUninterruptibly() {
    acquireUninterruptibly(1);
  }

  public void acquireUninterruptibly(int permits) {
    requireNotNegative(permits);
    boolean isTaken = line.isEmpty() && tryAcquire(permits);
    if (!isTaken) {
      line.awaitUninterruptibly(() -> tryAcquire(permits));
    }
  }

  public boolean tryAcquire() {
    return tryAcquire(1);
  }

  public boolean tryAcquire(int permits) {
    requireNotNegative(permits);
    if (this.permits < permits) {
      return false;
    }
    this.permits -= permits;
    return true;
  }

  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    return tryAcquire(1, timeout, unit);
  }

  public boolean tryAcquire(int permits, long timeout, TimeUnit unit) throws InterruptedException {
    requireNotNegative(permits);
    return line.await(() -> tryAcquire(permits), unit.toNanos(timeout));
  }

  public void release() {
    release(1);
  }

  public void release(int permits) {
    requireNotNegative(permits);
    int sum = this.permits + permits;
    if (sum < this.permits) {
      throw new Error("Maximum permit count exceeded");
    }
    this.permits = sum;
    line.wakeFirst();
  }

  public int availablePermits() {
    return permits;
  }

  public int drainPermits() {
    int drained = permits;
    permits = 0;
    return drained;
  }

  protected void reducePermits(int reduction) {
    requireNotNegative(reduction);
    permits -= reduction;
  }

  public boolean isFair() {
    return fair;
  }

  public final boolean hasQueuedThreads() {
    return !line.isEmpty();
  }

  public final int getQueueLength() {
    return line.length();
  }

  @Override
  public String toString() {
    return super.toString() + "[Permits = " + permits + "]";
  }
}
