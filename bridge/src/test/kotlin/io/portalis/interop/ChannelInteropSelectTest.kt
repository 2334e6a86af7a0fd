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

/** `Channel.asKotlin()` in `select`, and what it does not deliver. */
@OptIn(DelicateCoroutinesApi::class)
class ChannelInteropSelectTest : InteropSuite() {
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
  fun select_receives() =
    across {
      val silent = channel(1).asKotlin()
      val ours = channel(1)
      launch { ours.send("a").awaitStage() }
      val chosen =
        select {
          silent.onReceive { "silent" }
          ours.asKotlin().onReceive { it }
        }
      assertEquals("a", chosen)
    }

  @Test
  fun select_sends() =
    across {
      val ours = channel(0)
      val receive = ours.receive()
      val chosen =
        select {
          channel(0).asKotlin().onReceive { it }
          ours.asKotlin().onSend("a") { "sent" }
        }
      assertEquals("sent", chosen)
      assertEquals("a", receive.awaitStage())
      assertTrue(undelivered.isEmpty())
    }

  @Test
  fun select_loses_nothingIsTaken() =
    across {
      val ours = channel(1)
      select {
        ours.asKotlin().onReceive { throw AssertionError("there was nothing") }
        onTimeout(1) { }
      }
      ours.send("a").awaitStage()
      assertEquals("a", ours.receive().awaitStage())
    }

  @Test
  fun select_closedChannel_fails() =
    across {
      val ours = channel(1)
      ours.close()
      assertThrows<ClosedReceiveChannelException> { select { ours.asKotlin().onReceive { } } }
      val caught = select { ours.asKotlin().onReceiveCatching { it } }
      assertTrue(caught.isClosed)
    }

  @Test
  fun dropOldest_dropsThroughOnUndelivered() =
    across {
      val theirs = channel(2, Overflow.DROP_OLDEST).asKotlin()
      for (letter in listOf("a", "b", "c")) theirs.send(letter)
      assertTrue(theirs.trySend("d").isSuccess)
      assertEquals(listOf("a", "b"), undelivered)
      assertEquals(listOf("c", "d"), List(2) { theirs.receive() })
    }

  @Test
  fun dropLatest_dropsThroughOnUndelivered() =
    across {
      val theirs = channel(2, Overflow.DROP_LATEST).asKotlin()
      for (letter in listOf("a", "b", "c")) theirs.send(letter)
      assertTrue(theirs.trySend("d").isSuccess)
      assertEquals(listOf("c", "d"), undelivered)
      assertEquals(listOf("a", "b"), List(2) { theirs.receive() })
    }

  @Test
  fun cancelledSend_inKotlin_isUndelivered() =
    across {
      val theirs = channel(0).asKotlin()
      launch(start = CoroutineStart.UNDISPATCHED) { theirs.send("a") }.cancelAndJoin()
      assertEquals(listOf("a"), undelivered)
      assertTrue(theirs.tryReceive().isFailure)
    }

  @Test
  fun cancelledReceive_afterItWasServed_isUndelivered() =
    across {
      val ours = channel(0)
      val receiver =
        launch(start = CoroutineStart.UNDISPATCHED) {
          ours.asKotlin().receive()
          throw AssertionError("must not go on")
        }
      ours.send("a").get() // which keeps this thread to itself
      receiver.cancelAndJoin() // before it had its turn on this thread
      assertEquals(listOf("a"), undelivered)
    }
}
