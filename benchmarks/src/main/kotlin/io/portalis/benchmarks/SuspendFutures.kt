package io.portalis.benchmarks

import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.future.future
import java.util.concurrent.CompletableFuture

/** What a Kotlin user would write for Java to call the [functions]. */
@OptIn(DelicateCoroutinesApi::class)
class SuspendFutures(
  private val functions: SuspendFunctions,
  private val start: CoroutineStart,
) {
  fun tailCall(): CompletableFuture<String> =
    GlobalScope.future(Dispatchers.Default, start) { functions.tailCall() }

  fun stateMachine(): CompletableFuture<String> =
    GlobalScope.future(Dispatchers.Default, start) { functions.stateMachine() }

  fun yielding(): CompletableFuture<String> =
    GlobalScope.future(Dispatchers.Default, start) { functions.yielding() }

  fun resumed(): CompletableFuture<String> =
    GlobalScope.future(Dispatchers.Default, start) { functions.resumed() }
}
