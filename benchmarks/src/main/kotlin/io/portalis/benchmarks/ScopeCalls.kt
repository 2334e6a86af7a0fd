package io.portalis.benchmarks

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.launch

/** What a Kotlin user would write to call one of the [functions] in a [scope]. */
class ScopeCalls(
  private val functions: SuspendFunctions,
  private val scope: CoroutineScope,
) {
  fun async(): Deferred<String> = scope.async { functions.tailCall() }

  fun launch(): Job = scope.launch { functions.tailCall() }

  companion object {
    /** A scope for the rest of the run. */
    @JvmStatic
    fun scope(): CoroutineScope = CoroutineScope(Job() + Dispatchers.Default)
  }
}
