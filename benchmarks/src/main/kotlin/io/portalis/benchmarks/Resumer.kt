package io.portalis.benchmarks

import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asExecutor
import java.util.concurrent.atomic.AtomicReference
import kotlin.coroutines.resume

/**
 * Resumes coroutines on a thread of `Dispatchers.Default`, as many at a time as wait by then, so
 * that it adds little to what is measured.
 */
internal class Resumer : Runnable {
  private class Waiting(
    val continuation: CancellableContinuation<String>,
    val next: Waiting?,
  )

  private val last = AtomicReference<Waiting?>()
  private val executor = Dispatchers.Default.asExecutor()

  fun add(continuation: CancellableContinuation<String>) {
    val before = last.getAndUpdate { Waiting(continuation, it) }
    if (before == null) executor.execute(this)
  }

  override fun run() {
    var waiting = last.getAndSet(null)
    while (waiting != null) {
      waiting.continuation.resume(SuspendFunctions.ANSWER)
      waiting = waiting.next
    }
  }
}
