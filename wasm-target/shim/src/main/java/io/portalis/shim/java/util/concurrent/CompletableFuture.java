package io.portalis.shim.java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A future that anyone can complete, and a stage, as specified by the JDK; here it belongs to one
 * thread, so that completing it and adding to it are plain assignments. The default executor starts
 * a thread for each task.
 *
 * @param <T> the type of the result
 */
public class CompletableFuture<T extends @Nullable Object> extends Completion
    implements Future<T>, CompletionStage<T> {

  /** Marks the tasks that asynchronous methods give to executors. */
  public interface AsynchronousCompletionTask {}

  /** An incomplete future. */
  public CompletableFuture() {}

  /** An incomplete future for the stages derived from this; subclasses make their own kind. */
  public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  /** Where asynchronous methods run what no executor is given for. */
  public Executor defaultExecutor() {
    return NewThread.EXECUTOR;
  }

  // --- completion

  private boolean end(Object outcome) {
    boolean first = settle(outcome);
    Cascade.from(this);
    return first;
  }

  /** Ends this with a value; false if it has ended. */
  public boolean complete(T value) {
    return end(Outcome.of(value));
  }

  /** Ends this with an exception; false if it has ended. */
  public boolean completeExceptionally(Throwable ex) {
    return end(Outcome.failed(Objects.requireNonNull(ex)));
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean first = result == null && settle(Outcome.failed(new CancellationException()));
    Cascade.from(this);
    return first || isCancelled();
  }

  /** Ends this with what the supplier returns, called by the default executor. */
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    return completeAsync(supplier, defaultExecutor());
  }

  /** Ends this with what the supplier returns, called by the executor. */
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    executor.execute(new Supply<>(this, Objects.requireNonNull(supplier)));
    return this;
  }

  /** Ends this with a {@link TimeoutException} after the time given, if it has not ended. */
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    Objects.requireNonNull(unit);
    if (result == null) {
      TimeLimit.set(this, timeout, unit, () -> completeExceptionally(new TimeoutException()));
    }
    return this;
  }

  /** Ends this with the value after the time given, if it has not ended. */
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    Objects.requireNonNull(unit);
    if (result == null) {
      TimeLimit.set(this, timeout, unit, () -> complete(value));
    }
    return this;
  }

  /** Replaces the outcome by a value. */
  public void obtrudeValue(T value) {
    result = Outcome.of(value);
    Cascade.from(this);
  }

  /** Replaces the outcome by an exception. */
  public void obtrudeException(Throwable ex) {
    result = Outcome.failed(Objects.requireNonNull(ex));
    Cascade.from(this);
  }

  // --- the outcome

  @Override
  public boolean isDone() {
    return result != null;
  }

  @Override
  public boolean isCancelled() {
    return Outcome.failure(result) instanceof CancellationException;
  }

  /** Whether this ended with an exception, be it a cancellation. */
  public boolean isCompletedExceptionally() {
    return Outcome.failure(result) != null;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    Object outcome = result;
    return Outcome.get(outcome == null ? Blocking.interruptibly(this) : outcome);
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long nanos = unit.toNanos(timeout);
    Object outcome = result;
    return Outcome.get(outcome == null ? Blocking.interruptibly(this, nanos) : outcome);
  }

  /** Waits for the value; an exception is thrown as a {@link CompletionException}. */
  public T join() {
    Object outcome = result;
    return Outcome.join(outcome == null ? Blocking.uninterruptibly(this) : outcome);
  }

  /** As {@link #join}, but does not wait and returns the argument then. */
  public T getNow(T valueIfAbsent) {
    Object outcome = result;
    return outcome == null ? valueIfAbsent : Outcome.join(outcome);
  }

  @Override
  public T resultNow() {
    Object outcome = result;
    if (outcome == null || Outcome.failure(outcome) != null) {
      throw unexpected();
    }
    return Outcome.value(outcome);
  }

  @Override
  public Throwable exceptionNow() {
    Throwable failure = Outcome.failure(result);
    if (failure == null || failure instanceof CancellationException) {
      throw unexpected();
    }
    return Outcome.unwrapped(failure);
  }

  private IllegalStateException unexpected() {
    return new IllegalStateException("state is " + state());
  }

  @Override
  public State state() {
    if (result == null) {
      return State.RUNNING;
    }
    Throwable failure = Outcome.failure(result);
    if (failure == null) {
      return State.SUCCESS;
    }
    return failure instanceof CancellationException ? State.CANCELLED : State.FAILED;
  }

  /** How many dependents wait for this. */
  public int getNumberOfDependents() {
    return countDependents();
  }

  @Override
  public String toString() {
    return super.toString() + "[" + description() + "]";
  }

  // --- stages

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenApply(
      Function<? super T, ? extends U> fn) {
    return apply(fn, null);
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> fn) {
    return apply(fn, defaultExecutor());
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> fn, Executor executor) {
    return apply(fn, Objects.requireNonNull(executor));
  }

  @Override
  public CompletableFuture<@Nullable Void> thenAccept(Consumer<? super T> action) {
    return apply(Actions.accepting(action), null);
  }

  @Override
  public CompletableFuture<@Nullable Void> thenAcceptAsync(Consumer<? super T> action) {
    return apply(Actions.accepting(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<@Nullable Void> thenAcceptAsync(
      Consumer<? super T> action, Executor executor) {
    return apply(Actions.accepting(action), Objects.requireNonNull(executor));
  }

  @Override
  public CompletableFuture<@Nullable Void> thenRun(Runnable action) {
    return apply(Actions.running(action), null);
  }

  @Override
  public CompletableFuture<@Nullable Void> thenRunAsync(Runnable action) {
    return apply(Actions.running(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<@Nullable Void> thenRunAsync(Runnable action, Executor executor) {
    return apply(Actions.running(action), Objects.requireNonNull(executor));
  }

  @Override
  public <U extends @Nullable Object, V extends @Nullable Object> CompletableFuture<V> thenCombine(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    return both(other, fn, null);
  }

  @Override
  public <U extends @Nullable Object, V extends @Nullable Object>
      CompletableFuture<V> thenCombineAsync(
          CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    return both(other, fn, defaultExecutor());
  }

  @Override
  public <U extends @Nullable Object, V extends @Nullable Object>
      CompletableFuture<V> thenCombineAsync(
          CompletionStage<? extends U> other,
          BiFunction<? super T, ? super U, ? extends V> fn,
          Executor executor) {
    return both(other, fn, Objects.requireNonNull(executor));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<@Nullable Void> thenAcceptBoth(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    return both(other, Actions.accepting(action), null);
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<@Nullable Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    return both(other, Actions.accepting(action), defaultExecutor());
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<@Nullable Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> action,
      Executor executor) {
    return both(other, Actions.accepting(action), Objects.requireNonNull(executor));
  }

  @Override
  public CompletableFuture<@Nullable Void> runAfterBoth(CompletionStage<?> other, Runnable action) {
    return both(other, Actions.runningAfterBoth(action), null);
  }

  @Override
  public CompletableFuture<@Nullable Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable action) {
    return both(other, Actions.runningAfterBoth(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<@Nullable Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    return both(other, Actions.runningAfterBoth(action), Objects.requireNonNull(executor));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> applyToEither(
      CompletionStage<? extends T> other, Function<? super T, U> fn) {
    return either(other, fn, null);
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn) {
    return either(other, fn, defaultExecutor());
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor) {
    return either(other, fn, Objects.requireNonNull(executor));
  }

  @Override
  public CompletableFuture<@Nullable Void> acceptEither(
      CompletionStage<? extends T> other, Consumer<? super T> action) {
    return either(other, Actions.accepting(action), null);
  }

  @Override
  public CompletableFuture<@Nullable Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action) {
    return either(other, Actions.accepting(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<@Nullable Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) {
    return either(other, Actions.accepting(action), Objects.requireNonNull(executor));
  }

  @Override
  public CompletableFuture<@Nullable Void> runAfterEither(
      CompletionStage<?> other, Runnable action) {
    return either(other, Actions.running(action), null);
  }

  @Override
  public CompletableFuture<@Nullable Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable action) {
    return either(other, Actions.running(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<@Nullable Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    return either(other, Actions.running(action), Objects.requireNonNull(executor));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenCompose(
      Function<? super T, ? extends CompletionStage<U>> fn) {
    return compose(fn, null);
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn) {
    return compose(fn, defaultExecutor());
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn, Executor executor) {
    return compose(fn, Objects.requireNonNull(executor));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> handle(
      BiFunction<? super T, Throwable, ? extends U> fn) {
    return handle(fn, null);
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> fn) {
    return handle(fn, defaultExecutor());
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> fn, Executor executor) {
    return handle(fn, Objects.requireNonNull(executor));
  }

  @Override
  public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    return whenComplete(action, null);
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) {
    return whenComplete(action, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super T, ? super Throwable> action, Executor executor) {
    return whenComplete(action, Objects.requireNonNull(executor));
  }

  @Override
  public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> fn) {
    return recover(fn, null);
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
    return recover(fn, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(
      Function<Throwable, ? extends T> fn, Executor executor) {
    return recover(fn, Objects.requireNonNull(executor));
  }

  @Override
  public CompletableFuture<T> exceptionallyCompose(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    return recoverCompose(fn, null);
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    return recoverCompose(fn, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
    return recoverCompose(fn, Objects.requireNonNull(executor));
  }

  @Override
  public CompletableFuture<T> toCompletableFuture() {
    return this;
  }

  /** A stage derived from this that ends as it does. */
  public CompletableFuture<T> copy() {
    return Relay.relay(this, this.<T>newIncompleteFuture());
  }

  /** A stage that ends as this does and cannot be completed by others. */
  public CompletionStage<T> minimalCompletionStage() {
    return Relay.relay(this, new MinimalStage<T>());
  }

  private <U extends @Nullable Object> CompletableFuture<U> apply(
      Function<? super T, ? extends U> fn, @Nullable Executor executor) {
    Objects.requireNonNull(fn);
    return new Steps.Apply<T, U>(newIncompleteFuture(), this, null, executor, fn).add();
  }

  private <U extends @Nullable Object, V extends @Nullable Object> CompletableFuture<V> both(
      CompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> fn,
      @Nullable Executor executor) {
    Objects.requireNonNull(fn);
    CompletableFuture<?> second = Objects.requireNonNull(other.toCompletableFuture());
    return new Steps.Both<T, U, V>(newIncompleteFuture(), this, second, executor, fn).add();
  }

  private <U extends @Nullable Object> CompletableFuture<U> either(
      CompletionStage<?> other, Function<? super T, ? extends U> fn, @Nullable Executor executor) {
    Objects.requireNonNull(fn);
    @SuppressWarnings("unchecked") // The function takes any value if the stages differ in type.
    CompletableFuture<T> second =
        (CompletableFuture<T>) Objects.requireNonNull(other.toCompletableFuture());
    if (result == null && second.result != null) {
      // As in the JDK, the stage is then derived from the one that has ended.
      return second.apply(fn, executor);
    }
    return new Steps.Either<T, U>(newIncompleteFuture(), this, second, executor, fn).add();
  }

  private <U extends @Nullable Object> CompletableFuture<U> compose(
      Function<? super T, ? extends CompletionStage<U>> fn, @Nullable Executor executor) {
    Objects.requireNonNull(fn);
    return new Steps.Compose<T, U>(newIncompleteFuture(), this, executor, fn).add();
  }

  private <U extends @Nullable Object> CompletableFuture<U> handle(
      BiFunction<? super T, Throwable, ? extends U> fn, @Nullable Executor executor) {
    Objects.requireNonNull(fn);
    return new Steps.Handle<T, U>(newIncompleteFuture(), this, executor, fn).add();
  }

  private CompletableFuture<T> whenComplete(
      BiConsumer<? super T, ? super Throwable> action, @Nullable Executor executor) {
    Objects.requireNonNull(action);
    return new Steps.WhenComplete<T>(newIncompleteFuture(), this, executor, action).add();
  }

  private CompletableFuture<T> recover(
      Function<Throwable, ? extends T> fn, @Nullable Executor executor) {
    Objects.requireNonNull(fn);
    return new Steps.Recover<T>(newIncompleteFuture(), this, executor, fn).add();
  }

  private CompletableFuture<T> recoverCompose(
      Function<Throwable, ? extends CompletionStage<T>> fn, @Nullable Executor executor) {
    Objects.requireNonNull(fn);
    return new Steps.RecoverCompose<T>(newIncompleteFuture(), this, executor, fn).add();
  }

  // --- futures without a source

  /** A future that a supplier completes, called by the default executor. */
  public static <U extends @Nullable Object> CompletableFuture<U> supplyAsync(
      Supplier<U> supplier) {
    return supplyAsync(supplier, NewThread.EXECUTOR);
  }

  /** A future that a supplier completes, called by the executor. */
  public static <U extends @Nullable Object> CompletableFuture<U> supplyAsync(
      Supplier<U> supplier, Executor executor) {
    CompletableFuture<U> future = new CompletableFuture<>();
    executor.execute(new Supply<>(future, Objects.requireNonNull(supplier)));
    return future;
  }

  /** A future that an action completes, run by the default executor. */
  public static CompletableFuture<@Nullable Void> runAsync(Runnable runnable) {
    return runAsync(runnable, NewThread.EXECUTOR);
  }

  /** A future that an action completes, run by the executor. */
  public static CompletableFuture<@Nullable Void> runAsync(Runnable runnable, Executor executor) {
    Objects.requireNonNull(runnable);
    return supplyAsync(
        () -> {
          runnable.run();
          return null;
        },
        executor);
  }

  /** A future that has a value. */
  public static <U extends @Nullable Object> CompletableFuture<U> completedFuture(U value) {
    return settled(new CompletableFuture<U>(), Outcome.of(value));
  }

  /** A future that has failed. */
  public static <U extends @Nullable Object> CompletableFuture<U> failedFuture(Throwable ex) {
    return settled(new CompletableFuture<U>(), Outcome.failed(Objects.requireNonNull(ex)));
  }

  /** A stage that has a value, with the methods of a stage only. */
  public static <U extends @Nullable Object> CompletionStage<U> completedStage(U value) {
    return settled(new MinimalStage<U>(), Outcome.of(value));
  }

  /** A stage that has failed, with the methods of a stage only. */
  public static <U extends @Nullable Object> CompletionStage<U> failedStage(Throwable ex) {
    return settled(new MinimalStage<U>(), Outcome.failed(Objects.requireNonNull(ex)));
  }

  private static <S extends CompletableFuture<?>> S settled(S future, Object outcome) {
    future.settle(outcome);
    return future;
  }

  /** A future that ends when all of these have. */
  public static CompletableFuture<@Nullable Void> allOf(CompletableFuture<?>... cfs) {
    return AllOf.of(cfs);
  }

  /** A future that ends as the first of these. */
  public static CompletableFuture<@Nullable Object> anyOf(CompletableFuture<?>... cfs) {
    return AnyOf.of(cfs);
  }

  /** An executor that hands tasks to another one after a delay. */
  public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(executor);
    return task -> Delays.after(delay, unit, () -> executor.execute(task));
  }

  /** An executor that hands tasks to the default one after a delay. */
  public static Executor delayedExecutor(long delay, TimeUnit unit) {
    return delayedExecutor(delay, unit, NewThread.EXECUTOR);
  }
}
