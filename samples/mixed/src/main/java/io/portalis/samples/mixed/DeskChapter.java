package io.portalis.samples.mixed;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import io.portalis.TaskTimeoutException;
import io.portalis.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Java calls Kotlin: {@link OrderDesk}. */
final class DeskChapter implements Chapter {

  private final OrderDesk desk = new OrderDesk(new MemoryOrders());

  @Override
  public void play(AsyncRuntime runtime, Journal journal) throws Exception {
    journal.chapter("The desk, in Java, over the orders, in Kotlin");
    place(journal);
    lookUp(journal);
    change(journal);
    failTogether(runtime, journal);
    giveUpInTime(journal);
    follow(journal);
  }

  private void place(Journal journal) throws Exception {
    Order emma = Async.await(desk.place("Emma", 2));
    Order ulysses = Async.await(desk.place("Ulysses", 1));
    Order again = Async.await(desk.place("Emma", 1));
    journal.note("Placed: %s, %s, %s.", emma, ulysses, again);
  }

  private void lookUp(Journal journal) throws Exception {
    List<List<Order>> found = Async.await(desk.findAll(List.of("Emma", "Ulysses", "Walden")));
    List<Integer> counts = found.stream().map(List::size).toList();
    journal.note("Found of Emma, Ulysses and Walden: %s.", counts);
    journal.check("orders are found by title", counts.equals(List.of(2, 1, 0)));
    @Nullable Order second = Async.await(desk.book().find(2));
    @Nullable Order ninth = Async.await(desk.book().find(9));
    journal.note("Number 2 is %s; number 9 is %s.", second, ninth);
    journal.check("an order is found by its number", second != null && ninth == null);
  }

  private void change(Journal journal) throws Exception {
    Async.await(desk.restock("Emma", 2));
    Order shipped = Async.await(desk.book().ship(1));
    Async.await(desk.book().withdraw(3));
    journal.note("Shipped: %s. Withdrawn: 3. Left: %d.", shipped, desk.book().size());
    journal.check("two orders are left", desk.book().size() == 2);
  }

  /** Two suspend functions in one fail-fast scope: the failure of one cancels the other. */
  private void failTogether(AsyncRuntime runtime, Journal journal) throws Exception {
    try (TaskScope customer = runtime.openScope()) {
      Task<List<Order>> search = desk.searchArchive(customer, "Ulysses");
      Task<Order> shipping = customer.spawnAsync(() -> desk.book().ship(2));
      try {
        customer.join();
      } catch (SoldOutException e) {
        journal.note("Shipping 2 failed with %s, as Kotlin threw it.", Journal.shown(e));
      }
      journal.note("So the search of the archive beside it is %s.", search.state());
      journal.check("what is sold out is not shipped", shipping.state() == TaskState.FAILED);
      journal.check("the search is cancelled", search.state() == TaskState.CANCELLED);
      journal.check("the search has returned", search.isFinished());
    }
  }

  private void giveUpInTime(Journal journal) throws Exception {
    try {
      Async.await(desk.searchArchive("Emma", Duration.ofMillis(50)));
      journal.check("a search of hours is given up", false);
    } catch (TaskTimeoutException e) {
      journal.note("The archive had no answer within %d ms.", e.timeout().toMillis());
    }
  }

  private void follow(Journal journal) throws Exception {
    Channel<OrderEvent> seen = Channel.unbounded();
    CompletableFuture<Void> following = desk.follow(seen::trySend);
    List<String> events = new ArrayList<>();
    while (events.size() < 5) {
      events.add(Async.await(seen.receive()).toString());
    }
    following.cancel(false);
    journal.note("All that happened: %s.", String.join(", ", events));
    journal.check(
        "every event is seen, in order",
        events.equals(List.of("placed 1", "placed 2", "placed 3", "shipped 1", "withdrawn 3")));
  }
}
