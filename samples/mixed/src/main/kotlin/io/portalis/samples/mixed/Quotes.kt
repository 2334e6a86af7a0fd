package io.portalis.samples.mixed

import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope

/** What orders cost: Kotlin that knows nothing of Java, nor of Portalis. */
class Quotes(
  private val prices: PriceGateway,
) {
  /** The price of all orders together. Asks for all at once, and gives up all if one fails. */
  suspend fun total(orders: List<Order>): Int =
    coroutineScope {
      orders.map { async { prices.priceOf(it.title) * it.copies } }.awaitAll().sum()
    }

  /** The price of an order whose copies are put aside. */
  suspend fun confirm(order: Order): Int {
    val price = prices.priceOf(order.title) * order.copies
    prices.reserve(order.title, order.copies)
    return price
  }
}
