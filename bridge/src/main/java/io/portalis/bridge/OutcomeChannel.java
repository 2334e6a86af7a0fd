package io.portalis.bridge;

import io.portalis.Outcome;
import io.portalis.channel.ChannelConfig;
import io.portalis.spi.LinkedFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The outcomes of stages as they end; cancelling the channel cancels the stages. */
final class OutcomeChannel<T extends @Nullable Object> extends CoroutineChannel<Outcome<T>> {

  private final List<CompletableFuture<T>> stages;
  private final AtomicInteger running;

  OutcomeChannel(List<? extends CompletionStage<? extends T>> stages) {
    super(ChannelConfig.<Outcome<T>>builder().capacity(Integer.MAX_VALUE).build());
    this.stages = Failures.futures(stages);
    this.running = new AtomicInteger(stages.size());
  }

  /** Starts to watch the stages; to be called once, after construction. */
  OutcomeChannel<T> watch() {
    if (stages.isEmpty()) {
      close();
    }
    for (CompletableFuture<T> stage : stages) {
      LinkedFuture.observe(stage, this::ended);
    }
    return this;
  }

  private void ended(T value, @Nullable Throwable failure) {
    trySend(Failures.outcome(value, failure));
    if (running.decrementAndGet() == 0) {
      close();
    }
  }

  @Override
  public void cancel() {
    super.cancel();
    for (CompletableFuture<T> stage : stages) {
      Failures.cancel(stage, "cancelled");
    }
  }
}
