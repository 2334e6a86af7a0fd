package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * How a future ended, where that is not a plain value: with null or with an exception. A future's
 * {@code result} is the value itself, an {@code Outcome}, or null as long as it has not ended.
 */
final class Outcome {

  private static final Outcome NULL = new Outcome(null);

  private final @Nullable Throwable failure;

  private Outcome(@Nullable Throwable failure) {
    this.failure = failure;
  }

  static Object of(@Nullable Object value) {
    return value == null ? NULL : value;
  }

  /** A failure as it is, for {@code completeExceptionally}. */
  static Object failed(Throwable failure) {
    return new Outcome(failure);
  }

  /** What a function threw, for the stage that it was to complete. */
  static Object thrown(Throwable failure) {
    return new Outcome(wrapped(failure));
  }

  /** The same outcome, for a stage that depends on the one that had it. */
  static Object relayed(Object outcome) {
    Throwable failure = failure(outcome);
    return failure == null || failure instanceof CompletionException ? outcome : thrown(failure);
  }

  static @Nullable Throwable failure(@Nullable Object outcome) {
    return outcome instanceof Outcome special ? special.failure : null;
  }

  /** The value; null if there is none. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <T extends @Nullable Object> T value(@Nullable Object outcome) {
    return (T) (outcome instanceof Outcome ? null : outcome);
  }

  /** What {@code join} returns or throws. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  static <T extends @Nullable Object> T join(Object outcome) {
    Throwable failure = failure(outcome);
    if (failure instanceof CancellationException cancelled) {
      throw cancelled;
    }
    if (failure != null) {
      throw wrapped(failure);
    }
    return value(outcome);
  }

  /** What {@code get} returns or throws. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  static <T extends @Nullable Object> T get(Object outcome) throws ExecutionException {
    Throwable failure = failure(outcome);
    if (failure instanceof CancellationException cancelled) {
      throw cancelled;
    }
    if (failure != null) {
      throw new ExecutionException(unwrapped(failure));
    }
    return value(outcome);
  }

  static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
    return cause == null ? failure : cause;
  }

  private static CompletionException wrapped(Throwable failure) {
    return failure instanceof CompletionException already
        ? already
        : new CompletionException(failure);
  }
}
