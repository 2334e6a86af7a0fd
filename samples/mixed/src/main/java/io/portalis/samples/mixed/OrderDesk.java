package io.portalis.samples.mixed;

import io.portalis.Async;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.channel.ReceiveChannel;
import io.portalis.interop.Suspend;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The desk where customers order: Java over an {@link OrderRepository}, which is Kotlin. */
public final class OrderDesk {

  private final OrderRepository orders;
  private final OrderBook book;

  /**
   * Opens the desk.
   *
   * @param orders the orders
   */
  public OrderDesk(OrderRepository orders) {
    this.orders = orders;
    this.book = Suspend.proxy(OrderBook.class, orders);
  }

  /** The orders, by a Java interface. */
  public OrderBook book() {
    return book;
  }

  /** Places an order. */
  public CompletableFuture<Order> place(String title, int copies) {
    return Suspend.call(k -> orders.place(title, copies, k));
  }

  /** Puts copies on the shelf; ends when they are there. */
  public CompletableFuture<Void> restock(String title, int copies) {
    return Suspend.run(k -> orders.restock(title, copies, k));
  }

  /** The orders of several titles, in the order of the titles, all looked up at once. */
  public CompletableFuture<List<List<Order>>> findAll(List<String> titles) {
    return Async.joinAll(
        titles.stream().map(t -> Suspend.<List<Order>>call(k -> orders.find(t, k))).toList());
  }

  /** The old orders of a title, looked up as a child of the scope of whoever asks. */
  public Task<List<Order>> searchArchive(Spawner customer, String title) {
    return Suspend.call(customer.named("archive"), k -> orders.searchArchive(title, k));
  }

  /** The old orders of a title if they turn up in time. */
  public CompletableFuture<List<Order>> searchArchive(String title, Duration limit) {
    return Async.timeout(limit, Suspend.call(k -> orders.searchArchive(title, k)));
  }

  /**
   * Follows what becomes of the orders, from the first one on.
   *
   * @param action what to do with each event
   * @return ends when cancelled, and so does the collection of the flow
   */
  public CompletableFuture<Void> follow(Consumer<? super OrderEvent> action) {
    ReceiveChannel<OrderEvent> events =
        ReceiveChannel.from(Suspend.publisher(orders.getEvents()), 16);
    CompletableFuture<Void> following = events.forEach(action);
    following.whenComplete((end, failure) -> events.cancel());
    return following;
  }
}
