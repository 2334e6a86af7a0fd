package io.portalis.interop

import io.portalis.Task
import io.portalis.bridge.TaskJob
import io.portalis.bridge.awaitEnd
import kotlinx.coroutines.Deferred

/**
 * A job that is this task: it ends when the task is finished, that is, when its body has returned,
 * with the task's outcome. Cancelling the job aborts the task; a task that ends otherwise ends the
 * job. It has no parent: the task is in a scope of its own. Each call
 * gives the same job, and asking for it counts as looking at the outcome of the task.
 */
public fun <T> Task<T>.asJob(): Deferred<T> = TaskJob.of(this)

/**
 * Waits for the end of this task without blocking; its result, or its failure as it was thrown.
 *
 * Cancelling the waiting coroutine ends the wait alone and leaves no trace at the task, which may be
 * awaited by others. To give up the task as well, abort it, or start it in `asTaskScope()`.
 *
 * Import this function by its name: Kotlin prefers a `kotlinx.coroutines.future.await` that is, and
 * that one cancels the task with the waiting coroutine. A task that somebody else cancelled ends a
 * coroutine that awaits it as a cancellation does, silently.
 *
 * @throws io.portalis.TaskCancelledException if the task was cancelled
 */
public suspend fun <T> Task<T>.await(): T = awaitEnd(this, withdraws = false)
