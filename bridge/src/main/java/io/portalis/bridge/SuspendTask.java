package io.portalis.bridge;

import io.portalis.TaskCancelledException;
import io.portalis.interop.SuspendCall;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import kotlin.Result;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import org.jspecify.annotations.Nullable;

/** A task that is a call of a suspend function; stopping it cancels the call. */
final class SuspendTask<T extends @Nullable Object> extends ScopedTask<T>
    implements SuspendedCall<T> {

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<SuspendTask, @Nullable CallJob> JOB =
      AtomicReferenceFieldUpdater.newUpdater(SuspendTask.class, CallJob.class, "job");

  private final CoroutineContext base;
  private volatile @Nullable CallJob job;
  private boolean composed;
  private volatile boolean withdrawn;

  /** Whether the result is to be forgotten. */
  private final boolean isVoid;

  SuspendTask(
      StructuredScope scope,
      @Nullable String name,
      SuspendCall<T> call,
      CoroutineContext base,
      boolean isVoid) {
    super(scope, name, call);
    this.base = base;
    this.isVoid = isVoid;
  }

  @Override
  @SuppressWarnings("unchecked")
  @Nullable Object call(Object body) {
    try {
      return ((SuspendCall<T>) body).call(this);
    } catch (Throwable thrown) {
      return new Result.Failure(thrown);
    }
  }

  @Override
  void bodyReturned(@Nullable Object result) {
    work = null;
    if (result != IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
      resumeWith(result);
    }
  }

  @Override
  void beforeEnd() {
    CallJob current = job;
    if (current != null && !composed && !isDone()) {
      current.withdrawWait(() -> withdrawn || isDone());
    }
  }

  @Override
  void stopBody() {
    if (withdrawn) {
      returned();
      return;
    }
    Throwable cancellation = isCancelled() ? Failures.of(this) : null; // a look at a failure counts
    job()
        .cancel(
            cancellation == null
                ? new TaskCancelledException("completed from outside")
                : Failures.cancellation(cancellation));
  }

  // --- the end of the function

  @Override
  @SuppressWarnings("NullAway") // a Void result is carried by null
  public void returned(T result) {
    succeed(isVoid ? null : result);
  }

  @Override
  public void failed(Throwable failure) {
    fail(failure);
  }

  @Override
  public void withdrawn() {
    withdrawn = true;
    if (isMarked(CLAIMED)) {
      returned(); // who ended the task did not wait for this
    }
  }

  // --- what a call keeps

  @Override
  public CoroutineContext base() {
    return base;
  }

  @Override
  public @Nullable CallJob jobIfAny() {
    return job;
  }

  @Override
  public CallJob keep(CallJob made) {
    JOB.compareAndSet(this, null, made);
    return Objects.requireNonNull(job);
  }

  @Override
  public boolean isComposed() {
    return composed;
  }

  @Override
  public void markComposed() {
    composed = true;
  }
}
