package io.portalis.interop

import io.portalis.ScopePolicy
import io.portalis.Spawner
import io.portalis.TaskScope
import io.portalis.bridge.coroutineScopeOf
import io.portalis.bridge.taskScopeOf
import kotlinx.coroutines.CoroutineScope

/**
 * A coroutine scope whose coroutines are children of this scope or runtime.
 *
 * Cancelling the task scope cancels them, the task scope waits for them, and in a fail-fast scope a
 * coroutine that fails makes the scope fail; in a supervising one, and in a runtime, its failure
 * goes to the runtime's uncaught handler if nobody else can see it. They run on the dispatcher of
 * this spawner, under its name if it has one.
 *
 * Cancelling the coroutine scope cancels the task scope. The coroutine scope of a runtime cannot be
 * cancelled: `cancel` throws `IllegalStateException`, and a runtime is shut down instead.
 *
 * Does not block, and works on a closed scope, too: a coroutine that is launched there is cancelled
 * from the start. The job of the scope ends when the task scope is closed, or was cancelled and its
 * children have ended; its children are the coroutines, without the tasks. It has no parent.
 *
 * The task scope waits for a lazy coroutine that is never started, as Kotlin's scopes do, but not for
 * completion handlers. `join` and `close` of the task scope block; a coroutine of the scope itself must
 * not call them, since it would wait for its own end. `Async.currentTask()` and `Async.checkpoint()`
 * know nothing of coroutines.
 *
 * @throws IllegalArgumentException if this spawner is not of the library
 */
public fun Spawner.asCoroutineScope(): CoroutineScope = coroutineScopeOf(this)

/**
 * A task scope inside this coroutine scope.
 *
 * Cancelling the coroutine scope cancels the tasks, and the coroutine scope waits until their bodies
 * have returned. The first failure of a [fail-fast][ScopePolicy.FAIL_FAST] task scope is a failure
 * of the coroutine scope, too, as that of a coroutine would be; in a `supervisorScope` it goes to the
 * context's `CoroutineExceptionHandler`, as does a failure that nobody looks at in a task scope that
 * is a [supervisor][ScopePolicy.SUPERVISOR].
 *
 * Bodies run on the dispatcher of this scope, blocking ones where the global runtime runs its own;
 * the thread-context elements of this scope are in force in all of them, and a `Suspend.call` in
 * them inherits the context. Cancelling or closing the task scope leaves the coroutine scope alone.
 * Does not block; but `join` and `close` of the task scope do, and must not be called on the thread
 * that the tasks need, as in `runBlocking`. The coroutine scope waits anyway.
 */
@JvmOverloads
public fun CoroutineScope.asTaskScope(policy: ScopePolicy = ScopePolicy.FAIL_FAST): TaskScope =
  taskScopeOf(this, policy)
