package io.portalis.interop

import io.portalis.ScopePolicy
import io.portalis.TaskScope
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineExceptionHandler
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.job
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.Callable
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread

/** Coroutines that come, fail or end while their scope does. */
@OptIn(DelicateCoroutinesApi::class)
class CoroutineScopeRaceTest : InteropSuite() {
  @Test
  fun launch_whileTheScopeCloses_closeReturns() {
    val rounds = 20_000
    val begin = CyclicBarrier(2)
    val scopes = List(rounds) { runtime.openScope() }
    val launching =
      thread(isDaemon = true) {
        for (scope in scopes) {
          val coroutines = scope.asCoroutineScope()
          begin.await(10, TimeUnit.SECONDS)
          repeat(3) { coroutines.launch { awaitCancellation() } }
        }
      }
    for ((round, scope) in scopes.withIndex()) {
      begin.await(10, TimeUnit.SECONDS)
      repeat(round % 200) { Thread.onSpinWait() }
      scope.close() // which the suite's time-out bounds
    }
    launching.join()
  }

  @Test
  fun launch_inACancelledScopeOfOneThatRunsAtOnce_isWaitedForByClose() {
    val scope = runtime.openScope()
    scope.cancel("enough")
    val release = CompletableDeferred<Unit>()
    val job =
      scope.asCoroutineScope().launch(start = CoroutineStart.UNDISPATCHED) {
        withContext(NonCancellable) { release.await() }
      }
    val closing = thread(isDaemon = true) { scope.close() }
    closing.join(100)
    assertTrue(closing.isAlive, "the coroutine has not ended")
    release.complete(Unit)
    closing.join(10_000)
    assertTrue(job.isCompleted)
  }

  @Test
  fun failures_atTheSameTime_areHandedOnOnce() =
    across {
      repeat(500) {
        val seen = AtomicInteger()
        val handler = CoroutineExceptionHandler { _, _ -> seen.incrementAndGet() }
        val outer = CoroutineScope(SupervisorJob() + Dispatchers.Default + handler)
        failTwice(outer.asTaskScope())
        outer.coroutineContext.job.cancelAndJoin()
        assertEquals(1, seen.get())
      }
    }

  /** Has two tasks fail at the same time, the second in a nested scope. */
  private fun failTwice(scope: TaskScope) {
    val one = scope.spawnAsync(Callable { never<Int>() })
    val two = scope.openChild(ScopePolicy.FAIL_FAST).spawnAsync(Callable { never<Int>() })
    val begin = CyclicBarrier(2)
    val other =
      thread(isDaemon = true) {
        begin.await(10, TimeUnit.SECONDS)
        two.completeExceptionally(Boom("two"))
      }
    begin.await(10, TimeUnit.SECONDS)
    one.completeExceptionally(Boom("one"))
    other.join()
  }

  @Test
  fun failure_underAJobOfTheScopesJob_isReportedOnce() =
    across {
      val scope = runtime.openScope()
      val outer = scope.asCoroutineScope().coroutineContext
      val job = Job(outer.job)
      CoroutineScope(outer + job).launch { throw Boom("the coroutine's") }.join()
      job.join()
      assertThrows<Boom> { scope.join() }
      assertUncaught()
    }

  @Test
  fun failures_ofManyUnderASupervisor_takeTimeInProportion() =
    across {
      val count = 40_000
      val scope = runtime.openScope(ScopePolicy.SUPERVISOR)
      val coroutines = scope.asCoroutineScope()
      val gate = CompletableDeferred<Unit>()
      val jobs =
        List(count) {
          coroutines.launch {
            gate.await()
            throw Boom("of many")
          }
        }
      gate.complete(Unit)
      jobs.joinAll() // within the ten seconds of every test
      assertEquals(count, uncaught.size)
    }

  @Test
  fun unconfinedScope_bodiesThatSpawn_doNotNest() {
    val scope = CoroutineScope(Job() + Dispatchers.Unconfined).asTaskScope()
    val left = CountDownLatch(100_000)

    fun next() {
      left.countDown()
      if (left.count > 0) {
        scope.spawn(Runnable { next() })
      }
    }
    next()
    assertTrue(left.await(10, TimeUnit.SECONDS))
  }

  @Test
  fun asJob_againAndAgain_isNotKeptAgain() {
    val gate = CompletableFuture<Int>()
    val task = runtime.spawnAsync(Callable { gate })
    task.asJob()
    val before = usedHeap()
    repeat(100_000) { task.asJob() }
    assertFalse(usedHeap() - before > 8_000_000, "a job for each call is kept")
    gate.complete(1)
  }
}
