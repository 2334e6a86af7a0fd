package io.portalis.samples.mixed;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import io.portalis.Async;
import io.portalis.interop.Suspend;
import io.portalis.sync.AsyncEvent;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import org.jspecify.annotations.Nullable;

/** Prices from a supplier whose client speaks futures: Java that implements suspend functions. */
public final class SupplierPrices implements PriceGateway {

  /** A book whose supplier never answers. */
  public static final String UNANSWERED = "The Silence";

  private static final Duration ROUND_TRIP = Duration.ofMillis(10);

  private final Map<String, Integer> cents;
  private final AsyncEvent waiting = AsyncEvent.create();
  private final AtomicInteger givenUp = new AtomicInteger();
  private final AtomicInteger reserved = new AtomicInteger();

  /**
   * Connects to a supplier.
   *
   * @param cents what the supplier sells, and for how many cents
   */
  public SupplierPrices(Map<String, Integer> cents) {
    this.cents = Map.copyOf(cents);
  }

  @Override
  public @Nullable Object priceOf(String title, Continuation<? super Integer> k) {
    return Suspend.reply(k, ask(title));
  }

  @Override
  public @Nullable Object reserve(String title, int copies, Continuation<? super Unit> k) {
    return Suspend.reply(k, putAside(copies));
  }

  /** Ends when a request waits for the answer that never comes. */
  public CompletableFuture<Void> waiting() {
    return waiting.await();
  }

  /** How many requests were given up by those who asked. */
  public int givenUp() {
    return givenUp.get();
  }

  /** How many copies are put aside. */
  public int reserved() {
    return reserved.get();
  }

  private CompletableFuture<Integer> ask(String title) {
    if (title.equals(UNANSWERED)) {
      return neverAnswered();
    }
    Integer price = cents.get(title);
    return Async.sleep(ROUND_TRIP)
        .thenCompose(
            answered ->
                price != null
                    ? completedFuture(price)
                    : failedFuture(new SupplierException("nobody sells " + title)));
  }

  private CompletableFuture<Integer> neverAnswered() {
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    answer.whenComplete((price, givenUpBy) -> givenUp.incrementAndGet());
    waiting.set();
    return answer;
  }

  private CompletableFuture<Void> putAside(int copies) {
    return Async.sleep(ROUND_TRIP).thenRun(() -> reserved.addAndGet(copies));
  }
}
