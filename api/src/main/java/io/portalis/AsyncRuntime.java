package io.portalis;

import io.portalis.spi.Engine;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks come from and where they end: a dispatcher, a configuration, and the scopes opened in
 * it.
 *
 * <p>Tasks spawned directly on a runtime are supervised: the failure of one hurts no sibling. A
 * supervised task that failed and was never looked at is reported to the {@linkplain
 * RuntimeConfig#uncaughtHandler() uncaught handler} when it is garbage-collected, at the latest
 * when the runtime closes.
 *
 * <p>A process may have several runtimes. A closed one leaves no thread of its own behind.
 *
 * <pre>{@code
 * int total = AsyncRuntime.run(scope -> {
 *   Task<Integer> a = scope.spawn(() -> 40);
 *   Task<Integer> b = scope.spawn(() -> 2);
 *   return a.join() + b.join();
 * });
 * }</pre>
 */
public interface AsyncRuntime extends Spawner, AutoCloseable {

  /**
   * The runtime of the process. Made at the first call; its threads are daemons; it cannot be
   * closed.
   *
   * @return always the same runtime
   */
  static AsyncRuntime global() {
    return Engine.get().globalRuntime();
  }

  /**
   * Makes a runtime with the default configuration.
   *
   * @return a new runtime; close it
   */
  static AsyncRuntime create() {
    return create(RuntimeConfig.builder().build());
  }

  /**
   * Makes a runtime.
   *
   * @param config its configuration
   * @return a new runtime; close it
   * @throws NullPointerException if {@code config} is null
   */
  static AsyncRuntime create(RuntimeConfig config) {
    return Engine.get().createRuntime(Objects.requireNonNull(config, "config"));
  }

  /**
   * Makes a runtime, runs {@code main} in it as {@link #blockOn} does, and closes it.
   *
   * @param main the program
   * @return what {@code main} returned
   * @throws Exception what {@link #blockOn} throws
   * @throws NullPointerException if {@code main} is null
   */
  static <T extends @Nullable Object> T run(ScopedBody<? extends T> main) throws Exception {
    Objects.requireNonNull(main, "main");
    try (AsyncRuntime runtime = create()) {
      return runtime.blockOn(main);
    }
  }

  /**
   * Blocks: runs {@code main} on the calling thread in a fail-fast scope, waits for the scope's
   * children, and returns the result. The failure of a child interrupts {@code main}.
   *
   * <p><b>Cancellation.</b> Interrupting the calling thread interrupts {@code main}; if it comes
   * while the children are awaited, they are cancelled and awaited nevertheless. Cancelling the
   * task that calls does the same, and a wait in {@code main} throws its cancellation.
   *
   * @param main the work; it may block and await
   * @return what {@code main} returned
   * @throws Exception the first failure, of {@code main} or of a child, the others suppressed in it
   * @throws BlockedWorkerException if called on a worker
   * @throws RuntimeClosedException if the runtime is closed
   * @throws NullPointerException if {@code main} is null
   */
  <T extends @Nullable Object> T blockOn(ScopedBody<? extends T> main) throws Exception;

  /**
   * Runs asynchronous work in a fail-fast scope of its own. The function is called at once on the
   * calling thread, so it must not block; the future completes when the stage and all children of
   * the scope have ended.
   *
   * <p><b>Cancellation.</b> Cancelling the future cancels the stage and the scope.
   *
   * @param body is given the scope and returns the stage of the result
   * @return the stage's result, or the first failure with the others suppressed in it
   * @throws RuntimeClosedException if the runtime is closed
   * @throws NullPointerException if {@code body} is null; a null stage fails the future instead
   */
  <T extends @Nullable Object> CompletableFuture<T> scoped(
      Function<? super TaskScope, ? extends CompletionStage<? extends T>> body);

  /**
   * Opens a fail-fast scope.
   *
   * @return the scope; close it
   * @throws RuntimeClosedException if the runtime is closed
   */
  TaskScope openScope();

  /**
   * Opens a scope.
   *
   * @param policy what the failure of a child means there
   * @return the scope; close it
   * @throws RuntimeClosedException if the runtime is closed
   * @throws NullPointerException if {@code policy} is null
   */
  TaskScope openScope(ScopePolicy policy);

  /**
   * The configuration this runtime was made with.
   *
   * @return the configuration
   */
  RuntimeConfig config();

  /**
   * The dispatcher that runs the bodies of {@link Spawner#spawn}: the configured one, limited to
   * {@link RuntimeConfig#workerThreads()} bodies at once.
   *
   * @return the dispatcher
   */
  Dispatcher dispatcher();

  /**
   * Stops accepting work, waits up to {@code grace} for tasks and scopes to end, then cancels the
   * rest and waits once more up to {@code grace}. Bodies that still run after that are named in the
   * log. Does not block. While it waits, open scopes may still spawn what they need to end.
   *
   * @param grace how long to wait, twice at most; zero cancels at once
   * @return completes with true when everything ended by itself, with false when something had to
   *     be cancelled; each call returns a future of its own, and cancelling it only withdraws the
   *     wait
   * @throws UnsupportedOperationException on the {@linkplain #global() global} runtime
   * @throws IllegalArgumentException if {@code grace} is negative
   * @throws NullPointerException if {@code grace} is null
   */
  CompletableFuture<Boolean> shutdown(Duration grace);

  /**
   * Blocks: {@link #shutdown shutdown}{@code (config().closeGrace())}, and waits for it. Closing
   * twice is fine. An interrupt cancels the rest at once and is restored before this method
   * returns.
   *
   * @throws UnsupportedOperationException on the {@linkplain #global() global} runtime
   * @throws IllegalStateException if called from a body of this runtime, which would wait for
   *     itself
   * @throws BlockedWorkerException if called on a worker while work is unfinished
   */
  @Override
  void close();
}
