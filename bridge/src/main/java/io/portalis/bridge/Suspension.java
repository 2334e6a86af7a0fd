package io.portalis.bridge;

import io.portalis.TaskCancelledException;
import io.portalis.spi.LinkedFuture;
import java.util.Objects;
import kotlin.Result;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlinx.coroutines.Job;
import kotlinx.coroutines.JobKt;
import org.jspecify.annotations.Nullable;

/**
 * A call of one of kotlinx's suspending functions, as a future that is its own continuation.
 *
 * <p>While the call is suspended, kotlinx holds the decision about it: either it is resumed, and an
 * element changes hands, or it is cancelled, and none does. So whoever ends the future by itself
 * first cancels the call, by a {@link Job} that is made only for calls that do suspend, and ends
 * the future if the call took that. If it did not, another thread is about to resume it, having
 * decided so already; that it has not completed the future yet is a matter of a few instructions
 * without user code, for which is waited, since a future must be done when its {@code cancel}
 * returns.
 *
 * <p>There is no dispatcher in the context: the call is resumed, and the future completed, by the
 * thread on the other side. Nothing comes between the decision and the future, where an element
 * could be dropped by a cancellation.
 *
 * @param <A> what the call returns
 * @param <T> the type of the future
 */
abstract class Suspension<A, T extends @Nullable Object> extends LinkedFuture<T>
    implements Continuation<A> {

  /** What is cancelled to give the call up; null until kotlinx asks for it. */
  private @Nullable Job job;

  private volatile boolean withdrawn;

  /** Who cancels the job, if somebody does. */
  private @Nullable Thread canceller;

  /** Completes the future with what the call returned. */
  abstract void returned(A result);

  /** Completes the future after the call failed. */
  abstract void failed(Throwable failure);

  /**
   * The future has been ended by its own user before the call was resumed. The call has had no
   * effect.
   */
  void gaveUp() {}

  /** Takes what a call with this continuation returned at once, if it did. */
  @SuppressWarnings({"unchecked", "NullAway"}) // a call returns what it is declared to, or the mark
  final void started(@Nullable Object result) {
    if (result != IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
      returned((A) result);
    }
  }

  @Override
  public CoroutineContext getContext() {
    if (job == null) {
      job = JobKt.Job(null);
    }
    return job;
  }

  @Override
  @SuppressWarnings("unchecked") // kotlin.Result is either of the two
  public final void resumeWith(Object result) {
    if (!(result instanceof Result.Failure failure)) {
      returned((A) result);
    } else if (failure.exception == Withdrawal.INSTANCE) {
      withdrawn = true;
    } else {
      failed(failure.exception);
    }
  }

  /** Gives the call up, if that is still possible. */
  private boolean withdrawCall() {
    Job current = job;
    if (current == null || isDone() || canceller == Thread.currentThread()) {
      return false;
    }
    if (!current.isCancelled()) {
      canceller = Thread.currentThread();
      cancelCall(current);
    }
    while (!withdrawn && !isResumed()) {
      Thread.onSpinWait();
    }
    return withdrawn;
  }

  /** Whether the call was resumed with its own outcome. */
  boolean isResumed() {
    return isDone();
  }

  void cancelCall(Job current) {
    current.cancel(Withdrawal.INSTANCE);
  }

  /** Completes the future as the call does. */
  final boolean completeHere(T value) {
    return super.complete(value);
  }

  /** Fails the future as the call does. */
  final void failHere(Throwable failure) {
    super.completeExceptionally(failure);
  }

  @Override
  public boolean complete(T value) {
    return withdrawCall() && ended(super.complete(value));
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    Objects.requireNonNull(failure, "failure");
    return withdrawCall() && ended(super.completeExceptionally(failure));
  }

  @Override
  protected boolean cancelHere() {
    return withdrawCall()
        && ended(super.completeExceptionally(new TaskCancelledException("cancelled")));
  }

  private boolean ended(boolean byThis) {
    if (byThis) {
      gaveUp();
    }
    return byThis;
  }
}
