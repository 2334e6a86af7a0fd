package io.portalis.shim.java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

/** A lock, as specified by the JDK. */
public interface Lock {

  void lock();

  void lockInterruptibly() throws InterruptedException;

  boolean tryLock();

  boolean tryLock(long time, TimeUnit unit) throws InterruptedException;

  void unlock();

  Condition newCondition();
}
