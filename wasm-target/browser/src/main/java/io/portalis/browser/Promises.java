package io.portalis.browser;

import io.portalis.AsyncRuntime;
import io.portalis.ScopedBody;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.spi.LinkedFuture;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/**
 * JavaScript promises as futures, and stages as promises.
 *
 * <p>Nothing here blocks. Results cross the border as JavaScript values; {@code null} stands for
 * both {@code null} and {@code undefined}. A Java exception that went into JavaScript as the reason
 * of a rejection comes back as the same exception.
 */
public final class Promises {

  private Promises() {}

  /**
   * A promise that is settled as a stage ends: with its result, or with its failure, unwrapped, as
   * a JavaScript error. A promise cannot be cancelled, so nothing here cancels the stage.
   *
   * @param stage what to wait for
   * @return the promise
   * @throws NullPointerException if {@code stage} is null
   */
  public static <T extends @Nullable JSObject> JSPromise<T> of(CompletionStage<T> stage) {
    Objects.requireNonNull(stage, "stage");
    return new JSPromise<>(
        (resolve, reject) ->
            LinkedFuture.observe(
                stage,
                (value, failure) -> {
                  if (failure == null) {
                    resolve.accept(value);
                  } else {
                    reject.accept(JavaScript.error(unwrapped(failure)));
                  }
                }));
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
    return cause == null ? failure : cause;
  }

  /**
   * A future that ends as a promise is settled. A rejection that is no Java exception becomes a
   * {@link PromiseRejectedException}, an {@code AbortError} a {@link TaskCancelledException}.
   * Cancelling the future only withdraws the wait.
   *
   * @param promise what to wait for
   * @return the future
   * @throws NullPointerException if {@code promise} is null
   */
  public static <T extends @Nullable JSObject> CompletableFuture<T> future(JSPromise<T> promise) {
    return new PromiseFuture<T>(null).follow(Objects.requireNonNull(promise, "promise"));
  }

  /**
   * Starts an operation that can be aborted, such as {@code fetch}, and returns a future of its
   * result. Cancelling the future aborts the operation; where the platform has no {@code
   * AbortController}, it only withdraws the wait.
   *
   * @param start is given the signal, or null where there is none, and starts the operation; called
   *     once, at once
   * @return the future
   * @throws NullPointerException if {@code start} is null or returns null
   */
  public static <T extends @Nullable JSObject> CompletableFuture<T> abortable(
      Function<? super @Nullable AbortSignal, JSPromise<T>> start) {
    Objects.requireNonNull(start, "start");
    AbortController controller = JavaScript.canAbort() ? new AbortController() : null;
    JSPromise<T> promise = start.apply(controller == null ? null : controller.getSignal());
    return new PromiseFuture<T>(controller)
        .follow(Objects.requireNonNull(promise, "the promise of start"));
  }

  /**
   * An entry point for JavaScript: runs a body that may wait, on a green thread and in a fail-fast
   * scope of the global runtime, and promises its result. To be returned by an exported method.
   *
   * @param main the body
   * @return is settled when the body has returned and its children have ended
   * @throws NullPointerException if {@code main} is null
   */
  public static <T extends @Nullable JSObject> JSPromise<T> run(ScopedBody<? extends T> main) {
    return run(AsyncRuntime.global(), main, null);
  }

  /**
   * The same as a task of a spawner, and with a signal by which JavaScript can abort it.
   *
   * @param spawner what starts it
   * @param main the body
   * @param signal aborts the task; null for none
   * @return is settled when the body has returned and its children have ended
   * @throws NullPointerException if {@code spawner} or {@code main} is null
   */
  public static <T extends @Nullable JSObject> JSPromise<T> run(
      Spawner spawner, ScopedBody<? extends T> main, @Nullable AbortSignal signal) {
    Objects.requireNonNull(main, "main");
    Task<T> task = spawner.spawnBlocking(() -> AsyncRuntime.global().<T>blockOn(main));
    if (signal != null) {
      if (signal.isAborted()) {
        task.abort("aborted");
      } else {
        signal.onEvent("abort", event -> task.abort("aborted"));
      }
    }
    return of(task);
  }

  /** Ends as a promise does. */
  private static final class PromiseFuture<T extends @Nullable JSObject> extends LinkedFuture<T> {

    private final @Nullable AbortController controller;

    PromiseFuture(@Nullable AbortController controller) {
      this.controller = controller;
    }

    PromiseFuture<T> follow(JSPromise<T> promise) {
      JavaScript.then(promise, this::fulfilled, this::rejected);
      return this;
    }

    @SuppressWarnings("unchecked") // what the promise was promised to give
    private void fulfilled(@Nullable JSObject value) {
      complete((T) value);
    }

    private void rejected(@Nullable JSObject reason) {
      Throwable thrown = JavaScript.javaException(reason);
      if (thrown == null) {
        thrown =
            JavaScript.isAbort(reason)
                ? new TaskCancelledException("aborted")
                : new PromiseRejectedException(reason);
      }
      completeExceptionally(thrown);
    }

    @Override
    protected void withdraw() {
      if (controller != null) {
        controller.abort();
      }
    }
  }
}
