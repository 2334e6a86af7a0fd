package io.portalis.bridge;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** What few tasks are asked for, kept out of the task so that the many stay small. */
final class TaskDetails {

  private static final AtomicLong IDS = new AtomicLong();

  private static final AtomicReferenceFieldUpdater<TaskDetails, @Nullable FinishWaits> WAITS =
      AtomicReferenceFieldUpdater.newUpdater(TaskDetails.class, FinishWaits.class, "waits");

  private static final AtomicReferenceFieldUpdater<TaskDetails, @Nullable TaskJob<?>> JOB =
      jobUpdater();

  @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
  private static AtomicReferenceFieldUpdater<TaskDetails, @Nullable TaskJob<?>> jobUpdater() {
    return (AtomicReferenceFieldUpdater)
        AtomicReferenceFieldUpdater.newUpdater(TaskDetails.class, TaskJob.class, "job");
  }

  final long id = IDS.incrementAndGet();
  final @Nullable String name;

  /** Made when somebody waits. */
  private volatile @Nullable FinishWaits waits;

  /** Reports the failure if the task is dropped; set in failed supervised tasks. */
  volatile @Nullable FailureWatch watch;

  /** The task as a job, made when somebody asks. */
  private volatile @Nullable TaskJob<?> job;

  TaskDetails(@Nullable String name) {
    this.name = name;
  }

  String name() {
    return name != null ? name : "task-" + id;
  }

  FinishWaits waits() {
    FinishWaits known = waits;
    if (known == null) {
      WAITS.compareAndSet(this, null, new FinishWaits());
      known = Objects.requireNonNull(waits);
    }
    return known;
  }

  /** Keeps a job unless there is one; null if it is kept, otherwise the one that there is. */
  @Nullable TaskJob<?> keep(TaskJob<?> made) {
    return JOB.compareAndSet(this, null, made) ? null : job;
  }

  @Nullable TaskJob<?> jobIfAny() {
    return job;
  }

  void tellFinished() {
    FinishWaits known = waits;
    if (known != null) {
      known.tell();
    }
  }
}
