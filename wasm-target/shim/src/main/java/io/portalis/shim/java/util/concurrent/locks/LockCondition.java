package io.portalis.shim.java.util.concurrent.locks;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A condition of a {@link ReentrantLock}. Whoever is signalled has left the line. */
final class LockCondition implements Condition {

  private final ReentrantLock lock;
  private final ArrayDeque<Wait> waiting = new ArrayDeque<>();

  /** One thread that waits, and whether it has been signalled. */
  private static final class Wait {
    private final Thread thread = Thread.currentThread();
    private boolean isSignalled;
  }

  LockCondition(ReentrantLock lock) {
    this.lock = lock;
  }

  @Override
  public void await() throws InterruptedException {
    awaitNanos(Long.MAX_VALUE);
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return awaitNanos(unit.toNanos(time)) > 0;
  }

  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    long millis = deadline.getTime() - System.currentTimeMillis();
    return await(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public long awaitNanos(long nanosTimeout) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long began = System.nanoTime();
    Wait wait = new Wait();
    waiting.add(wait);
    int held = lock.releaseAll();
    long left = nanosTimeout;
    boolean isInterrupted = false;
    while (!wait.isSignalled && left > 0 && !isInterrupted) {
      LockSupport.parkNanos(this, left);
      isInterrupted = Thread.interrupted();
      left = nanosTimeout - (System.nanoTime() - began);
    }
    waiting.remove(wait);
    lock.restore(held);
    if (isInterrupted) {
      throwOrKeep(wait);
    }
    return left;
  }

  /** An interrupt that came after the signal is kept for the next wait. */
  private static void throwOrKeep(Wait wait) throws InterruptedException {
    if (!wait.isSignalled) {
      throw new InterruptedException();
    }
    Thread.currentThread().interrupt();
  }

  @Override
  public void awaitUninterruptibly() {
    Wait wait = new Wait();
    waiting.add(wait);
    int held = lock.releaseAll();
    boolean wasInterrupted = false;
    while (!wait.isSignalled) {
      LockSupport.park(this);
      wasInterrupted |= Thread.interrupted();
    }
    lock.restore(held);
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void signal() {
    requireLock();
    Wait first = waiting.poll();
    if (first != null) {
      first.isSignalled = true;
      LockSupport.unpark(first.thread);
    }
  }

  @Override
  public void signalAll() {
    requireLock();
    while (!waiting.isEmpty()) {
      signal();
    }
  }

  private void requireLock() {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException();
    }
  }
}
