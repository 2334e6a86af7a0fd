package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A function that completes one stage, its target, once its source has completed, or both sources,
 * or either of them. It is called once: here, or by the executor.
 *
 * @param <U> the type of the target's result
 */
abstract class Step<U extends @Nullable Object> extends Dependent
    implements Runnable, CompletableFuture.AsynchronousCompletionTask {

  /** The entry for a step in the second of its sources. */
  private static final class Second extends Dependent {
    private final Step<?> step;

    Second(Step<?> step) {
      this.step = step;
    }

    @Override
    void fire(Cascade cascade) {
      step.fire(cascade);
    }

    @Override
    boolean belongsTo(Object owner) {
      return step == owner;
    }
  }

  /** How deeply steps may follow one another inside executors that run a task at once. */
  private static final int DEPTH_LIMIT = 50;

  private static int depth;

  final CompletableFuture<U> target;
  final CompletableFuture<?> source;
  final @Nullable CompletableFuture<?> other;

  private @Nullable Executor executor;
  private boolean started;
  private boolean inExecute;
  private boolean ran;
  private boolean deferred;

  Step(
      CompletableFuture<U> target,
      CompletableFuture<?> source,
      @Nullable CompletableFuture<?> other,
      @Nullable Executor executor) {
    this.target = target;
    this.source = source;
    this.other = other;
    this.executor = executor;
  }

  /** How the sources ended; null as long as there is one to wait for. */
  @Nullable Object outcome() {
    return source.result;
  }

  /** Whether the function is to be called; if not, the target ends as the source did. */
  abstract boolean concerns(Object outcome);

  /** Whether the executor is used; at once if the sources had ended before this was added. */
  boolean hops(Object outcome, boolean atOnce) {
    return concerns(outcome);
  }

  /** Calls the function; returns how the target ends, null if that is yet to come. */
  abstract @Nullable Object call(Object outcome);

  /** How the target ends after the function threw. */
  Object thrown(Object outcome, Throwable failure) {
    return Outcome.thrown(failure);
  }

  /** Adds this to its sources, or starts it if they have ended. */
  final CompletableFuture<U> add() {
    Object outcome = outcome();
    if (outcome != null) {
      start(outcome, true);
      if (deferred) {
        follow();
      } else {
        Cascade.from(target);
      }
      return target;
    }
    if (source.result == null) {
      source.push(this);
    }
    if (other != null && other.result == null) {
      other.push(new Second(this));
    }
    return target;
  }

  @Override
  final void fire(Cascade cascade) {
    Object outcome = outcome();
    if (outcome == null || started) {
      return;
    }
    if (other != null) {
      source.remove(this);
      other.remove(this);
    }
    start(outcome, false);
    if (deferred) {
      cascade.nextIs(target);
      cascade.nextIs(source);
      cascade.nextIs(other);
    } else if (target.result != null) {
      cascade.completed(target);
    }
  }

  private void start(Object outcome, boolean atOnce) {
    started = true;
    if (target.result != null) {
      return;
    }
    if (executor == null || !hops(outcome, atOnce)) {
      perform(outcome);
      return;
    }
    inExecute = true;
    try {
      executor.execute(this);
    } catch (Throwable failure) {
      target.settle(Outcome.thrown(failure));
    }
    inExecute = false;
    executor = null;
  }

  /** Called by the executor. */
  @Override
  public final void run() {
    Object outcome = outcome();
    if (ran || outcome == null) {
      return;
    }
    ran = true;
    if (target.result == null) {
      perform(outcome);
    }
    if (target.result == null) {
      return;
    }
    if (inExecute && depth >= DEPTH_LIMIT) {
      deferred = true;
      return;
    }
    depth++;
    follow();
    depth--;
  }

  private void perform(Object outcome) {
    Object end;
    try {
      end = concerns(outcome) ? call(outcome) : Outcome.relayed(outcome);
    } catch (Throwable failure) {
      end = thrown(outcome, failure);
    }
    if (end != null) {
      target.settle(end);
    }
  }

  /** As the JDK does: an executor's task goes on with what its sources and its target left. */
  private void follow() {
    Cascade.from(other);
    Cascade.from(source);
    Cascade.from(target);
  }
}
