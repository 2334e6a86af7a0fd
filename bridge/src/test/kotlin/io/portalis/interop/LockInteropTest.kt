package io.portalis.interop

import io.portalis.SemaphoreClosedException
import io.portalis.sync.AsyncMutex
import io.portalis.sync.AsyncSemaphore
import io.portalis.sync.Guard
import io.portalis.sync.Permit
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.future.await as awaitStage

/** `withGuard` and `withPermit`: whatever happens, the lock is free again. */
class LockInteropTest : InteropSuite() {
  /** A lock as the tests see it: of either kind. */
  private interface Lock {
    suspend fun <R> within(block: suspend () -> R): R

    fun take(): AutoCloseable

    fun isFree(): Boolean
  }

  private class MutexLock : Lock {
    val mutex: AsyncMutex<String> = AsyncMutex.of("value")

    override suspend fun <R> within(block: suspend () -> R): R = mutex.withGuard { block() }

    override fun take(): Guard<String> = mutex.tryLock().orElseThrow()

    override fun isFree() = mutex.tryLock().map { it.close() }.isPresent
  }

  private class SemaphoreLock : Lock {
    val semaphore: AsyncSemaphore = AsyncSemaphore.create(1)

    override suspend fun <R> within(block: suspend () -> R): R = semaphore.withPermit { block() }

    override fun take(): Permit = semaphore.tryAcquire().orElseThrow()

    override fun isFree() = semaphore.tryAcquire().map { it.close() }.isPresent
  }

  private fun eachKind(test: suspend (Lock) -> Unit) {
    for (lock in listOf(MutexLock(), SemaphoreLock())) {
      across { test(lock) }
    }
  }

  @Test
  fun block_returns_theLockIsFree() =
    eachKind { lock ->
      val result =
        lock.within {
          yield()
          assertFalse(lock.isFree())
          7
        }
      assertEquals(7, result)
      assertTrue(lock.isFree())
    }

  @Test
  fun block_fails_theLockIsFree() =
    eachKind { lock ->
      val boom = Boom("the block's")
      assertSame(boom, assertThrows<Boom> { lock.within { throw boom } })
      assertTrue(lock.isFree())
    }

  @Test
  fun block_cancelled_theLockIsFree() =
    eachKind { lock ->
      coroutineScope {
        val holder =
          launch(start = CoroutineStart.UNDISPATCHED) { lock.within { awaitCancellation() } }
        assertFalse(lock.isFree())
        holder.cancelAndJoin()
      }
      assertTrue(lock.isFree())
    }

  private suspend fun leavesEarly(mutex: AsyncMutex<String>): String {
    mutex.withGuard { return it.value() } // it is inline
  }

  private suspend fun leavesEarly(semaphore: AsyncSemaphore): Int {
    semaphore.withPermit { return 1 }
  }

  @Test
  fun block_returnsFromTheCaller_theLockIsFree() =
    across {
      val mutex = MutexLock()
      assertEquals("value", leavesEarly(mutex.mutex))
      assertTrue(mutex.isFree())
      val semaphore = SemaphoreLock()
      assertEquals(1, leavesEarly(semaphore.semaphore))
      assertTrue(semaphore.isFree())
    }

  @Test
  fun guard_isThatOfTheLock() =
    across {
      val mutex = AsyncMutex.of("a")
      lateinit var left: Guard<String>
      mutex.withGuard {
        it.set(it.value() + "b")
        left = it
      }
      assertThrows<IllegalStateException> { left.value() }
      assertEquals("ab", mutex.withGuard { it.value() })
    }

  @Test
  fun closedByTheBlock_isReleasedOnce() =
    across {
      val semaphore = AsyncSemaphore.create(2)
      semaphore.withPermit { it.close() }
      assertEquals(2, semaphore.availablePermits())
      val mutex = MutexLock()
      mutex.mutex.withGuard { guard ->
        guard.close()
        mutex.take() // by another, whose lock the end of the block must not take
      }
      assertFalse(mutex.isFree())
    }

