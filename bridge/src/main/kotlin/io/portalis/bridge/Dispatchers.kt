package io.portalis.bridge

import io.portalis.BlockingGuard
import io.portalis.Dispatcher
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers

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
    ownDispatcher(
      dispatcher,
      allowsBlocking,
    )
  }

internal fun ownDispatcher(
  dispatcher: CoroutineDispatcher,
  allowsBlocking: Boolean,
): OwnDispatcher =
  CoroutineEngine.instance().own(dispatcher, if (allowsBlocking) null else BlockingGuard.FAIL)

/** Whether bodies may block on a dispatcher of which nobody has said so. */
internal fun allowsBlocking(dispatcher: CoroutineDispatcher): Boolean =
  dispatcher === Dispatchers.IO
