package io.portalis.samples.mixed;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The twin of {@link OrderRepository} for Java. It may leave members out. The functions that take
 * an {@link OrderId} are called by their Kotlin names here, with the number that the id wraps.
 */
public interface OrderBook {

  /** The order of that number, or null. */
  CompletableFuture<@Nullable Order> find(long id);

  /** The orders of a title. */
  CompletableFuture<List<Order>> find(String title);

  /** Ships an order; fails with {@link SoldOutException} if there are not enough copies. */
  CompletableFuture<Order> ship(long id);

  /** Takes an order back. */
  CompletableFuture<Void> withdraw(long id);

  /** What became of the orders, from the first one on. */
  Flow.Publisher<OrderEvent> events();

  /** How many orders there are. */
  int size();
}
