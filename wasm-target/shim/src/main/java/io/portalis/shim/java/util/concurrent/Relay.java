package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** Ends a stage as another one ended. */
final class Relay extends Dependent {

  private final CompletableFuture<?> source;
  private final CompletableFuture<?> target;

  private Relay(CompletableFuture<?> source, CompletableFuture<?> target) {
    this.source = source;
    this.target = target;
  }

  /** Lets {@code target} end as {@code source} does or did. */
  static <S extends CompletableFuture<?>> S relay(CompletableFuture<?> source, S target) {
    Object outcome = outcome(source, target);
    if (outcome != null) {
      target.settle(outcome);
      Cascade.from(target);
    }
    return target;
  }

  /** How the source ended; if it did not yet, null, and it will end the target when it does. */
  static @Nullable Object outcome(CompletableFuture<?> source, CompletableFuture<?> target) {
    Object outcome = source.result;
    if (outcome != null) {
      return Outcome.relayed(outcome);
    }
    source.push(new Relay(source, target));
    return null;
  }

  @Override
  void fire(Cascade cascade) {
    Object outcome = source.result;
    if (outcome != null) {
      target.settle(Outcome.relayed(outcome));
      cascade.completed(target);
    }
  }
}
