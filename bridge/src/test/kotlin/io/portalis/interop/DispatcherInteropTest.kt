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

/** `Dispatcher.asCoroutineDispatcher()`, and the way there and back. */
@OptIn(ExperimentalCoroutinesApi::class)
class DispatcherInteropTest : InteropSuite() {
  private val there = Dispatchers.singleThread("there")

  private val threadName
    get() = Thread.currentThread().name.substringBefore(" @")

  @Test
  fun roundTrip_isTheSame() {
    val ours =
      listOf(there, Dispatchers.io(), Dispatchers.platformDefault(), there.limitedParallelism(1))
    for (dispatcher in ours) {
      assertSame(dispatcher, dispatcher.asCoroutineDispatcher().asDispatcher())
    }
    val theirs =
      listOf(
        KotlinDispatchers.Default,
        KotlinDispatchers.IO,
        KotlinDispatchers.IO.limitedParallelism(2),
        KotlinDispatchers.Unconfined,
      )
    for (dispatcher in theirs) {
      assertSame(dispatcher, dispatcher.asDispatcher().asCoroutineDispatcher())
    }
  }

  @Test
  fun asCoroutineDispatcher_runsThere() =
    across {
      withContext(there.asCoroutineDispatcher()) {
        assertEquals("there", threadName)
        yield()
        assertEquals("there", threadName)
        withContext(KotlinDispatchers.Default) { }
        assertEquals("there", threadName)
      }
    }

  @Test
  fun delayAndTimeOut_comeBackThere() =
    across {
      withContext(there.asCoroutineDispatcher()) {
        val start = System.nanoTime()
        delay(30)
        assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(30), "not early")
        assertEquals("there", threadName)
        assertThrows<TimeoutCancellationException> { withTimeout(1) { awaitCancellation() } }
        assertEquals("there", threadName)
        assertEquals(1, withTimeout(10_000) { async { 1 }.await() }, "in time")
      }
    }

  @Test
  fun manyDelays_blockNoThread() =
    across {
      withContext(there.asCoroutineDispatcher()) {
        coroutineScope { repeat(1_000) { launch { delay(10) } } }
        val delayed = launch { delay(Long.MAX_VALUE) }
        yield()
        delayed.cancel()
        delayed.join()
      }
    }

  @Test
  fun yield_letsTheOthersHaveTheirTurn() =
    across {
      val order = CopyOnWriteArrayList<String>()
      withContext(there.asCoroutineDispatcher()) {
        for (name in listOf("a", "b")) {
          launch {
            repeat(3) {
              order.add(name + it)
              yield()
            }
          }
        }
      }
      assertEquals(listOf("a0", "b0", "a1", "b1", "a2", "b2"), order)
    }

  /** How many of many coroutines run at once on the dispatcher. */
  private suspend fun mostAtOnce(dispatcher: CoroutineDispatcher): Int {
    val running = AtomicInteger()
    val most = AtomicInteger()
    coroutineScope {
      repeat(200) {
        launch(dispatcher) {
          most.accumulateAndGet(running.incrementAndGet(), Math::max)
          repeat(100) { Thread.onSpinWait() }
          running.decrementAndGet()
          yield()
        }
      }
    }
    return most.get()
  }

  @Test
  fun limitedParallelism_limits() =
    across {
      val io = Dispatchers.io()
      assertEquals(1, mostAtOnce(io.asCoroutineDispatcher().limitedParallelism(1)))
      assertEquals(1, mostAtOnce(io.limitedParallelism(1).asCoroutineDispatcher()))
      val back = KotlinDispatchers.IO.asDispatcher().limitedParallelism(1)
      assertEquals(1, mostAtOnce(back.asCoroutineDispatcher()))
      assertTrue(mostAtOnce(back.asCoroutineDispatcher().limitedParallelism(3)) == 1)
    }

  @Test
  fun limitedParallelism_bothRunAtOnce() =
    across {
      val two = Dispatchers.io().asCoroutineDispatcher().limitedParallelism(2)
      val meeting = CountDownLatch(2)

      fun meet(): Boolean {
        meeting.countDown()
        return meeting.await(10, TimeUnit.SECONDS)
      }
      val met = List(2) { async(two) { meet() } }
      assertEquals(listOf(true, true), met.awaitAll())
    }

  @Test
  fun refusedCoroutine_isCancelledAndCleansUpOnIo() =
    across {
      val executor = Executors.newSingleThreadExecutor { Thread(it, "short-lived") }
      val dispatcher = Dispatchers.from(executor).asCoroutineDispatcher()
      val gate = CompletableDeferred<Unit>()
      val cleanedOn = CompletableFuture<String>()
      val scope = CoroutineScope(dispatcher)
      val job =
        scope.launch(start = CoroutineStart.UNDISPATCHED) {
          try {
            gate.await()
            throw AssertionError("must not go on")
          } finally {
            cleanedOn.complete(threadName)
          }
        }
      executor.shutdown() // while the coroutine is suspended
      gate.complete(Unit)
      job.join()
      assertTrue(job.isCancelled)
      assertTrue(cleanedOn.awaitStage().startsWith("DefaultDispatcher-worker"), cleanedOn.get())
    }

  @Test
  fun refusedFromTheStart_isCancelledAndNotRun() =
    across {
      val executor = Executors.newSingleThreadExecutor()
      executor.shutdown()
      val scope = CoroutineScope(Dispatchers.from(executor).asCoroutineDispatcher())
      val job = scope.launch { awaitCancellation() }
      job.join()
      assertTrue(job.isCancelled)
    }
}
