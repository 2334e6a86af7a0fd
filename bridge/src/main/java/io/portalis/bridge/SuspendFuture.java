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
  private volatile @Nullable CallJob job;
  private boolean composed;
  private volatile boolean withdrawn;

  /** Whether the result is to be forgotten. */
  private final boolean isVoid;

  SuspendFuture(CoroutineContext base, boolean isVoid) {
    this.base = base;
    this.isVoid = isVoid;
  }

  /** Makes the job at once, as a child of another. */
  SuspendFuture<T> inside(@Nullable Job parent) {
    if (parent != null) {
      job().attachTo(parent);
    }
    return this;
  }

  /** Calls the function. */
  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // a function returns what it is declared to, or the mark
  SuspendFuture<T> start(SuspendCall<T> call) {
    Object result;
    try {
      result = call.call(this);
    } catch (Throwable thrown) {
      functionFailed(thrown);
      return this;
    }
    if (result != IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
      functionReturned((T) result);
    }
    return this;
  }

  // --- the end of the function

  @Override
  @SuppressWarnings("NullAway") // a Void result is carried by null
  public void returned(T result) {
    super.complete(isVoid ? null : result);
  }

  @Override
  public void failed(Throwable failure) {
    if (!super.completeExceptionally(failure) && !Failures.isCancellation(failure)) {
      CoroutineEngine.instance().host().reportUncaught("a cancelled suspend call", failure);
    }
  }

  @Override
  public void withdrawn() {
    withdrawn = true;
  }

  // --- the end by the user of the future

  /** Withdraws the wait that the function is, if it is one; unless that has its outcome already. */
  private void withdrawWait() {
    CallJob current = job;
    if (current != null && !composed && !isDone()) {
      current.withdrawWait(() -> withdrawn || isDone());
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

  @Override
  public boolean isComposed() {
    return composed;
  }

  @Override
  public void markComposed() {
    composed = true;
  }
}
