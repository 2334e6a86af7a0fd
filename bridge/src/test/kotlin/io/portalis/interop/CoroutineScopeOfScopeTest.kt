package io.portalis.interop

import io.portalis.TaskScope
import io.portalis.TaskState
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.Callable
import java.util.concurrent.atomic.AtomicBoolean
import kotlinx.coroutines.future.asDeferred as stageAsDeferred
import kotlinx.coroutines.future.await as awaitStage

/** `TaskScope.asCoroutineScope()` of a fail-fast scope: coroutines are children like tasks. */
class CoroutineScopeOfScopeTest : InteropSuite() {
  private fun inScope(test: suspend (TaskScope) -> Unit) =
    across { runtime.openScope().use { test(it) } }

  @Test
  fun launch_completion_waitsForIt() =
    inScope { scope ->
      val gate = CompletableDeferred<Unit>()
      val ran = AtomicBoolean()
      scope.asCoroutineScope().launch {
        gate.await()
        ran.set(true)
      }
      val completion = scope.completion()
      assertFalse(completion.stageAsDeferred().endsEarly())
      gate.complete(Unit)
      completion.awaitStage()
      assertTrue(ran.get())
      assertFalse(scope.isCancelled)
    }

  @Test
  fun async_blockingJoin_waitsForIt() =
    inScope { scope ->
      val gate = never<Int>()
      val result = scope.asCoroutineScope().async { gate.awaitStage() + 1 }
      gate.completeAsync { 1 }
      scope.join()
      assertTrue(result.isCompleted)
      assertEquals(2, result.await())
    }

  @Test
  fun completion_waitsForTheCleanUpOfACancelledCoroutine() =
    inScope { scope ->
      val started = CompletableDeferred<Unit>()
      val scopeEnded = CompletableDeferred<Unit>()
      val early = AtomicBoolean()
      val cleaned = AtomicBoolean()
      val job =
        scope.asCoroutineScope().launch {
          try {
            started.complete(Unit)
            awaitCancellation()
          } finally {
            withContext(NonCancellable) { early.set(scopeEnded.endsEarly()) }
            cleaned.set(true)
          }
        }
      started.await()
      val completion = scope.completion()
      completion.whenComplete { _, _ -> scopeEnded.complete(Unit) }
      job.cancel()
      completion.awaitStage()
      assertTrue(cleaned.get())
      assertFalse(early.get(), "the scope ended before the clean-up")
      assertFalse(scope.isCancelled, "one who is cancelled by itself is no failure")
    }

  @Test
  fun close_cancelsAndWaitsForTheCleanUp() =
    across {
      val started = CompletableDeferred<Unit>()
      val cleaned = AtomicBoolean()
      val scope = runtime.openScope()
      scope.asCoroutineScope().launch {
        try {
          started.complete(Unit)
          awaitCancellation()
        } finally {
          withContext(NonCancellable) { CompletableDeferred<Unit>().endsEarly() }
          cleaned.set(true)
        }
      }
      started.await()
      scope.close()
      assertTrue(cleaned.get())
    }

  @Test
  fun launch_fails_scopeFailsWithItAndCancelsTheOthers() =
    inScope { scope ->
      val boom = Boom("the coroutine's")
      val task = scope.spawnAsync(Callable { never<Int>() })
      val coroutines = scope.asCoroutineScope()
      val sibling = coroutines.launch { awaitCancellation() }
      coroutines.launch { throw boom }
      assertSame(boom, assertThrows<Boom> { scope.completion().awaitStage() })
      assertTrue(scope.isCancelled)
      assertEquals(TaskState.CANCELLED, task.state())
      assertTrue(sibling.isCancelled)
      assertTrue(sibling.isCompleted)
      assertSame(boom, assertThrows<Boom> { scope.join() })
      scope.close()
      assertUncaught() // it was seen at the scope
    }

  @Test
  fun async_fails_scopeFailsAsWellAsItsAwait() =
    inScope { scope ->
      val boom = Boom("the coroutine's")
      val deferred = scope.asCoroutineScope().async<Int> { throw boom }
      assertSame(boom, assertThrows<Boom> { deferred.await() })
      assertSame(boom, assertThrows<Boom> { scope.completion().awaitStage() })
    }

