package io.portalis.interop

import io.portalis.ChannelClosedException
import io.portalis.channel.Channel
import io.portalis.channel.ChannelConfig
import io.portalis.channel.ChannelResult
import io.portalis.channel.Overflow
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.ClosedReceiveChannelException
import kotlinx.coroutines.channels.ClosedSendChannelException
import kotlinx.coroutines.channels.consumeEach
import kotlinx.coroutines.launch
import kotlinx.coroutines.selects.onTimeout
import kotlinx.coroutines.selects.select
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.CopyOnWriteArrayList
import kotlinx.coroutines.future.await as awaitStage

/** `Channel.asKotlin()`: a channel of the library in Kotlin's hands. */
@OptIn(DelicateCoroutinesApi::class)
class ChannelInteropTest : InteropSuite() {
  private val undelivered = CopyOnWriteArrayList<String>()

  private fun channel(
    capacity: Int,
    overflow: Overflow = Overflow.SUSPEND,
  ): Channel<String> =
    Channel.create(
      ChannelConfig
        .builder<String>()
        .capacity(capacity)
        .overflow(overflow)
        .onUndelivered { undelivered.add(it) }
        .build(),
    )

  @Test
  fun roundTrip_isTheSame() {
    for (capacity in listOf(0, 1, 64, Int.MAX_VALUE)) {
      val ours = channel(capacity)
      assertSame(ours, ours.asKotlin().asPortalis())
    }
    val conflated = Channel.conflated<String>()
    assertSame(conflated, conflated.asKotlin().asPortalis())
  }

  @Test
  fun foreignChannel_isRefused() {
    val foreign = object : Channel<String> by channel(1) {}
    assertThrows<IllegalArgumentException> { foreign.asKotlin() }
  }

  @Test
  fun elements_goBothWaysInOrder() =
    across {
      for (capacity in listOf(0, 1, 64, Int.MAX_VALUE)) {
        val ours = channel(capacity)
        val theirs = ours.asKotlin()
        val numbers = (0..<200).map { "$it" }
        launch { numbers.forEach { theirs.send(it) } }
        assertEquals(numbers, numbers.map { ours.receive().awaitStage() })
        launch { numbers.forEach { ours.send(it).awaitStage() } }
        assertEquals(numbers, numbers.map { theirs.receive() })
      }
    }

  @Test
  fun capacity_isTheSame() =
    across {
      val ours = channel(2)
      val theirs = ours.asKotlin()
      assertTrue(theirs.trySend("a").isSuccess)
      assertInstanceOf(ChannelResult.Value::class.java, ours.trySend("b"))
      assertTrue(theirs.trySend("c").isFailure)
      val waiting = launch(start = CoroutineStart.UNDISPATCHED) { theirs.send("d") }
      assertFalse(waiting.isCompleted)
      assertEquals("a", ours.receive().awaitStage())
      waiting.join()
      assertEquals(listOf("b", "d"), List(2) { theirs.tryReceive().getOrThrow() })
      assertTrue(theirs.tryReceive().isFailure)
      assertTrue(theirs.isEmpty)
      assertTrue(undelivered.isEmpty())
    }

  @Test
  fun close_inJava_isSeenInKotlin() =
    across {
      val ours = channel(4)
      val theirs = ours.asKotlin()
      ours.send("last")
      ours.close()
      assertTrue(theirs.isClosedForSend)
      assertFalse(theirs.isClosedForReceive)
      assertThrows<ClosedSendChannelException> { theirs.send("late") }
      assertEquals(listOf("late"), undelivered)
      assertEquals("last", theirs.receive())
      assertThrows<ClosedReceiveChannelException> { theirs.receive() }
      assertTrue(theirs.receiveCatching().isClosed)
      assertTrue(theirs.isClosedForReceive)
    }

  @Test
  fun closeWithCause_inJava_isTheCauseInKotlin() =
    across {
      val boom = Boom("the cause")
      val ours = channel(4)
      val theirs = ours.asKotlin()
      val waiting = async(start = CoroutineStart.UNDISPATCHED) { theirs.receiveCatching() }
      ours.close(boom)
      assertSame(boom, waiting.await().exceptionOrNull())
      assertSame(boom, assertThrows<Boom> { theirs.receive() })
      assertSame(boom, assertThrows<Boom> { theirs.send("late") })
      assertSame(boom, assertThrows<Boom> { theirs.consumeEach { } })
    }

  @Test
  fun close_inKotlin_isSeenInJava() =
    across {
      val ours = channel(4)
      val theirs = ours.asKotlin()
      theirs.send("last")
      assertTrue(theirs.close())
      assertTrue(ours.isClosedForSend)
      assertFalse(ours.close(), "closed before")
      assertEquals("last", ours.receive().awaitStage())
      assertTrue(ours.isClosedForReceive)
      assertNull(closedCause(ours.receive()))
      assertEquals(ChannelResult.Closed<String>(null), ours.receiveResult().awaitStage())
      assertThrows<ChannelClosedException> { ours.send("late").awaitStage() }
      assertEquals(listOf("late"), undelivered)
    }

  @Test
  fun closeWithCause_inKotlin_isTheCauseInJava() =
    across {
      val boom = Boom("the cause")
      val ours = channel(4)
      val waiting = ours.receive()
      ours.asKotlin().close(boom)
      assertSame(boom, closedCause(waiting))
      assertSame(boom, closedCause(ours.send("a")))
      assertEquals(ChannelResult.Closed<String>(boom), ours.tryReceive())
    }

  @Test
  fun invokeOnClose_hearsOfAJavaClose() =
    across {
      val boom = Boom("the cause")
      val ours = channel(4)
      val heard = CopyOnWriteArrayList<Throwable?>()
      ours.asKotlin().invokeOnClose { heard.add(it) }
      ours.close(boom)
      assertEquals(listOf<Throwable?>(boom), heard)
    }

  @Test
  fun cancel_inJava_isSeenInKotlin() =
    across {
      val ours = channel(4)
      val theirs = ours.asKotlin()
      theirs.send("dropped")
      ours.cancel()
      assertEquals(listOf("dropped"), undelivered)
      assertTrue(theirs.isClosedForReceive)
      assertThrows<CancellationException> { theirs.receive() }
      assertThrows<CancellationException> { theirs.send("late") }
      assertEquals(listOf("dropped", "late"), undelivered)
    }

  @Test
  fun cancel_inKotlin_isSeenInJava() =
    across {
      val ours = channel(4)
      ours.send("dropped")
      ours.asKotlin().cancel()
      assertEquals(listOf("dropped"), undelivered)
      assertTrue(ours.isClosedForReceive)
      assertThrows<ChannelClosedException> { ours.receive().awaitStage() }
      val closed = ours.tryReceive() as ChannelResult.Closed
      assertInstanceOf(io.portalis.TaskCancelledException::class.java, closed.cause())
    }

  @Test
  fun iteration_givesEverythingUntilTheClose() =
    across {
      val ours = channel(1)
      launch {
        for (letter in listOf("a", "b", "c")) ours.send(letter).awaitStage()
        ours.close()
      }
      val seen = mutableListOf<String>()
      for (element in ours.asKotlin()) seen.add(element)
      assertEquals(listOf("a", "b", "c"), seen)
    }
}
