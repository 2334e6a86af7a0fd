package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.ValueError;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Python's {@code threading.Semaphore}: so many threads may hold it at once. */
@Python("Semaphore")
public class ThreadSemaphore extends ThreadLock {

  private final Semaphore permits;

  /** Makes a free semaphore. */
  @Python("Semaphore(value=1)")
  public ThreadSemaphore(long value) {
    if (value < 0) {
      throw new ValueError("semaphore initial value must be >= 0");
    }
    permits = new Semaphore((int) value);
  }

  /** Takes it if it becomes free in time. */
  @Python("acquire(blocking=True, timeout=None)")
  public final boolean acquire(boolean blocking, @Nullable Double timeout) {
    if (!blocking && timeout != null) {
      throw new ValueError("can't specify timeout for non-blocking acquire");
    }
    return !blocking ? takeNow() : timeout == null ? acquire() : acquireWithin(timeout);
  }

  /** Frees it, once or several times. */
  @Python("release(n=1)")
  public final synchronized void release(long n) {
    if (n < 1) {
      throw new ValueError("n must be one or more");
    }
    if (permits.availablePermits() + n > most()) {
      throw new ValueError("Semaphore released too many times");
    }
    permits.release((int) n);
  }

  /** How many may be free. */
  long most() {
    return Integer.MAX_VALUE;
  }

  @Override
  final void take() {
    permits.acquireUninterruptibly();
  }

  @Override
  final boolean takeNow() {
    return permits.tryAcquire();
  }

  @Override
  final boolean takeWithin(long nanos) throws InterruptedException {
    return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  final void free() {
    release(1);
  }

  /** Python's {@code threading.BoundedSemaphore}: not freed more often than taken. */
  @Python("BoundedSemaphore")
  public static final class Bounded extends ThreadSemaphore {

    private final long most;

    /** Makes a free semaphore. */
    @Python("BoundedSemaphore(value=1)")
    public Bounded(long value) {
      super(value);
      most = value;
    }

    @Override
    long most() {
      return most;
    }
  }
}
