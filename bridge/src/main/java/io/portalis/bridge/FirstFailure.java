package io.portalis.bridge;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first failure of a scope; later ones are suppressed in it. */
final class FirstFailure {

  /**
   * A failure; the same object in all scopes that fail with it.
   *
   * @param seen whether somebody was told
   */
  record Failed(ScopedTask<?> task, Throwable error, AtomicBoolean seen) {
    Failed(ScopedTask<?> task, Throwable error) {
      this(task, error, new AtomicBoolean());
    }
  }

  private final AtomicReference<@Nullable Failed> first = new AtomicReference<>();

  /** How many wait to be told. */
  private final AtomicInteger asking = new AtomicInteger();

  /** Takes note of a failure; true if it is the first, otherwise it is now suppressed in that. */
  boolean record(Failed failed) {
    if (first.compareAndSet(null, failed)) {
      return true;
    }
    if (!suppress(failed.error)) {
      failed.task.scope.reportUncaught(failed.task, failed.error);
    }
    return false;
  }

  /** Suppresses a failure in the first one; false if that is not possible. */
  boolean suppress(Throwable error) {
    Failed known = first.get();
    return known != null && Failures.suppress(known.error, error);
  }

  /** Whether a failure is the first or suppressed in it. */
  boolean isOrSuppresses(Throwable error) {
    Failed known = first.get();
    return known != null && (known.error == error || Failures.isSuppressed(known.error, error));
  }

  @Nullable Throwable error() {
    Failed known = first.get();
    return known == null ? null : known.error;
  }

  /** The failure, for somebody who is told of it now. */
  @Nullable Throwable tell() {
    Failed known = first.get();
    if (known == null) {
      return null;
    }
    known.seen.set(true);
    return known.error;
  }

  /** Somebody waits to be told. */
  void ask() {
    asking.incrementAndGet();
  }

  /** Somebody who asked does not want to know any more. */
  void unask() {
    asking.decrementAndGet();
  }

  /** Hands the failure to the uncaught handler if nobody is told of it, here or at the task. */
  void reportIfUnseen() {
    Failed known = first.get();
    if (known != null
        && asking.get() == 0
        && !known.task.isLookedAt()
        && known.seen.compareAndSet(false, true)) {
      known.task.scope.reportUncaught(known.task, known.error);
    }
  }
}
