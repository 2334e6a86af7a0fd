package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** Ends one future after all of several. */
final class AllOf {

  /** The entry in one of the futures. */
  private final class Entry extends Dependent {
    @Override
    void fire(Cascade cascade) {
      missing--;
      if (missing == 0) {
        target.settle(end());
        cascade.completed(target);
      }
    }
  }

  private final CompletableFuture<@Nullable Void> target = new CompletableFuture<>();
  private final CompletableFuture<?>[] sources;
  private int missing;

  private AllOf(CompletableFuture<?>[] sources) {
    this.sources = sources;
  }

  static CompletableFuture<@Nullable Void> of(CompletableFuture<?>[] futures) {
    AllOf all = new AllOf(futures.clone());
    all.add();
    return all.target;
  }

  private void add() {
    for (CompletableFuture<?> source : sources) {
      if (source.result == null) {
        missing++;
      }
    }
    if (missing == 0) {
      target.settle(end());
      return;
    }
    for (CompletableFuture<?> source : sources) {
      if (source.result == null) {
        source.push(new Entry());
      }
    }
  }

  /** The first failure in the order of the array, or null as the value. */
  private Object end() {
    for (CompletableFuture<?> source : sources) {
      Object outcome = source.result;
      if (outcome != null && Outcome.failure(outcome) != null) {
        return Outcome.relayed(outcome);
      }
    }
    return Outcome.of(null);
  }
}
