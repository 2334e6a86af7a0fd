package io.portalis.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Counts the elements, and asks for so many of them at a time. */
final class CountingSubscriber implements Flow.Subscriber<Object> {

  private final CompletableFuture<Long> count = new CompletableFuture<>();
  private final long demand;
  private Flow.@Nullable Subscription subscription;
  private long received;

  CountingSubscriber(long demand) {
    this.demand = demand;
  }

  /** How many have come, when no more will. */
  CompletableFuture<Long> count() {
    return count;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(demand);
  }

  @Override
  public void onNext(Object element) {
    received++;
    if (received % demand == 0 && subscription != null) {
      subscription.request(demand);
    }
  }

  @Override
  public void onError(Throwable failure) {
    count.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    count.complete(received);
  }
}
