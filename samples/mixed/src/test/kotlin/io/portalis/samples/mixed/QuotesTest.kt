package io.portalis.samples.mixed

import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout

/** Kotlin on suspend functions that Java implements. */
@Timeout(30)
class QuotesTest {
  private val prices = SupplierPrices(mapOf("Emma" to 950, "Walden" to 1_200))
  private val quotes = Quotes(prices)
  private val emma = Order(1, "Emma", 2)
  private val unknown = Order(2, "Nobody's Book", 1)
  private val unanswered = Order(3, SupplierPrices.UNANSWERED, 1)

  @Test
  fun total_everyPriceKnown_isTheirSum(): Unit =
    runBlocking {
      assertEquals(3_100, quotes.total(listOf(emma, Order(4, "Walden", 1))))
    }

  @Test
  fun confirm_unitFunctionOfJava_isCalled(): Unit =
    runBlocking {
      assertEquals(1_900, quotes.confirm(emma))
      assertEquals(2, prices.reserved())
    }

  @Test
  fun priceOf_failedStage_isThrownUnwrapped() {
    val thrown =
      assertThrows(SupplierException::class.java) {
        runBlocking { prices.priceOf("Nobody's Book") }
      }
    assertEquals("nobody sells Nobody's Book", thrown.message)
  }

  @Test
  fun total_onePriceFails_givesUpTheOtherRequests() {
    assertThrows(SupplierException::class.java) {
      runBlocking { quotes.total(listOf(unanswered, unknown)) } // One thread: asked in this order.
    }
    assertEquals(1, prices.givenUp())
  }

  @Test
  fun total_cancelled_givesUpTheRequest(): Unit =
    runBlocking {
      val total = async(start = CoroutineStart.UNDISPATCHED) { quotes.total(listOf(unanswered)) }
      prices.waiting().await()
      total.cancelAndJoin()
      assertEquals(1, prices.givenUp())
    }
}
