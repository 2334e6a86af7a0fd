package io.portalis.interop

import io.portalis.Async
import io.portalis.ChannelClosedException
import io.portalis.TaskCancelledException
import io.portalis.channel.ChannelResult
import io.portalis.channel.Select
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.BufferOverflow
import kotlinx.coroutines.channels.ClosedReceiveChannelException
import kotlinx.coroutines.launch
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Flow
import kotlinx.coroutines.channels.Channel as KotlinChannel
import kotlinx.coroutines.future.await as awaitStage

/** kotlinx's `Channel.asPortalis()`: a channel of Kotlin in Java's hands. */
@OptIn(DelicateCoroutinesApi::class)
class ChannelOfKotlinTest : InteropSuite() {
  private val undelivered = CopyOnWriteArrayList<String>()

  private fun channel(
    capacity: Int,
    overflow: BufferOverflow = BufferOverflow.SUSPEND,
  ): KotlinChannel<String> = KotlinChannel(capacity, overflow) { undelivered.add(it) }

  @Test
  fun roundTrip_isTheSame() {
    val kinds =
      listOf(0, 1, 64, KotlinChannel.UNLIMITED, KotlinChannel.CONFLATED, KotlinChannel.BUFFERED)
    for (capacity in kinds) {
      val theirs = channel(capacity)
      assertSame(theirs, theirs.asPortalis().asKotlin(), "capacity $capacity")
    }
  }

  @Test
  fun elements_goBothWaysInOrder() =
    across {
      for (capacity in listOf(0, 1, 64, KotlinChannel.UNLIMITED)) {
        val theirs = channel(capacity)
        val ours = theirs.asPortalis()
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
      val theirs = channel(1)
      val ours = theirs.asPortalis()
      assertInstanceOf(ChannelResult.Value::class.java, ours.trySend("a"))
      assertEquals(ChannelResult.Unavailable<Void>(), ours.trySend("b"))
      val waiting = ours.send("c")
      assertFalse(waiting.isDone)
      assertEquals("a", theirs.receive())
      waiting.awaitStage()
      assertEquals(ChannelResult.Value("c"), ours.tryReceive())
      assertEquals(ChannelResult.Unavailable<String>(), ours.tryReceive())
      assertTrue(undelivered.isEmpty())
    }

  @Test
  fun conflated_keepsTheLatest() =
    across {
      val ours = channel(KotlinChannel.CONFLATED).asPortalis()
      ours.send("a").awaitStage()
      ours.send("b").awaitStage()
      assertEquals("b", ours.receive().awaitStage())
      assertEquals(listOf("a"), undelivered)
    }

  @Test
  fun dropping_dropsThroughOnUndeliveredElement() =
    across {
      val oldest = channel(1, BufferOverflow.DROP_OLDEST).asPortalis()
      oldest.send("a").awaitStage()
      assertInstanceOf(ChannelResult.Value::class.java, oldest.trySend("b"))
      assertEquals(listOf("a"), undelivered)
      assertEquals("b", oldest.receive().awaitStage())
      undelivered.clear()
      val latest = channel(1, BufferOverflow.DROP_LATEST).asPortalis()
      latest.send("a").awaitStage()
      latest.send("b").awaitStage()
      assertEquals(listOf("b"), undelivered)
      assertEquals("a", latest.receive().awaitStage())
    }

  @Test
  fun close_goesBothWays() =
    across {
      val theirs = channel(2)
      val ours = theirs.asPortalis()
      ours.send("last").awaitStage()
      theirs.close()
      assertTrue(ours.isClosedForSend)
      assertEquals("last", ours.receive().awaitStage())
      assertNull(closedCause(ours.receive()))

      val other = channel(2)
      assertTrue(other.asPortalis().close())
      assertFalse(other.asPortalis().close())
      assertThrows<ClosedReceiveChannelException> { other.receive() }
    }

  @Test
  fun closeWithCause_goesBothWays() =
    across {
      val boom = Boom("the cause")
      val theirs = channel(2)
      val waiting = theirs.asPortalis().receive()
      theirs.close(boom)
      assertSame(boom, closedCause(waiting))

      val other = channel(2)
      other.asPortalis().close(boom)
      assertSame(boom, assertThrows<Boom> { other.receive() })
    }

  @Test
  fun send_toAClosedChannel_isUndeliveredOnce() =
    across {
      val ours = channel(2).asPortalis()
      ours.close()
      assertThrows<ChannelClosedException> { ours.send("late").awaitStage() }
      assertEquals(listOf("late"), undelivered)
      assertEquals(ChannelResult.Closed<Void>(null), ours.trySend("kept"))
      assertEquals(listOf("late"), undelivered, "an attempt leaves it with the caller")
    }

  @Test
  fun cancel_goesBothWays() =
    across {
      val theirs = channel(2)
      theirs.send("a")
      theirs.cancel()
      val result = theirs.asPortalis().tryReceive() as ChannelResult.Closed
      assertInstanceOf(TaskCancelledException::class.java, result.cause())
      assertThrows<ChannelClosedException> { theirs.asPortalis().receive().awaitStage() }

      val other = channel(2)
      other.send("b")
      other.asPortalis().cancel()
      assertThrows<CancellationException> { other.receive() }
      assertEquals(listOf("a", "b"), undelivered)
    }

  @Test
  fun withdrawnOperations_takeNothingWithThem() =
    across {
      val theirs = channel(0)
      val ours = theirs.asPortalis()
      assertTrue(ours.receive().cancel(true))
      assertTrue(ours.send("withdrawn").cancel(true))
      assertEquals(listOf("withdrawn"), undelivered)
      launch { theirs.send("a") }
      assertEquals("a", ours.receive().awaitStage())
    }
}
