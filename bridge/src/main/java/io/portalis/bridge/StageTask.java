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
  void runBody(Object body, Current current) {
    CompletableFuture<T> stage;
    try {
      stage = call(body);
    } catch (Throwable thrown) {
      fail(thrown);
      return;
    }
    work = stage;
    if (isMarked(CLAIMED)) {
      stage.cancel(true);
    }
    LinkedFuture.observe(stage, (value, failure) -> stageEnded(stage, value, failure));
  }

  @SuppressWarnings("unchecked")
  private CompletableFuture<T> call(Object body) throws Exception {
    CompletionStage<T> stage = ((Callable<@Nullable CompletionStage<T>>) body).call();
    if (stage == null) {
      throw new NullPointerException("the body returned a null stage");
    }
    return Failures.future(stage);
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
      stage.cancel(true);
    }
  }
}
