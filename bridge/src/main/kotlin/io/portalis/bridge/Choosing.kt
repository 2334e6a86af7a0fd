package io.portalis.bridge

import kotlinx.coroutines.Deferred
import kotlinx.coroutines.channels.ReceiveChannel
import kotlinx.coroutines.channels.SendChannel
import kotlinx.coroutines.selects.select
import java.util.function.Consumer
import kotlin.coroutines.AbstractCoroutineContextElement
import kotlin.coroutines.Continuation
import kotlin.coroutines.ContinuationInterceptor

/** One of the things that [choose] waits for. */
internal sealed interface Awaited

/** An element from a channel, or its end. */
internal class AwaitedElement(
  val channel: ReceiveChannel<Any>,
) : Awaited

/** Room in a channel for an element, or a receiver. */
internal class AwaitedRoom(
  val channel: SendChannel<Any>,
  val element: Any,
) : Awaited

/** The end of something. */
internal class AwaitedEnd(
  val end: Deferred<Any>,
) : Awaited

/** What [choose] chose: which, and the element or [Closed], or the result of the end. */
internal class Choice(
  @JvmField val index: Int,
  @JvmField val result: Any,
)

/** Waits for the first of several things and takes exactly that one, as kotlinx's select does. */
internal suspend fun choose(awaited: List<Awaited>): Choice =
  select {
    awaited.forEachIndexed { index, one ->
      when (one) {
        is AwaitedElement -> {
          one.channel.onReceiveCatching { Choice(index, KotlinChannels.taken(it)) }
        }

        is AwaitedRoom -> {
          one.channel.onSend(one.element) { Choice(index, Unit) }
        }

        is AwaitedEnd -> {
          one.end.onAwait { Choice(index, it) }
        }
      }
    }
  }

/** Puts something around every resumption of a coroutine. */
internal class Around(
  private val around: Consumer<Runnable>,
) : AbstractCoroutineContextElement(ContinuationInterceptor),
  ContinuationInterceptor {
  override fun <T> interceptContinuation(continuation: Continuation<T>): Continuation<T> =
    Continuation(continuation.context) { result ->
      around.accept { continuation.resumeWith(result) }
    }
}
