package io.portalis.interop

import io.portalis.TaskCancelledException
import io.portalis.TaskState
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.selects.select
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicBoolean

/** `Task.asJob()`: a deferred that is the task, from its start to the return of its body. */
@OptIn(ExperimentalCoroutinesApi::class)
class TaskJobTest : InteropSuite() {
  @Test
  fun await_givesTheResult() =
    across {
      assertEquals(1, runtime.spawn(Callable { 1 }).asJob().await())
      val ended = runtime.spawn(Callable { 2 })
      ended.awaitFinished()
      assertEquals(2, ended.asJob().await(), "of a task that has ended")
      assertNull(runtime.spawn(Callable<String?> { null }).asJob().await())
    }

  @Test
  fun states_ofATaskThatSucceeds() =
    across {
      val stage = never<String>()
      val task = runtime.spawnAsync(Callable { stage })
      val job = task.asJob()
      assertTrue(job.isActive)
      assertFalse(job.isCompleted)
      assertFalse(job.isCancelled)
      assertFalse(job.endsEarly())
      stage.complete("done")
      job.join()
      assertFalse(job.isActive)
      assertTrue(job.isCompleted)
      assertFalse(job.isCancelled)
      assertEquals("done", job.getCompleted())
      assertNull(job.getCompletionExceptionOrNull())
    }

  @Test
  fun await_failedTask_throwsItsFailure() =
    across {
      val boom = Boom("the body's")
      val job = runtime.spawn(Callable<Int> { throw boom }).asJob()
      assertSame(boom, assertThrows<Boom> { job.await() })
      job.join() // which throws nothing
      assertTrue(job.isCompleted)
      assertTrue(job.isCancelled, "as any job that failed")
      assertSame(boom, job.getCompletionExceptionOrNull())
      assertUncaught() // somebody looked
    }

  @Test
  fun cancel_abortsTheTaskWithTheReason() =
    across {
      val stage = never<Int>()
      val task = runtime.spawnAsync(Callable { stage })
      val job = task.asJob()
      until { stage.numberOfDependents > 0 } // the body has returned
      job.cancel(CancellationException("not needed"))
      assertEquals("not needed", task.cancelReason())
      assertEquals(TaskState.CANCELLED, task.state())
      assertTrue(stage.isCancelled, "the body was told to stop")
      job.join()
      assertTrue(job.isCancelled)
      assertEquals("not needed", assertThrows<CancellationException> { job.await() }.message)
    }

  @Test
  fun cancel_withoutAReason_abortsTheTask() =
    across {
      val task = runtime.spawnAsync(Callable { never<Int>() })
      task.asJob().cancelAndJoin()
      assertEquals(TaskState.CANCELLED, task.state())
    }

  @Test
  fun abort_cancelsTheJob() =
    across {
      val task = runtime.spawnAsync(Callable { never<Int>() })
      val job = task.asJob()
      task.abort("not needed")
      job.join()
      assertTrue(job.isCancelled)
      val failure = assertThrows<CancellationException> { job.await() }
      assertEquals("not needed", failure.message)
      assertTrue(task.isCancelled)
    }

  @Test
  fun join_waitsUntilTheBodyHasReturned() =
    across {
      val jobEnded = CountDownLatch(1)
      val entered = CompletableDeferred<Unit>()
      val early = AtomicBoolean()
      val returned = AtomicBoolean()
      val task =
        runtime.spawnBlocking(
          Callable {
            entered.complete(Unit)
            early.set(jobEnded.opensEarly())
            returned.set(true)
          },
        )
      val job = task.asJob()
      job.invokeOnCompletion { jobEnded.countDown() }
      entered.await()
      job.cancel()
      assertTrue(task.isCancelled, "ended at once")
      assertFalse(job.isActive)
      job.join()
      assertTrue(returned.get())
      assertFalse(early.get(), "the job ended before the body had returned")
      assertTrue(task.isFinished)
    }

  @Test
  fun complete_fromOutside_isTheOutcomeOnceTheBodyHasReturned() =
    across {
      val entered = CompletableDeferred<Unit>()
      val release = CountDownLatch(1)
      val task =
        runtime.spawnBlocking(
          Callable {
            entered.complete(Unit)
            release.awaitStubbornly()
            1
          },
        )
      val job = task.asJob()
      entered.await()
      task.complete(2)
      assertFalse(job.endsEarly(), "the body still runs")
      release.countDown()
      assertEquals(2, job.await())
      assertFalse(job.isCancelled)
    }

  @Test
  fun cancel_ofAnEndedTasksJob_changesNothing() =
    across {
      val task = runtime.spawn(Callable { 1 })
      val job = task.asJob()
      job.join()
      job.cancel()
      assertFalse(job.isCancelled)
      assertEquals(1, job.await())
      assertEquals(TaskState.SUCCEEDED, task.state())
    }

  @Test
  fun cancelledWaiter_leavesTheTask() =
    across {
      val task = runtime.spawnAsync(Callable { never<Int>() })
      val job = task.asJob()
      launch(start = CoroutineStart.UNDISPATCHED) { job.await() }.cancelAndJoin()
      assertTrue(job.isActive)
      assertFalse(task.isDone)
      task.abort("done")
    }

  @Test
  fun onAwait_choosesTheTaskThatEnds() =
    across {
      val stage = never<String>()
      val slow = runtime.spawnAsync(Callable { never<String>() }).asJob()
      val quick = runtime.spawnAsync(Callable { stage }).asJob()
      launch { stage.complete("quick") }
      val chosen =
        select {
          slow.onAwait { "slow" }
          quick.onAwait { it }
        }
      assertEquals("quick", chosen)
      assertTrue(slow.isActive, "the loser goes on")
      slow.cancel()
    }

  @Test
  fun invokeOnCompletion_isGivenTheOutcome() =
    across {
      suspend fun causeOf(body: Callable<Int>): Throwable? {
        val cause = CompletableDeferred<Throwable?>()
        runtime.spawn(body).asJob().invokeOnCompletion { cause.complete(it) }
        return cause.await()
      }
      val boom = Boom("the body's")
      assertNull(causeOf { 1 })
      assertSame(boom, causeOf { throw boom })

      val cancelled = CompletableDeferred<Throwable?>()
      val task = runtime.spawnAsync(Callable { never<Int>() })
      task.asJob().invokeOnCompletion { cancelled.complete(it) }
      task.abort("not needed")
      assertTrue(cancelled.await() is CancellationException)
      assertThrows<TaskCancelledException> { task.await() }
    }

  @Test
  fun asJob_eachCall_isTheSameJobWithoutAParent() =
    across {
      val task = runtime.spawnAsync(Callable { never<Int>() })
      val first = task.asJob()
      val second = task.asJob()
      assertSame(first, second)
      assertNull(first.parent)
      first.cancel()
      second.join()
      assertTrue(second.isCancelled, "since the task is")
    }

  @Test
  fun asJob_asAnObserver_isNoChildOfTheCaller() =
    across {
      val boom = Boom("stays in the task")
      val task = runtime.spawn(Callable<Int> { throw boom })
      launch { task.asJob().join() }.join() // fails nobody
      assertSame(boom, assertThrows<Boom> { task.await() })
    }
}
