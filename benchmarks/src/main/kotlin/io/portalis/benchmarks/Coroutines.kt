package io.portalis.benchmarks

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.future.future
import kotlinx.coroutines.launch
import java.util.concurrent.CompletableFuture

/**
 * What kotlinx does for the same purpose, written as a Kotlin user would and compiled by kotlinc;
 * all coroutines are children of one job.
 */
class Coroutines(
  dispatcher: CoroutineDispatcher,
) : AutoCloseable {
  private val scope = CoroutineScope(Job() + dispatcher)

  fun launch(): Job = scope.launch { }

  fun async(): Deferred<Any?> = scope.async { null }

  fun future(): CompletableFuture<Any?> = scope.future { null }

  /** A coroutine that tells that it has started and then waits for ever. */
  fun launchWaiting(started: Runnable): Job =
    scope.launch {
      started.run()
      awaitCancellation()
    }

  /** As above, by `future`. */
  fun futureWaiting(started: Runnable): CompletableFuture<Any?> =
    scope.future {
      started.run()
      awaitCancellation()
    }

  /** Starts on the calling thread, so that the timer is set there and no dispatch comes before it. */
  fun delay(
    millis: Long,
    action: Runnable,
  ): Job =
    scope.launch(start = CoroutineStart.UNDISPATCHED) {
      delay(millis)
      action.run()
    }

  override fun close() = scope.cancel()
}
