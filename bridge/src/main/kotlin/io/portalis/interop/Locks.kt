package io.portalis.interop

import io.portalis.bridge.awaitHeld
import io.portalis.sync.AsyncMutex
import io.portalis.sync.AsyncSemaphore
import io.portalis.sync.Guard
import io.portalis.sync.Permit
import java.util.concurrent.CompletableFuture
import kotlin.contracts.ExperimentalContracts
import kotlin.contracts.InvocationKind
import kotlin.contracts.contract

/**
 * Calls [block] while this coroutine holds the lock, and releases it however the block ends.
 *
 * Suspends while others hold the lock, first come, first served. If the coroutine is cancelled while
 * it waits, it leaves the queue; a lock that it was given at that moment is passed on.
 */
@OptIn(ExperimentalContracts::class)
public suspend inline fun <T, R> AsyncMutex<T>.withGuard(block: (Guard<T>) -> R): R =
  held(lock()).use(block)

/**
 * Calls [block] while this coroutine holds a permit, and releases it however the block ends.
 *
 * Suspends while there is none, first come, first served. If the coroutine is cancelled while it
 * waits, it leaves the queue; a permit that it was given at that moment is passed on.
 *
 * @throws io.portalis.SemaphoreClosedException if the semaphore is closed
 */
@OptIn(ExperimentalContracts::class)
public suspend inline fun <R> AsyncSemaphore.withPermit(block: (Permit) -> R): R =
  held(acquire()).use(block)

/** Waits for what is held, and passes it on if the waiting coroutine is cancelled. */
@PublishedApi
internal suspend fun <H : AutoCloseable> held(future: CompletableFuture<H>): H = awaitHeld(future)
