package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Python's {@code threading.Lock}: any thread may release it. */
@Python("Lock")
public final class Lock extends PyObject {

  private final Semaphore free = new Semaphore(1);

  /** Makes a free lock. */
  @Python("Lock()")
  public Lock() {}

  /** Takes the lock; waits for it. */
  @Python("acquire()")
  public boolean acquire() {
    free.acquireUninterruptibly();
    return true;
  }

  /** Takes the lock if it becomes free in time; a negative time has no end. */
  @Python("acquire(blocking=True, timeout=-1)")
  public boolean acquire(boolean blocking, double timeout) {
    if (!blocking) {
      return free.tryAcquire();
    }
    if (timeout < 0) {
      return acquire();
    }
    try {
      return free.tryAcquire((long) (timeout * 1e9), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Frees the lock. */
  @Python("release()")
  public void release() {
    if (free.availablePermits() > 0) {
      throw new RuntimeError("release unlocked lock");
    }
    free.release();
  }

  /** Whether it is taken. */
  @Python("locked()")
  public boolean locked() {
    return free.availablePermits() == 0;
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
