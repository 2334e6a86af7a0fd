@file:Suppress("DEPRECATION_ERROR") // ChildJob and ChildHandle are for whom makes jobs

package io.portalis.bridge

import io.portalis.TaskCancelledException
import kotlinx.coroutines.AbstractCoroutine
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.ChildHandle
import kotlinx.coroutines.ChildJob
import kotlinx.coroutines.DisposableHandle
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.InternalForInheritanceCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonDisposableHandle
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.coroutines.EmptyCoroutineContext

/**
 * A task scope as the parent of coroutines. Each coroutine that is attached becomes a child of the
 * scope, beside its tasks, and nothing else keeps coroutines together: so a scope has one list of
 * children, one first failure and one end.
 *
 * What jobs have besides (waiting, handlers, `select`) is the work of [state], which follows the
 * scope: cancelled with it, and over when it is closed, or was cancelled and its children have ended.
 */
@OptIn(InternalCoroutinesApi::class, InternalForInheritanceCoroutinesApi::class)
internal class ScopeJob(
  private val scope: StructuredScope,
) : Job {
  private class State : AbstractCoroutine<Unit>(EmptyCoroutineContext, false, true)

  private val state = State()
  private val ends = AtomicBoolean()
  private val isOver = AtomicBoolean()

  override val key get() = Job

  // --- what becomes of the scope

  @Volatile
  private var following: DisposableHandle? = null

  /** Has the scope stopped with the coroutine scope that it belongs to, so that this job ends. */
  fun follow(outer: Outer?) {
    following = outer?.onCancelling { cause -> scope.stop(reasonOf(cause)) }
    if (isOver.get()) {
      following?.dispose()
    }
  }

  fun cancelled(reason: String) {
    if (ends.compareAndSet(false, true)) {
      state.cancel(cancellation(reason))
      scope.quiescence().thenRun(::over)
    }
  }

  private fun cancellation(reason: String): TaskCancelledException =
    when (val failure = scope.failure()) {
      null -> TaskCancelledException(reason)
      else -> TaskCancelledException(reason, failure)
    }

  fun over() {
    if (isOver.compareAndSet(false, true)) {
      following?.dispose()
      state.resumeWith(Result.success(Unit))
    }
  }

  // --- children

  override fun attachChild(child: ChildJob): ChildHandle {
    val entry = CoroutineChild(scope, child)
    if (scope.admit(entry)) {
      return entry
    }
    child.cancel(TaskCancelledException("the scope is closed"))
    return NonDisposableHandle
  }

  /** The coroutines that are children of the scope itself. */
  override val children: Sequence<Job>
    get() =
      generateSequence(scope.children.head()) { it.older() }
        .filterIsInstance<CoroutineChild>()
        .filterNot { it.isFinished }
        .map { it.coroutine() }

  // --- the life of a job

  override val parent: Job? get() = null
  override val isActive get() = state.isActive && !scope.isCancelled
  override val isCancelled get() = state.isCancelled || scope.isCancelled
  override val isCompleted get() = state.isCompleted

  override fun getCancellationException() =
    if (state.isActive && scope.isCancelled) {
      cancellation(scope.cancelReason() ?: "cancelled")
    } else {
      state.getCancellationException()
    }

  override fun start() = false

  override fun cancel(cause: CancellationException?) {
    check(scope !== scope.runtime.root()) { "a runtime is not cancelled; shut it down" }
    scope.cancel(if (cause == null) "cancelled" else Failures.reason(cause))
  }

  @Deprecated("Hidden in Job, too", level = DeprecationLevel.HIDDEN)
  override fun cancel(cause: Throwable?): Boolean {
    cancel(cause?.let { CancellationException(Failures.reason(it)) })
    return true
  }

  override suspend fun join() = state.join()

  override val onJoin get() = state.onJoin

  override fun invokeOnCompletion(handler: (Throwable?) -> Unit) =
    invokeOnCompletion(false, true, handler)

  override fun invokeOnCompletion(
    onCancelling: Boolean,
    invokeImmediately: Boolean,
    handler: (Throwable?) -> Unit,
  ): DisposableHandle = JobNodes.register(state, onCancelling, invokeImmediately, handler)

  override fun toString() = "job of $scope"
}
