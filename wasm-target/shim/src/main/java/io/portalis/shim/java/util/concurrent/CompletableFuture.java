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

/**
 * The JDK's {@code CompletableFuture}, as specified for JDK 17, for programs with one thread: no
 * step needs to be atomic. The dependents of a future run in the JDK's order, the last added first,
 * and in a loop, so that chains of any length take no stack.
 *
 * @param <T> the type of the result
 */
public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {

  /** Marks tasks made by the asynchronous methods. */
  public interface AsynchronousCompletionTask {}

  private static final Object NULL = new Object();

  /** A thread for each task: what the JDK uses, too, where its pool would have one thread. */
  private static final Executor THREADS = task -> new Thread(task).start();

  /** The result, or {@link #NULL}, or a {@link Failure}; null before the end. */
  private volatile Object outcome;

  /** A list of what waits for the end, the last added first. */
  private Waiting dependents;

  private static final class Waiting {
    final Dependent dependent;
    Waiting next;

    Waiting(Dependent dependent, Waiting next) {
      this.dependent = dependent;
      this.next = next;
    }
  }

  /** A future to be completed by its operation. */
  public CompletableFuture() {}

  // --- making

  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier) {
    return supplyAsync(supplier, THREADS);
  }

  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) {
    return new CompletableFuture<U>().completeAsync(supplier, executor);
  }

  public static CompletableFuture<Void> runAsync(Runnable runnable) {
    return runAsync(runnable, THREADS);
  }

  public static CompletableFuture<Void> runAsync(Runnable runnable, Executor executor) {
    Function<Object, Void> function = Functions.of(runnable);
    return new CompletableFuture<Void>().completeAsync(() -> function.apply(null), executor);
  }

  public static <U> CompletableFuture<U> completedFuture(U value) {
    CompletableFuture<U> future = new CompletableFuture<>();
    future.endValue(value);
    return future;
  }

  public static <U> CompletableFuture<U> failedFuture(Throwable ex) {
    CompletableFuture<U> future = new CompletableFuture<>();
    future.end(new Failure(nonNull(ex)));
    return future;
  }

  public static <U> CompletionStage<U> completedStage(U value) {
    CompletableFuture<U> stage = new MinimalStage<>();
    stage.endValue(value);
    return stage;
  }

  public static <U> CompletionStage<U> failedStage(Throwable ex) {
    CompletableFuture<U> stage = new MinimalStage<>();
    stage.end(new Failure(nonNull(ex)));
    return stage;
  }

  public static CompletableFuture<Void> allOf(CompletableFuture<?>... cfs) {
    CompletableFuture<Void> all = new CompletableFuture<>();
    new Dependents.All(nonNulls(cfs), all).start();
    return all;
  }

  public static CompletableFuture<Object> anyOf(CompletableFuture<?>... cfs) {
    CompletableFuture<Object> any = new CompletableFuture<>();
    new Dependents.Any(nonNulls(cfs), any).start();
    return any;
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit) {
    return delayedExecutor(delay, unit, THREADS);
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
    nonNull(unit);
    nonNull(executor);
    return task -> Delays.after(delay, unit, () -> executor.execute(task));
  }

  static <V> V nonNull(V argument) {
    return Objects.requireNonNull(argument);
  }

  private static CompletableFuture<?>[] nonNulls(CompletableFuture<?>[] futures) {
    CompletableFuture<?>[] copy = futures.clone();
    for (CompletableFuture<?> future : copy) {
      nonNull(future);
    }
    return copy;
  }

  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  public Executor defaultExecutor() {
    return THREADS;
  }

  public CompletableFuture<T> copy() {
    return relayedTo(newIncompleteFuture());
  }

  public CompletionStage<T> minimalCompletionStage() {
    return relayedTo(new MinimalStage<>());
  }

  @Override
  public CompletableFuture<T> toCompletableFuture() {
    return this;
  }

  // --- ending

  public boolean complete(T value) {
    return endAndTrigger(value == null ? NULL : value);
  }

  public boolean completeExceptionally(Throwable ex) {
    return endAndTrigger(new Failure(nonNull(ex)));
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean ended = outcome == null && endAndTrigger(new Failure(new CancellationException()));
    return ended || isCancelled();
  }

  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    return completeAsync(supplier, defaultExecutor());
  }

  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    nonNull(supplier);
    nonNull(executor).execute(new Supply<>(supplier, this));
    return this;
  }

  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    nonNull(unit);
    if (outcome == null) {
      Runnable expire = () -> completeExceptionally(new TimeoutException());
      cancelAtEnd(Delays.after(timeout, unit, expire));
    }
    return this;
  }

  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    nonNull(unit);
    if (outcome == null) {
      cancelAtEnd(Delays.after(timeout, unit, () -> complete(value)));
    }
    return this;
  }

  private void cancelAtEnd(Runnable timer) {
    whenComplete((value, error) -> timer.run());
  }

  public void obtrudeValue(T value) {
    outcome = value == null ? NULL : value;
    triggerDependents();
  }

  public void obtrudeException(Throwable ex) {
    outcome = new Failure(nonNull(ex));
    triggerDependents();
  }

  private boolean endAndTrigger(Object raw) {
    boolean isFirst = outcome == null;
    end(raw);
    triggerDependents();
    return isFirst;
  }

  /** Ends without telling the dependents; nothing after the end. */
  final void end(Object raw) {
    if (outcome == null) {
      outcome = raw;
    }
  }

  final void endValue(T value) {
    end(value == null ? NULL : value);
  }

  final void endThrown(Throwable thrown) {
    end(Failure.thrown(thrown));
  }

  // --- the outcome

  /** The same as {@code isDone}, which subclasses change. */
  final boolean hasEnded() {
    return outcome != null;
  }

  /** As stored. */
  final Object raw() {
    return outcome;
  }

  /** As a future that depends on this one stores it. */
  final Object relayed() {
    return outcome instanceof Failure failure ? failure.wrapped() : outcome;
  }

  final Failure failure() {
    return outcome instanceof Failure failure ? failure : null;
  }

  final Throwable error() {
    return outcome instanceof Failure failure ? failure.error() : null;
  }

  @SuppressWarnings("unchecked")
  final T value() {
    return outcome == NULL || outcome instanceof Failure ? null : (T) outcome;
  }

  @Override
  public boolean isDone() {
    return outcome != null;
  }

  @Override
  public boolean isCancelled() {
    return error() instanceof CancellationException;
  }

  public boolean isCompletedExceptionally() {
    return outcome instanceof Failure;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    if (outcome == null) {
      Blocking.get(this);
    }
    return valueOrExecutionException();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long nanos = unit.toNanos(timeout);
    if (outcome == null) {
      Blocking.get(this, nanos);
    }
    return valueOrExecutionException();
  }

  public T join() {
    if (outcome == null) {
      Blocking.join(this);
    }
    return valueOrUnchecked();
  }

  public T getNow(T valueIfAbsent) {
    return outcome == null ? valueIfAbsent : valueOrUnchecked();
  }

  private T valueOrExecutionException() throws ExecutionException {
    Throwable error = error();
    if (error == null) {
      return value();
    }
    if (error instanceof CancellationException cancelled) {
      throw cancelled;
    }
    boolean isWrapped = error instanceof CompletionException && error.getCause() != null;
    throw new ExecutionException(isWrapped ? error.getCause() : error);
  }

  private T valueOrUnchecked() {
    Throwable error = error();
    if (error == null) {
      return value();
    }
    if (error instanceof CancellationException cancelled) {
      throw cancelled;
    }
    throw error instanceof CompletionException wrapped ? wrapped : new CompletionException(error);
  }

  public int getNumberOfDependents() {
    int count = 0;
    for (Waiting waiting = dependents; waiting != null; waiting = waiting.next) {
      count++;
    }
    return count;
  }

  @Override
  public String toString() {
    int count = getNumberOfDependents();
    String state = count == 0 ? "[Not completed]" : "[Not completed, " + count + " dependents]";
    if (outcome instanceof Failure failure) {
      state = "[Completed exceptionally: " + failure.error() + "]";
    } else if (outcome != null) {
      state = "[Completed normally]";
    }
    return super.toString() + state;
  }

  // --- dependents

  final void add(Dependent dependent) {
    dependents = new Waiting(dependent, dependents);
  }

  final void remove(Dependent dependent) {
    Waiting before = null;
    for (Waiting each = dependents; each != null; each = each.next) {
      if (each.dependent != dependent) {
        before = each;
      } else if (before == null) {
        dependents = each.next;
      } else {
        before.next = each.next;
      }
    }
  }

  private Dependent takeDependent() {
    Waiting first = dependents;
    if (first == null) {
      return null;
    }
    dependents = first.next;
    return first.dependent;
  }

  /**
   * Triggers all that wait for this future, and what waits for the futures that end by that. Those
   * of another future join this one's list, so that there is one loop and no recursion.
   */
  final void triggerDependents() {
    CompletableFuture<?> ended = this;
    while (true) {
      Dependent next = ended.takeDependent();
      if (next == null && ended == this) {
        return;
      }
      if (next == null) {
        ended = this;
      } else if (ended != this && ended.dependents != null) {
        add(next);
      } else {
        CompletableFuture<?> alsoEnded = next.trigger();
        ended = alsoEnded == null ? this : alsoEnded;
      }
    }
  }

  /** Adds a dependent, or triggers it at once. */
  private <D> CompletableFuture<D> begin(Dependent dependent, CompletableFuture<D> target) {
    if (outcome == null) {
      add(dependent);
    } else {
      dependent.trigger();
    }
    return target;
  }

  private CompletableFuture<T> relayedTo(CompletableFuture<T> target) {
    return begin(new Dependents.Relay<>(this, target), target);
  }

  private <D> CompletableFuture<D> applied(Function<? super T, ? extends D> fn, Executor executor) {
    nonNull(fn);
    CompletableFuture<D> target = newIncompleteFuture();
    return begin(new Dependents.Apply<>(this, target, executor, fn), target);
  }

  private <D> CompletableFuture<D> composed(
      Function<? super T, ? extends CompletionStage<D>> fn, Executor executor) {
    nonNull(fn);
    CompletableFuture<D> target = newIncompleteFuture();
    return begin(new Dependents.Compose<>(this, target, executor, fn), target);
  }

  private <D> CompletableFuture<D> handled(
      BiFunction<? super T, Throwable, ? extends D> fn, Executor executor) {
    nonNull(fn);
    CompletableFuture<D> target = newIncompleteFuture();
    return begin(new Dependents.Handle<>(this, target, executor, fn), target);
  }

  private CompletableFuture<T> watched(
      BiConsumer<? super T, ? super Throwable> action, Executor executor) {
    nonNull(action);
    CompletableFuture<T> target = newIncompleteFuture();
    return begin(new Dependents.Watch<>(this, target, executor, action), target);
  }

  private CompletableFuture<T> recovered(Function<Throwable, ? extends T> fn, Executor executor) {
    nonNull(fn);
    CompletableFuture<T> target = newIncompleteFuture();
    return begin(new Dependents.Recover<T>(this, target, executor, fn), target);
  }

  private CompletableFuture<T> recoveredBy(
      Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
    nonNull(fn);
    CompletableFuture<T> target = newIncompleteFuture();
    return begin(new Dependents.RecoverBy<>(this, target, executor, fn), target);
  }

  private <U, D> CompletableFuture<D> combined(
      CompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends D> fn,
      Executor executor) {
    nonNull(fn);
    CompletableFuture<? extends U> second = other.toCompletableFuture();
    CompletableFuture<D> target = newIncompleteFuture();
    return beginOnBoth(
        second, new Dependents.Combine<>(this, second, target, executor, fn), target);
  }

  private <D> CompletableFuture<D> beginOnBoth(
      CompletableFuture<?> second, Dependent dependent, CompletableFuture<D> target) {
    if (outcome == null) {
      add(dependent);
    }
    if (second.outcome == null && second != this) {
      second.add(dependent);
    }
    if (outcome != null && second.outcome != null) {
      dependent.trigger();
    }
    return target;
  }

  private <S, D> CompletableFuture<D> ofEither(
      CompletionStage<? extends S> other, Function<? super S, ? extends D> fn, Executor executor) {
    nonNull(fn);
    @SuppressWarnings("unchecked") // T is an S, or the function takes anything
    CompletableFuture<? extends S> first = (CompletableFuture<? extends S>) this;
    CompletableFuture<? extends S> second = other.toCompletableFuture();
    CompletableFuture<D> target = newIncompleteFuture();
    Dependent dependent = new Dependents.Either<>(first, second, target, executor, fn);
    if (outcome != null || second.outcome != null) {
      dependent.trigger();
    } else {
      add(dependent);
      second.add(dependent);
    }
    return target;
  }

  // --- the stages

  @Override
  public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> fn) {
    return applied(fn, null);
  }

  @Override
  public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> fn) {
    return applied(fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> fn, Executor executor) {
    return applied(fn, nonNull(executor));
  }

  @Override
  public CompletableFuture<Void> thenAccept(Consumer<? super T> action) {
    return applied(Functions.of(action), null);
  }

  @Override
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action) {
    return applied(Functions.of(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor) {
    return applied(Functions.of(action), nonNull(executor));
  }

  @Override
  public CompletableFuture<Void> thenRun(Runnable action) {
    return applied(Functions.of(action), null);
  }

  @Override
  public CompletableFuture<Void> thenRunAsync(Runnable action) {
    return applied(Functions.of(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> thenRunAsync(Runnable action, Executor executor) {
    return applied(Functions.of(action), nonNull(executor));
  }

  @Override
  public <U, V> CompletableFuture<V> thenCombine(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    return combined(other, fn, null);
  }

  @Override
  public <U, V> CompletableFuture<V> thenCombineAsync(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    return combined(other, fn, defaultExecutor());
  }

  @Override
  public <U, V> CompletableFuture<V> thenCombineAsync(
      CompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> fn,
      Executor executor) {
    return combined(other, fn, nonNull(executor));
  }

  @Override
  public <U> CompletableFuture<Void> thenAcceptBoth(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    return combined(other, Functions.of(action), null);
  }

  @Override
  public <U> CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    return combined(other, Functions.of(action), defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> action,
      Executor executor) {
    return combined(other, Functions.of(action), nonNull(executor));
  }

  @Override
  public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable action) {
    return combined(other, Functions.ofBoth(action), null);
  }

  @Override
  public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action) {
    return combined(other, Functions.ofBoth(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    return combined(other, Functions.ofBoth(action), nonNull(executor));
  }

  @Override
  public <U> CompletableFuture<U> applyToEither(
      CompletionStage<? extends T> other, Function<? super T, U> fn) {
    return ofEither(other, fn, null);
  }

  @Override
  public <U> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn) {
    return ofEither(other, fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor) {
    return ofEither(other, fn, nonNull(executor));
  }

  @Override
  public CompletableFuture<Void> acceptEither(
      CompletionStage<? extends T> other, Consumer<? super T> action) {
    return ofEither(other, Functions.of(action), null);
  }

  @Override
  public CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action) {
    return ofEither(other, Functions.of(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) {
    return ofEither(other, Functions.of(action), nonNull(executor));
  }

  @Override
  public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable action) {
    return ofEither(other, Functions.of(action), null);
  }

  @Override
  public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action) {
    return ofEither(other, Functions.of(action), defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    return ofEither(other, Functions.of(action), nonNull(executor));
  }

  @Override
  public <U> CompletableFuture<U> thenCompose(
      Function<? super T, ? extends CompletionStage<U>> fn) {
    return composed(fn, null);
  }

  @Override
  public <U> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn) {
    return composed(fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn, Executor executor) {
    return composed(fn, nonNull(executor));
  }

  @Override
  public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> fn) {
    return handled(fn, null);
  }

  @Override
  public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn) {
    return handled(fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> fn, Executor executor) {
    return handled(fn, nonNull(executor));
  }

  @Override
  public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    return watched(action, null);
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) {
    return watched(action, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super T, ? super Throwable> action, Executor executor) {
    return watched(action, nonNull(executor));
  }

  @Override
  public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> fn) {
    return recovered(fn, null);
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
    return recovered(fn, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(
      Function<Throwable, ? extends T> fn, Executor executor) {
    return recovered(fn, nonNull(executor));
  }

  @Override
  public CompletableFuture<T> exceptionallyCompose(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    return recoveredBy(fn, null);
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    return recoveredBy(fn, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
    return recoveredBy(fn, nonNull(executor));
  }
}
