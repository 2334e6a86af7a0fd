package io.portalis.interop;

import io.portalis.contract.Eventually;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A subscriber that asks for what it is told to, and records what it gets. */
final class Probe<T> implements Flow.Subscriber<T> {

  final List<T> elements = new CopyOnWriteArrayList<>();

  /** Where the elements came. */
  final List<String> threads = new CopyOnWriteArrayList<>();

  /** Completed by {@code onComplete}, failed by {@code onError}. */
  final CompletableFuture<Void> end = new CompletableFuture<>();

  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

  void request(long n) throws Exception {
    SuspendSuite.await(subscription).request(n);
  }

  void cancel() throws Exception {
    SuspendSuite.await(subscription).cancel();
  }

  void untilReceived(int count) throws Exception {
    Eventually.until(count + " elements", () -> elements.size() >= count);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription.complete(given);
  }

  @Override
  public void onNext(T element) {
    threads.add(Thread.currentThread().getName());
    elements.add(element);
  }

  @Override
  public void onError(Throwable failure) {
    end.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    end.complete(null);
  }
}
