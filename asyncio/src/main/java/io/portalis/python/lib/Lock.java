package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Python's {@code threading.Lock}: any thread may release it. */
@Python("Lock")
public final class Lock extends ThreadLock {

  private final Semaphore permit = new Semaphore(1);

  /** Makes a free lock. */
  @Python("Lock()")
  public Lock() {}

  /** Takes the lock if it becomes free in time; a negative time has no end. */
  @Python("acquire(blocking=True, timeout=-1)")
  public boolean acquire(boolean blocking, double timeout) {
    return !blocking ? takeNow() : timeout < 0 ? acquire() : acquireWithin(timeout);
  }

  /** Frees the lock; of two threads that do so at once, one only. */
  @Python("release()")
  public synchronized void release() {
    if (permit.availablePermits() > 0) {
      throw new RuntimeError("release unlocked lock");
    }
    permit.release();
  }

  /** Whether it is taken. */
  @Python("locked()")
  public boolean locked() {
    return permit.availablePermits() == 0;
  }

  @Override
  void take() {
    permit.acquireUninterruptibly();
  }

  @Override
  boolean takeNow() {
    return permit.tryAcquire();
  }

  @Override
  boolean takeWithin(long nanos) throws InterruptedException {
    return permit.tryAcquire(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  void free() {
    release();
  }
}
