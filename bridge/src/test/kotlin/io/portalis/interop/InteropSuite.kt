package io.portalis.interop

import io.portalis.AsyncRuntime
import io.portalis.ChannelClosedException
import io.portalis.RuntimeConfig
import io.portalis.Task
import io.portalis.TaskCancelledException
import kotlinx.coroutines.CopyableThrowable
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.coroutines.yield
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.assertThrows
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.future.await as awaitStage

/** The failure of a body; kotlinx makes no copies of it, so that it can be told by its identity. */
@OptIn(ExperimentalCoroutinesApi::class)
internal class Boom(
  message: String,
) : Exception(message),
  CopyableThrowable<Boom> {
  override fun createCopy(): Boom? = null
}

/** What an uncaught handler was given. */
internal data class Uncaught(
  val task: Task<*>,
  val error: Throwable,
)

/** What the suites share: a runtime for each test, a record of what was uncaught, and words. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class InteropSuite {
  internal val uncaught = CopyOnWriteArrayList<Uncaught>()

  internal lateinit var runtime: AsyncRuntime

  internal fun config(): RuntimeConfig.Builder =
    RuntimeConfig
      .builder()
      .closeGrace(Duration.ofSeconds(1))
      .uncaughtHandler { task, error -> uncaught.add(Uncaught(task, error)) }

  @BeforeEach
  fun openRuntime() {
    runtime = AsyncRuntime.create(config().build())
  }

  @AfterEach
  fun closeRuntime() {
    runtime.close()
  }

  /** Closes the runtime, which tells what is not told yet, and asserts what was uncaught. */
  internal fun assertUncaught(vararg errors: Throwable) {
    runtime.close()
    assertEquals(errors.toList(), uncaught.map { it.error }, "what was uncaught")
  }
}

/** Runs a test as a coroutine of this thread. */
internal fun across(test: suspend CoroutineScope.() -> Unit) {
  runBlocking { withTimeout(10.seconds) { test() } }
}

/** A stage that nobody completes, unless the test does. */
internal fun <T> never(): CompletableFuture<T> = CompletableFuture()

/** Waits for the failure of the stage, of which kotlinx would give a copy with another cause. */
internal suspend fun CompletableFuture<*>.failure(): Throwable =
  handle { _, failure -> failure ?: AssertionError("no failure") }.awaitStage()

/** Waits for the stage to fail because its channel is closed; what that was closed with. */
internal suspend fun closedCause(stage: CompletableFuture<*>): Throwable? =
  assertInstanceOf(ChannelClosedException::class.java, stage.failure()).cause

/** Waits until the body of the task has returned. */
internal suspend fun Task<*>.awaitFinished() {
  finished().awaitStage()
}

/** Waits for the task, which must be cancelled, for the reason. */
internal suspend fun Task<*>.cancelReason(): String {
  val wait = finished()
  wait.awaitStage()
  return assertThrows<TaskCancelledException> { join() }.reason()
}

/** Whether the job ends while a right implementation keeps it from that; it has time to be wrong. */
internal suspend fun Job.endsEarly(): Boolean = withTimeoutOrNull(100) { join() } != null

/** The same for a latch, and for a body that may not give up when it is interrupted. */
internal fun CountDownLatch.opensEarly(): Boolean {
  val end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100)
  while (true) {
    try {
      return await(end - System.nanoTime(), TimeUnit.NANOSECONDS)
    } catch (_: InterruptedException) {
      continue
    }
  }
}

/** Blocks, however often it is interrupted. */
internal fun CountDownLatch.awaitStubbornly() {
  while (true) {
    try {
      assertTrue(await(10, TimeUnit.SECONDS), "released in time")
      return
    } catch (_: InterruptedException) {
      continue
    }
  }
}

/** Suspends until the condition holds; the test's time-out is the deadline. */
internal suspend fun until(condition: () -> Boolean) {
  while (!condition()) {
    yield()
  }
}

/** How much of the heap is in use. */
internal fun usedHeap(): Long {
  System.gc()
  return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()
}
