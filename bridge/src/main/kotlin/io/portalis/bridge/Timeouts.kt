package io.portalis.bridge

import kotlinx.coroutines.TimeoutCancellationException
import kotlin.time.Duration
import kotlin.time.toJavaDuration

/** The time that ran out, which Kotlin tells in words only; zero if they are not understood. */
internal fun timeOf(timeout: TimeoutCancellationException): java.time.Duration {
  val words =
    timeout.message
      .orEmpty()
      .substringAfter("waiting for ")
      .replace(" ", "")
  return (Duration.parseOrNull(words) ?: Duration.ZERO).toJavaDuration()
}
