package io.portalis.interop

import io.portalis.ScopePolicy
import io.portalis.TaskState
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineExceptionHandler
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancel
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.isActive
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.Callable
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicInteger

/** The end of tasks, and of task scopes, that belong to a coroutine scope. */
class TaskScopeInCoroutineEndTest : InteropSuite() {
  @Test
  fun taskCancelledByItself_isNoFailure() =
    across {
      coroutineScope {
        val tasks = asTaskScope()
        val task = tasks.spawnAsync(Callable { never<Int>() })
        task.abort("not needed")
        task.awaitFinished()
        assertEquals(1, async { 1 }.await())
        assertFalse(tasks.isCancelled)
      }
    }

  @Test
  fun cancelOrClose_ofTheTaskScope_leavesTheCoroutineScope() =
    across {
      coroutineScope {
        val sibling = launch { awaitCancellation() }
        val cancelled = asTaskScope()
        val task = cancelled.spawnAsync(Callable { never<Int>() })
        cancelled.cancel("enough")
        assertEquals("enough", task.cancelReason())
        val closed = asTaskScope()
        val other = closed.spawnAsync(Callable { never<Int>() })
        withContext(Dispatchers.IO) { closed.close() } // which blocks
        assertTrue(other.isCancelled)
        assertTrue(isActive)
        assertTrue(sibling.isActive)
        assertEquals(1, asTaskScope().spawn(Callable { 1 }).await())
        sibling.cancel()
      }
    }

  @Test
  fun childScope_belongsToTheCoroutineScope() =
    across {
      val boom = Boom("deep")
      val gate = never<Int>()
      val whole =
        launch(Dispatchers.Default) {
          coroutineScope {
            asTaskScope().openChild(ScopePolicy.SUPERVISOR).spawnAsync(Callable { gate })
          }
        }
      assertFalse(whole.endsEarly())
      whole.cancelAndJoin()
      assertTrue(gate.isCancelled)
      val thrown =
        assertThrows<Boom> {
          coroutineScope {
            asTaskScope().openChild(ScopePolicy.FAIL_FAST).spawn(Callable<Int> { throw boom })
          }
        }
      assertSame(boom, thrown)
    }

  @Test
  fun spawn_afterTheCancellation_isCancelled() =
    across {
      val scope = CoroutineScope(Job() + Dispatchers.Default)
      val before = scope.asTaskScope()
      scope.cancel()
      for (tasks in listOf(before, scope.asTaskScope())) {
        val task = tasks.spawn(Callable<Int> { throw AssertionError("must not run") })
        assertEquals(TaskState.CANCELLED, task.state())
        assertTrue(tasks.isCancelled)
      }
    }

  @Test
  fun coroutineScopesOwnScope_asTaskScopeAndBack_isOneFamily() =
    across {
      val boom = Boom("the innermost")
      val thrown =
        assertThrows<Boom> {
          coroutineScope {
            val inner = asTaskScope().asCoroutineScope()
            inner.launch { throw boom }
          }
        }
      assertSame(boom, thrown)
    }

  @Test
  fun tasksThatEnded_areNotKept() =
    across {
      val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
      val tasks = scope.asTaskScope()
      val children =
        scope.coroutineContext.job.children
          .count()

      suspend fun run(batches: Int) =
        repeat(batches) { List(100) { tasks.spawn(Callable { it }) }.forEach { it.await() } }
      run(10) // what is made once
      val before = usedHeap()
      run(1_000)
      val left = (usedHeap() - before) / 100_000
      assertTrue(left < 8, "$left bytes left of each task")
      val more =
        scope.coroutineContext.job.children
          .count() - children
      assertTrue(more <= 1, "$more more children")
      scope.cancel()
    }

  @Test
  fun taskScopesThatEnded_areNotKept() =
    across {
      val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)

      suspend fun run(times: Int) =
        repeat(times) { scope.asTaskScope().use { it.spawn(Callable { 1 }).awaitFinished() } }
      run(100) // what is made once
      val before = usedHeap()
      run(20_000)
      val left = (usedHeap() - before) / 20_000
      assertTrue(left < 64, "$left bytes left of each task scope")
      scope.cancel()
    }
}
