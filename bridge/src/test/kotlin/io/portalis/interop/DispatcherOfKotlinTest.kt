package io.portalis.interop

import io.portalis.Async
import io.portalis.BlockedWorkerException
import io.portalis.Dispatchers
import io.portalis.TaskState
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.Callable
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.Dispatchers as KotlinDispatchers
import kotlinx.coroutines.future.await as awaitStage

/** `CoroutineDispatcher.asDispatcher()`, and the blocking guard on it. */
@OptIn(ExperimentalCoroutinesApi::class)
class DispatcherOfKotlinTest : InteropSuite() {
  private val there = Dispatchers.singleThread("there")

  private val threadName
    get() = Thread.currentThread().name.substringBefore(" @")

  @Test
  fun asDispatcher_runsTasksThere() =
    across {
      val pool = KotlinDispatchers.Default.asDispatcher()
      val name = runtime.on(pool).spawn(Callable { threadName }).await()
      assertTrue(name.startsWith("DefaultDispatcher-worker"), name)
      val ran = CompletableFuture<String>()
      pool.execute { ran.complete(threadName) }
      assertTrue(ran.awaitStage().startsWith("DefaultDispatcher-worker"), ran.get())
    }

  @Test
  fun asDispatcher_manyBodies_allRun() =
    across {
      for (dispatcher in listOf(KotlinDispatchers.Default, KotlinDispatchers.IO)) {
        val spawner = runtime.on(dispatcher.asDispatcher().limitedParallelism(2))
        val tasks = List(10_000) { spawner.spawn(Callable { it }) }
        assertEquals((0..<10_000).toList(), tasks.map { it.await() })
      }
    }

  @Test
  fun asDispatcher_unconfined_runsOnTheSpot() =
    across {
      // Its `dispatch` throws; one has to ask `isDispatchNeeded` first.
      val ran = CompletableFuture<Thread>()
      KotlinDispatchers.Unconfined.asDispatcher().execute { ran.complete(Thread.currentThread()) }
      ran.awaitStage()
      val task = runtime.on(KotlinDispatchers.Unconfined.asDispatcher()).spawn(Callable { 1 })
      assertEquals(1, task.await())
    }

  @Test
  fun asDispatcher_throwingBody_harmsNoOne() =
    across {
      val boom = Boom("the body's")
      val spawner = runtime.on(KotlinDispatchers.Default.asDispatcher())
      assertSame(boom, assertThrows<Boom> { spawner.spawn(Callable<Int> { throw boom }).await() })
      assertEquals(1, spawner.spawn(Callable { 1 }).await())
    }

  @Test
  fun blockingGuard_default_refuses() =
    across {
      val pool = KotlinDispatchers.Default.asDispatcher()
      assertFalse(pool.allowsBlocking())
      for (dispatcher in listOf(pool, pool.limitedParallelism(1))) {
        val refused = runtime.on(dispatcher).spawn(Callable { Async.await(never<Int>()) })
        assertThrows<BlockedWorkerException> { refused.await() }
      }
    }

  @Test
  fun blockingGuard_io_allows() =
    across {
      val io = KotlinDispatchers.IO.asDispatcher()
      assertTrue(io.allowsBlocking())
      val stage = never<Int>()
      val entered = CompletableDeferred<Unit>()
      val task =
        runtime.on(io).spawn(
          Callable {
            entered.complete(Unit)
            Async.await(stage)
          },
        )
      entered.await()
      assertEquals(TaskState.RUNNING, task.state())
      stage.complete(1)
      assertEquals(1, task.await())
    }

  @Test
  fun coroutinesOfARuntime_onAnotherDispatcher_stayItsChildren() =
    across {
      runtime.openScope().use { scope ->
        val there = scope.on(KotlinDispatchers.Default.asDispatcher()).asCoroutineScope()
        assertEquals(1, there.async { 1 }.await())
        assertTrue(there.coroutineContext.job.isActive)
      }
    }
}
