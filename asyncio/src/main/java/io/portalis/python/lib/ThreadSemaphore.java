package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.ValueError;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Python's {@code threading.Semaphore}: so many threads may hold it at once. */
@Python("Semaphore")
public class ThreadSemaphore extends PyObject {

  private final Semaphore free;

  /** Makes a free semaphore. */
  @Python("Semaphore(value=1)")
  public ThreadSemaphore(long value) {
    if (value < 0) {
      throw new ValueError("semaphore initial value must be >= 0");
    }
    free = new Semaphore((int) value);
  }

  /** Takes it; waits for it. */
  @Python("acquire()")
  public boolean acquire() {
    free.acquireUninterruptibly();
    return true;
  }

  /** Takes it if it becomes free in time. */
  @Python("acquire(blocking=True, timeout=None)")
  public boolean acquire(boolean blocking, @Nullable Double timeout) {
    if (!blocking) {
      if (timeout != null) {
        throw new ValueError("can't specify timeout for non-blocking acquire");
      }
      return free.tryAcquire();
    }
    if (timeout == null) {
      return acquire();
    }
    try {
      return free.tryAcquire((long) (timeout * 1e9), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Frees it, once or several times. */
  @Python("release(n=1)")
  public void release(long n) {
    if (n < 1) {
      throw new ValueError("n must be one or more");
    }
    check((int) n);
    free.release((int) n);
  }

  /** Refuses to be freed too often. */
  void check(int more) {}

  @Override
  public @Nullable Object __enter__() {
    return acquire();
  }

  @Override
  public @Nullable Object __exit__(
      @Nullable Object type, @Nullable Object error, @Nullable Object traceback) {
    release(1);
    return false;
  }

  /** Python's {@code threading.BoundedSemaphore}: not freed more often than taken. */
  @Python("BoundedSemaphore")
  public static final class Bounded extends ThreadSemaphore {

    private final int most;

    /** Makes a free semaphore. */
    @Python("BoundedSemaphore(value=1)")
    public Bounded(long value) {
      super(value);
      most = (int) value;
    }

    @Override
    void check(int more) {
      if (available() + more > most) {
        throw new ValueError("Semaphore released too many times");
      }
    }
  }

  final int available() {
    return free.availablePermits();
  }
}
