package io.portalis.bridge;

import io.portalis.Task;
import io.portalis.spi.LinkedFuture;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A task that ends when the stage that its body returned ends; stopping it cancels the stage. */
final class StageTask<T extends @Nullable Object> extends ScopedTask<T> {

  StageTask(
      StructuredScope scope,
      @Nullable String name,
      Callable<? extends CompletionStage<? extends T>> body) {
    super(scope, name, body);
  }

  @Override
  @Nullable Object call(Object body) throws Exception {
    return ((Callable<?>) body).call();
  }

  @Override
  @SuppressWarnings("unchecked")
  void bodyReturned(@Nullable Object result) {
    if (result == null) {
      fail(new NullPointerException("the body of " + name() + " returned a null stage"));
      return;
    }
    CompletableFuture<T> stage = Failures.future((CompletionStage<T>) result);
    work = stage;
    if (isMarked(CLAIMED)) {
      stopBody();
    }
    LinkedFuture.observe(stage, (value, failure) -> stageEnded(stage, value, failure));
  }

  private void stageEnded(CompletableFuture<T> stage, T value, @Nullable Throwable failure) {
    if (stage instanceof Task<?> task && !task.isFinished()) {
      endBeforeReturn(value, failure == null ? null : Failures.unwrap(failure));
      LinkedFuture.observe(task.finished(), (nothing, never) -> returned());
    } else if (failure == null) {
      succeed(value);
    } else {
      fail(Failures.unwrap(failure));
    }
  }

  @Override
  void stopBody() {
    if (work instanceof CompletableFuture<?> stage) {
      Failures.cancel(stage, "cancelled");
    }
  }
}
