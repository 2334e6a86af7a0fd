package io.portalis;

import io.portalis.channel.ReceiveChannel;
import io.portalis.spi.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Waiting, time, and the combination of stages; for any {@link CompletionStage}, whether it comes
 * from this library or not.
 *
 * <p>Except for {@link #await} nothing here blocks. Futures that end by time are completed by a
 * worker of {@link Dispatchers#platformDefault()}; the others by whoever completes the stage they
 * wait for. Cancelling a future of {@link #timeout}, {@link #joinAll}, {@link #settleAll} or {@link
 * #race} cancels the stages it waits for.
 */
public final class Async {

  private Async() {}

  /**
   * Blocks until the stage ends; on platforms with green threads, parks.
   *
   * <p><b>Cancellation.</b> If the calling task is cancelled, or the thread is interrupted, or
   * waiting is refused on a worker, the wait ends. The operation waited for is then withdrawn if it
   * is one of this library's (a sleep, a receive, a lock), so that it takes nothing with it. A
   * task, or a stage from elsewhere, goes on.
   *
   * @param stage what to wait for
   * @return its result
   * @throws Exception the stage's own failure, unwrapped
   * @throws TaskCancelledException if the calling task is cancelled while it waits, or if the stage
   *     was cancelled
   * @throws InterruptedException if the thread is interrupted and no task of it is cancelled
   * @throws BlockedWorkerException on a worker, while the stage is unfinished
   * @throws NullPointerException if {@code stage} is null
   */
  public static <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception {
    return Engine.get().await(Objects.requireNonNull(stage, "stage"));
  }

  /**
   * Completes after a time, never early. Cancelling removes the timer.
   *
   * @param d how long, zero or more; a resolution of a millisecond
   * @return a future without a result
   * @throws IllegalArgumentException if {@code d} is negative
   * @throws NullPointerException if {@code d} is null
   */
  public static CompletableFuture<Void> sleep(Duration d) {
    return Engine.get().sleep(notNegative(d));
  }

  /**
   * Gives a stage a time to end in. When it runs out, the stage is cancelled and the returned
   * future fails with a {@link TaskTimeoutException}, which is no cancellation.
   *
   * @param d how long, zero or more
   * @param stage what to wait for
   * @return the stage's outcome, unwrapped, or the time-out
   * @throws IllegalArgumentException if {@code d} is negative
   * @throws NullPointerException if an argument is null
   */
  public static <T extends @Nullable Object> CompletableFuture<T> timeout(
      Duration d, CompletionStage<T> stage) {
    return Engine.get().timeout(notNegative(d), Objects.requireNonNull(stage, "stage"));
  }

  /**
   * Ticks with the policy {@link MissedTickPolicy#BURST}.
   *
   * @param period the time between ticks, positive
   * @return a new interval whose first tick is due at once; close it
   * @throws IllegalArgumentException if {@code period} is not positive
   * @throws NullPointerException if {@code period} is null
   */
  public static Interval interval(Duration period) {
    return interval(period, MissedTickPolicy.BURST);
  }

  /**
   * Ticks.
   *
   * @param period the time between ticks, positive
   * @param policy what to do about missed ticks
   * @return a new interval whose first tick is due at once; close it
   * @throws IllegalArgumentException if {@code period} is not positive
   * @throws NullPointerException if an argument is null
   */
  public static Interval interval(Duration period, MissedTickPolicy policy) {
    if (Objects.requireNonNull(period, "period").isNegative() || period.isZero()) {
      throw new IllegalArgumentException("period must be positive: " + period);
    }
    return Engine.get().interval(period, Objects.requireNonNull(policy, "policy"));
  }

  /**
   * Waits for all. The first failure, or cancellation, cancels the rest and fails the whole; other
   * stages that had failed by then are suppressed in it.
   *
   * @param stages what to wait for; none is fine
   * @return the results in the order of the stages
   * @throws NullPointerException if {@code stages} or one of them is null
   */
  public static <T extends @Nullable Object> CompletableFuture<List<T>> joinAll(
      Collection<? extends CompletionStage<? extends T>> stages) {
    return Engine.get().joinAll(listOf(stages));
  }

  /**
   * Waits for all, however they end; never fails by itself.
   *
   * @param stages what to wait for; none is fine
   * @return the outcomes in the order of the stages
   * @throws NullPointerException if {@code stages} or one of them is null
   */
  public static <T extends @Nullable Object> CompletableFuture<List<Outcome<T>>> settleAll(
      Collection<? extends CompletionStage<? extends T>> stages) {
    return Engine.get().settleAll(listOf(stages));
  }

  /**
   * Takes the first success and cancels the losers. If there is none, fails with the first failure,
   * the others suppressed in it; if all were cancelled, it is cancelled.
   *
   * @param stages the runners, at least one
   * @return the first success
   * @throws IllegalArgumentException if {@code stages} is empty
   * @throws NullPointerException if {@code stages} or one of them is null
   */
  public static <T extends @Nullable Object> CompletableFuture<T> race(
      Collection<? extends CompletionStage<? extends T>> stages) {
    List<CompletionStage<? extends T>> runners = listOf(stages);
    if (runners.isEmpty()) {
      throw new IllegalArgumentException("stages must not be empty: []");
    }
    return Engine.get().race(runners);
  }

  /**
   * Gives the outcomes of stages in the order in which they end. The channel closes after the last
   * outcome; cancelling it cancels the stages that have not ended.
   *
   * @param stages what to wait for; none is fine
   * @return a channel of as many outcomes as there are stages
   * @throws NullPointerException if {@code stages} or one of them is null
   */
  public static <T extends @Nullable Object> ReceiveChannel<Outcome<T>> asCompleted(
      Collection<? extends CompletionStage<? extends T>> stages) {
    return Engine.get().channels().asCompleted(listOf(stages));
  }

  /**
   * Mirrors a stage and keeps cancellation from it: cancelling the returned future, or stages
   * derived from it, leaves the stage alone, which then remembers nothing of it.
   *
   * @param stage what to protect
   * @return a future with the stage's outcome
   * @throws NullPointerException if {@code stage} is null
   */
  public static <T extends @Nullable Object> CompletableFuture<T> shield(CompletionStage<T> stage) {
    return Engine.get().shield(Objects.requireNonNull(stage, "stage"));
  }

  /**
   * Completes, on the current task's dispatcher, after the bodies that wait there now have had
   * their turn; outside a task on {@link Dispatchers#platformDefault()}.
   *
   * @return a future without a result, completed by another turn of the dispatcher
   */
  public static CompletableFuture<Void> yieldNow() {
    return Engine.get().yieldNow();
  }

  /**
   * A place where a body can stop: throws if the current task has been told to; otherwise, and
   * outside a task, does nothing.
   *
   * @throws TaskCancelledException in a task that was cancelled, or completed from outside
   */
  public static void checkpoint() {
    Engine.get().checkpoint();
  }

  /**
   * The task whose body runs on this thread.
   *
   * @return the task, or nothing outside of bodies
   */
  public static Optional<Task<?>> currentTask() {
    return Engine.get().currentTask();
  }

  private static Duration notNegative(Duration d) {
    if (Objects.requireNonNull(d, "d").isNegative()) {
      throw new IllegalArgumentException("d must not be negative: " + d);
    }
    return d;
  }

  private static <E> List<E> listOf(Collection<? extends E> stages) {
    List<E> list = new ArrayList<>(Objects.requireNonNull(stages, "stages"));
    for (E stage : list) {
      Objects.requireNonNull(stage, "stages contains null");
    }
    return list;
  }
}
