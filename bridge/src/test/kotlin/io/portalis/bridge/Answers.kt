package io.portalis.bridge

import kotlinx.coroutines.Deferred

/** Suspend functions of the two kinds that a call can be of. */
internal object Answers {
  /** Waits itself. */
  @JvmStatic
  suspend fun waiting(answer: Deferred<Int>): Int = answer.await()

  /** Is composed of one that waits and something to do after it. */
  @JvmStatic
  suspend fun composed(answer: Deferred<Int>): Int {
    val value = answer.await()
    return value + 0
  }
}
