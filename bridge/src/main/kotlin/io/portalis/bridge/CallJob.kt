package io.portalis.bridge

import kotlinx.coroutines.AbstractCoroutine
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CopyableThrowable
import kotlinx.coroutines.ExperimentalCoroutinesApi
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
  private val call: SuspendedCall<*>,
) : AbstractCoroutine<Unit>(EmptyCoroutineContext, initParentJob = false, active = true) {
  /** What the function returned. */
  private var result: Any? = null
  private var hasReturned = false
  private var cancelledBefore = false

  @Volatile
  private var isComposed = false

  /** Whether the function, when it suspended, had something told to be cancelled with this job. */
  @Volatile
  private var isWaiting = false

  /** What the wait that the function is was given up with. */
  @Volatile
  private var withdrawal: CallWithdrawal? = null

  @Volatile
  private var isWithdrawn = false

  /** Who gives it up. */
  @Volatile
  private var withdrawing: Thread? = null

  override val isScopedCoroutine get() = true

  fun markComposed() {
    if (!isComposed) { // a write is dear
      isComposed = true
    }
  }

  /** The function has suspended. */
  fun suspended() {
    isWaiting = JobNodes.hasHandlers(this)
  }

  /** Becomes a child of the caller's job. */
  fun attachTo(parent: Job) {
    initParentJob(parent)
  }

  /**
   * Gives up the wait that the function is, if it is one and nothing else depends on it. Either that
   * is done when this returns, or another thread has decided on an outcome, for which is waited,
   * being a matter of a few instructions. But not for ever: the function may be one that only looked
   * at its job and waits for something else.
   */
  fun withdrawWait(
    reason: String,
    isOver: BooleanSupplier,
  ) {
    if (isComposed || withdrawing === Thread.currentThread() || children.any()) {
      return
    }
    if (withdrawal == null && isActive) {
      withdrawing = Thread.currentThread()
      withdrawal = CallWithdrawal(reason)
      try {
        cancel(withdrawal)
      } finally {
        withdrawing = null
      }
    }
    // Counted in turns, not in time, so that it takes the longer the busier the machine is.
    var patience = if (isWaiting) TURNS else FEW_TURNS
    while (!isWithdrawn && !isOver.asBoolean && patience-- > 0) {
      OtherThreads.letRun()
    }
  }

  // --- the end

  /** The function has returned; the call has when its coroutines have ended, too. */
  fun functionReturned(returned: Any?) {
    result = returned
    hasReturned = true
    cancelledBefore = isCancelled
    resumeWith(Result.success(Unit))
  }

  /** The function has failed; so will the call when its coroutines have ended. */
  fun functionFailed(failure: Throwable) {
    cancelledBefore = isCancelled
    if (failure === withdrawal && !isComposed) {
      isWithdrawn = true
    }
    resumeWith(Result.failure(failure))
  }

  override fun onCompleted(value: Unit) = call.endWith(result)

  override fun onCancelled(
    cause: Throwable,
    handled: Boolean,
  ) = when {
    isWithdrawn -> call.withdrawn()

    // It had its outcome before it could be withdrawn.
    hasReturned && cause === withdrawal && !isComposed -> call.endWith(result)

    else -> call.failWith(Failures.ofCall(cause, cancelledBefore))
  }

  private companion object {
    const val TURNS = 1_000_000
    const val FEW_TURNS = 100
  }
}

/** Tells kotlinx, and is told by it, that the wait of a call was given up. Has no stack trace. */
@OptIn(ExperimentalCoroutinesApi::class)
internal class CallWithdrawal(
  reason: String,
) : CancellationException(reason),
  CopyableThrowable<CallWithdrawal> {
  override fun fillInStackTrace(): Throwable = this

  /** Keeps kotlinx from copying it in order to recover stack traces. */
  override fun createCopy(): CallWithdrawal? = null
}
