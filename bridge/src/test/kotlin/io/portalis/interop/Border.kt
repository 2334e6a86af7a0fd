package io.portalis.interop

import io.portalis.channel.ChannelConfig
import java.util.concurrent.ConcurrentLinkedQueue
import io.portalis.channel.Channel as JavaChannel
import kotlinx.coroutines.channels.Channel as KotlinChannel

/** A channel from both sides, and what nobody received. */
internal class Border(
  private val origin: String,
  val java: JavaChannel<Int>,
  val kotlin: KotlinChannel<Int>,
  val undelivered: ConcurrentLinkedQueue<Int>,
) {
  override fun toString() = "of $origin"

  companion object {
    /** A channel that was made in Java, and one that was made in Kotlin. */
    fun ofEachOrigin(capacity: Int): List<Border> = listOf(ofJava(capacity), ofKotlin(capacity))

    private fun ofJava(capacity: Int): Border {
      val undelivered = ConcurrentLinkedQueue<Int>()
      val config =
        ChannelConfig
          .builder<Int>()
          .capacity(capacity)
          .onUndelivered { undelivered.add(it) }
          .build()
      val java = JavaChannel.create(config)
      return Border("Java", java, java.asKotlin(), undelivered)
    }

    private fun ofKotlin(capacity: Int): Border {
      val undelivered = ConcurrentLinkedQueue<Int>()
      val kotlin = KotlinChannel<Int>(capacity) { undelivered.add(it) }
      return Border("Kotlin", kotlin.asPortalis(), kotlin, undelivered)
    }
  }
}
