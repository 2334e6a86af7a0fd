package io.portalis;

import java.util.concurrent.CompletableFuture;

/**
 * A region of a program that its tasks do not outlive.
 *
 * <p>Every task spawned here, and every child scope opened here, is a child. {@link #join()} waits
 * for all of them; {@link #close()} cancels and waits. What the failure of a child means is the
 * {@linkplain ScopePolicy policy}: a fail-fast scope cancels the siblings and fails with the first
 * failure, the others suppressed in it; a supervisor leaves each failure in its own task. A child
 * that was cancelled by itself is no failure. The failure of a child scope is a failure of its
 * parent.
 *
 * <p>A scope can be used by any thread. Spawning after a {@code join()} is fine; in a cancelled
 * scope a spawn returns a cancelled task; in a closed one it is refused.
 *
 * <p><b>Memory effects.</b> Actions of the children happen before the return of {@link #join()} and
 * {@link #close()}, and before the completion of {@link #completion()}.
 *
 * <pre>{@code
 * try (TaskScope scope = runtime.openScope()) {
 *   Task<User> user = scope.spawnAsync(() -> users.find(id));
 *   Task<Cart> cart = scope.spawnAsync(() -> carts.find(id));
 *   scope.join();                       // throws what the first failed child threw
 *   return new Page(user.join(), cart.join());
 * }
 * }</pre>
 */
public interface TaskScope extends Spawner, AutoCloseable {

  /**
   * Completes when all children, those of child scopes included, are {@linkplain Task#finished()
   * finished}. The body that the scope was made for, by {@link AsyncRuntime#blockOn} or {@link
   * AsyncRuntime#scoped}, is no child, so it may wait for this. Each call starts a wait of its own;
   * cancelling it only withdraws the wait.
   *
   * @return a future that fails, in a fail-fast scope, with the first failure, the others
   *     suppressed in it; otherwise it completes normally, also after {@link #cancel}
   */
  CompletableFuture<Void> completion();

  /**
   * Blocks until all children are finished: the blocking form of {@link #completion()}.
   *
   * @throws Exception the first failure of a fail-fast scope, unwrapped
   * @throws TaskCancelledException if the task that calls was cancelled
   * @throws InterruptedException if the calling thread is interrupted; the children go on
   * @throws BlockedWorkerException if called on a worker while a child is unfinished
   * @throws IllegalStateException if called from a child of this scope, which would wait for itself
   */
  void join() throws Exception;

  /**
   * Cancels all children, now and to come, with a reason. Does not block. The second and later
   * calls do nothing.
   *
   * @param reason what their {@link TaskCancelledException#reason()} will say
   * @throws NullPointerException if {@code reason} is null
   */
  void cancel(String reason);

  /**
   * Whether the scope was cancelled, by {@link #cancel}, by its first failure, by its parent, or by
   * {@link #close()} while a child still ran.
   *
   * @return true from then on
   */
  boolean isCancelled();

  /**
   * Opens a scope that is a child of this one.
   *
   * @param policy what the failure of a child means there
   * @return the scope; close it
   * @throws RuntimeClosedException if this scope is closed
   * @throws NullPointerException if {@code policy} is null
   */
  TaskScope openChild(ScopePolicy policy);

  /**
   * Cancels what still runs and blocks until it has returned. A failure that no one asked for by
   * {@link #join()} or {@link #completion()} goes to the uncaught handler. Closing twice is fine.
   *
   * <p>An interrupt does not cut the wait short; it is restored before this method returns.
   *
   * @throws BlockedWorkerException if called on a worker while a child is unfinished; the children
   *     are cancelled all the same
   * @throws IllegalStateException if called from a child of this scope, which would wait for itself
   */
  @Override
  void close();
}
