package io.portalis.interop

import io.portalis.Async
import io.portalis.Dispatchers
import io.portalis.ScopePolicy
import kotlinx.coroutines.CompletableJob
import kotlinx.coroutines.CoroutineExceptionHandler
import kotlinx.coroutines.CoroutineName
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.ThreadContextElement
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.Callable
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.coroutines.AbstractCoroutineContextElement
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.Dispatchers as KotlinDispatchers

/** What tasks in a coroutine scope have of its context. */
class TaskScopeElementsTest : InteropSuite() {
  private object One : CoroutineContext.Key<Element>

  private object Two : CoroutineContext.Key<Element>

  private val log = CopyOnWriteArrayList<String>()

  /** Notes what is done with it, and fails at it if it is to. */
  private inner class Element(
    key: CoroutineContext.Key<Element>,
    private val name: String,
    private val failsAt: String? = null,
  ) : AbstractCoroutineContextElement(key),
    ThreadContextElement<Unit> {
    override fun updateThreadContext(context: CoroutineContext) = note("+")

    override fun restoreThreadContext(
      context: CoroutineContext,
      oldState: Unit,
    ) = note("-")

    private fun note(what: String) {
      log.add(what + name)
      if (what == failsAt) throw Boom("the element's")
    }
  }

  private fun scope(context: CoroutineContext) =
    CoroutineScope(
      SupervisorJob() + KotlinDispatchers.Default + CoroutineExceptionHandler { _, _ -> } + context,
    )

  @Test
  fun update_throws_taskFailsAndTheOthersAreRestored() =
    across {
      val task =
        scope(
          Element(One, "one") + Element(Two, "two", failsAt = "+"),
        ).asTaskScope().spawn(Callable { 1 })
      assertThrows<Boom> { task.await() }
      task.awaitFinished()
      until { log.lastOrNull() == "-one" }
      assertEquals(listOf("+one", "+two", "-one"), log)
    }

  @Test
  fun restore_throws_theOthersAreRestored() =
    across {
      val task =
        scope(
          Element(One, "one") + Element(Two, "two", failsAt = "-"),
        ).asTaskScope().spawn(Callable { 1 })
      assertEquals(1, task.await())
      until { log.size == 4 }
      assertEquals(listOf("+one", "+two", "-two", "-one"), log)
    }

  @Test
  fun inlineBodyOfAnotherRuntime_doesNotInheritTheContext() =
    across {
      withContext(KotlinDispatchers.Default + CoroutineName("outer")) {
        val name =
          asTaskScope().spawnAsync(
            Callable {
              runtime.on(Dispatchers.immediate()).spawnAsync(
                Callable {
                  Suspend.call<String> {
                    currentCoroutineContext()[CoroutineName]?.name
                      ?: "none"
                  }
                },
              )
            },
          )
        assertEquals("none", name.await())
      }
    }

  @Test
  fun scopeOnIo_bodiesMayBlock() =
    across {
      val answer = never<Int>()
      withContext(KotlinDispatchers.IO) {
        val task = asTaskScope(ScopePolicy.SUPERVISOR).spawn(Callable { Async.await(answer) })
        answer.complete(1)
        assertEquals(1, task.await())
      }
    }

  @Test
  fun coroutineScope_fails_tasksAreToldWhy() =
    across {
      val job = Job()
      val task =
        CoroutineScope(job + KotlinDispatchers.Default).asTaskScope().spawnAsync(
          Callable {
            never<Int>()
          },
        )
      (job as CompletableJob).completeExceptionally(Boom("no more"))
      assertEquals("failed: ${Boom("no more")}", task.cancelReason())
    }

  @Test
  fun supervisingTaskScope_unseenFailure_goesToTheHandlerOfTheContext() =
    across {
      val seen = CopyOnWriteArrayList<Throwable>()
      val outer =
        CoroutineScope(
          SupervisorJob() + KotlinDispatchers.Default +
            CoroutineExceptionHandler { _, e -> seen.add(e) },
        )
      val boom = Boom("the coroutine's")
      outer
        .asTaskScope(ScopePolicy.SUPERVISOR)
        .asCoroutineScope()
        .launch { throw boom }
        .join()
      assertSame(boom, seen.single())
    }
}
