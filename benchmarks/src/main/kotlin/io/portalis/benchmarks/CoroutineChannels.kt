package io.portalis.benchmarks

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.future.future
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import java.util.concurrent.CompletableFuture
import java.util.function.Consumer
import java.util.function.IntFunction
import java.util.function.Supplier

/** What a Kotlin user would write to hand messages from some coroutines to others. */
object CoroutineChannels {
  /** As many producers as consumers; a producer sends [each] messages. */
  @JvmStatic
  fun pass(
    capacity: Int,
    each: Int,
    message: IntFunction<out Any>,
    consumers: List<Consumer<Any>>,
  ): CompletableFuture<Unit> =
    CoroutineScope(Dispatchers.Default).future {
      val channel = Channel<Any>(capacity)
      consumers.forEach { consumer ->
        launch {
          for (e in channel) consumer.accept(e)
        }
      }
      val producers =
        consumers.map {
          launch {
            for (i in 0..<each) channel.send(message.apply(i))
          }
        }
      producers.joinAll()
      channel.close()
    }

  /** Receives that wait: each call starts one, on the calling thread. */
  @JvmStatic
  fun receivers(): Supplier<Job> {
    val channel = Channel<Any>()
    val scope = CoroutineScope(Job() + Dispatchers.Default)
    return Supplier { scope.launch(start = CoroutineStart.UNDISPATCHED) { channel.receive() } }
  }

  /** Sends that wait, likewise. */
  @JvmStatic
  fun senders(element: Any): Supplier<Job> {
    val channel = Channel<Any>()
    val scope = CoroutineScope(Job() + Dispatchers.Default)
    return Supplier { scope.launch(start = CoroutineStart.UNDISPATCHED) { channel.send(element) } }
  }
}
