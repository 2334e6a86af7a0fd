package io.portalis.bridge;

import io.portalis.Task;
import io.portalis.spi.LinkedFuture;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** The part of a task that most tasks are never asked for, made when they are. */
abstract class DetailedTask<T extends @Nullable Object> extends Task<T> {

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<DetailedTask, @Nullable TaskDetails> DETAILS =
      AtomicReferenceFieldUpdater.newUpdater(DetailedTask.class, TaskDetails.class, "details");

  private volatile @Nullable TaskDetails details;

  DetailedTask(@Nullable String name) {
    if (name != null) {
      DETAILS.lazySet(this, new TaskDetails(name));
    }
  }

  final TaskDetails details() {
    TaskDetails known = details;
    if (known == null) {
      DETAILS.compareAndSet(this, null, new TaskDetails(null));
      known = Objects.requireNonNull(details);
    }
    return known;
  }

  /** The details if there are any. */
  final @Nullable TaskDetails detailsIfAny() {
    return details;
  }

  @Override
  public final long id() {
    return details().id;
  }

  @Override
  public String name() {
    return details().name();
  }

  /** The name given to this task, or null. For {@link Body}. */
  public final @Nullable String givenName() {
    TaskDetails known = details;
    return known == null ? null : known.name;
  }

  @Override
  public final CompletableFuture<Void> finished() {
    return new Finished(this);
  }

  /**
   * Calls an action when the task is finished, at once if it is.
   *
   * @return the wait, for {@link #withdraw}
   */
  final FinishWait onFinished(Runnable action) {
    FinishWait wait = new FinishWait(action);
    if (isFinished()) {
      tell(wait);
      return wait;
    }
    details().waits().add(wait);
    if (isFinished()) {
      tell(wait); // it may have been finished before the wait was there
    }
    return wait;
  }

  private static void tell(FinishWait wait) {
    Runnable action = wait.take();
    if (action != null) {
      action.run();
    }
  }

  final void withdraw(FinishWait wait) {
    details().waits().withdraw(wait);
  }

  /** What {@link #finished()} returns. */
  private static final class Finished extends LinkedFuture<Void> {

    private final DetailedTask<?> task;
    private final FinishWait wait;

    @SuppressWarnings("NullAway") // a Void result is carried by null
    Finished(DetailedTask<?> task) {
      this.task = task;
      this.wait = task.onFinished(() -> complete(null));
    }

    @Override
    protected void withdraw() {
      task.withdraw(wait);
    }
  }

  @Override
  public final String toString() {
    return name() + "[" + state() + "]";
  }
}
