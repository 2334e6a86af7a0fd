package io.portalis.bridge;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first success. */
final class Race<T extends @Nullable Object> extends Gathering<T, T> {

  private final AtomicReference<@Nullable Throwable> firstFailure = new AtomicReference<>();
  private volatile @Nullable Throwable cancellation;

  Race(List<? extends CompletionStage<? extends T>> stages) {
    super(stages);
  }

  @Override
  void ended(int index, T value, @Nullable Throwable failure) {
    if (failure == null) {
      if (decide("another was first")) {
        complete(value);
      }
    } else if (Failures.isCancellation(failure)) {
      cancellation = failure;
    } else if (!firstFailure.compareAndSet(null, failure)) {
      Throwable first = firstFailure.get();
      if (first != null) {
        Failures.suppress(first, failure);
      }
    }
  }

  @Override
  void allEnded() {
    if (isDecided()) {
      return;
    }
    Throwable first = firstFailure.get();
    Throwable cancelled = cancellation;
    if (first != null) {
      completeExceptionally(first);
    } else if (cancelled != null) {
      completeExceptionally(Failures.cancellation(cancelled));
    }
  }
}
