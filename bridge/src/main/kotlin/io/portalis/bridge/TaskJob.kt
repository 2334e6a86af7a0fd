package io.portalis.bridge

import io.portalis.Task
import io.portalis.spi.LinkedFuture
import kotlinx.coroutines.AbstractCoroutine
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.InternalForInheritanceCoroutinesApi
import kotlinx.coroutines.selects.SelectClause1
import kotlin.coroutines.EmptyCoroutineContext

/** A task as a job: failing or cancelled when the task is, over when its body has returned. */
@OptIn(InternalCoroutinesApi::class, InternalForInheritanceCoroutinesApi::class)
internal class TaskJob<T> private constructor(
  private val task: Task<T>,
) : AbstractCoroutine<T>(EmptyCoroutineContext, initParentJob = false, active = true),
  Deferred<T> {
  /** Begins to follow the task. */
  private fun follow(): TaskJob<T> {
    LinkedFuture.observe(task) { _, failure ->
      if (failure != null) {
        cancelCoroutine(Failures.unwrap(failure))
      }
    }
    if (task is DetailedTask<T>) {
      task.onFinished(::finish)
    } else {
      LinkedFuture.observe(task.finished()) { _, _ -> finish() }
    }
    return this
  }

  private fun finish() {
    val failure = Failures.of(task)
    resumeWith(if (failure == null) Result.success(task.join()) else Result.failure(failure))
  }

  override fun onCancelling(cause: Throwable?) {
    if (cause != null) {
      task.abort(Failures.reason(cause))
    }
  }

  override fun cancellationExceptionMessage() = "cancelled"

  @Suppress("UNCHECKED_CAST") // it is completed with nothing else
  override suspend fun await(): T = awaitInternal() as T

  @Suppress("UNCHECKED_CAST")
  override val onAwait: SelectClause1<T> get() = onAwaitInternal as SelectClause1<T>

  @ExperimentalCoroutinesApi
  override fun getCompleted(): T {
    check(isCompleted) { "not completed yet: $task" }
    getCompletionExceptionOrNull()?.let { throw it }
    return task.join()
  }

  companion object {
    /** The job of a task: one for each, since the task keeps it until it ends. */
    @Suppress("UNCHECKED_CAST") // it is kept with its own task
    fun <T> of(task: Task<T>): TaskJob<T> {
      val details = (task as? DetailedTask<T>)?.details() ?: return TaskJob(task).follow()
      details.jobIfAny()?.let { return it as TaskJob<T> }
      val made = TaskJob(task)
      return (details.keep(made) ?: made.follow()) as TaskJob<T>
    }
  }
}
