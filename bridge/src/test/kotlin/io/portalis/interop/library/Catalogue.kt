package io.portalis.interop.library

import kotlinx.coroutines.FlowPreview
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.consumeAsFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.flow.timeout
import kotlinx.coroutines.yield
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds

@JvmInline
value class OrderId(
  val value: Long,
)

/** Members whose types are not plain. */
class Catalogue {
  suspend fun find(key: Any): String = "any $key"

  suspend fun find(key: String): String = "string $key"

  fun described(key: CharSequence): String = "characters $key"

  fun described(key: String): String = "string $key"

  suspend fun open(id: UserId): String = "user ${id.value}"

  suspend fun open(id: OrderId): String = "order ${id.value}"

  suspend fun <T : Comparable<T>> largest(items: List<T>): T = items.maxOf { it }

  suspend fun <E : Enum<E>> same(one: E): E = one

  suspend fun compare(order: Comparator<in String>): Int = order.compare("a", "b")

  suspend fun tryFind(id: Long): Result<String> =
    if (id > 0) Result.success("user $id") else Result.failure(StorageException("no $id"))

  suspend fun nap(time: Duration): Duration {
    yield()
    return time * 2
  }

  suspend fun nap(millis: Long): String = "$millis ms"

  suspend fun failingId(): UserId = throw StorageException("no id")

  val state: StateFlow<Int> = MutableStateFlow(1)

  val events: SharedFlow<String> = MutableSharedFlow(replay = 1)

  fun gaps(): Flow<Int?> = flowOf(1, null, 3)

  fun silence(): Flow<Int> = Channel<Int>().consumeAsFlow()

  @OptIn(FlowPreview::class)
  fun impatient(): Flow<Int> = flow<Int> { awaitCancellation() }.timeout(40.milliseconds)
}

object Oracle {
  @JvmStatic
  suspend fun answer(): Int = 42
}
