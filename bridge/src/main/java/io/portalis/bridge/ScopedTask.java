package io.portalis.bridge;

import io.portalis.ScopePolicy;
import io.portalis.TaskCancelledException;
import io.portalis.TaskState;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import kotlin.coroutines.CoroutineContext;
import org.jspecify.annotations.Nullable;

/**
 * A task of a scope: the future, the work, the link among its siblings and the entry of the run
 * queue in one object of 48 bytes.
 *
 * <p><b>Life.</b> A task is {@code STARTED} when its body gets its turn, {@code CLAIMED} by whoever
 * may complete the future (the body's end, or a cancellation, whichever comes first) and {@code
 * RETURNED} when the body has returned or never will start. It is finished when the future is
 * complete and the body has returned; the later of the two events signals that. Both sides write
 * their own mark before they read the other's, so at least one of them sees both.
 */
abstract class ScopedTask<T extends @Nullable Object> extends DetailedTask<T>
    implements Child, Body {

  @SuppressWarnings("rawtypes")
  private static final AtomicIntegerFieldUpdater<ScopedTask> STATUS =
      AtomicIntegerFieldUpdater.newUpdater(ScopedTask.class, "status");

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<ScopedTask, @Nullable Object> WORK =
      AtomicReferenceFieldUpdater.newUpdater(ScopedTask.class, Object.class, "work");

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<ScopedTask, @Nullable Child> OLDER =
      AtomicReferenceFieldUpdater.newUpdater(ScopedTask.class, Child.class, "older");

  static final int STARTED = 1;
  static final int CLAIMED = 1 << 1;
  static final int RETURNED = 1 << 2;

  /** Somebody asked for the outcome, so a failure is not lost. */
  private static final int LOOKED_AT = 1 << 3;

  final StructuredScope scope;

  /** The body before it starts; then what has to be stopped, if anything. */
  volatile @Nullable Object work;

  private volatile int status;
  private volatile @Nullable Child older;
  private int order;

  ScopedTask(StructuredScope scope, @Nullable String name, Object body) {
    super(name);
    this.scope = scope;
    WORK.lazySet(this, body);
  }

  /** Says that what this task stands for runs already, by itself. */
  final void runsAlready() {
    STATUS.lazySet(this, STARTED);
  }

  /** Calls the body. */
  abstract @Nullable Object call(Object body) throws Exception;

  /** Goes on after the body has returned; ends, then or later, by {@code succeed} or the like. */
  abstract void bodyReturned(@Nullable Object result);

  /** Tells the started body, which may not have got far or may have returned, to stop. */
  abstract void stopBody();

  /** Is about to be ended from outside: last chance for an outcome that was there first. */
  void beforeEnd(@Nullable Throwable failure) {}

  // --- the life of a task

  @Override
  public final void run() {
    if (!STATUS.compareAndSet(this, 0, STARTED) && !startLookedAt()) {
      return; // cancelled before its turn
    }
    Object result = null;
    Throwable thrown = null;
    Current current = Current.get();
    ScopedTask<?> outer = current.task;
    CoroutineContext outerContext = current.context;
    current.task = this;
    if (scope.outer == null) {
      current.context = null;
    }
    try {
      result = call(Objects.requireNonNull(work));
    } catch (Throwable failure) {
      thrown = failure;
    }
    current.context = outerContext;
    current.task = outer; // before the end is known: callbacks are not part of the body
    if (thrown == null) {
      try {
        bodyReturned(result);
        return;
      } catch (Throwable failure) {
        thrown = failure; // a stage that cannot even be watched
      }
    }
    fail(thrown);
  }

  private boolean startLookedAt() {
    int before;
    do {
      before = status;
      if ((before & (CLAIMED | RETURNED)) != 0) {
        return false;
      }
    } while (!STATUS.compareAndSet(this, before, before | STARTED));
    return true;
  }

  /** Sets marks; returns what was set before. */
  private int mark(int marks) {
    return mark(marks, 0);
  }

  /** Sets marks, unless one of {@code exceptAfter} was set before; returns what was set before. */
  private int mark(int marks, int exceptAfter) {
    int before;
    do {
      before = status;
      if ((before & exceptAfter) != 0 || (before & marks) == marks) {
        return before;
      }
    } while (!STATUS.compareAndSet(this, before, before | marks));
    return before;
  }

  final boolean isMarked(int marks) {
    return (status & marks) == marks;
  }

  /** Takes the right to complete the future; a task that was not started never will be. */
  private int claim() {
    int before;
    do {
      before = status;
      if ((before & CLAIMED) != 0) {
        return before;
      }
    } while (!STATUS.compareAndSet(
        this, before, before | CLAIMED | ((before & STARTED) != 0 ? 0 : RETURNED)));
    return before;
  }

  /**
   * Between the claim and the end lie a few instructions, so who loses the claim can wait for the
   * end. Not for ever: an {@link Error} there, such as out of memory, may have lost it.
   */
  private void awaitEnd() {
    for (int patience = 10_000; patience > 0 && !isDone(); patience--) {
      OtherThreads.letRun();
    }
  }

  /** The body returned a result. */
  final void succeed(T value) {
    int before = mark(CLAIMED | RETURNED);
    WORK.lazySet(this, null);
    if ((before & CLAIMED) == 0) {
      super.complete(value);
    }
    signalIfFinished();
  }

  @Override
  public final void refused(Throwable why) {
    fail(why);
  }

  /**
   * The body threw, or could not be started. What has to be recorded or reported beside the future
   * is so before the task counts as finished, since a scope may end with that.
   */
  final void fail(Throwable thrown) {
    Throwable failure = Failures.ofBody(thrown);
    boolean panic = failure instanceof Error;
    try {
      if ((mark(panic ? CLAIMED : CLAIMED | RETURNED, CLAIMED) & CLAIMED) == 0) {
        end(failure);
      } else {
        failedLate(failure);
      }
    } finally {
      returned();
    }
  }

  /** The body has returned with a failure that others take care of. */
  final void failAside(Throwable failure) {
    if ((mark(CLAIMED | RETURNED) & CLAIMED) == 0) {
      super.completeExceptionally(failure);
    }
    signalIfFinished();
  }

  /** The future has ended, but the body goes on for a while. */
  final void endBeforeReturn(T value, @Nullable Throwable failure) {
    if ((mark(CLAIMED) & CLAIMED) != 0) {
      return;
    }
    if (failure == null) {
      super.complete(value);
    } else {
      end(failure);
    }
  }

  /** The body has returned, and the future has been taken care of. */
  final void returned() {
    mark(CLAIMED | RETURNED);
    work = null;
    signalIfFinished();
  }

  /**
   * Completes the claimed future with what was thrown, and tells the scope: what is asked of the
   * scope by someone who saw the failure must know of it.
   */
  private void end(Throwable thrown) {
    if (Failures.isCancellation(thrown)) {
      super.completeExceptionally(Failures.cancellation(thrown));
      return;
    }
    boolean panic = thrown instanceof Error;
    boolean first = false;
    try {
      first = scope.recordFailure(this, thrown);
      if (panic) {
        lookedAt();
      } else if (scope.policy == ScopePolicy.SUPERVISOR && !isMarked(LOOKED_AT)) {
        watchFor(thrown);
      }
    } finally {
      super.completeExceptionally(thrown);
    }
    if (first) {
      scope.cancelAfterFailure();
    }
    if (panic) {
      scope.reportUncaught(this, thrown);
    }
  }

  /** Has the failure reported if nobody ever asks for it. */
  private void watchFor(Throwable thrown) {
    FailureWatch watch = scope.runtime.failures.watch(this, thrown);
    details().watch = watch;
    if (isMarked(LOOKED_AT)) {
      watch.dismiss();
    }
  }

  /** The body threw after its task had ended, most often because it was told to stop. */
  private void failedLate(Throwable thrown) {
    if (!Failures.isCancellation(thrown) && !isInterrupt(thrown)) {
      scope.recordLateFailure(this, thrown);
    }
  }

  private static boolean isInterrupt(Throwable thrown) {
    return thrown instanceof InterruptedException
        || thrown instanceof InterruptedIOException
        || thrown instanceof ClosedByInterruptException;
  }

  private void signalIfFinished() {
    if (!isFinished()) {
      return;
    }
    TaskDetails known = detailsIfAny();
    if (known != null) {
      known.tellFinished();
      if (known.watch != null) {
        scope.runtime.failures.sweepSoon(scope.children);
      }
    }
    Current.get().endedIn(scope.children);
  }

  /** Ends the task from outside and stops its body; false if it had ended. */
  private boolean endFromOutside(@Nullable Throwable failure, T value) {
    beforeEnd(failure);
    int before = claim();
    if ((before & CLAIMED) != 0) {
      awaitEnd();
      return false;
    }
    try {
      if (failure == null) {
        super.complete(value);
      } else {
        end(failure);
      }
      if ((before & STARTED) != 0) {
        stopBody();
      } else {
        work = null;
      }
    } finally {
      signalIfFinished();
    }
    return true;
  }

  @Override
  public final boolean abort(String reason) {
    Objects.requireNonNull(reason, "reason");
    return !isDone() && cancelFor(new TaskCancelledException(reason));
  }

  @SuppressWarnings("NullAway") // the value is not used beside a failure
  private boolean cancelFor(Throwable cancellation) {
    return endFromOutside(cancellation, null);
  }

  @Override
  protected final boolean cancelHere() {
    return abort("cancelled");
  }

  @Override
  protected final boolean isShared() {
    return true;
  }

  @Override
  public final boolean complete(T value) {
    return endFromOutside(null, value);
  }

  @Override
  public final boolean completeExceptionally(Throwable failure) {
    return cancelFor(Objects.requireNonNull(failure, "ex"));
  }

  @Override
  public final TaskState state() {
    if (!isDone()) {
      return isMarked(STARTED) ? TaskState.RUNNING : TaskState.QUEUED;
    }
    if (!isCompletedExceptionally()) {
      return TaskState.SUCCEEDED;
    }
    return isCancelled() ? TaskState.CANCELLED : TaskState.FAILED;
  }

  @Override
  public final boolean isFinished() {
    return isMarked(RETURNED) && isDone();
  }

  // --- asking for the outcome

  /** From now on a failure of this task is not lost: somebody has asked. */
  final void lookedAt() {
    if (!isMarked(LOOKED_AT)) {
      mark(LOOKED_AT);
      TaskDetails known = detailsIfAny();
      FailureWatch watch = known == null ? null : known.watch;
      if (watch != null) {
        watch.dismiss();
      }
    }
  }

  final boolean isLookedAt() {
    return isMarked(LOOKED_AT);
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
    lookedAt();
    return super.newIncompleteFuture();
  }

  @Override
  public final T join() {
    lookedAt();
    if (!isDone()) {
      Waiting.join(this);
    }
    throwIfCancelled();
    return super.join();
  }

  @Override
  public final T get() throws InterruptedException, ExecutionException {
    lookedAt();
    Waiting.guard(this);
    if (!isDone()) {
      Waiting.park(this);
    }
    throwIfCancelled();
    return super.get();
  }

  @Override
  public final T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    lookedAt();
    Waiting.guard(this);
    throwIfCancelled();
    try {
      return super.get(timeout, unit);
    } catch (CancellationException cancelled) {
      throwIfCancelled();
      throw cancelled;
    } catch (InterruptedException interrupted) {
      Waiting.throwIfCurrentEnded();
      throw interrupted;
    }
  }

  @Override
  public final T getNow(T valueIfAbsent) {
    if (isDone()) {
      lookedAt();
    }
    throwIfCancelled();
    return super.getNow(valueIfAbsent);
  }

  private void throwIfCancelled() {
    Throwable failure = isCancelled() ? Failures.of(this) : null;
    if (failure != null) {
      throw Failures.cancellation(failure);
    }
  }

  // --- the link among siblings

  @Override
  public final @Nullable Child older() {
    return older;
  }

  @Override
  public final void setOlder(@Nullable Child older) {
    OLDER.lazySet(this, older);
  }

  @Override
  public final int order() {
    return order;
  }

  @Override
  public final void setOrder(int order) {
    this.order = order;
  }

  @Override
  public final boolean isOver() {
    return isFinished();
  }
}
