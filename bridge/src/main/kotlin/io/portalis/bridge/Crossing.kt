package io.portalis.bridge

import io.portalis.BlockingGuard
import io.portalis.Dispatcher
import io.portalis.ScopePolicy
import io.portalis.Spawner
import io.portalis.TaskScope
import io.portalis.channel.Channel
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineExceptionHandler
import kotlinx.coroutines.CoroutineName
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.consumeEach
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import java.util.Objects
import java.util.concurrent.Flow.Publisher
import kotlinx.coroutines.channels.Channel as KotlinChannel

// What the public extensions come to; they cannot see the classes of this package.

/** A coroutine scope whose coroutines are children of the spawner's scope. */
internal fun coroutineScopeOf(spawner: Spawner): CoroutineScope {
  val view = SpawnerView.of(spawner)
  val scope = view.scope()
  val uncaught =
    CoroutineExceptionHandler { context, failure ->
      scope.uncaught(context[Job], context[CoroutineName]?.name ?: "coroutine", failure)
    }
  return CoroutineScope(view.context() + uncaught + scope.job())
}

/** A task scope inside a coroutine scope. */
internal fun taskScopeOf(
  scope: CoroutineScope,
  policy: ScopePolicy,
): TaskScope =
  StructuredScope(CoroutineEngine.instance().globalRuntime(), null, policy, CoroutineOuter(scope))

internal fun coroutineDispatcherOf(dispatcher: Dispatcher): CoroutineDispatcher =
  if (dispatcher is OwnDispatcher) {
    dispatcher.forCoroutines()
  } else {
    PortalisDispatcher(CoroutineEngine.instance().own(dispatcher), dispatcher)
  }

internal fun dispatcherOf(
  dispatcher: CoroutineDispatcher,
  allowsBlocking: Boolean,
): Dispatcher =
  if (dispatcher is PortalisDispatcher) {
    dispatcher.origin
  } else {
    CoroutineEngine.instance().own(dispatcher, if (allowsBlocking) null else BlockingGuard.FAIL)
  }

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

internal fun <T : Any> publisherOf(flow: Flow<T>): Publisher<T> =
  Publisher { subscriber ->
    val context = CoroutineEngine.instance().platformDefault().forCoroutines()
    FlowSubscription(flow, Objects.requireNonNull(subscriber, "subscriber"), context).begin()
  }
