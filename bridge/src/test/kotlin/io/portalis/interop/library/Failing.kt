package io.portalis.interop.library

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.coroutines.yield
import java.util.concurrent.CopyOnWriteArrayList

/** Suspend functions that fail, time out, or take their time when they are cancelled. */
class Failing {
  /** Where those that wait for their cancellation stay. */
  val gate: Gate = Gate()

  /** Where those that clean up stay. */
  val cleanUp: Gate = Gate()

  val events: MutableList<String> = CopyOnWriteArrayList()

  suspend fun now(): String = throw StorageException("now")

  suspend fun later(): String {
    yield()
    throw StorageException("later")
  }

  suspend fun uncopiable(id: Long): User {
    yield()
    throw NoSuchUserException(id)
  }

  suspend fun meltdown(): String {
    yield()
    throw Meltdown("hot")
  }

  suspend fun timesOut(): String = withTimeout(1) { awaitCancellation() }

  suspend fun handlesItsTimeout(): String? = withTimeoutOrNull(1) { awaitCancellation() }

  suspend fun awaitsSomethingCancelled(): String {
    val other = CompletableDeferred<String>()
    other.cancel()
    return other.await()
  }

  suspend fun child(): String =
    coroutineScope {
      launch {
        try {
          awaitCancellation()
        } finally {
          events += "sibling cancelled"
        }
      }
      launch {
        yield()
        throw StorageException("child")
      }
      "unused"
    }

  /** Leaves a coroutine in the scope of its caller that fails after the return. */
  suspend fun leavesAChildThatFails(): String {
    CoroutineScope(currentCoroutineContext()).launch {
      gate.pass()
      throw StorageException("left behind")
    }
    return "returned"
  }

  suspend fun cleansUp(): String {
    try {
      gate.pass()
      return "passed"
    } finally {
      withContext(NonCancellable) {
        cleanUp.pass()
        events += "cleaned up"
      }
    }
  }

  suspend fun failsWhileItCleansUp(): String {
    try {
      gate.pass()
      return "passed"
    } finally {
      withContext(NonCancellable) { cleanUp.pass() }
      throw StorageException("clean-up")
    }
  }

  /** Notices no cancellation. */
  suspend fun deaf(): String =
    withContext(NonCancellable) {
      gate.pass()
      events += "deaf to the end"
      "deaf"
    }
}
