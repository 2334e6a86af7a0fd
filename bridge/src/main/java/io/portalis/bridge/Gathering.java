package io.portalis.bridge;

import io.portalis.spi.LinkedFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A future over several stages, which cancelling it cancels. Subclasses say what the end of a stage
 * means for the whole.
 *
 * @param <S> the type of the stages
 * @param <R> the type of the whole
 */
abstract class Gathering<S extends @Nullable Object, R extends @Nullable Object>
    extends LinkedFuture<R> {

  final List<CompletableFuture<S>> stages;
  private final AtomicInteger running;
  private final AtomicBoolean decided = new AtomicBoolean();

  Gathering(List<? extends CompletionStage<? extends S>> stages) {
    this.stages = Failures.futures(stages);
    this.running = new AtomicInteger(stages.size());
  }

  /** Starts to watch the stages; to be called once, after construction. */
  Gathering<S, R> watch() {
    if (stages.isEmpty()) {
      allEnded();
    }
    for (int i = 0; i < stages.size(); i++) {
      int index = i;
      LinkedFuture.observe(
          stages.get(i),
          (value, failure) -> {
            ended(index, value, failure == null ? null : Failures.unwrap(failure));
            if (running.decrementAndGet() == 0) {
              allEnded();
            }
          });
    }
    return this;
  }

  /** A stage has ended; {@code failure} is unwrapped. Called once for each stage, by any thread. */
  abstract void ended(int index, S value, @Nullable Throwable failure);

  /** The last stage has ended. */
  abstract void allEnded();

  /**
   * Cancels the other stages, so that who sees the whole sees them cancelled; false if it was
   * decided already.
   */
  final boolean decide(String reason) {
    if (isDone() || !decided.compareAndSet(false, true)) {
      return false;
    }
    cancelStages(reason);
    return true;
  }

  private void cancelStages(String reason) {
    for (CompletableFuture<S> stage : stages) {
      Failures.cancel(stage, reason);
    }
  }

  final boolean isDecided() {
    return decided.get();
  }

  @Override
  protected void withdraw() {
    cancelStages("cancelled");
  }
}
