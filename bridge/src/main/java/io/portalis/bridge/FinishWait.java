package io.portalis.bridge;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a task to be finished; in the task's {@link FinishWaits}. */
final class FinishWait implements Child {

  private static final AtomicReferenceFieldUpdater<FinishWait, @Nullable Runnable> ACTION =
      AtomicReferenceFieldUpdater.newUpdater(FinishWait.class, Runnable.class, "action");

  /** What to do; null when it was done or is not wanted any more. */
  private volatile @Nullable Runnable action;

  private volatile @Nullable Child older;
  private int order;

  FinishWait(Runnable action) {
    this.action = action;
  }

  /** Takes the action, which only one can; null if it was taken. */
  @Nullable Runnable take() {
    return ACTION.getAndSet(this, null);
  }

  @Override
  public @Nullable Child older() {
    return older;
  }

  @Override
  public void setOlder(@Nullable Child older) {
    this.older = older;
  }

  @Override
  public int order() {
    return order;
  }

  @Override
  public void setOrder(int order) {
    this.order = order;
  }

  @Override
  public boolean isOver() {
    return action == null;
  }
}
