package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of step. */
final class Steps {

  private Steps() {}

  /** After success: {@code thenApply}, {@code thenAccept}, {@code thenRun}. */
  static class Apply<T extends @Nullable Object, U extends @Nullable Object> extends Step<U> {
    private final Function<? super T, ? extends U> fn;

    Apply(
        CompletableFuture<U> target,
        CompletableFuture<?> source,
        @Nullable CompletableFuture<?> other,
        @Nullable Executor executor,
        Function<? super T, ? extends U> fn) {
      super(target, source, other, executor);
      this.fn = fn;
    }

    @Override
    boolean concerns(Object outcome) {
      return Outcome.failure(outcome) == null;
    }

    @Override
    Object call(Object outcome) {
      return Outcome.of(fn.apply(Outcome.value(outcome)));
    }
  }

  /** After the first success of two: {@code applyToEither} and its like. */
  static final class Either<T extends @Nullable Object, U extends @Nullable Object>
      extends Apply<T, U> {
    private final CompletableFuture<?> second;

    Either(
        CompletableFuture<U> target,
        CompletableFuture<?> source,
        CompletableFuture<?> second,
        @Nullable Executor executor,
        Function<? super T, ? extends U> fn) {
      super(target, source, second, executor, fn);
      this.second = second;
    }

    @Override
    boolean hops(Object outcome, boolean atOnce) {
      return !atOnce || concerns(outcome); // As in the JDK.
    }

    @Override
    @Nullable Object outcome() {
      Object first = source.result;
      return first == null ? second.result : first;
    }
  }

  /** After the success of both: {@code thenCombine} and its like. */
  static final class Both<
          T extends @Nullable Object, S extends @Nullable Object, U extends @Nullable Object>
      extends Step<U> {
    private final CompletableFuture<?> second;
    private final BiFunction<? super T, ? super S, ? extends U> fn;

    Both(
        CompletableFuture<U> target,
        CompletableFuture<?> source,
        CompletableFuture<?> second,
        @Nullable Executor executor,
        BiFunction<? super T, ? super S, ? extends U> fn) {
      super(target, source, second, executor);
      this.second = second;
      this.fn = fn;
    }

    @Override
    @Nullable Object outcome() {
      Object one = source.result;
      Object two = second.result;
      if (one == null || two == null) {
        return null;
      }
      return Outcome.failure(one) == null && Outcome.failure(two) != null ? two : one;
    }

    @Override
    boolean concerns(Object outcome) {
      return Outcome.failure(outcome) == null;
    }

    @Override
    boolean hops(Object outcome, boolean atOnce) {
      return atOnce || concerns(outcome); // As in the JDK.
    }

    @Override
    Object call(Object outcome) {
      return Outcome.of(fn.apply(Outcome.value(outcome), Outcome.value(second.result)));
    }
  }

  /** After the end: {@code handle}. */
  static final class Handle<T extends @Nullable Object, U extends @Nullable Object>
      extends Step<U> {
    private final BiFunction<? super T, Throwable, ? extends U> fn;

    Handle(
        CompletableFuture<U> target,
        CompletableFuture<?> source,
        @Nullable Executor executor,
        BiFunction<? super T, Throwable, ? extends U> fn) {
      super(target, source, null, executor);
      this.fn = fn;
    }

    @Override
    boolean concerns(Object outcome) {
      return true;
    }

    @Override
    @SuppressWarnings(
        "NullAway") // The JDK's signature does not say that there may be no exception.
    Object call(Object outcome) {
      return Outcome.of(fn.apply(Outcome.value(outcome), Outcome.failure(outcome)));
    }
  }

  /** After the end, which it hands on: {@code whenComplete}. */
  static final class WhenComplete<T extends @Nullable Object> extends Step<T> {
    private final BiConsumer<? super T, ? super Throwable> action;

    WhenComplete(
        CompletableFuture<T> target,
        CompletableFuture<?> source,
        @Nullable Executor executor,
        BiConsumer<? super T, ? super Throwable> action) {
      super(target, source, null, executor);
      this.action = action;
    }

    @Override
    boolean concerns(Object outcome) {
      return true;
    }

    @Override
    @SuppressWarnings(
        "NullAway") // The JDK's signature does not say that there may be no exception.
    Object call(Object outcome) {
      action.accept(Outcome.value(outcome), Outcome.failure(outcome));
      return Outcome.relayed(outcome);
    }

    @Override
    Object thrown(Object outcome, Throwable failure) {
      Throwable first = Outcome.failure(outcome);
      if (first == null) {
        return Outcome.thrown(failure);
      }
      if (first != failure) {
        first.addSuppressed(failure);
      }
      return Outcome.relayed(outcome);
    }
  }

  /** After a failure: {@code exceptionally}. */
  static final class Recover<T extends @Nullable Object> extends Step<T> {
    private final Function<Throwable, ? extends T> fn;

    Recover(
        CompletableFuture<T> target,
        CompletableFuture<?> source,
        @Nullable Executor executor,
        Function<Throwable, ? extends T> fn) {
      super(target, source, null, executor);
      this.fn = fn;
    }

    @Override
    boolean concerns(Object outcome) {
      return true; // As in the JDK, the executor is used after success, too.
    }

    @Override
    Object call(Object outcome) {
      Throwable failure = Outcome.failure(outcome);
      return failure == null ? outcome : Outcome.of(fn.apply(failure));
    }
  }

  /** After success, with a stage: {@code thenCompose}. */
  static final class Compose<T extends @Nullable Object, U extends @Nullable Object>
      extends Step<U> {
    private final Function<? super T, ? extends CompletionStage<U>> fn;

    Compose(
        CompletableFuture<U> target,
        CompletableFuture<?> source,
        @Nullable Executor executor,
        Function<? super T, ? extends CompletionStage<U>> fn) {
      super(target, source, null, executor);
      this.fn = fn;
    }

    @Override
    boolean concerns(Object outcome) {
      return Outcome.failure(outcome) == null;
    }

    @Override
    @Nullable Object call(Object outcome) {
      return Relay.outcome(fn.apply(Outcome.value(outcome)).toCompletableFuture(), target);
    }
  }

  /** After a failure, with a stage: {@code exceptionallyCompose}. */
  static final class RecoverCompose<T extends @Nullable Object> extends Step<T> {
    private final Function<Throwable, ? extends CompletionStage<T>> fn;

    RecoverCompose(
        CompletableFuture<T> target,
        CompletableFuture<?> source,
        @Nullable Executor executor,
        Function<Throwable, ? extends CompletionStage<T>> fn) {
      super(target, source, null, executor);
      this.fn = fn;
    }

    @Override
    boolean concerns(Object outcome) {
      return Outcome.failure(outcome) != null;
    }

    @Override
    @Nullable Object call(Object outcome) {
      Throwable failure = Outcome.failure(outcome);
      return failure == null
          ? outcome
          : Relay.outcome(fn.apply(failure).toCompletableFuture(), target);
    }
  }
}
