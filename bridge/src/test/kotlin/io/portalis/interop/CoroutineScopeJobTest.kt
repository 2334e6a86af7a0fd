package io.portalis.interop

import io.portalis.AsyncRuntime
import io.portalis.Dispatchers
import io.portalis.ScopedBody
import io.portalis.Spawner
import io.portalis.TaskScope
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineName
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.isActive
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.future.await as awaitStage

/** The job of a scope's coroutine scope, its context, and what coroutines start in it. */
class CoroutineScopeJobTest : InteropSuite() {
  private fun inScope(test: suspend (TaskScope) -> Unit) =
    across { runtime.openScope().use { test(it) } }

  @Test
  fun job_livesUntilTheScopeIsClosed() =
    across {
      val scope = runtime.openScope()
      val coroutines = scope.asCoroutineScope()
      val job = coroutines.coroutineContext.job
      assertTrue(job.isActive)
      coroutines.launch { }.join()
      scope.completion().awaitStage()
      assertTrue(job.isActive, "one may start more after a join")
      assertTrue(coroutines.isActive)
      assertFalse(job.isCompleted)
      assertEquals(1, coroutines.async { 1 }.await())
      scope.close()
      job.join()
      assertFalse(job.isActive)
      assertTrue(job.isCompleted)
    }

  @Test
  fun job_ofACancelledScope_endsWhenItsChildrenHave() =
    inScope { scope ->
      val job = scope.asCoroutineScope().coroutineContext.job
      val entered = CompletableDeferred<Unit>()
      val release = CountDownLatch(1)
      scope.spawnBlocking(
        java.util.concurrent.Callable {
          entered.complete(Unit)
          release.awaitStubbornly()
        },
      )
      entered.await()
      scope.cancel("enough")
      assertTrue(job.isCancelled)
      assertFalse(job.isActive)
      assertFalse(job.endsEarly(), "a body still runs")
      release.countDown()
      job.join()
      assertTrue(job.isCompleted)
    }

  @Test
  fun job_children_areTheCoroutines() =
    inScope { scope ->
      val coroutines = scope.asCoroutineScope()
      val scopeJob = coroutines.coroutineContext.job
      val child = coroutines.launch { awaitCancellation() }
      assertTrue(child in scopeJob.children.toList())
      child.cancel()
      child.join()
      assertFalse(child in scopeJob.children.toList())
    }

  @Test
  fun manyCoroutines_areNotKept() =
    inScope { scope ->
      val coroutines = scope.asCoroutineScope()

      suspend fun run(batches: Int) =
        repeat(batches) { List(100) { coroutines.launch { } }.forEach { it.join() } }
      run(10) // what is made once
      val before = usedHeap()
      run(1_000)
      val left = (usedHeap() - before) / 100_000
      assertTrue(left < 8, "$left bytes left of each coroutine")
    }

  @Test
  fun nestedCoroutines_areWaitedForAndCancelled() =
    inScope { scope ->
      val coroutines = scope.asCoroutineScope()
      val count = AtomicInteger()
      coroutines.launch {
        launch {
          yield()
          launch { count.incrementAndGet() }
          count.incrementAndGet()
        }
        count.incrementAndGet()
      }
      scope.completion().awaitStage()
      assertEquals(3, count.get())

      val inner = CompletableDeferred<kotlinx.coroutines.Job>()
      coroutines.launch { inner.complete(launch { awaitCancellation() }) }
      val deepest = inner.await()
      scope.cancel("enough")
      deepest.join()
      assertTrue(deepest.isCancelled)
    }

  @Test
  fun nestedCoroutine_fails_theScopeFails() =
    inScope { scope ->
      val boom = Boom("deep")
      scope.asCoroutineScope().launch { launch { async<Int> { throw boom } } }
      assertSame(boom, assertThrows<Boom> { scope.completion().awaitStage() })
      assertEquals(0, boom.suppressed.size, "once")
    }

