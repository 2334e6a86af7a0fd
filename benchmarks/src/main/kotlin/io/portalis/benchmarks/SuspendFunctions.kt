package io.portalis.benchmarks

import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.yield

/** Suspend functions for Java to call, and all of them have the same result. */
class SuspendFunctions {
  private val resumer = Resumer()

  /** Is not inlined, by an option of `benchmarks/run`, so that its caller's state is allocated. */
  suspend fun answer(): String = ANSWER

  /** Ends with the call of another, and so is no state machine; does not suspend. */
  suspend fun tailCall(): String = answer()

  /** Is a state machine; does not suspend. */
  suspend fun stateMachine(): String {
    val first = answer()
    check(first === answer())
    return first
  }

  /** Suspends once, to let others run. */
  suspend fun yielding(): String {
    yield()
    return ANSWER
  }

  /** Suspends once, until another thread resumes it, which it does as soon as it can. */
  suspend fun resumed(): String = suspendCancellableCoroutine(resumer::add)

  companion object {
    const val ANSWER = "done"
  }
}
