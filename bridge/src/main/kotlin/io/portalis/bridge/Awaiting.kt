package io.portalis.bridge

import io.portalis.spi.LinkedFuture
import kotlinx.coroutines.suspendCancellableCoroutine
import java.util.concurrent.CompletableFuture
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException

/**
 * Waits for a future; its result, or its failure unwrapped.
 *
 * @param withdraws whether the future is cancelled with the waiting coroutine
 */
internal suspend fun <T> awaitEnd(
  future: CompletableFuture<out T>,
  withdraws: Boolean,
): T {
  if (!future.isDone) {
    suspendCancellableCoroutine { waiting ->
      val stop = CompletableFuture<Unit>()
      waiting.invokeOnCancellation { cause ->
        stop.complete(Unit)
        if (withdraws) {
          Failures.cancel(future, if (cause == null) "cancelled" else Failures.reason(cause))
        }
      }
      LinkedFuture.observeUntil(stop, future) { waiting.resume(Unit) }
    }
  }
  Failures.of(future)?.let { throw Failures.ending(it) }
  return future.join()
}

/** Waits for a future as a function that returns nothing, and is cancelled with its caller. */
internal suspend fun awaitUnit(future: CompletableFuture<*>) {
  awaitEnd(future, withdraws = true)
}

/**
 * Waits for a lock or a permit. If the waiting coroutine is cancelled, the wait is withdrawn; what was
 * given to it at that moment is closed.
 */
internal suspend fun <H : AutoCloseable> awaitHeld(future: CompletableFuture<H>): H {
  if (future.isDone) {
    return awaitEnd(future, true)
  }
  return suspendCancellableCoroutine { waiting ->
    waiting.invokeOnCancellation { future.cancel(false) }
    LinkedFuture.observe(future) { held, failure ->
      if (failure == null) {
        waiting.resume(held) { _, unwanted, _ -> unwanted.close() }
      } else {
        waiting.resumeWithException(Failures.ending(failure))
      }
    }
  }
}
