package io.portalis.samples.mixed

import io.portalis.AsyncRuntime
import io.portalis.ScopePolicy
import io.portalis.TaskState
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout

/** Kotlin on Portalis's own types. */
@Timeout(30)
class DespatchTest {
  private val table = PackingTable()
  private val despatch = Despatch(table)
  private val van = Van()

  @Test
  fun packAll_moreOrdersThanPackers_givesLabelsInOrder(): Unit =
    runBlocking(Dispatchers.Default) {
      AsyncRuntime.create().use { runtime ->
        runtime.openScope().use { day ->
          van.startLoading(day, table)
          val labels = despatch.packAll(orders(7))
          assertEquals((1..7).map { "parcel $it" }, labels)
          table.parcels().close()
          day.completion().await()
          assertEquals(labels.toSet(), van.load.toSet())
        }
      }
      assertEquals(2, table.packers().availablePermits())
    }

  @Test
  fun packAll_cancelled_interruptsThePackerAndFreesIt(): Unit =
    runBlocking(Dispatchers.Default) {
      val packing = launch { despatch.packAll(listOf(OVERSIZED)) }
      table.struggling().await().await()
      packing.cancelAndJoin()
      assertEquals(1, table.interrupted())
      assertEquals(2, table.packers().availablePermits())
    }

  @Test
  fun labelWithin_ready_isTheLabel(): Unit =
    runBlocking {
      val packing = table.pack(AsyncRuntime.global(), Order(1, "Emma", 1))
      assertEquals("parcel 1", despatch.labelWithin(PATIENT, packing))
    }

  @Test
  fun labelWithin_notReady_abortsThePacking(): Unit =
    runBlocking {
      val packing = table.pack(AsyncRuntime.global(), OVERSIZED)
      table.struggling().await().await()
      assertNull(despatch.labelWithin(1, packing))
      packing.finished().await()
      assertEquals(TaskState.CANCELLED, packing.state())
      assertEquals(1, table.interrupted())
    }

  @Test
  fun stamp_calledByMany_losesNoCent(): Unit =
    runBlocking(Dispatchers.Default) {
      List(11) { async { despatch.stamp(Order(1, "Emma", 1)) } }.forEach { it.await() }
      assertEquals(1_000 - 11 * 85 - 85, despatch.stamp(Order(1, "Emma", 1)))
    }

  @Test
  fun weights_takesAsManyAsAskedFor(): Unit =
    runBlocking(Dispatchers.Default) {
      val weights = async { despatch.weights(2) }
      table.pack(AsyncRuntime.global(), Order(1, "Emma", 1))
      table.pack(AsyncRuntime.global(), Order(2, "Emma", 2))
      assertEquals(listOf(300, 600), weights.await().sorted())
    }

  @Test
  fun startLoading_scopeCancelled_endsTheLoop() {
    AsyncRuntime.create().use { runtime ->
      runtime.openScope(ScopePolicy.SUPERVISOR).use { day ->
        van.startLoading(day, table)
        day.cancel("no van today")
        day.join()
      }
    }
    assertEquals(emptyList<String>(), van.load.toList())
  }

  private fun orders(count: Int) = List(count) { Order(it + 1L, "Emma", 1) }

  private companion object {
    val OVERSIZED = Order(9, PackingTable.OVERSIZED, 1)

    /** Longer than any test may take. */
    const val PATIENT = 60_000
  }
}
