package io.portalis.shim.java.util.concurrent;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The task that completes a future with what a supplier returns or throws. */
final class Supply<T extends @Nullable Object>
    implements Runnable, CompletableFuture.AsynchronousCompletionTask {

  private final CompletableFuture<T> target;
  private final Supplier<? extends T> supplier;

  Supply(CompletableFuture<T> target, Supplier<? extends T> supplier) {
    this.target = target;
    this.supplier = supplier;
  }

  @Override
  public void run() {
    if (target.result == null) {
      target.settle(supplied());
    }
    Cascade.from(target);
  }

  private Object supplied() {
    try {
      return Outcome.of(supplier.get());
    } catch (Throwable failure) {
      return Outcome.thrown(failure);
    }
  }
}
