package io.portalis.shim.java.util.concurrent;

import java.util.function.Supplier;

/** Completes a future with what a supplier supplies, unless it has ended by then. */
record Supply<T>(Supplier<? extends T> supplier, CompletableFuture<T> target)
    implements Runnable, CompletableFuture.AsynchronousCompletionTask {

  @Override
  public void run() {
    if (!target.hasEnded()) {
      try {
        target.endValue(supplier.get());
      } catch (Throwable thrown) {
        target.endThrown(thrown);
      }
      target.triggerDependents();
    }
  }
}
