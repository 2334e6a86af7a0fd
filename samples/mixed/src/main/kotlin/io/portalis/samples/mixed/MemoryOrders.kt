package io.portalis.samples.mixed

import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.util.concurrent.ConcurrentSkipListMap
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.milliseconds

/** Orders in memory, as slow as a database nearby. */
class MemoryOrders : OrderRepository {
  private val lock = Mutex()
  private val orders = ConcurrentSkipListMap<Long, Order>()
  private val shelf = HashMap<String, Int>()
  private val happened = MutableSharedFlow<OrderEvent>(replay = Int.MAX_VALUE)
  private var lastNumber = 0L

  override val size: Int get() = orders.size

  override val events: Flow<OrderEvent> get() = happened

  override suspend fun place(
    title: String,
    copies: Int,
  ): Order =
    exclusively {
      val order = Order(++lastNumber, title, copies)
      orders[order.number] = order
      happened.emit(OrderEvent("placed", order))
      order
    }

  /** Answers at once, without suspending. */
  override suspend fun find(id: OrderId): Order? = orders[id.number]

  override suspend fun find(title: String): List<Order> {
    delay(ROUND_TRIP)
    return orders.values.filter { it.title == title }
  }

  override suspend fun ship(id: OrderId): Order =
    exclusively {
      val order = orders.getValue(id.number)
      val left = shelf.getOrDefault(order.title, 0) - order.copies
      if (left < 0) throw SoldOutException(order.title)
      shelf[order.title] = left
      happened.emit(OrderEvent("shipped", order))
      order
    }

  override suspend fun withdraw(id: OrderId) =
    exclusively {
      orders.remove(id.number)?.let { happened.emit(OrderEvent("withdrawn", it)) }
      Unit
    }

  override suspend fun restock(
    title: String,
    copies: Int,
  ) = exclusively { shelf[title] = shelf.getOrDefault(title, 0) + copies }

  override suspend fun searchArchive(title: String): List<Order> {
    delay(3.hours)
    return emptyList()
  }

  private suspend fun <T> exclusively(change: suspend () -> T): T =
    lock.withLock {
      delay(ROUND_TRIP)
      change()
    }

  private companion object {
    val ROUND_TRIP = 5.milliseconds
  }
}
