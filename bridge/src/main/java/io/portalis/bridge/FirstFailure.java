package io.portalis.bridge;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first failure of a scope; later ones are suppressed in it. */
final class FirstFailure {

  private record Failed(ScopedTask<?> task, Throwable error) {}

  private final AtomicReference<@Nullable Failed> first = new AtomicReference<>();

  /** How many have asked, or were told. */
  private final AtomicInteger asked = new AtomicInteger();

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

  /** Somebody wants to be told. */
  void askedFor() {
    asked.incrementAndGet();
  }

  /** Somebody who asked does not want to know any more. */
  void unasked() {
    asked.decrementAndGet();
  }

  /** Hands the failure to the uncaught handler if nobody asked for it, here or at the task. */
  void reportIfUnseen(StructuredRuntime runtime) {
    Failed known = first.get();
    if (known != null && !known.task.isLookedAt() && asked.compareAndSet(0, 1)) {
      runtime.uncaught(known.task, known.error);
    }
  }
}
