package io.portalis.interop

import io.portalis.bridge.channelOf
import io.portalis.bridge.flowOf
import io.portalis.bridge.kotlinChannelOf
import io.portalis.channel.Channel
import kotlinx.coroutines.flow.Flow
import java.util.concurrent.Flow.Publisher
import kotlinx.coroutines.channels.Channel as KotlinChannel

/**
 * This channel for Kotlin: the same elements, capacity, overflow and end, in suspend functions and
 * in `select`, where a clause that sends waits for room even if the channel drops the latest element.
 * A channel that was made by [asPortalis] is given back as what it was made of.
 *
 * @throws IllegalArgumentException if this is no channel of the library
 */
public fun <T : Any> Channel<T>.asKotlin(): KotlinChannel<T> = kotlinChannelOf(this)

/**
 * This channel for Java: the same elements, capacity, overflow and end. A channel that was made by
 * [asKotlin] is given back as what it was made of.
 *
 * Elements that are not delivered go to the `onUndeliveredElement` of this channel, in a losing
 * `onSend` of a `Select` as well, as Kotlin's own `select` does it. A `Flow.Subscriber` that has asked
 * for nothing does not learn of a close by Kotlin until it asks.
 */
public fun <T : Any> KotlinChannel<T>.asPortalis(): Channel<T> = channelOf(this)

/**
 * The elements of this publisher as a cold flow: each collection subscribes anew, asks for no more
 * elements than fit into a buffer, and cancels its subscription when it ends early.
 */
public fun <T : Any> Publisher<T>.asKotlinFlow(): Flow<T> = flowOf(this)
