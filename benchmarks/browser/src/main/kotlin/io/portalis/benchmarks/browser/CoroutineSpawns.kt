package io.portalis.benchmarks.browser

import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** Plain kotlinx, as its users write it. */
object CoroutineSpawns {
  private var ran = 0

  /** Starts as many jobs, joins each, and tells how many bodies ran. */
  @JvmStatic
  fun launchAndJoin(tasks: Int): Int {
    ran = 0
    runBlocking(Dispatchers.Default) {
      val jobs = arrayOfNulls<Job>(tasks)
      for (i in 0 until tasks) {
        jobs[i] = launch { ran++ }
      }
      for (job in jobs) {
        job!!.join()
      }
    }
    return ran
  }

  /** Starts as many coroutines with a result, awaits each, and tells how many bodies ran. */
  @JvmStatic
  fun asyncAndAwait(tasks: Int): Int {
    ran = 0
    runBlocking(Dispatchers.Default) {
      val results = arrayOfNulls<Deferred<Int>>(tasks)
      for (i in 0 until tasks) {
        results[i] = async { ++ran }
      }
      for (result in results) {
        result!!.await()
      }
    }
    return ran
  }
}
