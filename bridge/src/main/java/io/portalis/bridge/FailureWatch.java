package io.portalis.bridge;

import io.portalis.Task;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** A failed task that nobody has looked at, and what is to be reported should nobody ever. */
final class FailureWatch extends PhantomReference<Task<?>> {

  private final UnseenFailures failures;
  private final long id;
  private final String name;
  private final Throwable error;
  private final @Nullable Outer outer;

  FailureWatch(
      ScopedTask<?> task, Throwable error, UnseenFailures failures, ReferenceQueue<Task<?>> queue) {
    super(task, queue);
    this.failures = failures;
    this.id = task.id();
    this.name = task.name();
    this.error = error;
    this.outer = task.scope.outer;
  }

  /** Somebody looked. */
  void dismiss() {
    failures.remove(this);
    clear();
  }

  /** The task itself is gone; the handler is given one that looks the same. */
  void report(StructuredRuntime runtime) {
    if (outer != null) {
      outer.uncaught(error);
    } else {
      runtime.uncaught(new FailedTask(id, name, error), error);
    }
  }
}
