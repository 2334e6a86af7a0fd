package io.portalis.interop

import io.portalis.Async
import io.portalis.BlockedWorkerException
import io.portalis.Spawner
import io.portalis.TaskScope
import kotlinx.coroutines.CoroutineName
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExecutorCoroutineDispatcher
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.ThreadContextElement
import kotlinx.coroutines.asContextElement
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.Callable
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executors
import kotlin.coroutines.CoroutineContext

/** What of the coroutine context is in force in the bodies of `asTaskScope()`. */
class TaskScopeContextTest : InteropSuite() {
  private val local = ThreadLocal<String?>()

  /** Calls the test on the one thread `here`, whose executor has no context of its own. */
  private fun here(test: suspend (ExecutorCoroutineDispatcher) -> Unit) =
    across {
      Executors.newSingleThreadExecutor { Thread(it, "here") }.asCoroutineDispatcher().use {
        test(it)
      }
    }

  /** What the bodies of each kind of spawn see. */
  private suspend fun inEachKind(
    tasks: Spawner,
    look: () -> String?,
  ): List<String?> =
    listOf(
      tasks.spawn(Callable { look() }).await(),
      tasks.spawnBlocking(Callable { look() }).await(),
      tasks.spawnAsync(Callable { CompletableFuture.completedFuture(look()) }).await(),
    )

  private val threadName
    get() = Thread.currentThread().name.substringBefore(" @")

  @Test
  fun spawn_runsOnTheScopesDispatcher() =
    here { dispatcher ->
      withContext(dispatcher) {
        val (spawned, blocking, async) = inEachKind(asTaskScope()) { threadName }
        assertEquals("here", spawned)
        assertEquals("here", async)
        assertNotEquals("here", blocking, "it may block, so it has its own")
      }
    }

  @Test
  fun on_runsThere() =
    across {
      val there = io.portalis.Dispatchers.singleThread("there")
      assertEquals(List(3) { "there" }, inEachKind(asTaskScope().on(there)) { threadName })
    }

  @Test
  fun threadContextElement_isInForceInAllBodies() =
    here { dispatcher ->
      withContext(dispatcher + local.asContextElement("scope's")) {
        val tasks = asTaskScope()
        assertEquals(List(3) { "scope's" }, inEachKind(tasks) { local.get() })
        val view = tasks.named("view")
        assertEquals(List(3) { "scope's" }, inEachKind(view) { local.get() })
        val child = tasks.openChild(io.portalis.ScopePolicy.SUPERVISOR)
        assertEquals(List(3) { "scope's" }, inEachKind(child) { local.get() })
      }
    }

  @Test
  fun threadContextElement_isRestoredAfterTheBodies() =
    here { dispatcher ->
      withContext(local.asContextElement("scope's")) {
        val tasks: TaskScope = asTaskScope()
        val there = tasks.on(dispatcher.asDispatcher())
        assertEquals(List(3) { "scope's" }, inEachKind(there) { local.get() })
        val failing =
          there.spawn(
            Callable<Int> { throw java.util.concurrent.CancellationException() },
          )
        failing.awaitFinished()
      }
      // A body that sets the thread-local itself leaves nothing either.
      withContext(local.asContextElement("another's")) {
        val set = Callable { local.set("left behind") }
        asTaskScope().on(dispatcher.asDispatcher()).spawn(set).await()
      }
      val after = CompletableFuture<String?>()
      dispatcher.executor.execute { after.complete(local.get()) }
      assertNull(after.get())
    }

  /** An element that counts how often it is put in force and restored. */
  private class Counting : ThreadContextElement<Int> {
    val updates =
      java.util.concurrent.atomic
        .AtomicInteger()
    val restores =
      java.util.concurrent.atomic
        .AtomicInteger()

    override val key: CoroutineContext.Key<*> get() = Key

    override fun updateThreadContext(context: CoroutineContext): Int = updates.incrementAndGet()

    override fun restoreThreadContext(
      context: CoroutineContext,
      oldState: Int,
    ) {
      restores.incrementAndGet()
    }

    companion object Key : CoroutineContext.Key<Counting>
  }

  @Test
  fun threadContextElement_isRestoredAsOftenAsItIsSet() =
    across {
      val counting = Counting()
      withContext(Dispatchers.Default + counting) {
        val tasks = asTaskScope()
        repeat(50) { inEachKind(tasks) { "" } }
        yield()
      }
      until { counting.updates.get() == counting.restores.get() }
    }

  private suspend fun nameAfterASuspension(): String? {
    yield()
    return currentCoroutineContext()[CoroutineName]?.name
  }

  @Test
  fun suspendCall_inABody_inheritsTheContext() =
    across {
      val look: suspend () -> String? = { nameAfterASuspension() }
      withContext(CoroutineName("scope's") + Dispatchers.Default) {
        val task =
          asTaskScope().spawnAsync(
            Callable { Suspend.call<String?> { look() } },
          )
        assertEquals("scope's", task.await())
      }
    }

  @Test
  fun suspendCall_inABody_hasTheThreadContextElementsThroughout() =
    across {
      val look: suspend () -> String? = {
        val first = local.get()
        yield()
        "$first, ${local.get()}"
      }
      withContext(Dispatchers.Default + local.asContextElement("scope's")) {
        val task =
          asTaskScope().spawnAsync(
            Callable { Suspend.call<String?> { look() } },
          )
        assertEquals("scope's, scope's", task.await())
      }
    }

  @Test
  fun currentTask_isTheTask() =
    across {
      val task = asTaskScope().spawn(Callable { Async.currentTask().orElseThrow().id() })
      assertEquals(task.id(), task.await())
    }

  @Test
  fun blockingGuard_watchesSpawnAndNotSpawnBlocking() =
    across {
      withContext(Dispatchers.Default) {
        val tasks = asTaskScope(io.portalis.ScopePolicy.SUPERVISOR)
        val refused = tasks.spawn(Callable { Async.await(never<Int>()) })
        assertThrows<BlockedWorkerException> { refused.await() }
        val stage = never<Int>()
        val entered = CompletableFuture<Unit>()
        val waiting =
          tasks.spawnBlocking(
            Callable {
              entered.complete(Unit)
              Async.await(stage)
            },
          )
        entered.thenRun { stage.complete(1) }
        assertEquals(1, waiting.await())
      }
    }

  @OptIn(kotlinx.coroutines.DelicateCoroutinesApi::class)
  @Test
  fun scopeWithoutAJobOrDispatcher_runsTasks() =
    across {
      val values = inEachKind(GlobalScope.asTaskScope()) { "ran" }
      assertEquals(List(3) { "ran" }, values)
    }
}
