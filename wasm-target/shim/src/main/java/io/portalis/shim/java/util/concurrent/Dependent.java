package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.Executor;

/**
 * What is to be done when a future, or one or both of two, has ended: mostly to call a function and
 * to complete another future, the target, with its result.
 */
abstract class Dependent implements Runnable, CompletableFuture.AsynchronousCompletionTask {

  private final CompletableFuture<?> target;

  /** Where the function runs; null for here, and after it was handed over. */
  private Executor executor;

  private boolean isOver;

  Dependent(CompletableFuture<?> target, Executor executor) {
    this.target = target;
    this.executor = executor;
  }

  /** Whether the sources have ended as far as needed. */
  abstract boolean isReady();

  /** Completes the target if that takes no function; false if it does. */
  abstract boolean completeWithout();

  /** Calls the function and completes the target; a throwable becomes the target's failure. */
  abstract void completeByFunction() throws Throwable;

  /**
   * Called when a source has ended.
   *
   * @return the target if it has ended by now, and its dependents are to be looked after; or null
   */
  final CompletableFuture<?> trigger() {
    if (isOver || !isReady()) {
      return null;
    }
    if (executor != null && !target.hasEnded() && !completeWithout()) {
      handOver();
      return target.hasEnded() ? end() : null;
    }
    perform();
    return target.hasEnded() ? end() : null;
  }

  private void handOver() {
    Executor chosen = executor;
    executor = null;
    isOver = true;
    try {
      chosen.execute(this);
    } catch (Throwable refused) {
      target.endThrown(refused);
    }
  }

  private void perform() {
    isOver = true;
    if (!target.hasEnded() && !completeWithout()) {
      try {
        completeByFunction();
      } catch (Throwable thrown) {
        target.endThrown(thrown);
      }
    }
  }

  private CompletableFuture<?> end() {
    isOver = true;
    leaveSources();
    return target;
  }

  /** On the executor. */
  @Override
  public final void run() {
    perform();
    if (target.hasEnded()) {
      leaveSources();
      target.triggerDependents();
    }
  }

  /** Withdraws from sources that have not ended. */
  void leaveSources() {}
}
