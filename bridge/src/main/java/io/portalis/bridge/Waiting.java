package io.portalis.bridge;

import io.portalis.BlockedWorkerException;
import io.portalis.BlockingGuard;
import io.portalis.TaskCancelledException;
import io.portalis.spi.LinkedFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Blocking waits, and the guard that keeps them off the workers. */
final class Waiting {

  private Waiting() {}

  /** Waits for a stage; its result, or its failure unwrapped. */
  static <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception {
    CompletableFuture<T> future = Failures.future(stage);
    if (!future.isDone()) {
      try {
        guard(future);
        park(future);
      } catch (BlockedWorkerException refused) {
        if (!isTooLate(future)) {
          throw refused;
        }
      }
    }
    Throwable failure = Failures.of(future);
    if (failure != null) {
      throw Waiting.<RuntimeException>sneaky(failure);
    }
    return future.join();
  }

  @SuppressWarnings("unchecked")
  static <E extends Throwable> E sneaky(Throwable failure) throws E {
    throw (E) failure;
  }

  /** Refuses to wait on a worker, as configured. */
  static void guard(CompletableFuture<?> future) {
    Current current = Current.get();
    if (current.guard == null || future.isDone()) {
      return;
    }
    ScopedTask<?> task = current.task;
    BlockingGuard guard =
        task == null ? current.guard : task.scope.runtime.config().blockingGuard();
    if (guard == BlockingGuard.OFF) {
      return;
    }
    String message =
        (task == null ? "a callback on a worker" : "task " + task.name())
            + " would block a worker to wait for "
            + future
            + "; start it with spawnBlocking, or chain on the stage with thenCompose";
    if (guard == BlockingGuard.FAIL) {
      throw new BlockedWorkerException(message);
    }
    CoroutineEngine.instance().host().warn(message);
  }

  /**
   * Waits for the end of a future. If the current task ends meanwhile, or the thread is
   * interrupted, the wait and the operation waited for are given up.
   */
  static void park(CompletableFuture<?> future) throws InterruptedException {
    try {
      throwIfCurrentEnded();
      CoroutineEngine.instance().host().park(future);
    } catch (InterruptedException interrupted) {
      if (future.isDone()) {
        Thread.currentThread().interrupt(); // for the next wait: this one has its answer
        return;
      }
      if (isTooLate(future)) {
        Thread.currentThread().interrupt();
        return;
      }
      throwIfCurrentEnded();
      throw interrupted;
    } catch (TaskCancelledException cancelled) {
      if (!isTooLate(future)) {
        throw cancelled;
      }
    }
  }

  /** Withdraws the operation waited for; true if its outcome was there first, and is to be used. */
  private static boolean isTooLate(CompletableFuture<?> future) {
    if (future instanceof LinkedFuture<?> own) {
      own.abandon();
      if (own.isAboutToEnd()) {
        uninterruptibly(own);
      }
    }
    return future.isDone() && !future.isCancelled();
  }

  /**
   * Waits for a task as {@code join} does: an interrupt that is no cancellation is kept for later.
   */
  static void join(ScopedTask<?> task) {
    guard(task);
    waitFor(task, true);
  }

  /** Waits for a future whatever comes; an interrupt is kept for later. */
  static void uninterruptibly(CompletableFuture<?> future) {
    waitFor(future, false);
  }

  private static void waitFor(CompletableFuture<?> future, boolean untilCancelled) {
    boolean interrupted = false;
    try {
      while (!future.isDone()) {
        try {
          if (untilCancelled) {
            throwIfCurrentEnded();
          }
          CoroutineEngine.instance().host().park(future);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Throws if the current task, or one whose body called its body, has been told to stop. */
  static void throwIfCurrentEnded() {
    ScopedTask<?> task = Current.get().task;
    while (task != null) {
      throwIfEnded(task);
      task = task instanceof BlockingTask<?> called ? called.caller : null;
    }
  }

  /** Throws if a task, whose body asks, has been told to stop. */
  static void throwIfEnded(ScopedTask<?> task) {
    if (!task.isDone()) {
      return;
    }
    Throwable failure = task.isCancelled() ? Failures.of(task) : null; // a look at a failure counts
    throw failure == null
        ? new TaskCancelledException("completed from outside")
        : Failures.cancellation(failure);
  }
}
