package io.portalis.interop

import io.portalis.channel.Channel
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors
import java.util.concurrent.Flow
import java.util.concurrent.SubmissionPublisher
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.atomic.AtomicLong
import kotlinx.coroutines.future.await as awaitStage

/** `Flow.Publisher.asKotlinFlow()`. */
class PublisherFlowTest : InteropSuite() {
  /** Publishes the numbers from zero as they are asked for, in the thread that asks. */
  private class Numbers(
    private val count: Int = Int.MAX_VALUE,
    private val failure: Throwable? = null,
  ) : Flow.Publisher<Int> {
    val subscriptions = CopyOnWriteArrayList<Subscription>()

    fun asked() = subscriptions.single().asked.get()

    override fun subscribe(subscriber: Flow.Subscriber<in Int>) {
      val subscription = Subscription(subscriber)
      subscriptions.add(subscription)
      subscriber.onSubscribe(subscription)
      if (count == 0) subscription.end()
    }

    inner class Subscription(
      private val subscriber: Flow.Subscriber<in Int>,
    ) : Flow.Subscription {
      val asked = AtomicLong()
      private val due = AtomicLong()
      private var next = 0

      val cancelled = CompletableFuture<Unit>()

      override fun request(n: Long) {
        asked.addAndGet(n)
        if (due.getAndAdd(n) != 0L) return // the loop below is at work
        do {
          if (cancelled.isDone || next == count) return
          subscriber.onNext(next++)
          if (next == count) end()
        } while (due.decrementAndGet() != 0L)
      }

      override fun cancel() {
        cancelled.complete(Unit)
      }

      fun end() = failure?.let { subscriber.onError(it) } ?: subscriber.onComplete()
    }
  }

  @Test
  fun collect_givesAllInOrder() =
    across {
      assertEquals((0..<1_000).toList(), Numbers(1_000).asKotlinFlow().toList())
      assertEquals(emptyList<Int>(), Numbers(0).asKotlinFlow().toList())
    }

  @Test
  fun manyElements_ofAPublisherThatAnswersAtOnce_doNotOverflowTheStack() =
    across {
      assertEquals(200_000, Numbers(200_000).asKotlinFlow().toList().size)
    }

  @Test
  fun eachCollection_subscribesAnew() =
    across {
      val numbers = Numbers(10)
      val flow = numbers.asKotlinFlow()
      assertEquals(0, numbers.subscriptions.size, "it is cold")
      val lists = List(3) { async(Dispatchers.Default) { flow.toList() } }.awaitAll()
      assertEquals(List(3) { (0..<10).toList() }, lists)
      assertEquals(3, numbers.subscriptions.size)
    }

  @Test
  fun take_cancelsTheSubscription() =
    across {
      val numbers = Numbers()
      assertEquals(listOf(0, 1, 2), numbers.asKotlinFlow().take(3).toList())
      numbers.subscriptions
        .single()
        .cancelled
        .awaitStage()
      assertEquals(0, numbers.asKotlinFlow().first())
      numbers.subscriptions
        .last()
        .cancelled
        .awaitStage()
    }

  @Test
  fun failure_isThrownAfterTheElements() =
    across {
      val boom = Boom("the publisher's")
      val seen = mutableListOf<Int>()
      val thrown =
        assertThrows<Boom> { Numbers(3, boom).asKotlinFlow().collect { seen.add(it) } }
      assertSame(boom, thrown)
      assertEquals(listOf(0, 1, 2), seen)
      assertThrows<Boom> { Numbers(0, boom).asKotlinFlow().toList() }
    }

  @Test
  fun collectorFails_cancelsTheSubscription() =
    across {
      val boom = Boom("the collector's")
      val numbers = Numbers()
      val thrown = assertThrows<Boom> { numbers.asKotlinFlow().collect { throw boom } }
      assertSame(boom, thrown)
      numbers.subscriptions
        .single()
        .cancelled
        .awaitStage()
    }

  @Test
  fun collectorCancelled_cancelsTheSubscription() =
    across {
      val silent = CompletableDeferred<Flow.Subscriber<*>>()
      val cancelled = CompletableFuture<Unit>()
      val publisher =
        Flow.Publisher<Int> { subscriber ->
          subscriber.onSubscribe(
            object : Flow.Subscription {
              override fun request(n: Long) = Unit

              override fun cancel() {
                cancelled.complete(Unit)
              }
            },
          )
          silent.complete(subscriber)
        }
      val collector = launch { publisher.asKotlinFlow().collect { } }
      silent.await()
      collector.cancelAndJoin()
      cancelled.awaitStage()
    }

  @Test
  fun slowCollector_isNotRunOver() =
    across {
      val numbers = Numbers()
      val gate = CompletableDeferred<Unit>()
      val seen = AtomicInteger()
      val ahead = AtomicLong()
      val collector =
        launch(start = CoroutineStart.UNDISPATCHED) {
          numbers.asKotlinFlow().take(10_000).collect {
            val number = seen.incrementAndGet()
            gate.await()
            ahead.accumulateAndGet(numbers.asked() - number, Math::max)
          }
        }
      until { seen.get() == 1 }
      repeat(1_000) { yield() }
      assertTrue(numbers.asked() <= 256, "asked for ${numbers.asked()} while one is at work")
      gate.complete(Unit)
      collector.join()
      assertEquals(10_000, seen.get())
      assertTrue(ahead.get() <= 256, "${ahead.get()} ahead")
    }

  @Test
  fun publisherOnOtherThreads_isFollowed() =
    across {
      val executor = Executors.newSingleThreadExecutor()
      try {
        SubmissionPublisher<Int>(executor, 4).use { publisher ->
          val all = async(Dispatchers.Default) { publisher.asKotlinFlow().map { it * 2 }.toList() }
          until { publisher.hasSubscribers() }
          withContext(Dispatchers.IO) { repeat(500) { publisher.submit(it) } }
          publisher.close()
          assertEquals((0..<500).map { it * 2 }, all.await())
        }
      } finally {
        executor.shutdown()
      }
    }

  @Test
  fun elementsAfterTheEnd_areIgnored() =
    across {
      // One that was on its way when the subscription was cancelled.
      val late = CompletableFuture<Flow.Subscriber<in Int>>()
      val publisher =
        Flow.Publisher<Int> { subscriber ->
          subscriber.onSubscribe(
            object : Flow.Subscription {
              override fun request(n: Long) = Unit

              override fun cancel() {
                late.complete(subscriber)
              }
            },
          )
          subscriber.onNext(1)
        }
      assertEquals(1, publisher.asKotlinFlow().first())
      val subscriber = late.awaitStage()
      subscriber.onNext(2)
      subscriber.onComplete()
    }

  @Test
  fun channelAsPublisher_collected_keepsTheBackPressure() =
    across {
      val channel = Channel.rendezvous<Int>()
      val collected =
        async(Dispatchers.Default) { channel.asPublisher().asKotlinFlow().toList() }
      for (number in 0..<100) channel.send(number).awaitStage()
      channel.close()
      assertEquals((0..<100).toList(), collected.await())
    }

  @Test
  fun kotlinFlow_toJavaAndBack() =
    across {
      val flow = kotlinx.coroutines.flow.flowOf("a", "b", "c")
      val back = Suspend.publisher(flow).asKotlinFlow()
      assertEquals(listOf("a", "b", "c"), back.flowOn(Dispatchers.Default).toList())
      assertFalse(back.map { it.length }.toList().isEmpty(), "once more")
    }
}
