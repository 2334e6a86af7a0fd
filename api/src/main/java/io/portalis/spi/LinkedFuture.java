package io.portalis.spi;

import io.portalis.TaskCancelledException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future that this library returns: a {@link CompletableFuture} that withdraws its operation
 * when it is cancelled, and is itself cancelled when every stage derived from it has been.
 *
 * <p>It differs from its superclass in five ways. A cancellation is a {@link
 * TaskCancelledException} without a stack trace. Cancelling the last derived stage that was not
 * cancelled yet cancels this future, and so on upwards; a stage composed by {@code thenCompose}
 * counts as derived from the inner stage as well, one combined of two as derived from both.
 * Callbacks added to a completed future run at once, as usual, but only up to a bounded depth;
 * below it they continue on {@link #defaultExecutor()}, which is the platform's default dispatcher.
 * {@code orTimeout} and {@code completeOnTimeout} use the platform's timers. {@code obtrudeValue}
 * and {@code obtrudeException} are refused.
 *
 * @param <T> the type of the result
 */
public class LinkedFuture<T extends @Nullable Object> extends FunnelledFuture<T> {

  @SuppressWarnings("rawtypes")
  private static final AtomicIntegerFieldUpdater<LinkedFuture> DERIVED =
      AtomicIntegerFieldUpdater.newUpdater(LinkedFuture.class, "derived");

  private static final int ONE = 2;
  private static final int SOME_CANCELLED = 1;

  /** Twice the number of derived stages that were not cancelled, plus one if one was. */
  private volatile int derived;

  /** A future to be completed by its operation. */
  public LinkedFuture() {}

  /**
   * Calls an action when a stage ends, in whatever way, without counting as a derived stage.
   *
   * @param stage the stage to watch
   * @param action is given the result or the exception, which may be wrapped
   */
  public static <T extends @Nullable Object> void observe(
      CompletionStage<T> stage, BiConsumer<? super T, ? super @Nullable Throwable> action) {
    BiConsumer<T, @Nullable Throwable> bounded =
        (value, failure) -> nested(() -> action.accept(value, failure));
    CompletionStage<T> observer =
        stage instanceof LinkedFuture<T> own
            ? own.whenCompleteHere(bounded)
            : stage.whenComplete(bounded);
    if (observer instanceof DerivedFuture<?> derived) {
      derived.detach();
    }
  }

  /**
   * As {@link #observe}, but the look can be taken back, and then leaves no trace at the stage.
   *
   * @param stop completed normally, or not at all, to take the look back
   * @param future the future to watch
   * @param action what to do when the future ends first, in whatever way
   */
  public static void observeUntil(
      CompletableFuture<?> stop, CompletableFuture<?> future, Runnable action) {
    // A dependent on either of two futures is the only one that the JDK unlinks from the other.
    CompletableFuture<Void> first =
        future instanceof LinkedFuture<?> own
            ? own.runAfterEitherHere(stop)
            : future.runAfterEither(stop, () -> {});
    if (first instanceof DerivedFuture<?> derived) {
      derived.detach();
    }
    observe(
        first,
        (nothing, failure) -> {
          if (!stop.isDone()) {
            action.run();
          }
        });
  }

  /**
   * Runs an action that may complete or cancel other futures: now or, where such actions are nested
   * too deeply, as soon as this thread's stack has unwound.
   *
   * @param action what to do
   */
  public static void nested(Runnable action) {
    CallDepth.run(action);
  }

  /**
   * What this future failed with, as it was given to {@code completeExceptionally}.
   *
   * @return the failure or cancellation; null if it succeeded or has not ended
   */
  public final @Nullable Throwable failureNow() {
    return isCompletedExceptionally()
        ? this.<@Nullable Throwable>handleHere((value, failure) -> failure).getNow(null)
        : null;
  }

  /**
   * Gives the operation up, after this future was cancelled: unlinks the waiter, removes the timer.
   * Called once, by the cancelling thread.
   */
  protected void withdraw() {}

  /**
   * Cancels this future alone, without looking upwards.
   *
   * @return false if it had already ended
   */
  protected boolean cancelHere() {
    boolean won = completeExceptionally(new TaskCancelledException("cancelled"));
    if (won) {
      withdraw();
    }
    return won;
  }

  /**
   * Whether it is too late to cancel this future although it is not done yet: it was served, and
   * its outcome follows and must not be lost.
   *
   * @return false, unless there can be such a time
   */
  public boolean isAboutToEnd() {
    return false;
  }

  /**
   * Whether this future stands for work that others may wait for too, and not just for an operation
   * of its caller.
   *
   * @return true for a task
   */
  protected boolean isShared() {
    return false;
  }

  /**
   * Cancels this future because its caller stopped waiting, unless it is shared work or derived
   * from shared work.
   */
  public final void abandon() {
    ArrayDeque<LinkedFuture<?>> above = new ArrayDeque<>();
    for (LinkedFuture<?> future = this; future != null; future = above.poll()) {
      if (future.isShared()) {
        return;
      }
      for (UpLink link = future.links(); link != null; link = link.next) {
        LinkedFuture<?> source = link.get();
        if (source != null) {
          above.add(source);
        }
      }
    }
    cancel(false);
  }

  /**
   * Withdraws the operation; does nothing if this future has ended.
   *
   * @param mayInterruptIfRunning of no effect
   * @return true if this future is now cancelled
   */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    if (cancelHere()) {
      cancelAbandonedSources();
    }
    return isCancelled();
  }

  // --- the links between a future and its derived stages

  final void addDerived() {
    DERIVED.addAndGet(this, ONE);
  }

  /** Takes one derived stage off the count; true if none is left and one was cancelled. */
  private boolean dropDerived(int flag) {
    int before;
    int after;
    do {
      before = derived;
      after = (before - ONE) | flag;
    } while (!DERIVED.compareAndSet(this, before, after));
    return after == SOME_CANCELLED;
  }

  final void forgetDerived() {
    if (dropDerived(0)) {
      cancel(false);
    }
  }

  @Nullable UpLink links() {
    return null;
  }

  @Nullable UpLink takeLinks() {
    return null;
  }

  /** Cancels, level by level, the futures above that have no other derived stage. */
  final void cancelAbandonedSources() {
    ArrayDeque<LinkedFuture<?>> cancelled = new ArrayDeque<>();
    for (LinkedFuture<?> future = this; future != null; future = cancelled.poll()) {
      for (UpLink link = future.takeLinks(); link != null; link = link.next) {
        LinkedFuture<?> source = link.get();
        if (source != null && source.dropDerived(SOME_CANCELLED) && source.cancelHere()) {
          cancelled.add(source);
        }
      }
    }
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
    DerivedFuture<U> stage = new DerivedFuture<>();
    stage.linkBelow(this);
    return stage;
  }

  private static <S extends CompletionStage<?>> S linkBelowOther(
      S stage, CompletionStage<?> other) {
    if (stage instanceof DerivedFuture<?> below && other instanceof LinkedFuture<?> above) {
      below.linkBelow(above);
    }
    return stage;
  }

  // --- what works differently from the superclass

  @Override
  public Executor defaultExecutor() {
    return Engine.get().platformDefault();
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    Objects.requireNonNull(supplier, "supplier");
    executor.execute(
        () -> {
          if (!isDone()) {
            completeFrom(supplier);
          }
        });
    return this;
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    return completeAsync(supplier, defaultExecutor());
  }

  @SuppressWarnings("CatchingUnchecked")
  private void completeFrom(Supplier<? extends T> supplier) {
    T value;
    try {
      value = supplier.get();
    } catch (Throwable failure) {
      completeExceptionally(failure);
      return;
    }
    complete(value);
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    return after(timeout, unit, () -> completeExceptionally(new TimeoutException()));
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    return after(timeout, unit, () -> complete(value));
  }

  private CompletableFuture<T> after(long timeout, TimeUnit unit, Runnable action) {
    long nanos = Math.max(0, unit.toNanos(timeout));
    if (!isDone()) {
      CompletableFuture<Void> timer = Engine.get().sleep(Duration.ofNanos(nanos));
      observe(
          timer,
          (ignored, cancelled) -> {
            if (cancelled == null) {
              action.run();
            }
          });
      observe(this, (value, failure) -> timer.cancel(false));
    }
    return this;
  }

  /**
   * Refused.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void obtrudeValue(T value) {
    throw new UnsupportedOperationException("obtrudeValue");
  }

  /**
   * Refused.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void obtrudeException(Throwable ex) {
    throw new UnsupportedOperationException("obtrudeException");
  }

  // --- stages with more than one source

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn, Executor executor) {
    InnerStage<T, U> inner = new InnerStage<>(Objects.requireNonNull(fn, "fn"));
    return inner.composed(super.thenComposeAsync(inner, executor));
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
    InnerStage<Throwable, T> inner = new InnerStage<>(Objects.requireNonNull(fn, "fn"));
    return inner.composed(super.exceptionallyComposeAsync(inner, executor));
  }

  @Override
  public <U extends @Nullable Object, V extends @Nullable Object>
      CompletableFuture<V> thenCombineAsync(
          CompletionStage<? extends U> other,
          BiFunction<? super T, ? super U, ? extends V> fn,
          Executor executor) {
    return linkBelowOther(super.<U, V>thenCombineAsync(other, fn, executor), other);
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> action,
      Executor executor) {
    return linkBelowOther(super.<U>thenAcceptBothAsync(other, action, executor), other);
  }

  @Override
  public CompletableFuture<Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    return linkBelowOther(super.runAfterBothAsync(other, action, executor), other);
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor) {
    return linkBelowOther(super.applyToEitherAsync(other, fn, executor), other);
  }

  @Override
  public CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) {
    return linkBelowOther(super.acceptEitherAsync(other, action, executor), other);
  }

  @Override
  public CompletableFuture<Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    return linkBelowOther(super.runAfterEitherAsync(other, action, executor), other);
  }
}
