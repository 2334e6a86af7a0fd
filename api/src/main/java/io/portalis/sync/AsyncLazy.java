package io.portalis.sync;

import io.portalis.spi.Engine;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed when it is first asked for, once. Whoever asks while it is being
 * computed waits for the same attempt. An attempt that failed is told to those who waited for it,
 * and the next who asks begins another. Nothing here blocks.
 *
 * @param <T> the type of the value
 */
public interface AsyncLazy<T extends @Nullable Object> {

  /**
   * A value to be computed.
   *
   * @param supplier begins an attempt; called by a thread that asks, outside of locks, never while
   *     an attempt is under way
   * @return a new lazy value
   * @throws NullPointerException if {@code supplier} is null
   */
  static <T extends @Nullable Object> AsyncLazy<T> of(
      Supplier<? extends CompletionStage<? extends T>> supplier) {
    return Engine.get().sync().lazy(Objects.requireNonNull(supplier, "supplier"));
  }

  /**
   * The value, computed if need be.
   *
   * <p><b>Cancellation.</b> Cancelling the future gives up waiting. When all who waited for an
   * attempt have given up, its stage is cancelled, and the next who asks begins another.
   *
   * @return the value; fails as the attempt does, with what the supplier throws, or with a {@link
   *     NullPointerException} if it returns null
   */
  CompletableFuture<T> get();
}
