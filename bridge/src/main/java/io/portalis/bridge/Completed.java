package io.portalis.bridge;

import io.portalis.spi.LinkedFuture;
import org.jspecify.annotations.Nullable;

/** Futures that are done from the start. They can be shared: nothing changes them any more. */
final class Completed {

  /** Done, without a result. */
  @SuppressWarnings("NullAway") // a Void result is carried by null
  static final LinkedFuture<Void> VOID = with(null);

  private Completed() {}

  /** Makes a value of a user's. */
  interface Result<T extends @Nullable Object> {
    T get() throws Throwable;
  }

  static <T extends @Nullable Object> LinkedFuture<T> with(T value) {
    LinkedFuture<T> done = new LinkedFuture<>();
    done.complete(value);
    return done;
  }

  /**
   * With what a user's function returns or throws; called here or, if such calls are nested too
   * deeply, as soon as the stack has unwound.
   */
  static <T extends @Nullable Object> LinkedFuture<T> by(Result<T> result) {
    LinkedFuture<T> future = new LinkedFuture<>();
    LinkedFuture.nested(
        () -> {
          T value;
          try {
            value = result.get();
          } catch (Throwable thrown) {
            future.completeExceptionally(Failures.ofBody(thrown));
            return;
          }
          future.complete(value);
        });
    return future;
  }

  static <T extends @Nullable Object> LinkedFuture<T> failed(Throwable failure) {
    LinkedFuture<T> done = new LinkedFuture<>();
    done.completeExceptionally(failure);
    return done;
  }
}
