package io.portalis.samples.mixed

import io.portalis.TaskScope
import io.portalis.interop.asCoroutineScope
import io.portalis.interop.asKotlin
import kotlinx.coroutines.launch
import java.util.concurrent.CopyOnWriteArrayList

/** A van that takes parcels from a Java channel. */
class Van {
  /** The parcels in the van. */
  val load: MutableList<String> = CopyOnWriteArrayList()

  /** Loads what comes until the table is cleared, in a coroutine that is a child of [day]. */
  fun startLoading(
    day: TaskScope,
    table: PackingTable,
  ) {
    day.asCoroutineScope().launch {
      for (parcel in table.parcels().asKotlin()) load += parcel
    }
  }
}
