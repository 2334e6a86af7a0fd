package io.portalis.bridge

import io.portalis.BlockingGuard
import kotlinx.coroutines.AbstractCoroutine
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.ThreadContextElement
import kotlinx.coroutines.handleCoroutineException
import kotlinx.coroutines.newCoroutineContext
import kotlin.coroutines.ContinuationInterceptor
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext

/** The coroutine scope that a tree of task scopes belongs to. */
@OptIn(InternalCoroutinesApi::class)
internal class CoroutineOuter(
  private val scope: CoroutineScope,
) : Outer {
  private val job = scope.coroutineContext[Job]
  private val context = scope.coroutineContext.minusKey(Job)
  private val hasThreadElements =
    context.fold(false) { found, element ->
      found ||
        element is ThreadContextElement<*>
    }
  private val bodies = ownDispatcher(context[ContinuationInterceptor])

  override fun bodies() = bodies

  override fun context() = context

  override fun isCancelled() = job?.isActive == false

  // --- structure

  override fun enter(task: ScopedTask<*>) {
    if (job != null) {
      val presence = Presence(task)
      presence.attachTo(job)
      task.onFinished(presence)
    }
  }

  /** A task as a child of the coroutine scope. Its failure is the business of the task's scope. */
  private class Presence(
    private val task: ScopedTask<*>,
  ) : AbstractCoroutine<Unit>(EmptyCoroutineContext, initParentJob = false, active = true),
    Runnable {
    fun attachTo(parent: Job) = initParentJob(parent)

    override fun onCancelling(cause: Throwable?) {
      if (cause != null) {
        task.abort(task.scope.cancelReason() ?: Failures.reason(cause))
      }
    }

    /** The task is finished. */
    override fun run() = resumeWith(Result.success(Unit))
  }

  override fun fail(error: Throwable) {
    Failure(scope.coroutineContext).endWith(error)
  }

  /** A coroutine that did nothing but fail. */
  private class Failure(
    private val from: CoroutineContext,
  ) : AbstractCoroutine<Unit>(EmptyCoroutineContext, initParentJob = false, active = true) {
    fun endWith(error: Throwable) {
      initParentJob(from[Job])
      resumeWith(Result.failure(error))
    }

    /** The parent has not taken it for its own. */
    override fun handleJobException(exception: Throwable): Boolean {
      handleCoroutineException(from, exception)
      return true
    }
  }

  // --- context

  @OptIn(ExperimentalCoroutinesApi::class)
  override fun inContext(task: ScopedTask<*>): Body {
    // As for a coroutine, each task has its own copy of those elements that want that.
    val own =
      if (hasThreadElements) {
        scope
          .newCoroutineContext(
            EmptyCoroutineContext,
          ).minusKey(Job)
      } else {
        context
      }
    return InContext(task, own)
  }

  /** A task whose body runs in a coroutine context. */
  private class InContext(
    private val task: ScopedTask<*>,
    private val context: CoroutineContext,
  ) : Body {
    override fun run() {
      val current = Current.get()
      val before = current.context
      val changes = context.fold(null as Change<*>?) { later, element -> change(element, later) }
      current.context = context
      try {
        task.run()
      } finally {
        current.context = before
        generateSequence(changes) { it.earlier }.forEach { it.undo(context) }
      }
    }

    private fun change(
      element: CoroutineContext.Element,
      earlier: Change<*>?,
    ) = if (element is ThreadContextElement<*>) make(element, earlier) else earlier

    private fun <S> make(
      element: ThreadContextElement<S>,
      earlier: Change<*>?,
    ) = Change(element, element.updateThreadContext(context), earlier)

    override fun refused(why: Throwable) = task.refused(why)

    override fun givenName() = task.givenName()
  }

  /** What a context element has changed on the thread. */
  private class Change<S>(
    private val element: ThreadContextElement<S>,
    private val before: S,
    val earlier: Change<*>?,
  ) {
    fun undo(context: CoroutineContext) = element.restoreThreadContext(context, before)
  }
}

/** The dispatcher of a coroutine context as one of ours. */
internal fun ownDispatcher(interceptor: ContinuationInterceptor?): OwnDispatcher {
  val engine = CoroutineEngine.instance()
  return if (interceptor is CoroutineDispatcher) {
    engine.own(
      interceptor,
      BlockingGuard.FAIL,
    )
  } else {
    engine.platformDefault()
  }
}
