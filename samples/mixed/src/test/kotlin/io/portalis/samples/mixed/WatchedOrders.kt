package io.portalis.samples.mixed

import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.onCompletion
import kotlinx.coroutines.flow.onStart
import java.util.concurrent.CompletableFuture

/** Orders that tell when their endless work begins and ends. */
class WatchedOrders(
  private val orders: OrderRepository = MemoryOrders(),
) : OrderRepository by orders {
  val searching = CompletableFuture<Unit>()
  val searchEnded = CompletableFuture<Unit>()
  val following = CompletableFuture<Unit>()
  val followEnded = CompletableFuture<Unit>()

  override val events: Flow<OrderEvent>
    get() =
      orders.events
        .onStart { following.complete(Unit) }
        .onCompletion { followEnded.complete(Unit) }

  override suspend fun searchArchive(title: String): List<Order> {
    searching.complete(Unit)
    try {
      awaitCancellation()
    } finally {
      searchEnded.complete(Unit)
    }
  }
}
