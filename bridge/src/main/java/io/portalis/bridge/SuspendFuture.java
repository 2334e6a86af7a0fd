package io.portalis.bridge;

import io.portalis.TaskCancelledException;
import io.portalis.interop.SuspendCall;
import io.portalis.spi.LinkedFuture;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlinx.coroutines.Job;
import org.jspecify.annotations.Nullable;

/** A call of a suspend function that is the future of its outcome. */
final class SuspendFuture<T extends @Nullable Object> extends LinkedFuture<T>
    implements SuspendedCall<T> {

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<SuspendFuture, @Nullable CallJob> JOB =
      AtomicReferenceFieldUpdater.newUpdater(SuspendFuture.class, CallJob.class, "job");

  private final CoroutineContext base;
  private final Conversion conversion;
  private volatile @Nullable CallJob job;
  private boolean started;

  /**
   * Makes one.
   *
   * @param conversion what makes the function's result the future's
   */
  SuspendFuture(CoroutineContext base, Conversion conversion) {
    this.base = base;
    this.conversion = conversion;
  }

  /** Makes the job at once, as a child of another. */
  SuspendFuture<T> inside(@Nullable Job parent) {
    if (parent != null) {
      job().attachTo(parent);
    }
    return this;
  }

  /** Calls the function. */
  SuspendFuture<T> start(SuspendCall<?> call) {
    started = true;
    Object result;
    try {
      result = SuspendCalls.call(call, this);
    } catch (Throwable thrown) {
      functionFailed(thrown);
      return this;
    }
    CallJob current = job;
    if (result != IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
      functionReturned(result);
    } else if (current != null) {
      current.suspended();
    }
    return this;
  }

  /** The thread could not be made ready for the function, or not be put back after it. */
  void failedAround(Throwable thrown) {
    if (started) {
      CoroutineEngine.instance().host().reportUncaught("a suspend call", thrown);
    } else {
      functionFailed(thrown);
    }
  }

  // --- the end of the function

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // the function returned what becomes a T
  public void endWith(@Nullable Object result) {
    T value;
    try {
      value = (T) conversion.of(result);
    } catch (Throwable thrown) {
      failWith(thrown);
      return;
    }
    super.complete(value);
  }

  @Override
  public void failWith(Throwable failure) {
    if (!super.completeExceptionally(failure) && !Failures.isCancellation(failure)) {
      CoroutineEngine.instance().host().reportUncaught("a cancelled suspend call", failure);
    }
  }

  @Override
  public void withdrawn() {
    // Whoever withdrew it ends the future.
  }

  // --- the end by the user of the future

  /** Withdraws the wait that the function is, if it is one; unless that has its outcome already. */
  private void withdrawWait() {
    CallJob current = job;
    if (current != null && !isDone()) {
      current.withdrawWait("cancelled", this::isDone);
    }
  }

  private boolean ended(boolean byThis) {
    if (byThis) {
      job().cancel(new TaskCancelledException("cancelled"));
    }
    return byThis;
  }

  @Override
  public boolean complete(T value) {
    withdrawWait();
    return ended(super.complete(value));
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    Objects.requireNonNull(failure, "failure");
    withdrawWait();
    return ended(super.completeExceptionally(failure));
  }

  @Override
  protected boolean cancelHere() {
    return !isDone() && completeExceptionally(new TaskCancelledException("cancelled"));
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
