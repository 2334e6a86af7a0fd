package io.portalis.bridge;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** What few tasks are asked for, kept out of the task so that the many stay small. */
final class TaskDetails {

  private static final AtomicLong IDS = new AtomicLong();

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<TaskDetails, @Nullable CompletableFuture>
      FINISHED =
          AtomicReferenceFieldUpdater.newUpdater(
              TaskDetails.class, CompletableFuture.class, "finished");

  final long id = IDS.incrementAndGet();
  final @Nullable String name;

  /** Completed when the task is finished; made when someone wants to know. */
  @SuppressWarnings("rawtypes")
  private volatile @Nullable CompletableFuture finished;

  /** Reports the failure if the task is dropped; set in failed supervised tasks. */
  volatile @Nullable FailureWatch watch;

  TaskDetails(@Nullable String name) {
    this.name = name;
  }

  String name() {
    return name != null ? name : "task-" + id;
  }

  @SuppressWarnings("unchecked")
  CompletableFuture<Void> finished() {
    CompletableFuture<Void> known = finished;
    if (known == null) {
      FINISHED.compareAndSet(this, null, new CompletableFuture<Void>());
      known = finished;
    }
    return java.util.Objects.requireNonNull(known);
  }

  void signalFinished() {
    CompletableFuture<?> waiting = finished;
    if (waiting != null) {
      waiting.complete(null);
    }
  }
}
