package io.portalis.bridge

import io.portalis.channel.Channel
import kotlinx.coroutines.channels.consumeEach
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import java.util.concurrent.Flow.Publisher
import kotlinx.coroutines.channels.Channel as KotlinChannel

internal fun <T : Any> kotlinChannelOf(channel: Channel<T>): KotlinChannel<T> {
  require(channel is CoroutineChannel<T>) { "not a channel of this library: $channel" }
  return channel.forKotlin()
}

internal fun <T : Any> channelOf(channel: KotlinChannel<T>): Channel<T> =
  if (channel is KotlinView<T>) channel.channel else CoroutineChannel(channel)

/** How many elements of a publisher a flow asks for in advance. */
private const val AHEAD = 64

internal fun <T : Any> flowOf(publisher: Publisher<T>): Flow<T> =
  flow {
    PublisherFeed<T>(AHEAD).subscribeTo(publisher).carrier.consumeEach { emit(it) }
  }
