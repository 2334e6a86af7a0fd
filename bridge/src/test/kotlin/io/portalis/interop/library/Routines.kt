package io.portalis.interop.library

import kotlinx.coroutines.CoroutineName
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.concurrent.thread
import kotlin.coroutines.resume

/** Suspend functions of all kinds that end well. */
class Routines {
  /** Where [waits] and [leavesAChild] stay. */
  val gate: Gate = Gate()

  /** What happened, in order. */
  val events: MutableList<String> = CopyOnWriteArrayList()

  val greeting: suspend (String) -> String = { name ->
    yield()
    "hello $name"
  }

  suspend fun immediate(n: Int): Int = n

  suspend fun yielding(n: Int): Int {
    yield()
    return n
  }

  suspend fun delayed(n: Int): Int {
    delay(1)
    return n
  }

  suspend fun elsewhere(n: Int): Int = withContext(Dispatchers.IO) { n }

  suspend fun manyTimes(count: Int = 10): Int {
    var sum = 0
    repeat(count) { sum += if (it % 2 == 0) yielding(1) else elsewhere(1) }
    return sum
  }

  /** Resumed by a thread that knows nothing of coroutines, maybe before it has suspended. */
  suspend fun handedBack(n: Int): Int =
    suspendCancellableCoroutine { waiting -> thread { waiting.resume(n) } }

  suspend fun nothing() {
    events += "nothing"
  }

  suspend fun nothingLater() {
    yield()
    events += "nothing later"
  }

  suspend fun absent(): String? = null

  suspend fun absentLater(): String? {
    yield()
    return null
  }

  suspend fun flag(): Boolean = true

  suspend fun half(n: Double): Double {
    yield()
    return n / 2
  }

  suspend fun fanOut(count: Int): Int =
    coroutineScope { List(count) { async { yielding(it) } }.awaitAll().sum() }

  /** Waits at the gate, and says how it came away from there. */
  suspend fun waits(): String {
    try {
      gate.pass()
      events += "passed"
      return "passed"
    } finally {
      events += "left"
    }
  }

  /** Starts a coroutine in the scope of the caller, and returns before that ends. */
  suspend fun leavesAChild(): String {
    CoroutineScope(currentCoroutineContext()).launch {
      gate.pass()
      events += "child ended"
    }
    return "returned"
  }

  /** The names of the threads before and after a suspension. */
  suspend fun threads(): String {
    val before = Thread.currentThread().name
    yield() // which suspends in any case
    return before + " > " + Thread.currentThread().name
  }

  suspend fun coroutineName(): String {
    yield()
    return currentCoroutineContext()[CoroutineName]?.name ?: "none"
  }
}
