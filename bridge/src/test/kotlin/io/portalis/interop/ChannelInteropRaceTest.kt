package io.portalis.interop

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicInteger
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.channels.Channel as KotlinChannel

/** Two sides at one channel at the same time: one element, which is in one place afterwards. */
class ChannelInteropRaceTest : InteropSuite() {
  /** One round: what comes before and after the race, in a scope that waits for its coroutines. */
  private class Round(
    val border: Border,
    val number: Int,
    scope: CoroutineScope,
  ) : CoroutineScope by scope {
    val received = ConcurrentLinkedQueue<Int>()

    /** Has been sent, or waits, when this returns. */
    fun kotlinSend(): Job =
      launch(start = CoroutineStart.UNDISPATCHED) { border.kotlin.send(number) }

    /** Has received, or waits, when this returns. */
    fun kotlinReceive(): Job =
      launch(start = CoroutineStart.UNDISPATCHED) { received.add(border.kotlin.receive()) }

    fun javaSend(): CompletableFuture<Void> = border.java.send(number)

    fun javaReceive(): CompletableFuture<Int> = border.java.receive()

    /** Withdraws the receive, unless it has its element. */
    fun settle(receive: CompletableFuture<Int>) {
      receive.cancel(true)
      if (!receive.isCompletedExceptionally) received.add(receive.join())
    }

    /** Runs the sides at once, and waits for them. */
    suspend fun race(vararg sides: () -> Unit) =
      coroutineScope {
        val begun = AtomicInteger()
        for (side in sides) {
          launch {
            begun.incrementAndGet()
            // Not for ever: they may have to share a thread.
            repeat(1_000) { if (begun.get() < sides.size) Thread.onSpinWait() }
            side()
          }
        }
      }

    /** Takes what is left in the channel, and from those who wait to send. */
    fun drain() {
      while (true) received.add(border.kotlin.tryReceive().getOrNull() ?: break)
    }
  }

  private fun rounds(test: suspend Round.() -> Unit) =
    runBlocking(Dispatchers.Default) {
      for (capacity in listOf(0, 1, KotlinChannel.UNLIMITED)) {
        repeat(ROUNDS) { number ->
          for (border in Border.ofEachOrigin(capacity)) {
            val received =
              withTimeout(10.seconds) {
                coroutineScope { Round(border, number, this).apply { test() } }.received
              }
            val everywhere = received + border.undelivered
            assertEquals(listOf(number), everywhere, "$border, capacity $capacity, round $number")
          }
        }
      }
    }

  @Test
  fun kotlinReceiveCancelled_againstAJavaSend() =
    rounds {
      val receiver = kotlinReceive()
      race({ javaSend() }, { receiver.cancel() })
      receiver.join()
      drain()
    }

  @Test
  fun javaReceiveCancelled_againstAKotlinSend() =
    rounds {
      val receive = javaReceive()
      race({ kotlinSend() }, { receive.cancel(true) })
      settle(receive)
      drain()
    }

  @Test
  fun kotlinSendCancelled_againstAJavaReceive() =
    rounds {
      val sender = kotlinSend()
      lateinit var receive: CompletableFuture<Int>
      race({ receive = javaReceive() }, { sender.cancel() })
      sender.join()
      settle(receive)
      drain()
    }

  @Test
  fun javaSendCancelled_againstAKotlinReceive() =
    rounds {
      val send = javaSend()
      lateinit var receiver: Job
      race({ receiver = kotlinReceive() }, { send.cancel(true) })
      receiver.cancel()
      receiver.join()
      drain()
    }

  @Test
  fun javaCancelsTheChannel_againstKotlinsSendAndReceive() =
    rounds {
      race({ border.java.cancel() }, { kotlinSend() }, { kotlinReceive() })
    }

  @Test
  fun kotlinCancelsTheChannel_againstJavasSendAndReceive() =
    rounds {
      lateinit var receive: CompletableFuture<Int>
      race({ border.kotlin.cancel() }, { javaSend() }, { receive = javaReceive() })
      settle(receive)
    }

  @Test
  fun kotlinCloses_againstAJavaSend() =
    rounds {
      race({ border.kotlin.close() }, { javaSend() })
      drain()
    }

  @Test
  fun bothReceive_oneIsCancelled_theOtherIsServed() =
    rounds {
      val receiver = kotlinReceive()
      val receive = javaReceive()
      race({ javaSend() }, { receiver.cancel() })
      receiver.join()
      settle(receive)
      drain()
    }

  private companion object {
    const val ROUNDS = 500
  }
}
