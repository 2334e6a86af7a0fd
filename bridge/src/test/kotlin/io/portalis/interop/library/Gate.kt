package io.portalis.interop.library

import kotlinx.coroutines.CompletableDeferred

/** A point where coroutines stay until someone opens it. */
class Gate {
  private val reached = CompletableDeferred<Unit>()
  private val opened = CompletableDeferred<Unit>()

  val isReached: Boolean get() = reached.isCompleted

  fun open() {
    opened.complete(Unit)
  }

  suspend fun pass() {
    reached.complete(Unit)
    opened.await()
  }
}
