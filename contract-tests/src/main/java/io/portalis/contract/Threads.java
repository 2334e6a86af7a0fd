package io.portalis.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Threads that the library does not know; for the suites that need them. */
final class Threads {

  private Threads() {}

  /** A thread at work. */
  record Running<T>(Thread thread, CompletableFuture<T> result) {}

  /** Starts a daemon thread. */
  static <T> Running<T> start(Callable<T> body) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(body.call());
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            },
            "contract-test");
    thread.setDaemon(true);
    thread.start();
    return new Running<>(thread, result);
  }

  /** Runs the body on several threads that begin at the same time, and waits for them. */
  static void together(int count, Callable<?> body) throws Exception {
    CompletableFuture<Void> go = new CompletableFuture<>();
    List<Running<?>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          start(
              () -> {
                go.join();
                return body.call();
              }));
    }
    go.complete(null);
    for (Running<?> one : all) {
      one.result().get();
    }
  }

  /** Waits until the thread is parked or waits. */
  static void untilWaiting(Thread thread) throws Exception {
    Eventually.until(
        thread + " waits",
        () ->
            thread.getState() == Thread.State.WAITING
                || thread.getState() == Thread.State.TIMED_WAITING);
  }

  /** Holds the calling thread as a busy body does; gives up after five seconds. */
  static void spinUntil(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean() && System.nanoTime() - start < 5_000_000_000L) {
      Thread.onSpinWait();
    }
  }
}
