package io.portalis.samples.mixed

/** Where prices come from. Declared in Kotlin; [SupplierPrices] implements it in Java. */
interface PriceGateway {
  /**
   * The price of one copy in cents.
   *
   * @throws SupplierException if nobody sells the book
   */
  suspend fun priceOf(title: String): Int

  /** Asks the supplier to put copies aside. */
  suspend fun reserve(
    title: String,
    copies: Int,
  )
}
