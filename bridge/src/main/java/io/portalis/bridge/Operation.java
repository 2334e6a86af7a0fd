package io.portalis.bridge;

import io.portalis.spi.LinkedFuture;
import org.jspecify.annotations.Nullable;

/** A future that withdraws its operation however its user ends it, by a time-out for instance. */
abstract class Operation<T extends @Nullable Object> extends LinkedFuture<T> {

  @Override
  public boolean complete(T value) {
    return withdrawIf(super.complete(value));
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    return withdrawIf(super.completeExceptionally(failure));
  }

  private boolean withdrawIf(boolean ended) {
    if (ended) {
      withdraw();
    }
    return ended;
  }

  /** Gives the operation up; does nothing if it is over. May be called more than once. */
  @Override
  protected abstract void withdraw();
}
