package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** What threads of the program take and free: the locks and semaphores of {@code threading}. */
public abstract class ThreadLock extends PyObject {

  /** For subclasses. */
  protected ThreadLock() {}

  /** Takes it; waits for it. */
  abstract void take();

  /** Takes it if it is free. */
  abstract boolean takeNow();

  /** Takes it if it becomes free in time. */
  abstract boolean takeWithin(long nanos) throws InterruptedException;

  /** Frees what was taken once. */
  abstract void free();

  /** Takes it; waits for it. */
  @Python("acquire()")
  public final boolean acquire() {
    take();
    return true;
  }

  /** Takes it if it becomes free in so many seconds. */
  final boolean acquireWithin(double seconds) {
    try {
      return takeWithin((long) (seconds * 1e9));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public final @Nullable Object __enter__() {
    return acquire();
  }

  @Override
  public final @Nullable Object __exit__(
      @Nullable Object type, @Nullable Object error, @Nullable Object traceback) {
    free();
    return false;
  }
}
