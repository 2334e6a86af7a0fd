package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step of a computation that runs when another one has ended, as specified by the JDK.
 *
 * @param <T> the type of the result
 */
public interface CompletionStage<T extends @Nullable Object> {

  /** After success, a function of the value, at once. */
  <U extends @Nullable Object> CompletionStage<U> thenApply(Function<? super T, ? extends U> fn);

  /** After success, a function of the value, by the default executor. */
  <U extends @Nullable Object> CompletionStage<U> thenApplyAsync(
      Function<? super T, ? extends U> fn);

  /** After success, a function of the value, by the executor given. */
  <U extends @Nullable Object> CompletionStage<U> thenApplyAsync(
      Function<? super T, ? extends U> fn, Executor executor);

  /** After success, an action with the value, at once. */
  CompletionStage<@Nullable Void> thenAccept(Consumer<? super T> action);

  /** After success, an action with the value, by the default executor. */
  CompletionStage<@Nullable Void> thenAcceptAsync(Consumer<? super T> action);

  /** After success, an action with the value, by the executor given. */
  CompletionStage<@Nullable Void> thenAcceptAsync(Consumer<? super T> action, Executor executor);

  /** After success, an action, at once. */
  CompletionStage<@Nullable Void> thenRun(Runnable action);

  /** After success, an action, by the default executor. */
  CompletionStage<@Nullable Void> thenRunAsync(Runnable action);

  /** After success, an action, by the executor given. */
  CompletionStage<@Nullable Void> thenRunAsync(Runnable action, Executor executor);

  /** After the success of both, a function of both values, at once. */
  <U extends @Nullable Object, V extends @Nullable Object> CompletionStage<V> thenCombine(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn);

  /** After the success of both, a function of both values, by the default executor. */
  <U extends @Nullable Object, V extends @Nullable Object> CompletionStage<V> thenCombineAsync(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn);

  /** After the success of both, a function of both values, by the executor given. */
  <U extends @Nullable Object, V extends @Nullable Object> CompletionStage<V> thenCombineAsync(
      CompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> fn,
      Executor executor);

  /** After the success of both, an action with both values, at once. */
  <U extends @Nullable Object> CompletionStage<@Nullable Void> thenAcceptBoth(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action);

  /** After the success of both, an action with both values, by the default executor. */
  <U extends @Nullable Object> CompletionStage<@Nullable Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action);

  /** After the success of both, an action with both values, by the executor given. */
  <U extends @Nullable Object> CompletionStage<@Nullable Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> action,
      Executor executor);

  /** After the success of both, an action, at once. */
  CompletionStage<@Nullable Void> runAfterBoth(CompletionStage<?> other, Runnable action);

  /** After the success of both, an action, by the default executor. */
  CompletionStage<@Nullable Void> runAfterBothAsync(CompletionStage<?> other, Runnable action);

  /** After the success of both, an action, by the executor given. */
  CompletionStage<@Nullable Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable action, Executor executor);

  /** After the first success of two, a function of its value, at once. */
  <U extends @Nullable Object> CompletionStage<U> applyToEither(
      CompletionStage<? extends T> other, Function<? super T, U> fn);

  /** After the first success of two, a function of its value, by the default executor. */
  <U extends @Nullable Object> CompletionStage<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn);

  /** After the first success of two, a function of its value, by the executor given. */
  <U extends @Nullable Object> CompletionStage<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor);

  /** After the first success of two, an action with its value, at once. */
  CompletionStage<@Nullable Void> acceptEither(
      CompletionStage<? extends T> other, Consumer<? super T> action);

  /** After the first success of two, an action with its value, by the default executor. */
  CompletionStage<@Nullable Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action);

  /** After the first success of two, an action with its value, by the executor given. */
  CompletionStage<@Nullable Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor);

  /** After the first success of two, an action, at once. */
  CompletionStage<@Nullable Void> runAfterEither(CompletionStage<?> other, Runnable action);

  /** After the first success of two, an action, by the default executor. */
  CompletionStage<@Nullable Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action);

  /** After the first success of two, an action, by the executor given. */
  CompletionStage<@Nullable Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable action, Executor executor);

  /** After success, a function that returns the stage to end as, at once. */
  <U extends @Nullable Object> CompletionStage<U> thenCompose(
      Function<? super T, ? extends CompletionStage<U>> fn);

  /** After success, a function that returns the stage to end as, by the default executor. */
  <U extends @Nullable Object> CompletionStage<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn);

  /** After success, a function that returns the stage to end as, by the executor given. */
  <U extends @Nullable Object> CompletionStage<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn, Executor executor);

  /** After the end, a function of the value or the exception, at once. */
  <U extends @Nullable Object> CompletionStage<U> handle(
      BiFunction<? super T, Throwable, ? extends U> fn);

  /** After the end, a function of the value or the exception, by the default executor. */
  <U extends @Nullable Object> CompletionStage<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> fn);

  /** After the end, a function of the value or the exception, by the executor given. */
  <U extends @Nullable Object> CompletionStage<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> fn, Executor executor);

  /** After the end, an action that leaves it as it is, at once. */
  CompletionStage<T> whenComplete(BiConsumer<? super T, ? super Throwable> action);

  /** After the end, an action that leaves it as it is, by the default executor. */
  CompletionStage<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action);

  /** After the end, an action that leaves it as it is, by the executor given. */
  CompletionStage<T> whenCompleteAsync(
      BiConsumer<? super T, ? super Throwable> action, Executor executor);

  /** After a failure, a function of the exception, at once. */
  CompletionStage<T> exceptionally(Function<Throwable, ? extends T> fn);

  /** After a failure, a function of the exception, by the default executor. */
  default CompletionStage<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
    return this.<CompletionStage<T>>handle(
            (value, failure) ->
                failure == null ? this : this.<T>handleAsync((none, again) -> fn.apply(again)))
        .thenCompose(stage -> stage);
  }

  /** After a failure, a function of the exception, by the executor given. */
  default CompletionStage<T> exceptionallyAsync(
      Function<Throwable, ? extends T> fn, Executor executor) {
    return this.<CompletionStage<T>>handle(
            (value, failure) ->
                failure == null
                    ? this
                    : this.<T>handleAsync((none, again) -> fn.apply(again), executor))
        .thenCompose(stage -> stage);
  }

  /** After a failure, a function that returns the stage to end as, at once. */
  default CompletionStage<T> exceptionallyCompose(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    return this.<CompletionStage<T>>handle(
            (value, failure) -> failure == null ? this : fn.apply(failure))
        .thenCompose(stage -> stage);
  }

  /** After a failure, a function that returns the stage to end as, by the default executor. */
  default CompletionStage<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    return this.<CompletionStage<T>>handle(
            (value, failure) ->
                failure == null
                    ? this
                    : this.<CompletionStage<T>>handleAsync((none, again) -> fn.apply(again))
                        .thenCompose(stage -> stage))
        .thenCompose(stage -> stage);
  }

  /** After a failure, a function that returns the stage to end as, by the executor given. */
  default CompletionStage<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
    return this.<CompletionStage<T>>handle(
            (value, failure) ->
                failure == null
                    ? this
                    : this.<CompletionStage<T>>handleAsync(
                            (none, again) -> fn.apply(again), executor)
                        .thenCompose(stage -> stage))
        .thenCompose(stage -> stage);
  }

  /** This stage as a future. */
  CompletableFuture<T> toCompletableFuture();
}
