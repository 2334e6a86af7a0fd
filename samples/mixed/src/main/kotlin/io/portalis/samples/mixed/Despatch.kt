package io.portalis.samples.mixed

import io.portalis.Task
import io.portalis.interop.asJob
import io.portalis.interop.asKotlinFlow
import io.portalis.interop.asTaskScope
import io.portalis.interop.await
import io.portalis.interop.withGuard
import io.portalis.interop.withPermit
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.selects.onTimeout
import kotlinx.coroutines.selects.select
import kotlin.time.Duration.Companion.milliseconds

/** Sends orders off: Kotlin on a [PackingTable], which is Java. */
class Despatch(
  private val table: PackingTable,
) {
  /**
   * Packs all orders, as many at once as there are packers, and gives the labels in their order.
   * The packing is done by Java tasks that are children of these coroutines.
   */
  suspend fun packAll(orders: List<Order>): List<String> =
    coroutineScope {
      orders
        .map { order ->
          async {
            table.packers().withPermit { pack(order) }
          }
        }.awaitAll()
    }

  /** Packs an order; ends when the packer has put it down, even one that is not wanted any more. */
  private suspend fun pack(order: Order): String =
    coroutineScope {
      table.pack(asTaskScope(), order).await()
    }

  /** Pays for the parcel of an order from the till, and says what is left in it. */
  suspend fun stamp(order: Order): Int =
    table.till().withGuard { cents ->
      cents.set(cents.value() - order.copies * STAMP)
      cents.value()
    }

  /** The label of a parcel if it is ready in time; otherwise the packing is given up. */
  @OptIn(ExperimentalCoroutinesApi::class) // onTimeout
  suspend fun labelWithin(
    millis: Int,
    packing: Task<String>,
  ): String? =
    select {
      packing.asJob().onAwait { it }
      onTimeout(millis.milliseconds) {
        packing.abort("the van leaves")
        null
      }
    }

  /** The next weights that the scales show. */
  suspend fun weights(count: Int): List<Int> =
    table
      .scales()
      .asKotlinFlow()
      .take(count)
      .toList()

  private companion object {
    const val STAMP = 85
  }
}
