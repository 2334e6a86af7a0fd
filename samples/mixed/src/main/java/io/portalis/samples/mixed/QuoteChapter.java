package io.portalis.samples.mixed;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskScope;
import io.portalis.interop.Suspend;
import java.util.List;
import java.util.Map;

/** Java calls Kotlin, which calls Java: {@link Quotes} on {@link SupplierPrices}. */
final class QuoteChapter implements Chapter {

  private final SupplierPrices prices = new SupplierPrices(Map.of("Emma", 950, "Walden", 1_200));
  private final Quotes quotes = new Quotes(prices);
  private final Order emma = new Order(1, "Emma", 2);
  private final Order walden = new Order(2, "Walden", 1);

  @Override
  public void play(AsyncRuntime runtime, Journal journal) throws Exception {
    journal.chapter("The quotes, in Kotlin, with prices from Java");
    quote(runtime, journal);
    failThrough(journal);
    cancelThrough(runtime, journal);
  }

  private void quote(AsyncRuntime runtime, Journal journal) throws Exception {
    int total = Async.await(Suspend.call(runtime, k -> quotes.total(List.of(emma, walden), k)));
    int confirmed = Async.await(Suspend.<Integer>call(k -> quotes.confirm(emma, k)));
    journal.note("Emma twice and Walden once are %d cents.", total);
    journal.note("Confirmed Emma for %d cents, %d put aside.", confirmed, prices.reserved());
    journal.check("the total is right", total == 3_100 && confirmed == 1_900);
    journal.check("two copies are put aside", prices.reserved() == 2);
  }

  /** Thrown by a Java stage, passed on by two Kotlin coroutines, caught in Java. */
  private void failThrough(Journal journal) throws Exception {
    Order unknown = new Order(3, "Nobody's Book", 1);
    try {
      Async.await(Suspend.<Integer>call(k -> quotes.total(List.of(emma, unknown), k)));
      journal.check("there is no price of what nobody sells", false);
    } catch (SupplierException e) {
      journal.note("No quote: %s, from Java through Kotlin.", Journal.shown(e));
    }
  }

  /**
   * The scope is Java's, the coroutines in it are Kotlin's, the request that they wait for Java's.
   */
  private void cancelThrough(AsyncRuntime runtime, Journal journal) throws Exception {
    Order unanswered = new Order(4, SupplierPrices.UNANSWERED, 1);
    try (TaskScope customer = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      Task<Integer> quote = Suspend.call(customer, k -> quotes.total(List.of(emma, unanswered), k));
      Async.await(prices.waiting());
      customer.cancel("the customer has left");
      customer.join();
      try {
        Async.await(quote);
        journal.check("a cancelled quote gives no price", false);
      } catch (TaskCancelledException e) {
        journal.note("A quote was cancelled because %s.", e.reason());
      }
    }
    journal.note("Requests to suppliers given up with it: %d.", prices.givenUp());
    journal.check("the request is given up", prices.givenUp() == 1);
  }
}
