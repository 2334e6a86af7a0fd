package io.portalis.bridge;

import io.portalis.ScopePolicy;
import io.portalis.TaskCancelledException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import kotlin.Unit;
import kotlinx.coroutines.ChildHandle;
import kotlinx.coroutines.ChildJob;
import kotlinx.coroutines.CoroutineName;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.Job;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that is a child of a scope. For the scope it is a task that is running; for the
 * coroutine this is the hold that its parent has on it.
 */
final class CoroutineChild extends ScopedTask<Unit> implements ChildHandle {

  private static final AtomicIntegerFieldUpdater<CoroutineChild> DISPOSED =
      AtomicIntegerFieldUpdater.newUpdater(CoroutineChild.class, "disposed");

  private final ChildJob coroutine;

  /** What the coroutine failed with, or is cancelled by. */
  private volatile @Nullable Throwable cause;

  private volatile int disposed;

  CoroutineChild(StructuredScope scope, ChildJob coroutine) {
    super(scope, null, coroutine);
    this.coroutine = coroutine;
    runsAlready();
  }

  Job coroutine() {
    return coroutine;
  }

  @Override
  @Nullable Object call(Object body) {
    throw new IllegalStateException("a coroutine runs by itself");
  }

  @Override
  void bodyReturned(@Nullable Object result) {
    throw new IllegalStateException("a coroutine runs by itself");
  }

  @Override
  void stopBody() {
    Throwable cancellation = isCancelled() ? Failures.of(this) : null;
    coroutine.cancel(
        cancellation == null
            ? new TaskCancelledException("completed from outside")
            : Failures.cancellation(cancellation));
  }

  @Override
  public String name() {
    CoroutineName named =
        coroutine instanceof CoroutineScope started
            ? started.getCoroutineContext().get(CoroutineName.Key)
            : null;
    return named == null ? "coroutine-" + id() : named.getName();
  }

  // --- what the coroutine tells its parent

  @Override
  public Job getParent() {
    return scope.job();
  }

  /**
   * The coroutine fails or is cancelled. Returns whether that is taken care of; otherwise, under a
   * supervisor, a failure that nobody can await goes to the exception handler of the coroutine.
   */
  @Override
  public boolean childCancelled(Throwable failure) {
    if (failure instanceof CancellationException) {
      if (cause == null) {
        cause = failure;
      }
      return true;
    }
    cause = failure;
    if (scope.policy == ScopePolicy.FAIL_FAST) {
      endBeforeReturn(Unit.INSTANCE, failure);
      return true;
    }
    if (failure instanceof Error) {
      scope.reportUncaught(this, failure);
      return true;
    }
    Current.get().failing(this); // for the handler, which kotlinx may be about to call
    return false;
  }

  /** The coroutine has ended. */
  @Override
  public void dispose() {
    if (DISPOSED.compareAndSet(this, 0, 1)) {
      Throwable failure = cause;
      if (failure == null) {
        succeed(Unit.INSTANCE);
      } else if (scope.policy == ScopePolicy.SUPERVISOR) {
        failAside(failure);
      } else {
        fail(failure);
      }
    }
  }
}
