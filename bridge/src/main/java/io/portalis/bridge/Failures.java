package io.portalis.bridge;

import io.portalis.Outcome;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskTimeoutException;
import io.portalis.spi.LinkedFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import kotlinx.coroutines.TimeoutCancellationException;
import org.jspecify.annotations.Nullable;

/** The rules by which failures travel: unwrapped, the first wins, the rest are suppressed in it. */
final class Failures {

  private Failures() {}

  /** The failure inside the wrappers that futures put around it. */
  static Throwable unwrap(Throwable failure) {
    Throwable inner = failure;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  /** What a task fails with when its body throws: not the wrapper of a {@code join} in the body. */
  static Throwable ofBody(Throwable thrown) {
    Throwable inner = unwrap(thrown);
    return thrown instanceof CompletionException || isCancellation(inner) ? inner : thrown;
  }

  /**
   * What a call of a suspend function fails with. Kotlin takes a time-out for a cancellation.
   *
   * @param cancelled whether the call was cancelled before, from outside or by one of its
   *     coroutines
   */
  static Throwable ofCall(Throwable thrown, boolean cancelled) {
    if (thrown instanceof TimeoutCancellationException timeout && !cancelled) {
      return timeout(timeout);
    }
    Throwable failure = ofBody(thrown);
    return isCancellation(failure) ? cancellation(failure) : failure;
  }

  private static TaskTimeoutException timeout(TimeoutCancellationException thrown) {
    TaskTimeoutException timeout = new TaskTimeoutException(TimesKt.timeOf(thrown));
    timeout.initCause(thrown);
    return timeout;
  }

  static boolean isCancellation(Throwable failure) {
    return failure instanceof CancellationException;
  }

  /** The cancellation as this library's own exception. */
  static TaskCancelledException cancellation(Throwable failure) {
    return failure instanceof TaskCancelledException own
        ? own
        : new TaskCancelledException(reason(failure), failure);
  }

  static String reason(Throwable cancellation) {
    if (cancellation instanceof TaskCancelledException own) {
      return own.reason();
    }
    String message = cancellation.getMessage();
    return message != null ? message : "cancelled";
  }

  /** Records a later failure in the first one; false if that takes none. */
  static boolean suppress(Throwable first, Throwable later) {
    Throwable other = unwrap(later);
    if (other == first || isCausedBy(other, first) || isSuppressed(first, other)) {
      return true;
    }
    first.addSuppressed(other);
    return first.getSuppressed().length > 0;
  }

  private static boolean isCausedBy(Throwable failure, Throwable cause) {
    try {
      return failure.getCause() == cause;
    } catch (RuntimeException broken) {
      return false; // a getCause that throws
    }
  }

  static boolean isSuppressed(Throwable first, Throwable other) {
    for (Throwable known : first.getSuppressed()) {
      if (known == other) {
        return true;
      }
    }
    return false;
  }

  /** What an ended future failed with, unwrapped; null if it succeeded. */
  static @Nullable Throwable of(CompletableFuture<?> ended) {
    if (!ended.isCompletedExceptionally()) {
      return null;
    }
    Throwable failure =
        ended instanceof LinkedFuture<?> own
            ? own.failureNow()
            : ended.<@Nullable Throwable>handle((value, error) -> error).getNow(null);
    return failure == null ? null : unwrap(failure);
  }

  static <T extends @Nullable Object> Outcome<T> outcome(T value, @Nullable Throwable failure) {
    if (failure == null) {
      return new Outcome.Success<>(value);
    }
    Throwable inner = unwrap(failure);
    return isCancellation(inner)
        ? new Outcome.Cancelled<>(reason(inner))
        : new Outcome.Failure<>(inner);
  }

  /** Ends a future like a stage that has ended, unwrapped. */
  static <T extends @Nullable Object> boolean pass(
      T value, @Nullable Throwable failure, CompletableFuture<? super T> to) {
    if (failure == null) {
      return to.complete(value);
    }
    return to.completeExceptionally(ending(failure));
  }

  /**
   * What a future of this library ends with when a stage failed: unwrapped, and our cancellation.
   */
  static Throwable ending(Throwable failure) {
    Throwable inner = unwrap(failure);
    return isCancellation(inner) ? cancellation(inner) : inner;
  }

  /** The stage as a future, through which it can be cancelled if it can be at all. */
  static <T extends @Nullable Object> CompletableFuture<T> future(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture();
    } catch (UnsupportedOperationException refused) {
      CompletableFuture<T> mirror = new CompletableFuture<>();
      LinkedFuture.observe(stage, (value, failure) -> pass(value, failure, mirror));
      return mirror;
    }
  }

  /** The stages as futures, which are only to be read and cancelled. */
  @SuppressWarnings("unchecked") // so a future of a subtype will do
  static <T extends @Nullable Object> List<CompletableFuture<T>> futures(
      List<? extends CompletionStage<? extends T>> stages) {
    List<CompletableFuture<T>> futures = new ArrayList<>(stages.size());
    for (CompletionStage<? extends T> stage : stages) {
      futures.add(future((CompletionStage<T>) stage));
    }
    return futures;
  }

  /** Cancels a future that another one waits for, a task with a reason. */
  static void cancel(CompletableFuture<?> future, String reason) {
    LinkedFuture.nested(
        () -> {
          if (future instanceof Task<?> task) {
            task.abort(reason);
          } else {
            future.cancel(true);
          }
        });
  }
}
