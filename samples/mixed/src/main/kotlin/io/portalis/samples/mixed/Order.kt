package io.portalis.samples.mixed

/** The number of an order. A function that takes it has a name that Java cannot write. */
@JvmInline
value class OrderId(
  val number: Long,
)

/** An order of some copies of a book. */
data class Order(
  val number: Long,
  val title: String,
  val copies: Int,
) {
  override fun toString() = "order $number ($copies of $title)"
}

/** Something that became of an order. */
data class OrderEvent(
  val what: String,
  val order: Order,
) {
  override fun toString() = "$what ${order.number}"
}

/** There are not enough copies of a book. */
class SoldOutException(
  title: String,
) : Exception("$title is sold out")
