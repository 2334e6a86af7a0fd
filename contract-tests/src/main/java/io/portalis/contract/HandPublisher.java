package io.portalis.contract;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A publisher for one subscriber that signals what a test tells it to, and counts the demand. */
final class HandPublisher<T> implements Flow.Publisher<T> {

  private final CompletableFuture<Flow.Subscriber<? super T>> subscriber =
      new CompletableFuture<>();
  private final AtomicInteger subscriptions = new AtomicInteger();
  private final AtomicLong requested = new AtomicLong();
  private final AtomicInteger cancellations = new AtomicInteger();
  private final boolean late;

  /** Gives the subscription at once. */
  HandPublisher() {
    this(false);
  }

  private HandPublisher(boolean late) {
    this.late = late;
  }

  /** One that gives the subscription only when {@link #giveSubscription} says so. */
  static <T> HandPublisher<T> late() {
    return new HandPublisher<>(true);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> newSubscriber) {
    subscriptions.incrementAndGet();
    subscriber.complete(newSubscriber);
    if (!late) {
      giveSubscription();
    }
  }

  void giveSubscription() {
    subscriber().onSubscribe(newSubscription());
  }

  private Flow.Subscription newSubscription() {
    return new Flow.Subscription() {
      @Override
      public void request(long n) {
        requested.addAndGet(n);
      }

      @Override
      public void cancel() {
        cancellations.incrementAndGet();
      }
    };
  }

  Flow.Subscriber<? super T> subscriber() {
    return subscriber.join();
  }

  /** How many have subscribed. */
  int subscriptions() {
    return subscriptions.get();
  }

  /** The sum of all requests. */
  long requested() {
    return requested.get();
  }

  boolean isCancelled() {
    return cancellations.get() > 0;
  }

  void emit(T element) {
    subscriber().onNext(element);
  }

  void complete() {
    subscriber().onComplete();
  }

  void fail(Throwable failure) {
    subscriber().onError(failure);
  }
}
