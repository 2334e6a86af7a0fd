package io.portalis.shim.java.util.concurrent.locks;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A lock for green threads, as specified by the JDK; fair in any case. */
public class ReentrantLock implements Lock {

  private final ArrayDeque<Thread> waiting = new ArrayDeque<>();
  private Thread owner;
  private int holds;

  private final boolean fair;

  public ReentrantLock() {
    this(false);
  }

  public ReentrantLock(boolean fair) {
    this.fair = fair;
  }

  @Override
  public void lock() {
    boolean wasInterrupted = false;
    while (!isTakenBy(Thread.currentThread())) {
      LockSupport.park(this);
      wasInterrupted |= Thread.interrupted();
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    tryLock(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean tryLock() {
    return take(Thread.currentThread());
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    Thread current = Thread.currentThread();
    long nanos = unit.toNanos(time);
    long began = System.nanoTime();
    throwIfInterrupted(current);
    while (!isTakenBy(current)) {
      long left = nanos - (System.nanoTime() - began);
      if (left <= 0) {
        giveUp(current);
        return false;
      }
      LockSupport.parkNanos(this, left);
      throwIfInterrupted(current);
    }
    return true;
  }

  /** Takes the lock if it is free and this thread's turn; else lines up. */
  private boolean isTakenBy(Thread current) {
    boolean isItsTurn = waiting.isEmpty() || waiting.peek() == current;
    if (isItsTurn && take(current)) {
      waiting.remove(current);
      return true;
    }
    if (owner == current && take(current)) {
      return true;
    }
    if (!waiting.contains(current)) {
      waiting.add(current);
    }
    return false;
  }

  private boolean take(Thread current) {
    if (owner != null && owner != current) {
      return false;
    }
    owner = current;
    holds++;
    return true;
  }

  private void throwIfInterrupted(Thread current) throws InterruptedException {
    if (Thread.interrupted()) {
      giveUp(current);
      throw new InterruptedException();
    }
  }

  /** Who leaves the line lets the next one look whether the lock is free. */
  private void giveUp(Thread current) {
    waiting.remove(current);
    wakeNext();
  }

  private void wakeNext() {
    if (owner == null && !waiting.isEmpty()) {
      LockSupport.unpark(waiting.peek());
    }
  }

  @Override
  public void unlock() {
    if (owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException();
    }
    if (--holds == 0) {
      owner = null;
      wakeNext();
    }
  }

  /** Lets go of all holds of this thread; returns their number. */
  int releaseAll() {
    int held = holds;
    if (owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException();
    }
    holds = 1;
    unlock();
    return held;
  }

  /** Takes the lock again, with so many holds. */
  void restore(int held) {
    lock();
    holds = held;
  }

  @Override
  public Condition newCondition() {
    return new LockCondition(this);
  }

  public boolean isLocked() {
    return owner != null;
  }

  public boolean isHeldByCurrentThread() {
    return owner == Thread.currentThread();
  }

  public int getHoldCount() {
    return isHeldByCurrentThread() ? holds : 0;
  }

  public final boolean isFair() {
    return fair;
  }

  public final boolean hasQueuedThreads() {
    return !waiting.isEmpty();
  }

  public final int getQueueLength() {
    return waiting.size();
  }
}
