package io.portalis.bridge;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to the elements of a channel: it takes as many as were asked for. The signals are
 * serial because the consumer's turns are.
 */
final class ChannelSubscription<T> extends ChannelConsumer<T> implements Flow.Subscription {

  private final Flow.Subscriber<? super T> subscriber;

  /** How many elements were asked for and not taken yet. */
  private final AtomicLong demand = new AtomicLong();

  private volatile boolean cancelled;

  /** What the subscriber did wrong and is to be told. */
  private volatile @Nullable IllegalArgumentException misuse;

  ChannelSubscription(CoroutineChannel<T> channel, Flow.Subscriber<? super T> subscriber) {
    super(channel, CoroutineEngine.instance().platformDefault());
    this.subscriber = Objects.requireNonNull(subscriber, "subscriber");
  }

  void start() {
    signal(() -> subscriber.onSubscribe(this));
    begin();
  }

  @Override
  public void request(long n) {
    if (isOver()) {
      return; // rule 3.6: a turn that has passed its check would still serve it
    }
    if (n > 0) {
      demand.getAndUpdate(before -> before + n < 0 ? Long.MAX_VALUE : before + n);
    } else {
      misuse = new IllegalArgumentException("n must be positive (rule 3.9): " + n);
      stop();
    }
    wake();
  }

  @Override
  public void cancel() {
    cancelled = true;
    stop();
  }

  @Override
  boolean isOver() {
    return cancelled || misuse != null;
  }

  @Override
  boolean wants() {
    return demand.get() > 0;
  }

  @Override
  void onElement(T element) {
    demand.getAndUpdate(before -> before == Long.MAX_VALUE ? before : before - 1);
    signal(() -> subscriber.onNext(element));
  }

  @Override
  void onEnd(@Nullable Throwable failure) {
    if (cancelled) {
      return;
    }
    if (failure == null) {
      signal(subscriber::onComplete);
    } else {
      signal(() -> subscriber.onError(failure));
    }
  }

  @Override
  void onOver() {
    IllegalArgumentException wrong = misuse;
    if (wrong != null && !cancelled) {
      signal(() -> subscriber.onError(wrong));
    }
  }

  /** A subscriber that throws has broken its contract, and is sent nothing more. */
  private void signal(Runnable call) {
    try {
      call.run();
    } catch (Throwable thrown) {
      cancelled = true;
      CoroutineEngine.instance().host().reportUncaught("a subscriber of a channel", thrown);
    }
  }
}
