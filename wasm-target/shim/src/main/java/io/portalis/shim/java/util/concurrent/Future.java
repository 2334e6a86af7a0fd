package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A result that may be yet to come, as specified by the JDK, including what JDK 19 added.
 *
 * @param <V> the type of the result
 */
public interface Future<V extends @Nullable Object> {

  /** How far a future has come. */
  enum State {
    /** It has not ended. */
    RUNNING,
    /** It has a result. */
    SUCCESS,
    /** It ended with an exception. */
    FAILED,
    /** It was cancelled. */
    CANCELLED
  }

  /** Tries to cancel; true if this is cancelled now. */
  boolean cancel(boolean mayInterruptIfRunning);

  /** Whether this was cancelled before it ended. */
  boolean isCancelled();

  /** Whether this has ended, in whatever way. */
  boolean isDone();

  /** Waits for the result. */
  V get() throws InterruptedException, ExecutionException;

  /** Waits for the result, but not longer than the time given. */
  V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException;

  /** The result, which must be there. */
  default V resultNow() {
    if (!isDone()) {
      throw new IllegalStateException("Task has not completed");
    }
    if (isCancelled()) {
      throw new IllegalStateException("Task was cancelled");
    }
    try {
      return uninterrupted(this);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Task completed with exception");
    }
  }

  /** What this failed with, which it must have done. */
  default Throwable exceptionNow() {
    if (!isDone()) {
      throw new IllegalStateException("Task has not completed");
    }
    if (isCancelled()) {
      throw new IllegalStateException("Task was cancelled");
    }
    try {
      uninterrupted(this);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      return cause == null ? failed : cause;
    }
    throw new IllegalStateException("Task completed with a result");
  }

  /** How far this has come. */
  default State state() {
    if (!isDone()) {
      return State.RUNNING;
    }
    if (isCancelled()) {
      return State.CANCELLED;
    }
    try {
      uninterrupted(this);
      return State.SUCCESS;
    } catch (CancellationException cancelled) {
      return State.CANCELLED;
    } catch (ExecutionException failed) {
      return State.FAILED;
    }
  }

  private static <V extends @Nullable Object> V uninterrupted(Future<V> future)
      throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
