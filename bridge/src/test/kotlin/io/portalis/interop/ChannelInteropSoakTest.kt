package io.portalis.interop

import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.ClosedReceiveChannelException
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.selects.onTimeout
import kotlinx.coroutines.selects.select
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.util.concurrent.CompletableFuture
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.atomic.AtomicIntegerArray
import kotlin.random.Random
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.future.await as awaitStage

/**
 * Many elements across the border, with producers and consumers of both worlds that give up at
 * random what they have begun. Every element is received once or reported undelivered once.
 */
class ChannelInteropSoakTest : InteropSuite() {
  @ParameterizedTest(name = "capacity {0}")
  @ValueSource(ints = [0, 1, 64, Int.MAX_VALUE])
  fun elements_randomCancellation_areAccountedFor(capacity: Int) {
    for (border in Border.ofEachOrigin(capacity)) {
      runBlocking(Dispatchers.Default) { withTimeout(25.seconds) { Soak(border).run() } }
    }
  }

  private class Soak(
    private val border: Border,
  ) {
    private val ends = AtomicIntegerArray(ELEMENTS)
    private val next = AtomicInteger()
    private val received = AtomicInteger()

    suspend fun run() {
      coroutineScope {
        val consumers =
          List(PAIRS) { seed ->
            launch { if (seed % 2 == 0) kotlinConsumer(seed) else javaConsumer(seed) }
          }
        coroutineScope {
          repeat(PAIRS) { seed ->
            launch { if (seed % 2 == 0) kotlinProducer(seed) else javaProducer(seed) }
          }
        }
        border.kotlin.close()
        consumers.forEach { it.join() }
      }
      val undelivered = border.undelivered.toList()
      undelivered.forEach { ends.incrementAndGet(it) }
      for (element in 0..<ELEMENTS) {
        assertEquals(1, ends.get(element), "$border: ends of element $element")
      }
      assertEquals(ELEMENTS, received.get() + undelivered.size)
      assertTrue(received.get() > 0)
    }

    private fun took(element: Int) {
      ends.incrementAndGet(element)
      received.incrementAndGet()
    }

    private suspend fun kotlinProducer(seed: Int) {
      val random = Random(seed)
      while (true) {
        val element = next.getAndIncrement()
        if (element >= ELEMENTS) return
        when (random.nextInt(4)) {
          0 -> {
            coroutineScope {
              launch(start = CoroutineStart.UNDISPATCHED) { border.kotlin.send(element) }
                .cancelAndJoin()
            }
          }

          1 -> {
            select { border.kotlin.onSend(element) { } }
          }

          else -> {
            border.kotlin.send(element)
          }
        }
      }
    }

    private suspend fun javaProducer(seed: Int) {
      val random = Random(seed)
      while (true) {
        val element = next.getAndIncrement()
        if (element >= ELEMENTS) return
        val send = border.java.send(element)
        // A send that was cancelled in time has ended; any other ends by itself.
        if (random.nextInt(3) != 0 || !send.cancel(true)) send.awaitStage()
      }
    }

    private suspend fun kotlinConsumer(seed: Int) {
      val random = Random(seed)
      try {
        while (true) {
          when (random.nextInt(4)) {
            0 -> {
              givenUpReceive()
            }

            1 -> {
              select {
                border.kotlin.onReceive { took(it) }
                onTimeout(1) { }
              }
            }

            else -> {
              took(border.kotlin.receive())
            }
          }
        }
      } catch (_: ClosedReceiveChannelException) {
        return // everything was received
      }
    }

    private suspend fun givenUpReceive() =
      coroutineScope {
        val receiver =
          launch(start = CoroutineStart.UNDISPATCHED) { took(border.kotlin.receive()) }
        yield()
        receiver.cancelAndJoin()
      }

    private suspend fun javaConsumer(seed: Int) {
      val random = Random(seed)
      while (!border.java.isClosedForReceive) {
        val receive = border.java.receive()
        if (random.nextInt(3) == 0 && receive.cancel(true)) {
          yield()
        } else {
          took(receive.resultOrNull() ?: return)
        }
      }
    }

    private suspend fun CompletableFuture<Int>.resultOrNull(): Int? =
      try {
        awaitStage()
      } catch (_: io.portalis.ChannelClosedException) {
        null
      }
  }

  private companion object {
    const val PAIRS = 4
    const val ELEMENTS = 20_000
  }
}
