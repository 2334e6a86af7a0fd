package io.portalis.bridge;

import io.portalis.TaskCancelledException;
import io.portalis.interop.SuspendCall;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import org.jspecify.annotations.Nullable;

/** A task that is a call of a suspend function; stopping it cancels the call. */
final class SuspendTask<T extends @Nullable Object> extends ScopedTask<T>
    implements SuspendedCall<T> {

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<SuspendTask, @Nullable CallJob> JOB =
      AtomicReferenceFieldUpdater.newUpdater(SuspendTask.class, CallJob.class, "job");

  /** What a function threw, on its way from the body to the end of the task. */
  private record Thrown(Throwable failure) {}

  private final CoroutineContext base;
  private final Conversion conversion;
  private volatile @Nullable CallJob job;

  /** Whether the function has suspended, and is not running on the thread that started it. */
  private volatile boolean suspended;

  private volatile boolean withdrawn;

  SuspendTask(
      StructuredScope scope,
      @Nullable String name,
      SuspendCall<?> call,
      CoroutineContext base,
      Conversion conversion) {
    super(scope, name, call);
    this.base = base;
    this.conversion = conversion;
  }

  @Override
  @Nullable Object call(Object body) {
    try {
      return SuspendCalls.call((SuspendCall<?>) body, this);
    } catch (Throwable thrown) {
      return new Thrown(thrown);
    }
  }

  @Override
  void bodyReturned(@Nullable Object result) {
    work = null;
    if (result == IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
      CallJob current = job;
      if (current != null) {
        current.suspended();
      }
      suspended = true;
    } else if (result instanceof Thrown thrown) {
      functionFailed(thrown.failure);
    } else {
      functionReturned(result);
    }
  }

  /** Whether it can be cancelled so that an outcome excludes that. */
  boolean hasSuspended() {
    return suspended;
  }

  @Override
  void beforeEnd(@Nullable Throwable failure) {
    CallJob current = job;
    if (current != null && suspended && !isDone()) {
      current.withdrawWait(
          failure == null ? "completed from outside" : Failures.reason(failure), this::isDone);
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
  @SuppressWarnings({"unchecked", "NullAway"}) // the function returned what becomes a T
  public void endWith(@Nullable Object result) {
    T value;
    try {
      value = (T) conversion.of(result);
    } catch (Throwable thrown) {
      fail(thrown);
      return;
    }
    succeed(value);
  }

  @Override
  public void failWith(Throwable failure) {
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
}
