package io.portalis.bridge;

import io.portalis.Task;
import io.portalis.TaskState;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Stands for a failed task that was garbage-collected: same id, same name, same failure. */
final class FailedTask extends Task<@Nullable Object> {

  private final long id;
  private final String name;

  FailedTask(long id, String name, Throwable error) {
    this.id = id;
    this.name = name;
    super.completeExceptionally(error);
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TaskState state() {
    return TaskState.FAILED;
  }

  @Override
  public boolean abort(String reason) {
    Objects.requireNonNull(reason, "reason");
    return false;
  }

  @Override
  public boolean isFinished() {
    return true;
  }

  @Override
  public CompletableFuture<Void> finished() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public String toString() {
    return name + "[" + state() + "]";
  }
}
