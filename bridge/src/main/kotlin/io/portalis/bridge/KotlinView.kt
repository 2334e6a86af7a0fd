package io.portalis.bridge

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.InternalForInheritanceCoroutinesApi
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.ChannelIterator
import kotlinx.coroutines.channels.ChannelResult
import kotlinx.coroutines.channels.SendChannel
import kotlinx.coroutines.selects.SelectClause1
import kotlinx.coroutines.selects.SelectClause2

/**
 * A channel of the library for Kotlin. It is its carrier, except that those who rest at the channel
 * are told of its end, and that a channel which drops the latest element does so.
 */
@OptIn(InternalCoroutinesApi::class, InternalForInheritanceCoroutinesApi::class)
internal class KotlinView<E : Any>(
  val channel: CoroutineChannel<E>,
) : Channel<E> {
  private val carrier: Channel<E> = channel.carrier

  private inline fun <R> tellingEnd(action: () -> R): R =
    try {
      action()
    } finally {
      channel.tellResting()
    }

  // --- sending

  override suspend fun send(element: E) {
    if (!channel.dropsLatest() || channel.offer(element) != null) {
      carrier.send(element)
    }
  }

  override fun trySend(element: E): ChannelResult<Unit> =
    if (channel.dropsLatest() && channel.offer(element) == null) {
      ChannelResult.success(Unit)
    } else {
      carrier.trySend(element)
    }

  /** Waits for room even where `send` drops: kotlinx has no clause that does otherwise. */
  override val onSend: SelectClause2<E, SendChannel<E>> get() = carrier.onSend

  override fun close(cause: Throwable?) = tellingEnd { carrier.close(cause) }

  override fun invokeOnClose(handler: (cause: Throwable?) -> Unit) = carrier.invokeOnClose(handler)

  override val isClosedForSend get() = carrier.isClosedForSend

  // --- receiving

  override suspend fun receive(): E = tellingEnd { carrier.receive() }

  override suspend fun receiveCatching(): ChannelResult<E> =
    tellingEnd { carrier.receiveCatching() }

  override fun tryReceive(): ChannelResult<E> = tellingEnd { carrier.tryReceive() }

  override val onReceive: SelectClause1<E> get() = carrier.onReceive

  override val onReceiveCatching: SelectClause1<ChannelResult<E>> get() = carrier.onReceiveCatching

  override fun iterator(): ChannelIterator<E> =
    object : ChannelIterator<E> {
      private val elements = carrier.iterator()

      override suspend fun hasNext() = tellingEnd { elements.hasNext() }

      override fun next() = elements.next()
    }

  override fun cancel(cause: CancellationException?) = tellingEnd { carrier.cancel(cause) }

  @Deprecated("Hidden in ReceiveChannel, too", level = DeprecationLevel.HIDDEN)
  override fun cancel(cause: Throwable?): Boolean {
    cancel(CancellationException("cancelled", cause))
    return true
  }

  override val isClosedForReceive get() = carrier.isClosedForReceive

  override val isEmpty get() = carrier.isEmpty

  override fun toString() = "$channel for Kotlin"
}
