package io.portalis.interop

import io.portalis.Async
import io.portalis.TaskState
import io.portalis.TaskTimeoutException
import io.portalis.sync.AsyncMutex
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.isActive
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.withTimeoutOrNull
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicBoolean
import kotlinx.coroutines.future.await as awaitStage

/** Time-outs of the one world in the other: Kotlin's are cancellations, the library's are not. */
class TimeoutBorderTest : InteropSuite() {
  private val soon = Duration.ofMillis(1)

  @Test
  fun withTimeout_aroundAnAwait_endsTheWaitAlone() =
    across {
      val stage = never<Int>()
      val task = runtime.spawnAsync(Callable { stage })
      assertThrows<TimeoutCancellationException> { withTimeout(1) { task.await() } }
      assertNull(withTimeoutOrNull(1) { task.await() })
      assertFalse(task.isDone)
      stage.complete(1)
      assertEquals(1, withTimeout(10_000) { task.await() })
    }

  @Test
  fun withTimeout_aroundATaskScope_cancelsTheTasksAndWaits() =
    across {
      val returned = AtomicBoolean()
      withContext(Dispatchers.Default) {
        val entered = CompletableDeferred<Unit>()
        assertThrows<TimeoutCancellationException> {
          withTimeout(20) {
            asTaskScope().spawnBlocking(
              Callable {
                entered.complete(Unit)
                try {
                  Thread.sleep(Long.MAX_VALUE) // until the time is out
                } catch (_: InterruptedException) {
                  CountDownLatch(1).opensEarly()
                  returned.set(true)
                }
              },
            )
            awaitCancellation()
          }
        }
        // It may be that the time was out before the body began, which then never does.
        assertEquals(entered.isCompleted, returned.get())
      }
    }

  @Test
  fun withTimeout_aroundAWaitForALock_leavesTheQueue() =
    across {
      val mutex = AsyncMutex.of(1)
      val held = mutex.lock().awaitStage()
      assertNull(withTimeoutOrNull(1) { mutex.withGuard { it.value() } })
      held.close()
      assertTrue(mutex.tryLock().isPresent)
    }

  @Test
  fun withTimeout_insideTheLock_releases() =
    across {
      val mutex = AsyncMutex.of(1)
      assertNull(withTimeoutOrNull(1) { mutex.withGuard { awaitCancellation() } })
      assertTrue(mutex.tryLock().isPresent)
    }

  @Test
  fun taskTimeout_inACoroutine_isAFailure() =
    across {
      val failure =
        assertThrows<TaskTimeoutException> {
          coroutineScope {
            launch { awaitCancellation() }
            launch { Async.timeout(soon, never<Int>()).awaitStage() }
          }
        }
      assertEquals("not done within $soon", failure.message)
      assertTrue(isActive)
    }

  @Test
  fun taskTimeout_ofATaskInATaskScope_failsTheCoroutineScope() =
    across {
      assertThrows<TaskTimeoutException> {
        coroutineScope {
          asTaskScope().spawnAsync(Callable { Async.timeout(soon, never<Int>()) })
          awaitCancellation()
        }
      }
    }

  @Test
  fun taskTimeout_inACoroutineOfAScope_failsTheScope() =
    across {
      runtime.openScope().use { scope ->
        scope.asCoroutineScope().launch { Async.timeout(soon, never<Int>()).awaitStage() }
        assertThrows<TaskTimeoutException> { scope.completion().awaitStage() }
        assertTrue(scope.isCancelled)
      }
    }

  @Test
  fun asyncTimeout_aroundATask_cancelsItsCoroutines() =
    across {
      runtime.openScope().use { scope ->
        val started = CompletableDeferred<Unit>()
        val cleaned = CompletableDeferred<Unit>()
        val task =
          Suspend.call(
            scope,
            SuspendCall<Int> {
              try {
                started.complete(Unit)
                awaitCancellation()
              } finally {
                cleaned.complete(Unit)
              }
            },
          )
        started.await()
        assertThrows<TaskTimeoutException> { Async.timeout(soon, task).awaitStage() }
        task.awaitFinished()
        assertTrue(cleaned.isCompleted)
        assertTrue(task.isCancelled)
        assertFalse(scope.isCancelled)
        scope.join()
      }
    }

  @Test
  fun kotlinTimeout_ofASuspendCall_isATimeOutInJava() =
    across {
      val future = Suspend.call(SuspendCall<Int> { withTimeout(1) { awaitCancellation() } })
      assertThrows<TaskTimeoutException> { future.awaitStage() }
      assertFalse(future.isCancelled)
    }

  @Test
  fun kotlinTimeout_ofASuspendCallInAScope_failsTheScope() =
    across {
      runtime.openScope().use { scope ->
        val task =
          Suspend.call(scope, SuspendCall<Int> { withTimeout(1) { awaitCancellation() } })
        assertThrows<TaskTimeoutException> { task.await() }
        assertEquals(TaskState.FAILED, task.state())
        assertThrows<TaskTimeoutException> { scope.completion().awaitStage() }
      }
    }

  @Test
  fun kotlinTimeout_insideACoroutineOfAScope_staysThere() =
    across {
      runtime.openScope().use { scope ->
        val deferred =
          scope.asCoroutineScope().async {
            runCatching { withTimeout(1) { awaitCancellation() } }.exceptionOrNull()
          }
        assertTrue(deferred.await() is TimeoutCancellationException)
        scope.completion().awaitStage()
        assertFalse(scope.isCancelled)
      }
    }
}
