package io.portalis.benchmarks

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.future.future
import java.util.concurrent.CompletableFuture

/** Flows, and what a Kotlin user would write to collect them. */
object CoroutineFlows {
  /** So many times the same element. */
  @JvmStatic
  fun elements(count: Int): Flow<String> =
    flow {
      repeat(count) { emit(SuspendFunctions.ANSWER) }
    }

  /** Collects so many elements; the future is how many came. */
  @JvmStatic
  fun collect(count: Int): CompletableFuture<Int> =
    CoroutineScope(Dispatchers.Default).future {
      var collected = 0
      elements(count).collect { collected++ }
      collected
    }
}
