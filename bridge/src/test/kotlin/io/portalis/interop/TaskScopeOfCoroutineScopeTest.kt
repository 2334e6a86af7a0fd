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

/** `CoroutineScope.asTaskScope()`: tasks are children like coroutines. */
class TaskScopeOfCoroutineScopeTest : InteropSuite() {
  @Test
  fun coroutineScope_waitsForItsTasks() =
    across {
      val gate = never<Int>()
      val ran = AtomicInteger()
      val whole =
        launch(Dispatchers.Default) {
          coroutineScope {
            val tasks = asTaskScope()
            tasks.spawnAsync(Callable { gate.thenApply { ran.incrementAndGet() } })
            tasks.spawnBlocking(Callable { gate.join() + ran.incrementAndGet() })
            tasks.spawn(Callable { ran.incrementAndGet() })
          }
          assertEquals(3, ran.get())
        }
      assertFalse(whole.endsEarly())
      gate.complete(1)
      whole.join()
      assertFalse(whole.isCancelled)
    }

  @Test
  fun unusedOrIdleTaskScope_keepsNoCoroutineScopeOpen() =
    across {
      coroutineScope { asTaskScope() }
      coroutineScope {
        val tasks = asTaskScope()
        assertEquals(1, tasks.spawn(Callable { 1 }).await())
        tasks.openChild(ScopePolicy.SUPERVISOR)
        assertEquals(2, tasks.spawn(Callable { 2 }).await(), "after it was idle")
      }
    }

  @Test
  fun abortedTask_coroutineScopeWaitsForItsBody() =
    across {
      val entered = CompletableDeferred<Unit>()
      val scopeEnded = CountDownLatch(1)
      val early = AtomicBoolean()
      val returned = AtomicBoolean()
      withContext(Dispatchers.Default) {
        launch {
          coroutineScope {
            val task =
              asTaskScope().spawnBlocking(
                Callable {
                  entered.complete(Unit)
                  early.set(scopeEnded.opensEarly())
                  returned.set(true)
                },
              )
            entered.await()
            task.abort("not needed")
          }
          scopeEnded.countDown()
        }
      }
      assertTrue(returned.get())
      assertFalse(early.get(), "the scope ended before the body had returned")
    }

  @Test
  fun cancel_ofTheCoroutine_cancelsTasksAndWaitsForThem() =
    across {
      val entered = CompletableDeferred<Unit>()
      val stageEntered = CompletableDeferred<Unit>()
      val interrupted = AtomicBoolean()
      val stage = never<Int>()
      val whole =
        launch(Dispatchers.Default) {
          val tasks = asTaskScope()
          tasks.spawnAsync(Callable { stage.also { stageEntered.complete(Unit) } })
          tasks.spawnBlocking(
            Callable {
              entered.complete(Unit)
              try {
                Thread.sleep(Long.MAX_VALUE) // until it is told to stop
              } catch (_: InterruptedException) {
                CountDownLatch(1).opensEarly() // has something to do yet
                interrupted.set(true)
              }
            },
          )
        }
      entered.await()
      stageEntered.await()
      whole.cancelAndJoin()
      assertTrue(interrupted.get())
      assertTrue(stage.isCancelled)
    }

  @Test
  fun task_fails_coroutineScopeFailsWithItAndCancelsTheRest() =
    across {
      val boom = Boom("the task's")
      val sibling = CompletableDeferred<Job>()
      val thrown =
        assertThrows<Boom> {
          coroutineScope {
            val tasks = asTaskScope()
            sibling.complete(launch { awaitCancellation() })
            tasks.spawnAsync(Callable { never<Int>() })
            tasks.spawn(Callable<Int> { throw boom })
          }
        }
      assertSame(boom, thrown)
      assertTrue(sibling.await().isCancelled)
      assertTrue(isActive, "the failure was caught here")
    }

  @Test
  fun coroutine_fails_cancelsTheTasks() =
    across {
      val boom = Boom("the coroutine's")
      val stage = never<Int>()
      val thrown =
        assertThrows<Boom> {
          coroutineScope {
            val entered = CompletableDeferred<Unit>()
            asTaskScope().spawnAsync(Callable { stage.also { entered.complete(Unit) } })
            entered.await()
            throw boom
          }
        }
      assertSame(boom, thrown)
      assertTrue(stage.isCancelled)
    }

  @Test
  fun supervisorScope_taskFails_goesToTheExceptionHandler() =
    across {
      val boom = Boom("the task's")
      val handled = CopyOnWriteArrayList<Throwable>()
      val survived = AtomicBoolean()
      withContext(CoroutineExceptionHandler { _, failure -> handled.add(failure) }) {
        supervisorScope {
          val tasks = asTaskScope()
          val task = tasks.spawn(Callable<Int> { throw boom })
          task.awaitFinished()
          until { tasks.isCancelled } // it is fail-fast, as asked
          launch { survived.set(true) }
        }
      }
      assertTrue(survived.get())
      until { handled.isNotEmpty() }
      assertEquals(listOf<Throwable>(boom), handled)
    }

  @Test
  fun supervisorPolicy_failureStaysInItsTask() =
    across {
      val boom = Boom("the task's")
      coroutineScope {
        val tasks = asTaskScope(ScopePolicy.SUPERVISOR)
        val gate = never<Int>()
        val sibling = tasks.spawnAsync(Callable { gate })
        val failing = tasks.spawn(Callable<Int> { throw boom })
        assertSame(boom, assertThrows<Boom> { failing.await() })
        gate.complete(1)
        assertEquals(1, sibling.await())
        assertEquals(2, tasks.spawn(Callable { 2 }).await())
        assertFalse(tasks.isCancelled)
      }
    }
}