  @Test
  fun waiters_areServedInOrder() =
    eachKind { lock ->
      val held = lock.take()
      val order = CopyOnWriteArrayList<Int>()
      coroutineScope {
        repeat(5) { number ->
          launch(start = CoroutineStart.UNDISPATCHED) {
            lock.within {
              order.add(number)
              yield()
            }
          }
        }
        assertTrue(order.isEmpty())
        held.close()
      }
      assertEquals(listOf(0, 1, 2, 3, 4), order)
    }

  @Test
  fun cancelledWaiter_leavesTheQueue() =
    eachKind { lock ->
      val held = lock.take()
      coroutineScope {
        val first =
          launch(start = CoroutineStart.UNDISPATCHED) {
            lock.within { throw AssertionError("must not run") }
          }
        val second = async(start = CoroutineStart.UNDISPATCHED) { lock.within { "served" } }
        first.cancelAndJoin() // while the lock is held
        assertTrue(second.isActive)
        held.close()
        assertEquals("served", second.await())
      }
      assertTrue(lock.isFree())
    }

  @Test
  fun cancelledAfterItWasServed_passesTheLockOn() =
    eachKind { lock ->
      val held = lock.take()
      coroutineScope {
        // Served and cancelled before it can go on, since this coroutine has their thread.
        val first =
          launch(start = CoroutineStart.UNDISPATCHED) {
            lock.within { coroutineContext.job.ensureActive() }
          }
        val second = async(start = CoroutineStart.UNDISPATCHED) { lock.within { "served" } }
        held.close()
        first.cancel()
        assertEquals("served", second.await())
        first.join()
      }
      assertTrue(lock.isFree())
    }

  @Test
  fun alreadyCancelled_takesNothing() =
    eachKind { lock ->
      coroutineScope {
        launch {
          coroutineContext.job.cancel()
          assertThrows<CancellationException> { lock.within { yield() } }
        }
      }
      assertTrue(lock.isFree())
    }

  @Test
  fun cancelledAtTheMomentOfBeingServed_manyRounds_theLockIsFree() =
    eachKind { lock ->
      val served = AtomicInteger()
      repeat(5_000) {
        val held = lock.take()
        withContext(Dispatchers.Default) {
          val waiter =
            launch(start = CoroutineStart.UNDISPATCHED) {
              lock.within { served.incrementAndGet() }
            }
          launch { waiter.cancel() }
          held.close()
        }
        assertTrue(lock.isFree(), "round $it")
      }
    }

  @Test
  fun contention_withCancellations_countsRight() =
    eachKind { lock ->
      var count = 0 // guarded by the lock
      val expected = AtomicInteger()
      withContext(Dispatchers.Default) {
        repeat(8) {
          launch {
            repeat(500) { round ->
              val worker =
                launch {
                  lock.within {
                    val before = count
                    if (round % 3 == 0) yield()
                    expected.incrementAndGet()
                    count = before + 1
                  }
                }
              if (round % 2 == 0) worker.cancel()
              worker.join()
            }
          }
        }
      }
      assertTrue(lock.isFree())
      // A cancelled `yield` may leave before it has counted at all; else both are counted.
      assertEquals(expected.get(), count)
      assertTrue(count > 0)
    }

  @Test
  fun closedSemaphore_failsWaitersAndThoseWhoCome() =
    across {
      val semaphore = AsyncSemaphore.create(1)
      val held = semaphore.acquire().awaitStage()
      val waiter =
        async(start = CoroutineStart.UNDISPATCHED) {
          assertThrows<SemaphoreClosedException> { semaphore.withPermit { } }
        }
      semaphore.close()
      waiter.await()
      assertThrows<SemaphoreClosedException> { semaphore.withPermit { } }
      held.close()
    }

  @Test
  fun javaAndKotlin_shareTheLock() =
    across {
      val mutex = MutexLock()
      val javas = mutex.mutex.lock().awaitStage()
      val kotlins = async(start = CoroutineStart.UNDISPATCHED) { mutex.within { "kotlin" } }
      assertFalse(kotlins.isCompleted)
      javas.close()
      assertEquals("kotlin", kotlins.await())
      assertEquals(
        "java",
        mutex.mutex.withLock { never<String>().apply { complete("java") } }.get(),
      )
    }
}
