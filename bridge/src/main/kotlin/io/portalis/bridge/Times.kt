package io.portalis.bridge

import kotlinx.coroutines.TimeoutCancellationException
import kotlin.time.Duration
import kotlin.time.toJavaDuration
import kotlin.time.toKotlinDuration

/** The time that ran out, which Kotlin tells in words only; zero if they are not understood. */
internal fun timeOf(timeout: TimeoutCancellationException): java.time.Duration {
  val words =
    timeout.message
      .orEmpty()
      .substringAfter("waiting for ")
      .replace(" ", "")
  return (Duration.parseOrNull(words) ?: Duration.ZERO).toJavaDuration()
}

/** The class of Kotlin's durations, which is a value class. */
internal fun durationClass(): Class<*> = Duration::class.java

/** A duration as Kotlin's, in its box. */
internal fun kotlinDuration(duration: java.time.Duration): Any = duration.toKotlinDuration()

/** A duration of Kotlin's, in its box, as Java's. */
internal fun javaDuration(duration: Any): java.time.Duration =
  (duration as Duration).toJavaDuration()
