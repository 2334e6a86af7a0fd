package io.portalis.bridge;

import io.portalis.LaggedException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * The futures that the threads of a model have begun and not cancelled yet. A wait is thus two
 * operations, each of which takes effect at once. If it were one, its waiter would stand in the
 * queue for a moment and be seen there by others, and the model would not be linearizable.
 */
final class Pending<T> {

  /** The answer to a thread that has no future to cancel. */
  static final String NONE = "none";

  /** How a future ended that was cancelled. */
  static final String CANCELLED = "cancelled";

  /** The fault that a cancelled future was not done. */
  static final String NOT_DONE = "not done";

  private final PerThread<CompletableFuture<? extends T>> futures = new PerThread<>();

  void add(int thread, CompletableFuture<? extends T> future) {
    futures.add(thread, future);
  }

  /** What all threads have begun and not cancelled; to be called when they are done. */
  List<CompletableFuture<? extends T>> all() {
    return futures.all();
  }

  /** Cancels the oldest future of a thread and tells how it ended. */
  String cancel(int thread, Function<? super T, ?> taken) {
    CompletableFuture<? extends T> oldest = futures.poll(thread);
    return oldest == null ? NONE : cancel(oldest, taken);
  }

  /** Cancels a future, which has to be done after that, and tells how it ended. */
  static <T> String cancel(CompletableFuture<T> future, Function<? super T, ?> taken) {
    future.cancel(false);
    return future.isDone() ? end(future, taken) : NOT_DONE;
  }

  /** How a future ended that is done. */
  static <T> String end(CompletableFuture<T> future, Function<? super T, ?> taken) {
    T value;
    try {
      value = future.join();
    } catch (CancellationException cancelled) {
      return CANCELLED;
    } catch (CompletionException failed) {
      return failed.getCause() instanceof LaggedException lagged
          ? "missed " + lagged.missed()
          : failed.getCause().getClass().getSimpleName();
    }
    return String.valueOf(taken.apply(value));
  }
}
