package io.portalis.interop

import io.portalis.Dispatcher
import io.portalis.bridge.allowsBlocking
import io.portalis.bridge.coroutineDispatcherOf
import io.portalis.bridge.dispatcherOf
import kotlinx.coroutines.CoroutineDispatcher

/**
 * This dispatcher for coroutines. Delays and time-outs on it use the library's timer.
 *
 * A dispatcher that was made by [asDispatcher] is given back as what it was made of. If it refuses
 * a coroutine, that is cancelled and goes on, to clean up, on `Dispatchers.IO`.
 */
public fun Dispatcher.asCoroutineDispatcher(): CoroutineDispatcher = coroutineDispatcherOf(this)

/**
 * This dispatcher for tasks.
 *
 * A dispatcher that was made by [asCoroutineDispatcher] is given back as what it was made of.
 *
 * @param allowsBlocking whether bodies on it may block, which the blocking guard otherwise keeps them
 *   from; by default on `Dispatchers.IO` only, and not on a limited view of it. Of no effect on a
 *   dispatcher that is given back as what it was made of
 */
@JvmOverloads
public fun CoroutineDispatcher.asDispatcher(
  allowsBlocking: Boolean = allowsBlocking(this),
): Dispatcher = dispatcherOf(this, allowsBlocking)
