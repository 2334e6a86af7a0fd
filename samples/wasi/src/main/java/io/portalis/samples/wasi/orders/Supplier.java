package io.portalis.samples.wasi.orders;

import io.portalis.Async;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Stands for a supplier far away, who answers after a while and makes up the prices. */
final class Supplier {

  private static final String SLOW = "slow-";
  private static final Duration VERY_LONG = Duration.ofMinutes(1);
  private static final int MOST_CENTS = 10_000;

  /** The price of one piece, in cents. Never fails; cancelling it withdraws the question. */
  CompletableFuture<Integer> cents(String article) {
    Duration latency = article.startsWith(SLOW) ? VERY_LONG : latency(article);
    return Async.sleep(latency).thenApply(answered -> 1 + hash(article) % MOST_CENTS);
  }

  /** How long an answer takes. */
  Duration latency(String article) {
    return Duration.ofMillis(1 + hash(article) % 4);
  }

  private static int hash(String article) {
    return article.hashCode() & Integer.MAX_VALUE;
  }
}
