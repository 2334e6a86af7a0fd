package io.portalis.interop.library

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineName
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.asContextElement
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.future.future
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.coroutines.CoroutineContext

/** What an application is to implement. */
interface UserStore {
  suspend fun find(id: Long): User?

  suspend fun save(user: User)

  suspend fun count(): Int
}

/** Asks a store, as Kotlin does. */
class StoreClient(
  private val store: UserStore,
  private val context: CoroutineContext = Dispatchers.Default,
) {
  constructor(store: UserStore) : this(store, Dispatchers.Default)

  val events: MutableList<String> = CopyOnWriteArrayList()
  val failures: MutableList<Throwable> = CopyOnWriteArrayList()

  private val local = ThreadLocal<String>()
  private val scope get() = CoroutineScope(context)

  suspend fun nameOf(id: Long): String = store.find(id)?.name ?: "nobody"

  fun find(id: Long): CompletableFuture<User?> = scope.future { store.find(id) }

  fun countTwice(): CompletableFuture<Int> = scope.future { store.count() + store.count() }

  /** What the suspend function gave, seen as any function's result. */
  fun save(user: User): CompletableFuture<String> =
    scope.future {
      val save: suspend (User) -> Any? = store::save
      "" + save(user)
    }

  fun loop(times: Int): CompletableFuture<Int> =
    scope.future {
      var sum = 0
      repeat(times) { sum += store.count() }
      sum
    }

  /** Asks, and notes how that ended. */
  fun launchFind(id: Long): Job =
    scope.launch {
      try {
        events += "found " + store.find(id)
      } catch (e: CancellationException) {
        events += "cancelled"
        failures += e
        throw e
      } catch (e: Exception) {
        events += "failed"
        failures += e
      }
    }

  /** What is in force after the reply: thread, name, and a thread-local. */
  fun surroundings(id: Long): CompletableFuture<List<String>> =
    scope.future {
      withContext(CoroutineName("asking") + local.asContextElement("mine")) {
        store.find(id)
        listOf(
          Thread.currentThread().name.substringBefore(" @"),
          currentCoroutineContext()[CoroutineName]?.name ?: "none",
          local.get() ?: "none",
        )
      }
    }
}
