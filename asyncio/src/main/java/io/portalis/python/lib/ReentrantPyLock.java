package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Python's {@code threading.RLock}: its thread may take it again. */
@Python("RLock")
public final class ReentrantPyLock extends PyObject {

  private final ReentrantLock lock = new ReentrantLock();

  /** Makes a free lock. */
  @Python("RLock()")
  public ReentrantPyLock() {}

  /** Takes the lock; waits for it. */
  @Python("acquire()")
  public boolean acquire() {
    lock.lock();
    return true;
  }

  /** Takes the lock if it becomes free in time; a negative time has no end. */
  @Python("acquire(blocking=True, timeout=-1)")
  public boolean acquire(boolean blocking, double timeout) {
    if (!blocking) {
      return lock.tryLock();
    }
    if (timeout < 0) {
      return acquire();
    }
    try {
      return lock.tryLock((long) (timeout * 1e9), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
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
  public @Nullable Object __enter__() {
    return acquire();
  }

  @Override
  public @Nullable Object __exit__(
      @Nullable Object type, @Nullable Object error, @Nullable Object traceback) {
    release();
    return false;
  }
}