  @Test
  fun task_fails_cancelsTheCoroutines() =
    inScope { scope ->
      val boom = Boom("the task's")
      val cause = CompletableDeferred<Throwable?>()
      val started = CompletableDeferred<Unit>()
      val job =
        scope.asCoroutineScope().launch {
          started.complete(Unit)
          awaitCancellation()
        }
      job.invokeOnCompletion { cause.complete(it) }
      started.await()
      scope.spawn(Callable<Int> { throw boom })
      assertTrue(cause.await() is CancellationException)
      assertTrue(job.isCancelled)
      assertSame(boom, assertThrows<Boom> { scope.completion().awaitStage() })
    }

  @Test
  fun laterFailures_ofCoroutinesAndTasks_areSuppressedInTheFirst() =
    inScope { scope ->
      val first = Boom("first")
      val ofCoroutine = Boom("of a coroutine")
      val ofTask = Boom("of a task")
      val started = CompletableDeferred<Unit>()
      val coroutines = scope.asCoroutineScope()
      coroutines.launch {
        try {
          started.complete(Unit)
          awaitCancellation()
        } finally {
          throw ofCoroutine
        }
      }
      started.await()
      val entered = CompletableDeferred<Unit>()
      scope.spawnBlocking(
        Callable<Int> {
          entered.complete(Unit)
          try {
            Thread.sleep(Long.MAX_VALUE) // until the scope is cancelled
          } catch (_: InterruptedException) {
            throw ofTask
          }
          1
        },
      )
      entered.await()
      coroutines.launch { throw first }
      assertSame(first, assertThrows<Boom> { scope.completion().awaitStage() })
      assertEquals(
        listOf("of a coroutine", "of a task"),
        first.suppressed.map { it.message }.sortedBy { it },
      )
      scope.close()
      assertUncaught()
    }

  @Test
  fun failure_thatNobodyAsksTheScopeFor_isUncaughtOnce() =
    across {
      val boom = Boom("unseen")
      runtime.openScope().use { scope ->
        scope.asCoroutineScope().launch { throw boom }.join()
      }
      assertUncaught(boom)
    }

  @Test
  fun cancel_ofTheScope_cancelsTheCoroutinesWithTheReason() =
    inScope { scope ->
      val cause = CompletableDeferred<Throwable?>()
      val coroutines = scope.asCoroutineScope()
      val job = coroutines.launch { awaitCancellation() }
      job.invokeOnCompletion { cause.complete(it) }
      scope.cancel("enough")
      val cancellation = cause.await()
      assertTrue(cancellation is CancellationException, "$cancellation")
      assertEquals("enough", cancellation!!.message)
      scope.completion().awaitStage() // a cancelled scope has not failed
      assertTrue(job.isCompleted)
      val late = coroutines.launch { throw AssertionError("must not run") }
      late.join()
      assertTrue(late.isCancelled)
    }

  @Test
  fun cancel_ofTheCoroutineScope_cancelsTheTasks() =
    inScope { scope ->
      val task = scope.spawnAsync(Callable { never<Int>() })
      val coroutines = scope.asCoroutineScope()
      val job = coroutines.launch { awaitCancellation() }
      coroutines.cancel("enough")
      assertTrue(scope.isCancelled)
      assertEquals("enough", task.cancelReason())
      assertEquals(TaskState.CANCELLED, scope.spawn(Callable { 1 }).state())
      job.join()
      assertTrue(job.isCancelled)
      scope.completion().awaitStage()
    }

  @Test
  fun cancel_withAFailureInAChild_isNoFailureOfTheScope() =
    inScope { scope ->
      val coroutines = scope.asCoroutineScope()
      coroutines.launch { throw CancellationException("by itself") }.join()
      val sibling = coroutines.async { 1 }
      assertEquals(1, sibling.await())
      scope.join()
      assertFalse(scope.isCancelled)
    }

  @Test
  fun launch_inAClosedScope_isCancelled() =
    across {
      val scope = runtime.openScope()
      val before = scope.asCoroutineScope()
      scope.close()
      for (coroutines in listOf(before, scope.asCoroutineScope())) {
        val job = coroutines.launch { throw AssertionError("must not run") }
        job.join()
        assertTrue(job.isCancelled)
        assertFalse(coroutines.async { 1 }.isActive)
      }
      assertUncaught()
    }

  @Test
  fun openChild_itsCoroutinesBelongToTheParent() =
    inScope { scope ->
      val boom = Boom("deep")
      val sibling = scope.asCoroutineScope().launch { awaitCancellation() }
      val child = scope.openChild(io.portalis.ScopePolicy.FAIL_FAST)
      child.asCoroutineScope().launch { throw boom }
      assertSame(boom, assertThrows<Boom> { scope.completion().awaitStage() })
      assertTrue(sibling.isCancelled)
    }
}
