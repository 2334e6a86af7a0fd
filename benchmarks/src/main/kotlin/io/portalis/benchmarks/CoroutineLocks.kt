package io.portalis.benchmarks

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.future.future
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.Semaphore
import java.util.concurrent.CompletableFuture
import java.util.function.IntConsumer
import java.util.function.Supplier

/** What a Kotlin user would write to lock; the uncontended ones on the calling thread. */
object CoroutineLocks {
  /** Locks and unlocks so many times. */
  @JvmStatic
  fun lock(): IntConsumer {
    val mutex = Mutex()
    return IntConsumer { times ->
      runBlocking {
        for (i in 0..<times) {
          mutex.lock()
          mutex.unlock()
        }
      }
    }
  }

  /** As above, by `tryLock`. */
  @JvmStatic
  fun tryLock(): IntConsumer {
    val mutex = Mutex()
    return IntConsumer { times ->
      for (i in 0..<times) {
        check(mutex.tryLock())
        mutex.unlock()
      }
    }
  }

  /** Takes a permit and gives it back so many times. */
  @JvmStatic
  fun acquire(): IntConsumer {
    val semaphore = Semaphore(1)
    return IntConsumer { times ->
      runBlocking {
        for (i in 0..<times) {
          semaphore.acquire()
          semaphore.release()
        }
      }
    }
  }

  /**
   * Coroutines count under a mutex, each [each] times; the future is what they counted. All of them
   * wait before the first locks.
   */
  @JvmStatic
  fun contend(
    coroutines: Int,
    each: Int,
  ): CompletableFuture<Int> =
    CoroutineScope(Dispatchers.Default).future {
      val mutex = Mutex(locked = true)
      var count = 0
      coroutineScope {
        for (c in 0..<coroutines) {
          launch(start = CoroutineStart.UNDISPATCHED) {
            for (i in 0..<each) {
              mutex.lock()
              count++
              mutex.unlock()
            }
          }
        }
        mutex.unlock()
      }
      count
    }

  /** Locks that wait: each call starts one, on the calling thread. */
  @JvmStatic
  fun waiters(): Supplier<Job> {
    val mutex = Mutex(locked = true)
    val scope = CoroutineScope(Job() + Dispatchers.Default)
    return Supplier { scope.launch(start = CoroutineStart.UNDISPATCHED) { mutex.lock() } }
  }
}
