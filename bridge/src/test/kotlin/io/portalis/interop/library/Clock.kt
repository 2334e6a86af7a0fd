package io.portalis.interop.library

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.channelFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.yield
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger

/** Flows of all kinds. */
class Clock {
  /** How many collections have begun, and how many of them are over. */
  val begun: AtomicInteger = AtomicInteger()
  val ended: AtomicInteger = AtomicInteger()

  /** How many elements the flows have made. */
  val made: AtomicInteger = AtomicInteger()

  val threads: MutableList<String> = CopyOnWriteArrayList()

  /** Never ends. */
  val ticks: Flow<Tick> = counting(Long.MAX_VALUE)

  fun ticks(count: Long): Flow<Tick> = counting(count)

  fun yielding(count: Long): Flow<Tick> =
    counting(count).map {
      yield()
      it
    }

  fun elsewhere(count: Long): Flow<Tick> = counting(count).flowOn(Dispatchers.IO)

  fun buffered(count: Long): Flow<Tick> = counting(count).buffer(4)

  fun concurrent(count: Long): Flow<Tick> =
    channelFlow { repeat(count.toInt()) { send(Tick(it.toLong())) } }

  fun failing(after: Long): Flow<Tick> =
    flow {
      repeat(after.toInt()) { emit(Tick(it.toLong())) }
      throw StorageException("clock broken")
    }

  /** Emits nothing and does not end. */
  fun silent(): Flow<Tick> =
    flow {
      begun.incrementAndGet()
      try {
        awaitCancellation()
      } finally {
        ended.incrementAndGet()
      }
    }

  private fun counting(count: Long): Flow<Tick> =
    flow {
      begun.incrementAndGet()
      threads += Thread.currentThread().name
      try {
        for (n in 0 until count) {
          made.incrementAndGet()
          emit(Tick(n))
        }
      } finally {
        ended.incrementAndGet()
      }
    }
}
