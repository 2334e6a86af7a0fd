package io.portalis.bridge

import io.portalis.Dispatcher
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Delay
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.DisposableHandle
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.cancel
import kotlinx.coroutines.disposeOnCancellation
import java.time.Duration
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.resume

/** A dispatcher for coroutines that is one of the library's, with the library's timer. */
@OptIn(InternalCoroutinesApi::class)
internal class PortalisDispatcher(
  val own: OwnDispatcher,
  /** What it was made of. */
  val origin: Dispatcher,
) : CoroutineDispatcher(),
  Delay {
  constructor(own: OwnDispatcher) : this(own, own)

  override fun dispatch(
    context: CoroutineContext,
    block: Runnable,
  ) {
    val turn = Turn(context, block)
    try {
      own.execute(turn)
    } catch (rejected: RuntimeException) {
      turn.refused(rejected)
    }
  }

  /** A piece of a coroutine. */
  private class Turn(
    private val context: CoroutineContext,
    private val block: Runnable,
  ) : Body {
    override fun run() = block.run()

    /** Lets the coroutine clean up, where there is always room. */
    override fun refused(why: Throwable) {
      context.cancel(CancellationException("the dispatcher refused a coroutine", why))
      Dispatchers.IO.dispatch(context, block)
    }
  }

  override fun scheduleResumeAfterDelay(
    timeMillis: Long,
    continuation: CancellableContinuation<Unit>,
  ) {
    continuation.disposeOnCancellation(schedule(timeMillis) { continuation.resume(Unit) })
  }

  override fun invokeOnTimeout(
    timeMillis: Long,
    block: Runnable,
    context: CoroutineContext,
  ): DisposableHandle = schedule(timeMillis, block)

  private fun schedule(
    timeMillis: Long,
    action: Runnable,
  ): DisposableHandle {
    val timed = TimedAction(action)
    CoroutineEngine.instance().timer().schedule(timed, Duration.ofMillis(timeMillis))
    return DisposableHandle { timed.cancel(false) }
  }

  override fun toString() = own.name()
}
