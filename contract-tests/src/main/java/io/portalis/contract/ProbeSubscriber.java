package io.portalis.contract;

import static io.portalis.Async.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A subscriber that records its signals, and every breach of the rules of reactive streams. */
final class ProbeSubscriber<T> implements Flow.Subscriber<T> {

  final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  final Trace<T> elements = new Trace<>();

  /** Completed by {@code onComplete}, failed by {@code onError}. */
  final CompletableFuture<Void> end = new CompletableFuture<>();

  /** What should not have happened. */
  final Trace<String> breaches = new Trace<>();

  private final AtomicInteger inside = new AtomicInteger();
  private final Consumer<? super T> action;

  ProbeSubscriber() {
    this(element -> {});
  }

  /** One that does something with each element after it was recorded. */
  ProbeSubscriber(Consumer<? super T> action) {
    this.action = action;
  }

  void request(long n) throws Exception {
    await(subscription).request(n);
  }

  void cancel() throws Exception {
    await(subscription).cancel();
  }

  void untilReceived(int count) throws Exception {
    Eventually.until(count + " elements in " + elements, () -> elements.size() >= count);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    if (!subscription.complete(given)) {
      breaches.add("a second subscription");
    }
  }

  @Override
  public void onNext(T element) {
    signal(
        "onNext " + element,
        () -> {
          elements.add(element);
          action.accept(element);
        });
  }

  @Override
  public void onError(Throwable failure) {
    signal("onError", () -> end.completeExceptionally(failure));
  }

  @Override
  public void onComplete() {
    signal("onComplete", () -> end.complete(null));
  }

  private void signal(String name, Runnable body) {
    if (!subscription.isDone()) {
      breaches.add(name + " before the subscription");
    }
    if (end.isDone()) {
      breaches.add(name + " after the end");
    }
    if (inside.getAndIncrement() > 0) {
      breaches.add(name + " while another signal is handled");
    }
    try {
      body.run();
    } finally {
      inside.decrementAndGet();
    }
  }
}
