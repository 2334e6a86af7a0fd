package io.portalis.bridge;

import io.portalis.TaskCancelledException;
import io.portalis.spi.LinkedFuture;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone who waits in a {@link WaitQueue}: a future, linked into the queue by its own fields, so
 * that giving up costs the same wherever in the queue it is.
 *
 * <p>Whoever takes the waiter out of its queue, under the lock, decides how the future ends: one
 * who serves it, or its own user, who cancels it, or completes it otherwise. The future itself is
 * completed after the lock is released, since callbacks run then. In between stands the {@link
 * Outcome}, and whoever comes too late to decide completes the future with that himself: so a
 * future is done when {@code cancel} returns, as futures must be, and who was served has what it
 * was served with.
 *
 * @param <T> the type of what is waited for
 */
abstract class Waiter<T extends @Nullable Object> extends LinkedFuture<T> {

  /**
   * The queue that this waits in; null before and after, but not while it moves to another. Written
   * under the lock.
   */
  volatile @Nullable WaitQueue<?> queue;

  @Nullable Waiter<?> previous;

  /** The next in the queue or, after that, in {@link Served}. */
  @Nullable Waiter<?> next;

  /** How the future ends; written under the lock by who decides. */
  private @Nullable Outcome<T> outcome;

  /** How a future is to end. */
  private record Outcome<T extends @Nullable Object>(T value, @Nullable Throwable failure) {}

  /** Decides how this ends, and takes it out of the queue if it is in one. Under the lock. */
  final void decide(T value, @Nullable Throwable failure) {
    outcome = new Outcome<>(value, failure);
    WaitQueue<?> current = queue;
    if (current != null) {
      current.remove(this);
    }
  }

  /** Completes the future as was decided; does nothing if that is done. Not under the lock. */
  final void deliver() {
    Outcome<T> how = outcome;
    if (how == null) {
      return;
    }
    if (how.failure == null) {
      super.complete(how.value);
    } else {
      super.completeExceptionally(how.failure);
    }
  }

  /**
   * This waiter has left the queue because its user gave up. Under the lock.
   *
   * @param served takes those who are served in consequence
   */
  void gaveUp(Served served) {}

  /** Ends this as its user wishes, if it still waits. */
  private boolean giveUp(T value, @Nullable Throwable failure) {
    WaitQueue<?> seen = queue;
    boolean won = false;
    Served served = new Served();
    if (seen != null) {
      seen.lock.lock();
      try {
        won = queue != null;
        if (won) {
          decide(value, failure);
          gaveUp(served);
        }
      } finally {
        seen.lock.unlock();
      }
    }
    deliver();
    served.deliver();
    if (won) {
      withdraw();
    }
    return won;
  }

  @Override
  public boolean complete(T value) {
    return giveUp(value, null);
  }

  @Override
  @SuppressWarnings("NullAway") // there is no value
  public boolean completeExceptionally(Throwable failure) {
    return giveUp(null, Objects.requireNonNull(failure, "failure"));
  }

  @Override
  protected boolean cancelHere() {
    return !isDone() && completeExceptionally(new TaskCancelledException("cancelled"));
  }
}
