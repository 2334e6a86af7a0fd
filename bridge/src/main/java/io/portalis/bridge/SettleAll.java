package io.portalis.bridge;

import io.portalis.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** All outcomes in order. */
final class SettleAll<T extends @Nullable Object> extends Gathering<T, List<Outcome<T>>> {

  private final Outcome<T>[] outcomes;

  @SuppressWarnings({"unchecked", "rawtypes"})
  SettleAll(List<? extends CompletionStage<? extends T>> stages) {
    super(stages);
    this.outcomes = new Outcome[stages.size()];
  }

  @Override
  void ended(int index, T value, @Nullable Throwable failure) {
    outcomes[index] = Failures.outcome(value, failure);
  }

  @Override
  void allEnded() {
    complete(List.copyOf(Arrays.asList(outcomes)));
  }
}
