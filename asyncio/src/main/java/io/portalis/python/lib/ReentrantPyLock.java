package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Python's {@code threading.RLock}: its thread may take it again. */
@Python("RLock")
public final class ReentrantPyLock extends ThreadLock {

  private final ReentrantLock lock = new ReentrantLock();

  /** Makes a free lock. */
  @Python("RLock()")
  public ReentrantPyLock() {}

  /** Takes the lock if it becomes free in time; a negative time has no end. */
  @Python("acquire(blocking=True, timeout=-1)")
  public boolean acquire(boolean blocking, double timeout) {
    return !blocking ? takeNow() : timeout < 0 ? acquire() : acquireWithin(timeout);
  }

  /** Frees the lock. */
  @Python("release()")
  public void release() {
    if (!lock.isHeldByCurrentThread()) {
      throw new RuntimeError("cannot release un-acquired lock");
    }
    lock.unlock();
  }

  @Override
  void take() {
    lock.lock();
  }

  @Override
  boolean takeNow() {
    return lock.tryLock();
  }

  @Override
  boolean takeWithin(long nanos) throws InterruptedException {
    return lock.tryLock(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  void free() {
    release();
  }
}
