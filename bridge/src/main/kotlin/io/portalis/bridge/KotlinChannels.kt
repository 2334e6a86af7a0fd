package io.portalis.bridge

import kotlinx.coroutines.channels.ChannelResult
import kotlinx.coroutines.channels.ClosedReceiveChannelException
import kotlinx.coroutines.channels.ClosedSendChannelException
import kotlinx.coroutines.channels.ReceiveChannel
import kotlinx.coroutines.channels.SendChannel

/** There is nothing to take now, or no room. */
internal object Unavailable

/** The channel is closed and, for a receiver, drained. */
internal class Closed(
  @JvmField val cause: Throwable?,
)

/** Those functions of kotlinx's channels that Java cannot name, for their results are inlined. */
internal object KotlinChannels {
  /** Sends if that needs no waiting: null if it was sent, [Unavailable], or [Closed]. */
  @JvmStatic
  fun <E : Any> offer(
    channel: SendChannel<E>,
    element: E,
  ): Any? {
    val result = channel.trySend(element)
    return if (result.isSuccess) null else failure(result)
  }

  /** Receives if that needs no waiting: the element, [Unavailable], or [Closed]. */
  @JvmStatic
  fun <E : Any> poll(channel: ReceiveChannel<E>): Any {
    val result = channel.tryReceive()
    return result.getOrNull() ?: failure(result)
  }

  /** The same for a result that was waited for. */
  fun <E : Any> taken(result: ChannelResult<E>): Any = result.getOrNull() ?: failure(result)

  private fun failure(result: ChannelResult<*>): Any =
    if (result.isClosed) Closed(result.exceptionOrNull()?.takeUnless(::isPlain)) else Unavailable

  /** Whether an exception says only that the channel was closed. */
  private fun isPlain(exception: Throwable) =
    exception is ClosedSendChannelException || exception is ClosedReceiveChannelException
}
