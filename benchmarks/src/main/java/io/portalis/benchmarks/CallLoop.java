package io.portalis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kotlinx.coroutines.Deferred;
import kotlinx.coroutines.Job;

/**
 * Makes a call over and over. What has not ended when the call returns is kept, and waited for when
 * there is much of it.
 *
 * @param call returns the result, or a future, deferred value or job of it
 */
record CallLoop(Callable<?> call) implements Batch {

  private static final int IN_FLIGHT = 10_000;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  @Override
  public void run(int calls) throws Exception {
    List<Object> pending = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      Object handle = call.call();
      if (isOver(handle)) {
        check(handle);
      } else {
        pending.add(handle);
        if (pending.size() == IN_FLIGHT) {
          awaitAll(pending);
        }
      }
    }
    awaitAll(pending);
  }

  private static void awaitAll(List<Object> pending) throws Exception {
    for (Object handle : pending) {
      if (!isOver(handle)) {
        await(handle);
      }
      check(handle);
    }
    pending.clear();
  }

  /** Waits, but not for ever, so that a lost call fails the run. */
  private static void await(Object handle) {
    long before = System.nanoTime();
    Clock.awaitUntil(() -> isOver(handle) || System.nanoTime() - before > PATIENCE_NANOS);
    if (!isOver(handle)) {
      throw new IllegalStateException("a call was lost: not over after 60 s");
    }
  }

  private static boolean isOver(Object handle) {
    if (handle instanceof CompletableFuture<?> future) {
      return future.isDone();
    }
    // The answer first: to find that it is no job takes longer than many a call.
    return handle == SuspendFunctions.ANSWER || !(handle instanceof Job job) || job.isCompleted();
  }

  private static void check(Object handle) throws ExecutionException, InterruptedException {
    Object result = handle;
    if (handle instanceof CompletableFuture<?> future) {
      result = future.get();
    } else if (handle == SuspendFunctions.ANSWER) {
      return;
    } else if (handle instanceof Deferred<?> deferred) {
      result = deferred.getCompleted();
    } else if (handle instanceof Job job) {
      result = job.isCancelled() ? "failed" : SuspendFunctions.ANSWER;
    }
    if (result != SuspendFunctions.ANSWER) {
      throw new IllegalStateException("a call ended with " + result);
    }
  }
}
