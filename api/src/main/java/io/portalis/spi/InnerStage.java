package io.portalis.spi;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The function of a {@code thenCompose}: it remembers the stage that the user's function returned,
 * so that the composed stage can be linked below it. Whichever of the two is known last links.
 */
final class InnerStage<A extends @Nullable Object, T extends @Nullable Object>
    implements Function<A, CompletionStage<T>> {

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<InnerStage, @Nullable Object> FIRST =
      AtomicReferenceFieldUpdater.newUpdater(InnerStage.class, Object.class, "first");

  private final Function<? super A, ? extends CompletionStage<T>> fn;
  private volatile @Nullable Object first;

  InnerStage(Function<? super A, ? extends CompletionStage<T>> fn) {
    this.fn = fn;
  }

  @Override
  public CompletionStage<T> apply(A argument) {
    CompletionStage<T> inner = fn.apply(argument);
    if (inner instanceof LinkedFuture<?> source && !FIRST.compareAndSet(this, null, source)) {
      ((DerivedFuture<?>) known()).linkBelow(source);
    }
    return inner;
  }

  /** Says which stage was composed; returns it. */
  <S extends CompletableFuture<?>> S composed(S outer) {
    if (outer instanceof DerivedFuture<?> below
        && !outer.isDone()
        && !FIRST.compareAndSet(this, null, below)) {
      below.linkBelow((LinkedFuture<?>) known());
    }
    return outer;
  }

  private Object known() {
    return Objects.requireNonNull(first);
  }
}
