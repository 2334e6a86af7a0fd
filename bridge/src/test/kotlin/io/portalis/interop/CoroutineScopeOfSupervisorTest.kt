package io.portalis.interop

import io.portalis.AsyncRuntime
import io.portalis.ScopePolicy
import io.portalis.Spawner
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineExceptionHandler
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicBoolean
import kotlinx.coroutines.future.asDeferred as stageAsDeferred
import kotlinx.coroutines.future.await as awaitStage

/** `asCoroutineScope()` where failures hurt no sibling: supervising scopes and runtimes. */
class CoroutineScopeOfSupervisorTest : InteropSuite() {
  /** Tests in a supervising scope and in the runtime, each in a runtime of its own. */
  private fun supervised(test: suspend (Spawner) -> Unit) {
    across { runtime.openScope(ScopePolicy.SUPERVISOR).use { test(it) } }
    runtime.close()
    uncaught.clear()
    openRuntime()
    across { test(runtime) }
  }

  @Test
  fun launch_fails_siblingsSurviveAndItIsUncaughtOnce() =
    supervised { spawner ->
      val boom = Boom("nobody's")
      val gate = never<Int>()
      val task = spawner.spawnAsync(Callable { gate })
      val coroutines = spawner.asCoroutineScope()
      val sibling = coroutines.async { gate.awaitStage() }
      val failing = coroutines.launch { throw boom }
      failing.join()
      assertTrue(failing.isCancelled)
      assertTrue(sibling.isActive)
      assertEquals(2, coroutines.async { 2 }.await(), "the next")
      gate.complete(1)
      assertEquals(1, sibling.await())
      assertEquals(1, task.await())
      assertUncaught(boom)
    }

  @Test
  fun async_fails_isSeenByItsAwaitAlone() =
    supervised { spawner ->
      val boom = Boom("the deferred's")
      val deferred = spawner.asCoroutineScope().async<Int> { throw boom }
      assertSame(boom, assertThrows<Boom> { deferred.await() })
      assertUncaught()
    }

  @Test
  fun launch_ownExceptionHandler_wins() =
    supervised { spawner ->
      val boom = Boom("handled")
      val handled = CopyOnWriteArrayList<Throwable>()
      val handler = CoroutineExceptionHandler { _, failure -> handled.add(failure) }
      spawner.asCoroutineScope().launch(handler) { throw boom }.join()
      until { handled.isNotEmpty() }
      assertUncaught()
      assertEquals(listOf<Throwable>(boom), handled)
    }

  @Test
  fun nestedFailure_isUncaughtOnceAndHurtsItsFamilyOnly() =
    supervised { spawner ->
      val boom = Boom("deep")
      val coroutines = spawner.asCoroutineScope()
      val sibling = coroutines.launch { awaitCancellation() }
      val family =
        coroutines.launch {
          launch { throw boom }
          awaitCancellation()
        }
      family.join()
      assertTrue(family.isCancelled)
      assertTrue(sibling.isActive)
      sibling.cancel()
      assertUncaught(boom)
    }

  @Test
  fun cancelledCoroutine_isNoFailure() =
    supervised { spawner ->
      val job = spawner.asCoroutineScope().launch { awaitCancellation() }
      job.cancel()
      job.join()
      assertUncaught()
    }

  @Test
  fun supervisorScope_fails_completionDoesNot() =
    across {
      runtime.openScope(ScopePolicy.SUPERVISOR).use { scope ->
        scope.asCoroutineScope().launch { throw Boom("nobody's") }
        scope.completion().awaitStage()
        scope.join()
        assertFalse(scope.isCancelled)
      }
    }

  @Test
  fun supervisorScope_cancel_worksBothWays() =
    across {
      runtime.openScope(ScopePolicy.SUPERVISOR).use { scope ->
        val job = scope.asCoroutineScope().launch { awaitCancellation() }
        scope.cancel("enough")
        job.join()
        assertTrue(job.isCancelled)
      }
      runtime.openScope(ScopePolicy.SUPERVISOR).use { scope ->
        val task = scope.spawnAsync(Callable { never<Int>() })
        scope.asCoroutineScope().cancel()
        task.awaitFinished()
        assertTrue(task.isCancelled)
        assertTrue(scope.isCancelled)
      }
    }

  @Test
  fun runtime_cancel_isRefused() =
    across {
      val coroutines = runtime.asCoroutineScope()
      val job = coroutines.launch { awaitCancellation() }
      assertThrows<IllegalStateException> { coroutines.cancel() }
      assertTrue(job.isActive)
      assertEquals(1, coroutines.async { 1 }.await())
      assertEquals(2, runtime.spawn(Callable { 2 }).await())
      assertThrows<IllegalStateException> { AsyncRuntime.global().asCoroutineScope().cancel() }
      job.cancel()
    }

  @Test
  fun globalRuntime_runsCoroutines() =
    across {
      assertEquals(
        1,
        AsyncRuntime
          .global()
          .asCoroutineScope()
          .async { 1 }
          .await(),
      )
    }

  @Test
  fun shutdown_waitsForCoroutines() =
    across {
      val gate = CompletableDeferred<Unit>()
      val coroutines = runtime.asCoroutineScope()
      val job =
        coroutines.launch {
          gate.await()
          coroutineScope { launch { } } // what it still needs to end
        }
      val shutdown = runtime.shutdown(Duration.ofSeconds(10))
      assertFalse(shutdown.stageAsDeferred().endsEarly())
      assertTrue(job.isActive)
      gate.complete(Unit)
      assertTrue(shutdown.awaitStage(), "all ended by themselves")
      assertFalse(job.isCancelled)
    }

  @Test
  fun shutdown_graceOver_cancelsCoroutines() =
    across {
      val cleaned = AtomicBoolean()
      val started = CompletableDeferred<Unit>()
      val job =
        runtime.asCoroutineScope().launch {
          try {
            started.complete(Unit)
            awaitCancellation()
          } finally {
            cleaned.set(true)
          }
        }
      started.await()
      assertFalse(runtime.shutdown(Duration.ZERO).awaitStage(), "one was cancelled")
      job.join()
      assertTrue(cleaned.get())
      assertTrue(job.isCancelled)
    }

  @Test
  fun close_cancelsAndWaitsForTheCleanUp() =
    across {
      val cleaned = AtomicBoolean()
      val started = CompletableDeferred<Unit>()
      val own = AsyncRuntime.create(config().closeGrace(Duration.ofMillis(500)).build())
      own.asCoroutineScope().launch {
        try {
          started.complete(Unit)
          awaitCancellation()
        } finally {
          withContext(NonCancellable) { CompletableDeferred<Unit>().endsEarly() }
          cleaned.set(true)
        }
      }
      started.await()
      own.close()
      assertTrue(cleaned.get())
    }

  @Test
  fun launch_afterTheShutdown_isCancelled() =
    across {
      val coroutines = runtime.asCoroutineScope()
      runtime.shutdown(Duration.ofSeconds(1)).awaitStage()
      val job = coroutines.launch { throw AssertionError("must not run") }
      job.join()
      assertTrue(job.isCancelled)
      assertUncaught()
    }
}
