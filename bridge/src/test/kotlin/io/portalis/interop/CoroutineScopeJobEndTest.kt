package io.portalis.interop

import io.portalis.ScopePolicy
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancel
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.isActive
import kotlinx.coroutines.job
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import kotlin.coroutines.Continuation
import kotlin.coroutines.startCoroutine

/** How the job of a task scope ends when something around it does. */
class CoroutineScopeJobEndTest : InteropSuite() {
  @Test
  fun outerScope_cancelled_jobIsCancelledAndEnds() =
    across {
      val outer = CoroutineScope(Job() + Dispatchers.Default)
      val inner = outer.asTaskScope().asCoroutineScope()
      outer.cancel()
      assertThrows<CancellationException> { inner.ensureActive() }
      inner.coroutineContext.job.join()
    }

  @Test
  fun parentScope_closed_jobOfANestedOneEnds() =
    across {
      val parent = runtime.openScope()
      val nested = parent.openChild(ScopePolicy.FAIL_FAST).asCoroutineScope()
      parent.close()
      assertFalse(nested.isActive)
      nested.coroutineContext.job.join()
    }

  @Test
  fun startCoroutine_onTheJobItself_isCancelledWithTheScope() =
    across {
      val scope = runtime.openScope()
      val end = CompletableDeferred<Result<Unit>>()
      val block: suspend () -> Unit = { awaitCancellation() }
      block.startCoroutine(
        Continuation(scope.asCoroutineScope().coroutineContext) { end.complete(it) },
      )
      scope.cancel("enough")
      assertInstanceOf(CancellationException::class.java, end.await().exceptionOrNull())
    }
}
