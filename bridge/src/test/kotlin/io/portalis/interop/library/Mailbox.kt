package io.portalis.interop.library

import kotlinx.coroutines.channels.Channel
import java.util.concurrent.ConcurrentLinkedQueue

/** A channel that says what became of letters which nobody got. */
class Mailbox(
  capacity: Int,
) {
  val undelivered: MutableCollection<Int> = ConcurrentLinkedQueue()

  val letters: Channel<Int> = Channel(capacity) { undelivered += it }

  fun post(letter: Int): Boolean = letters.trySend(letter).isSuccess

  fun take(): Int? = letters.tryReceive().getOrNull()

  fun takeAll(): List<Int> = generateSequence { take() }.toList()
}
