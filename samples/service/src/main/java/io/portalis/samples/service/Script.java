package io.portalis.samples.service;

import io.portalis.Async;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** How an upstream behaves, product by product: the same in every run. */
@FunctionalInterface
interface Script {

  /** The answer about one product, in its own time; a failure is sent as status 500. */
  CompletionStage<String> answer(int product);

  static CompletionStage<String> after(long millis, String answer) {
    return Async.sleep(Duration.ofMillis(millis)).thenApply(slept -> answer);
  }

  static CompletionStage<String> broken() {
    return CompletableFuture.failedFuture(new IllegalStateException("out of order"));
  }

  static CompletionStage<String> never() {
    return new CompletableFuture<>();
  }
}
