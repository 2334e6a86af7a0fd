package io.portalis.bridge

import kotlinx.coroutines.AbstractCoroutine
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.DisposableHandle
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.handleCoroutineException
import kotlinx.coroutines.newCoroutineContext
import java.util.concurrent.atomic.AtomicBoolean
import java.util.function.Consumer
import kotlin.coroutines.ContinuationInterceptor
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext

/** The coroutine scope that a tree of task scopes belongs to. */
@OptIn(InternalCoroutinesApi::class, ExperimentalCoroutinesApi::class)
internal class CoroutineOuter(
  private val scope: CoroutineScope,
) : Outer {
  private val job = scope.coroutineContext[Job]
  private val context = scope.coroutineContext.minusKey(Job)
  private val hasThreadElements = hasThreadElements(context)
  private val bodies = ownDispatcher(context[ContinuationInterceptor])
  private val failed = AtomicBoolean()

  override fun bodies() = bodies

  /** As for a coroutine, each task has its own copy of those elements that want that. */
  override fun context() = if (hasThreadElements) copiedContext().minusKey(Job) else context

  private fun copiedContext() = scope.newCoroutineContext(EmptyCoroutineContext)

  override fun isCancelled() = job?.isActive == false

  override fun onCancelling(handler: Consumer<Throwable>): DisposableHandle? =
    job?.invokeOnCompletion(onCancelling = true) { cause ->
      handler.accept(cause ?: CancellationException("the coroutine scope has ended"))
    }

  override fun uncaught(error: Throwable) = handleCoroutineException(scope.coroutineContext, error)

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
        task.abort(task.scope.cancelReason() ?: reasonOf(cause))
      }
    }

    /** The task is finished. */
    override fun run() = resumeWith(Result.success(Unit))
  }

  override fun fail(error: Throwable) {
    if (failed.compareAndSet(false, true)) {
      Failure(scope.coroutineContext).endWith(error)
    }
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

  override fun inContext(task: ScopedTask<*>): Body =
    InContext(task, if (task is SuspendTask<*>) task.base() else context())

  /** A task whose body runs in a coroutine context. */
  private class InContext(
    private val task: ScopedTask<*>,
    private val context: CoroutineContext,
  ) : Body {
    override fun run() {
      val current = Current.get()
      val before = current.context
      current.context = context
      try {
        withThreadElements(context, task)
      } catch (thrown: Throwable) {
        task.refused(thrown) // of an element; the body's own are the task's
      } finally {
        current.context = before
      }
    }

    override fun refused(why: Throwable) = task.refused(why)

    override fun givenName() = task.givenName()
  }
}

/** Why something was cancelled: if because something else failed, then that. */
internal fun reasonOf(cause: Throwable): String {
  val root = generateSequence(cause) { if (it is CancellationException) it.cause else null }.last()
  return if (root is CancellationException) Failures.reason(cause) else "failed: $root"
}

/** The dispatcher of a coroutine context as one of ours. */
internal fun ownDispatcher(interceptor: ContinuationInterceptor?): OwnDispatcher =
  if (interceptor is CoroutineDispatcher) {
    ownDispatcher(interceptor, allowsBlocking(interceptor))
  } else {
    CoroutineEngine.instance().platformDefault()
  }
