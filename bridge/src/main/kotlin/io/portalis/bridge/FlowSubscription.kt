package io.portalis.bridge

import io.portalis.Spawner
import kotlinx.coroutines.AbstractCoroutine
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.suspendCancellableCoroutine
import java.util.Objects
import java.util.concurrent.Flow.Publisher
import java.util.concurrent.Flow.Subscriber
import java.util.concurrent.Flow.Subscription
import java.util.concurrent.atomic.AtomicLong
import java.util.concurrent.atomic.AtomicReference
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.resume

/**
 * A subscription to a flow: the coroutine that collects it. The signals are serial because they are
 * the coroutine's steps.
 */
@OptIn(InternalCoroutinesApi::class)
internal class FlowSubscription<T : Any>(
  private val flow: Flow<T>,
  private val subscriber: Subscriber<in T>,
  private val parentContext: CoroutineContext,
) : AbstractCoroutine<Unit>(parentContext, initParentJob = false, active = true),
  Subscription {
  /** How many elements were asked for and not passed on yet. */
  private val demand = AtomicLong()

  /** The coroutine, while it waits for demand. */
  private val waiting = AtomicReference<CancellableContinuation<Unit>?>()

  /** What the subscriber did wrong and is to be told. */
  @Volatile
  private var misuse: IllegalArgumentException? = null

  @Volatile
  private var cancelled = false

  /** A failure is the subscriber's, and not one of the scope. */
  override val isScopedCoroutine get() = true

  fun begin() {
    initParentJob(parentContext[Job])
    signal { subscriber.onSubscribe(this) }
    start(CoroutineStart.DEFAULT, this) { collect() }
  }

  /** Goes on without demand as far as to the next element, or the end, which needs none. */
  private suspend fun collect() {
    flow.collect { element: T? ->
      if (element == null) {
        throw NullPointerException("the flow has a null element (rule 2.13)")
      }
      awaitDemand()
      demand.updateAndGet { if (it == Long.MAX_VALUE) it else it - 1 }
      signal { subscriber.onNext(element) }
    }
  }

  private suspend fun awaitDemand() {
    while (demand.get() == 0L) {
      suspendCancellableCoroutine { continuation ->
        waiting.set(continuation)
        if (demand.get() > 0) {
          wake()
        }
      }
    }
  }

  private fun wake() {
    waiting.getAndSet(null)?.resume(Unit)
  }

  override fun request(n: Long) {
    if (!isActive) {
      return // rule 3.6: the collection may be past its last suspension and would still serve it
    }
    if (n > 0) {
      demand.updateAndGet { if (it + n < 0) Long.MAX_VALUE else it + n }
      wake()
    } else {
      misuse = IllegalArgumentException("n must be positive (rule 3.9): $n")
      cancel(CancellationException("the subscriber asked for $n elements"))
    }
  }

  /** Of the subscription. */
  override fun cancel() {
    cancelled = true
    cancel(CancellationException("cancelled"))
  }

  // --- the end of the collection

  override fun onCompleted(value: Unit) {
    if (!cancelled) {
      signal { subscriber.onComplete() }
    }
  }

  override fun onCancelled(
    cause: Throwable,
    handled: Boolean,
  ) {
    val failure = misuse ?: Failures.ofCall(cause, false)
    if (!cancelled) {
      signal { subscriber.onError(failure) }
    } else if (cause !is CancellationException) {
      CoroutineEngine.instance().host().reportUncaught("a cancelled collection of a flow", cause)
    }
  }

  /** A subscriber that throws has broken its contract, and is sent nothing more. */
  private inline fun signal(call: () -> Unit) {
    try {
      call()
    } catch (thrown: Throwable) {
      CoroutineEngine.instance().host().reportUncaught("a subscriber of a flow", thrown)
      cancel()
    }
  }
}

/**
 * A publisher of a flow.
 *
 * @param spawner where it is collected; null for on the platform's default dispatcher
 */
internal fun <T : Any> publisherOf(
  flow: Flow<T>,
  spawner: Spawner?,
): Publisher<T> =
  Publisher { subscriber ->
    val context =
      if (spawner == null) {
        CoroutineEngine.instance().platformDefault().forCoroutines()
      } else {
        coroutineScopeOf(spawner).coroutineContext
      }
    FlowSubscription(flow, Objects.requireNonNull(subscriber, "subscriber"), context).begin()
  }
