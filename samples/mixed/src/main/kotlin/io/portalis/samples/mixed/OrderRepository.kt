package io.portalis.samples.mixed

import kotlinx.coroutines.flow.Flow

/** The orders of a bookshop: what a Kotlin team would hand to a Java one. */
interface OrderRepository {
  /** How many orders there are. */
  val size: Int

  /** What became of the orders, from the first one on. Never ends. */
  val events: Flow<OrderEvent>

  suspend fun place(
    title: String,
    copies: Int,
  ): Order

  suspend fun find(id: OrderId): Order?

  suspend fun find(title: String): List<Order>

  /** @throws SoldOutException if there are not enough copies */
  suspend fun ship(id: OrderId): Order

  suspend fun withdraw(id: OrderId)

  /** Puts copies on the shelf. */
  suspend fun restock(
    title: String,
    copies: Int,
  )

  /** Looks through the paper files, which takes hours. */
  suspend fun searchArchive(title: String): List<Order>
}
