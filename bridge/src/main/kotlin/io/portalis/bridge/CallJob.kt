package io.portalis.bridge

import kotlinx.coroutines.AbstractCoroutine
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.Job
import java.util.function.BooleanSupplier
import kotlin.coroutines.EmptyCoroutineContext

/**
 * The job of a [SuspendedCall]: the parent of the coroutines that the function starts. It ends when
 * the function and all of them have. Its failure is the call's, and not one of the caller's job.
 */
@OptIn(InternalCoroutinesApi::class)
internal class CallJob(
  call: SuspendedCall<*>,
) : AbstractCoroutine<Any?>(EmptyCoroutineContext, initParentJob = false, active = true) {
  /** Who is told of the end; null if it knows already. */
  @Suppress("UNCHECKED_CAST") // it is told what its own function returned
  private var call: SuspendedCall<Any?>? = call as SuspendedCall<Any?>

  private var cancelledBefore = false

  /** Who withdraws the wait. */
  @Volatile
  private var withdrawing: Thread? = null

  override val isScopedCoroutine get() = true

  /** Becomes a child of the caller's job. */
  fun attachTo(parent: Job) {
    initParentJob(parent)
  }

  /**
   * Withdraws the wait that the function is. Either that is done when this returns, or another thread
   * has decided on an outcome, for which is waited, being a matter of a few instructions; but not for
   * long, for the function may be one that looked at its job and then waits for something else.
   */
  fun withdrawWait(isOver: BooleanSupplier) {
    if (withdrawing === Thread.currentThread()) {
      return
    }
    if (!isCancelled) {
      withdrawing = Thread.currentThread()
      cancel(Withdrawal.INSTANCE)
      withdrawing = null
    }
    val began = System.nanoTime()
    while (!isOver.asBoolean && System.nanoTime() - began < PATIENCE_NANOS) {
      Thread.yield()
    }
  }

  /** The function has returned; the call has when its coroutines have ended, too. */
  fun functionReturned(result: Any?) {
    cancelledBefore = isCancelled
    resumeWith(Result.success(result))
  }

  /** The function has failed; so will the call when its coroutines have ended. */
  fun functionFailed(failure: Throwable) {
    cancelledBefore = isCancelled
    resumeWith(Result.failure(failure))
  }

  /** The call has ended, and knows how. */
  fun dismiss() {
    call = null
    resumeWith(Result.success(null))
  }

  override fun onCompleted(value: Any?) {
    call?.returned(value)
  }

  override fun onCancelled(
    cause: Throwable,
    handled: Boolean,
  ) {
    call?.failed(Failures.ofCall(cause, cancelledBefore))
  }

  private companion object {
    const val PATIENCE_NANOS = 20_000_000L
  }
}
