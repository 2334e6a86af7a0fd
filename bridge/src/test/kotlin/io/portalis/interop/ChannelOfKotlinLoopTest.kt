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

/** Loops, subscribers and selects of Java over a channel of Kotlin. */
@OptIn(DelicateCoroutinesApi::class)
class ChannelOfKotlinLoopTest : InteropSuite() {
  private val undelivered = CopyOnWriteArrayList<String>()

  private fun channel(
    capacity: Int,
    overflow: BufferOverflow = BufferOverflow.SUSPEND,
  ): KotlinChannel<String> = KotlinChannel(capacity, overflow) { undelivered.add(it) }

  @Test
  fun forEach_learnsOfAKotlinClose() =
    across {
      val theirs = channel(2)
      val seen = CopyOnWriteArrayList<String>()
      val loop = theirs.asPortalis().forEach { seen.add(it) }
      theirs.send("a")
      theirs.close()
      loop.awaitStage()
      assertEquals(listOf("a"), seen)

      val ours =
        io.portalis.channel.Channel
          .bounded<String>(1)
      val other = ours.forEach { }
      ours.asKotlin().close(Boom("the cause"))
      assertEquals("the cause", closedCause(other)?.message)
    }

  /** A subscriber that asks for nothing, which only the end of the channel reaches. */
  private class Idle : Flow.Subscriber<String> {
    val ended = CompletableFuture<Throwable?>()

    override fun onSubscribe(subscription: Flow.Subscription) = Unit

    override fun onNext(item: String) = throw AssertionError("not asked for")

    override fun onError(throwable: Throwable) {
      ended.complete(throwable)
    }

    override fun onComplete() {
      ended.complete(null)
    }
  }

  @Test
  fun idleSubscriber_ofAJavaChannel_learnsOfAKotlinClose() =
    across {
      for (cause in listOf(null, Boom("the cause"))) {
        val ours =
          io.portalis.channel.Channel
            .bounded<String>(2)
        val subscriber = Idle()
        ours.asPublisher().subscribe(subscriber)
        ours.asKotlin().close(cause)
        assertSame(cause, subscriber.ended.awaitStage()?.cause)
      }
    }

  @Test
  fun blockingIteration_endsWithAKotlinClose() =
    across {
      val theirs = channel(1)
      launch(Dispatchers.Default) {
        for (letter in listOf("a", "b", "c")) theirs.send(letter)
        theirs.close()
      }
      val seen =
        runtime.spawnBlocking(
          java.util.concurrent.Callable {
            theirs.asPortalis().blocking().toList()
          },
        )
      assertEquals(listOf("a", "b", "c"), seen.await())
    }

  @Test
  fun select_overKotlinChannels() =
    across {
      val silent = channel(0).asPortalis()
      val theirs = channel(0)
      val received =
        Select
          .create<String>()
          .onReceive(silent) { "silent" }
          .onReceive(theirs.asPortalis()) { it }
          .run()
      theirs.send("a")
      assertEquals("a", received.awaitStage())
      val sent =
        Select
          .create<String>()
          .onReceive(silent) { "silent" }
          .onSend(theirs.asPortalis(), "b") { "sent" }
          .run()
      assertEquals("b", theirs.receive())
      assertEquals("sent", sent.awaitStage())
      assertTrue(undelivered.isEmpty())
      silent.close()
      val closed = Select.create<String>().onReceive(silent) { "silent" }.run()
      assertThrows<ChannelClosedException> { closed.awaitStage() }
    }

  @Test
  fun select_losingSend_isUndeliveredAsInKotlin() =
    across {
      val ours = channel(0).asPortalis()
      val other = never<String>()
      val run =
        Select
          .create<String>()
          .onSend(ours, "loser") { "sent" }
          .onComplete(other) { it }
          .run()
      other.complete("other")
      assertEquals("other", run.awaitStage())
      assertEquals(listOf("loser"), undelivered)
      assertEquals(ChannelResult.Unavailable<String>(), ours.tryReceive())
    }

  @Test
  fun asyncAwait_onAKotlinChannel() {
    val theirs = channel(1)
    assertTrue(theirs.trySend("a").isSuccess)
    assertEquals("a", Async.await(theirs.asPortalis().receive()))
  }
}
