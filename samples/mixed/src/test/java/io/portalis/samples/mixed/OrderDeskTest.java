package io.portalis.samples.mixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskScope;
import io.portalis.TaskTimeoutException;
import io.portalis.channel.Channel;
import io.portalis.interop.Suspend;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Java on Kotlin's suspend functions. */
@Timeout(30)
class OrderDeskTest {

  private final WatchedOrders orders = new WatchedOrders();
  private final OrderDesk desk = new OrderDesk(orders);
  private final OrderBook book = desk.book();

  @Test
  void place_thenFind_byNumberAndTitle() throws Exception {
    Order emma = Async.await(desk.place("Emma", 2));
    assertEquals(new Order(1, "Emma", 2), emma);
    assertSame(emma, Async.await(book.find(1)));
    assertNull(Async.await(book.find(2)));
    assertEquals(List.of(emma), Async.await(book.find("Emma")));
    assertEquals(1, book.size());
  }

  @Test
  void findAll_keepsTheOrderOfTitles() throws Exception {
    Order emma = Async.await(desk.place("Emma", 1));
    Order walden = Async.await(desk.place("Walden", 1));
    assertEquals(
        List.of(List.of(walden), List.of(), List.of(emma)),
        Async.await(desk.findAll(List.of("Walden", "Ulysses", "Emma"))));
  }

  @Test
  void find_withoutSuspension_isDoneAtOnce() {
    assertTrue(book.find(7).isDone());
  }

  @Test
  void ship_soldOut_failsAsThrown() throws Exception {
    Async.await(desk.place("Ulysses", 1));
    SoldOutException e = assertThrows(SoldOutException.class, () -> Async.await(book.ship(1)));
    assertEquals("Ulysses is sold out", e.getMessage());
  }

  @Test
  void withdraw_unit_isVoid() throws Exception {
    Async.await(desk.place("Emma", 1));
    assertNull(Async.await(book.withdraw(1)));
    assertEquals(0, book.size());
  }

  @Test
  void searchArchive_scopeCancelled_endsTheCoroutine() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create();
        TaskScope customer = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      Task<List<Order>> search = desk.searchArchive(customer, "Emma");
      Async.await(orders.getSearching());
      customer.cancel("the customer has left");
      customer.join();
      assertTrue(orders.getSearchEnded().isDone());
      TaskCancelledException e =
          assertThrows(TaskCancelledException.class, () -> Async.await(search));
      assertEquals("the customer has left", e.reason());
    }
  }

  @Test
  void searchArchive_tooSlow_timesOutAndEndsTheCoroutine() throws Exception {
    CompletableFuture<List<Order>> search = desk.searchArchive("Emma", Duration.ofMillis(20));
    assertThrows(TaskTimeoutException.class, () -> Async.await(search));
    assertFalse(search.isCancelled());
    Async.await(orders.getSearchEnded());
  }

  @Test
  void follow_seesEveryEvent_andEndsWhenCancelled() throws Exception {
    Channel<OrderEvent> seen = Channel.unbounded();
    Async.await(desk.place("Emma", 1));
    CompletableFuture<Void> following = desk.follow(seen::trySend);
    assertEquals("placed 1", Async.await(seen.receive()).toString());
    Async.await(book.withdraw(1));
    assertEquals("withdrawn 1", Async.await(seen.receive()).toString());
    following.cancel(false);
    Async.await(orders.getFollowEnded());
  }

  @Test
  void proxy_unknownMember_isRefusedByName() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Suspend.proxy(NotTheirTwin.class, orders));
    assertTrue(e.getMessage().contains("burn"), e.getMessage());
    assertFalse(e.getMessage().contains("withdraw"), e.getMessage());
  }

  interface NotTheirTwin {
    CompletionStage<Void> withdraw(long id);

    CompletableFuture<Order> burn(long id);
  }
}
