package io.portalis.bridge;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first failure of a scope; later ones are suppressed in it. */
final class FirstFailure {

  private record Failed(ScopedTask<?> task, Throwable error) {}

  private final AtomicReference<@Nullable Failed> first = new AtomicReference<>();
  private final AtomicBoolean askedFor = new AtomicBoolean();

  /** Takes note of a failure; true if it is the first, otherwise it is now suppressed in that. */
  boolean record(ScopedTask<?> task, Throwable error) {
    return first.compareAndSet(null, new Failed(task, error)) || !suppress(error);
  }

  /** Suppresses a failure in the first one; false if there is none. */
  boolean suppress(Throwable error) {
    Failed known = first.get();
    if (known == null) {
      return false;
    }
    Failures.suppress(known.error, error);
    return true;
  }

  @Nullable Throwable error() {
    Failed known = first.get();
    return known == null ? null : known.error;
  }

  /** Somebody will be told. */
  void askedFor() {
    askedFor.set(true);
  }

  /** Hands the failure to the uncaught handler if nobody asked for it, here or at the task. */
  void reportIfUnseen(StructuredRuntime runtime) {
    Failed known = first.get();
    if (known != null && !known.task.isLookedAt() && askedFor.compareAndSet(false, true)) {
      runtime.uncaught(known.task, known.error);
    }
  }
}
