package io.portalis.interop

import io.portalis.Async
import io.portalis.Task
import io.portalis.TaskCancelledException
import io.portalis.TaskState
import io.portalis.TaskTimeoutException
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.CompletableFuture

/** `Task.await()`: a wait that takes the outcome and leaves no trace. */
class TaskAwaitTest : InteropSuite() {
  @Test
  fun await_taskOfEachKind_givesItsResult() =
    across {
      val stage = never<Int>()
      val pending = runtime.spawnAsync(Callable { stage })
      val waiting = async(start = CoroutineStart.UNDISPATCHED) { pending.await() }
      stage.complete(1)
      assertEquals(1, waiting.await())
      assertEquals(1, pending.await(), "once more, when it has ended")
      assertEquals(2, runtime.spawn(Callable { 2 }).await())
      assertEquals(3, runtime.spawnBlocking(Callable { 3 }).await())
    }

  @Test
  fun await_nullResult_isNull() =
    across {
      assertNull(runtime.spawn(Callable<String?> { null }).await())
      assertNull(runtime.spawn(Runnable {}).await())
    }

  @Test
  fun await_onAWorker_isNoBlocking() =
    across {
      val stage = never<Int>()
      val task = runtime.spawnAsync(Callable { stage })
      // Where `join` would be refused by the guard.
      val waiting = runtime.asCoroutineScope().async { task.await() }
      val other = async(Dispatchers.Default) { task.await() }
      assertFalse(waiting.endsEarly())
      stage.complete(4)
      assertEquals(4, waiting.await())
      assertEquals(4, other.await())
    }

  @Test
  fun await_failedTask_throwsWhatWasThrown() =
    across {
      val boom = Boom("the body's")
      val stage = never<Int>()
      val pending = runtime.spawnAsync(Callable { stage })
      val waiting =
        async(start = CoroutineStart.UNDISPATCHED) { assertThrows<Boom> { pending.await() } }
      stage.completeExceptionally(boom)
      assertSame(boom, waiting.await())
      assertSame(boom, assertThrows<Boom> { pending.await() }, "once more, when it has failed")
      assertUncaught() // somebody looked
    }

  @Test
  fun await_failureOfAForeignType_isOfThatType() =
    across {
      val task = runtime.spawn(Callable<Int> { throw java.io.IOException("disk") })
      assertEquals("disk", assertThrows<java.io.IOException> { task.await() }.message)
    }

  @Test
  fun await_cancelledTask_throwsTheReasonAndLeavesTheWaiterActive() =
    across {
      val task = runtime.spawnAsync(Callable { never<Int>() })
      val waiting =
        async(start = CoroutineStart.UNDISPATCHED) {
          val cancelled = assertThrows<TaskCancelledException> { task.await() }
          ensureActive()
          cancelled.reason()
        }
      task.abort("not needed")
      assertEquals("not needed", waiting.await())
      assertEquals("not needed", assertThrows<TaskCancelledException> { task.await() }.reason())
    }

  @Test
  fun cancelledWaiter_leavesTheTaskToTheOthers() =
    across {
      val stage = never<Int>()
      val task = runtime.spawnAsync(Callable { stage })
      val first = async(start = CoroutineStart.UNDISPATCHED) { task.await() }
      val second = async(start = CoroutineStart.UNDISPATCHED) { task.await() }
      first.cancelAndJoin()
      assertFalse(task.isDone, "the task goes on")
      assertFalse(stage.isCancelled, "and so does its stage")
      stage.complete(5)
      assertEquals(5, second.await())
      assertEquals(TaskState.SUCCEEDED, task.state())
    }

  @Test
  fun cancelledWaiter_ofTheOnlyWait_leavesTheTask() =
    across {
      val task = runtime.spawnAsync(Callable { never<Int>() })
      val waiter = launch(start = CoroutineStart.UNDISPATCHED) { task.await() }
      waiter.cancel()
      waiter.join() // at once: the wait ends and the task does not
      assertFalse(task.isDone)
      task.abort("done")
    }

  @Test
  fun await_inACancelledCoroutine_isCancelled() =
    across {
      val task = runtime.spawnAsync(Callable { never<Int>() })
      launch(start = CoroutineStart.UNDISPATCHED) {
        coroutineContext.cancelIt()
        val failure = assertThrows<CancellationException> { task.await() }
        assertEquals("by itself", failure.message)
      }.join()
      assertFalse(task.isDone)
      task.abort("done")
    }

  private fun kotlin.coroutines.CoroutineContext.cancelIt() =
    this[kotlinx.coroutines.Job]!!.cancel(CancellationException("by itself"))

  @Test
  fun await_timeOutOfTheTask_isAFailureAndNoCancellation() =
    across {
      val task: Task<Int> =
        runtime.spawnAsync(Callable { Async.timeout(Duration.ofMillis(1), never<Int>()) })
      val failure =
        assertThrows<TaskTimeoutException> {
          // A cancellation would end the inner coroutine silently.
          coroutineScope { launch { task.await() } }
        }
      assertEquals("not done within PT0.001S", failure.message)
      assertFalse(task.isCancelled)
    }

  @Test
  fun await_resumes_onTheWaitersDispatcher() =
    across {
      val stage = CompletableFuture<Int>()
      val task = runtime.spawnAsync(Callable { stage })
      val here = Thread.currentThread()
      launch(start = CoroutineStart.UNDISPATCHED) {
        task.await()
        assertSame(here, Thread.currentThread())
      }
      withContext(Dispatchers.Default) { stage.complete(1) }
    }

  @Test
  fun cancelledWaits_leaveNoTraceAtTheTask() =
    across {
      val task = runtime.spawnAsync(Callable { never<Int>() })

      suspend fun wait(times: Int) =
        repeat(times) {
          launch(start = CoroutineStart.UNDISPATCHED) { task.await() }.cancelAndJoin()
        }
      wait(1_000) // what is made once
      val before = usedHeap()
      wait(100_000)
      val left = (usedHeap() - before) / 100_000
      assertTrue(left < 8, "$left bytes left of each wait")
      task.abort("done")
    }
}
