package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** Ends one future as the first of several. */
final class AnyOf {

  /** The entry in one of the futures. */
  private final class Entry extends Dependent {
    private final CompletableFuture<?> source;

    Entry(CompletableFuture<?> source) {
      this.source = source;
    }

    @Override
    void fire(Cascade cascade) {
      Object outcome = source.result;
      if (outcome != null && !fired) {
        fired = true;
        for (CompletableFuture<?> each : sources) {
          each.remove(AnyOf.this);
        }
        target.settle(Outcome.relayed(outcome));
        cascade.completed(target);
      }
    }

    @Override
    boolean belongsTo(Object owner) {
      return AnyOf.this == owner;
    }
  }

  private final CompletableFuture<@Nullable Object> target = new CompletableFuture<>();
  private final CompletableFuture<?>[] sources;
  private boolean fired;

  private AnyOf(CompletableFuture<?>[] sources) {
    this.sources = sources;
  }

  static CompletableFuture<@Nullable Object> of(CompletableFuture<?>[] futures) {
    AnyOf any = new AnyOf(futures.clone());
    any.add();
    return any.target;
  }

  private void add() {
    for (CompletableFuture<?> source : sources) {
      Object outcome = source.result;
      if (outcome != null) {
        target.settle(Outcome.relayed(outcome));
        return;
      }
    }
    for (CompletableFuture<?> source : sources) {
      source.push(new Entry(source));
    }
  }
}
