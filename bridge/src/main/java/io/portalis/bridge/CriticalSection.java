package io.portalis.bridge;

import io.portalis.Task;
import io.portalis.spi.LinkedFuture;
import io.portalis.sync.Guard;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@code withLock}: waits for the guard, then for the stage that the body makes of it, and closes
 * the guard before it ends.
 */
final class CriticalSection<T extends @Nullable Object, R extends @Nullable Object>
    extends Operation<R> {

  private final Function<? super Guard<T>, ? extends CompletionStage<? extends R>> body;

  /** What cancelling this cancels: the wait for the guard, then the body's stage. */
  private volatile @Nullable CompletableFuture<?> work;

  CriticalSection(Function<? super Guard<T>, ? extends CompletionStage<? extends R>> body) {
    this.body = body;
  }

  CriticalSection<T, R> enter(CompletableFuture<Guard<T>> lock) {
    work = lock;
    LinkedFuture.observe(
        lock,
        (guard, cancelled) -> {
          if (cancelled == null) {
            locked(guard);
          }
        });
    return this;
  }

  private void locked(Guard<T> guard) {
    if (isDone()) {
      guard.close();
      return;
    }
    CompletableFuture<R> stage;
    try {
      stage = call(guard);
    } catch (Throwable thrown) {
      guard.close();
      completeExceptionally(Failures.ofBody(thrown));
      return;
    }
    work = stage;
    if (isDone()) {
      withdraw(); // it was ended while the body was called
    }
    LinkedFuture.observe(stage, (value, failure) -> stageEnded(stage, guard, value, failure));
  }

  @SuppressWarnings("unchecked") // the future is only read here
  private CompletableFuture<R> call(Guard<T> guard) {
    CompletionStage<R> stage = (CompletionStage<R>) body.apply(guard);
    if (stage == null) {
      throw new NullPointerException("the body of withLock returned a null stage");
    }
    return Failures.future(stage);
  }

  /** Unlocks, which for a task is due when its body has returned, and then ends. */
  private void stageEnded(
      CompletableFuture<R> stage, Guard<T> guard, R value, @Nullable Throwable failure) {
    if (stage instanceof Task<?> task && !task.isFinished()) {
      LinkedFuture.observe(task.finished(), (nothing, never) -> end(guard, value, failure));
    } else {
      end(guard, value, failure);
    }
  }

  private void end(Guard<T> guard, R value, @Nullable Throwable failure) {
    guard.close();
    Failures.pass(value, failure, this);
  }

  @Override
  protected void withdraw() {
    CompletableFuture<?> current = work;
    if (current != null) {
      Failures.cancel(current, "cancelled");
    }
  }
}
