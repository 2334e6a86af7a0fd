package io.portalis.bridge;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** All results in order, or the first failure. */
final class JoinAll<T extends @Nullable Object> extends Gathering<T, List<T>> {

  private final @Nullable Object[] results;

  JoinAll(List<? extends CompletionStage<? extends T>> stages) {
    super(stages);
    this.results = new Object[stages.size()];
  }

  @Override
  void ended(int index, T value, @Nullable Throwable failure) {
    results[index] = value;
    if (failure != null && !isDecided()) {
      if (decide("another failed")) {
        for (CompletableFuture<T> stage : stages) {
          suppressEnded(failure, stage);
        }
        completeExceptionally(
            Failures.isCancellation(failure) ? Failures.cancellation(failure) : failure);
      }
    }
  }

  private static void suppressEnded(Throwable failure, CompletableFuture<?> stage) {
    Throwable other = stage.isCancelled() ? null : Failures.of(stage);
    if (other != null && !Failures.isCancellation(other)) {
      Failures.suppress(failure, other);
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  void allEnded() {
    if (!isDecided()) {
      complete((List<T>) Collections.unmodifiableList(Arrays.asList(results)));
    }
  }
}
