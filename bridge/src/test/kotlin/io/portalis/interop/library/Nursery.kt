package io.portalis.interop.library

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.isActive
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlin.coroutines.suspendCoroutine

/** Functions that look at their own job, or leave coroutines under it. */
class Nursery {
  val gate: Gate = Gate()
  val never: Channel<Int> = Channel()

  @Volatile
  var turns: Int = 0

  /** What the child of [waitsBesideACuriousChild] was cancelled by. */
  @Volatile
  var why: CancellationException? = null

  private suspend fun child(
    start: CoroutineStart = CoroutineStart.DEFAULT,
    block: suspend () -> Unit,
  ) {
    CoroutineScope(Dispatchers.Default + currentCoroutineContext().job).launch(start = start) {
      block()
    }
  }

  suspend fun leavesAChild(): String {
    child { gate.pass() }
    return "returned"
  }

  suspend fun leavesAFailingChild(): String {
    child {
      gate.pass()
      throw StorageException("the child's")
    }
    return "returned"
  }

  suspend fun waitsBesideAChildThatCleansUp(): Int {
    child(CoroutineStart.UNDISPATCHED) {
      try {
        awaitCancellation()
      } finally {
        withContext(NonCancellable) { gate.pass() }
      }
    }
    return never.receive()
  }

  suspend fun waitsBesideACuriousChild(): Int {
    child(CoroutineStart.UNDISPATCHED) {
      try {
        awaitCancellation()
      } catch (cancelled: CancellationException) {
        why = cancelled
        throw cancelled
      }
    }
    return never.receive()
  }

  suspend fun asksInAChild(store: UserStore): Int {
    child(CoroutineStart.UNDISPATCHED) { store.count() }
    return never.receive()
  }

  suspend fun countsWhileActive(): Int {
    while (currentCoroutineContext().isActive) {
      turns++
    }
    return turns
  }

  /** Ends for nobody once it has begun. */
  suspend fun deafAfterALook(): String {
    currentCoroutineContext().ensureActive()
    return suspendCoroutine { }
  }
}