  @Test
  fun lazyCoroutine_runsWhenItIsStarted() =
    inScope { scope ->
      val ran = AtomicBoolean()
      val coroutines = scope.asCoroutineScope()
      val job = coroutines.launch(start = CoroutineStart.LAZY) { ran.set(true) }
      assertEquals(1, coroutines.async { 1 }.await())
      assertFalse(job.isActive)
      assertFalse(ran.get())
      job.start()
      scope.completion().awaitStage()
      assertTrue(ran.get())
    }

  @Test
  fun lazyCoroutine_neverStarted_isCancelledByClose() =
    across {
      val scope = runtime.openScope()
      val job =
        scope.asCoroutineScope().launch(start = CoroutineStart.LAZY) {
          throw AssertionError("must not run")
        }
      scope.close()
      assertTrue(job.isCancelled)
      assertTrue(job.isCompleted)
    }

  @Test
  fun named_isTheCoroutineName() =
    inScope { scope ->
      suspend fun nameIn(spawner: Spawner): String? =
        spawner.asCoroutineScope().async { currentCoroutineContext()[CoroutineName]?.name }.await()
      assertNull(nameIn(scope))
      assertNull(nameIn(runtime))
      assertEquals("loader", nameIn(scope.named("loader")))
      assertEquals("loader", nameIn(runtime.named("loader")))
      assertEquals("other", nameIn(scope.named("loader").on(Dispatchers.io()).named("other")))
    }

  @Test
  fun on_isTheDispatcher() =
    inScope { scope ->
      // kotlinx adds the coroutine to a thread's name when assertions are on.
      suspend fun threadOf(spawner: Spawner): String =
        spawner
          .asCoroutineScope()
          .async {
            delay(1) // comes back to where it was
            Thread.currentThread().name.substringBefore(" @")
          }.await()
      assertEquals("there", threadOf(scope.on(Dispatchers.singleThread("there"))))
      assertEquals("there", threadOf(runtime.on(Dispatchers.singleThread("there"))))
      val own = config().dispatcher(Dispatchers.singleThread("own")).build()
      AsyncRuntime.create(own).use { other ->
        assertEquals("own", threadOf(other))
        other.openScope().use { assertEquals("own", threadOf(it)) }
      }
    }

  @Test
  fun view_isAViewOfTheSameScope() =
    inScope { scope ->
      val boom = Boom("in a view")
      val sibling = scope.asCoroutineScope().launch { awaitCancellation() }
      val view = scope.named("view").on(Dispatchers.io()).asCoroutineScope()
      view.launch { throw boom }
      assertSame(boom, assertThrows<Boom> { scope.completion().awaitStage() })
      assertTrue(sibling.isCancelled)
      assertFalse(view.isActive)
    }

  @Test
  fun blockOn_waitsForTheCoroutines() {
    val ran = AtomicBoolean()
    val result =
      AsyncRuntime.run(
        ScopedBody { scope ->
          scope.asCoroutineScope().launch {
            delay(20) // longer than the body
            ran.set(true)
          }
          7
        },
      )
    assertEquals(7, result)
    assertTrue(ran.get())
  }

  @Test
  fun blockOn_coroutineFails_interruptsTheBodyAndIsThrown() {
    val boom = Boom("the coroutine's")
    val thrown =
      assertThrows<Boom> {
        runtime.blockOn(
          ScopedBody { scope ->
            scope.asCoroutineScope().launch { throw boom }
            Thread.sleep(Long.MAX_VALUE) // until it is interrupted
          },
        )
      }
    assertSame(boom, thrown)
  }

  @Test
  fun scoped_waitsForTheCoroutines() =
    across {
      val gate = CompletableDeferred<Unit>()
      val ran = AtomicBoolean()
      val result =
        runtime.scoped { scope ->
          scope.asCoroutineScope().launch {
            gate.await()
            ran.set(true)
          }
          java.util.concurrent.CompletableFuture
            .completedFuture(7)
        }
      assertFalse(result.isDone)
      gate.complete(Unit)
      assertEquals(7, result.awaitStage())
      assertTrue(ran.get())
    }
}
