package io.portalis.bridge;

import io.portalis.channel.ChannelConfig;
import io.portalis.spi.LinkedFuture;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a channel from a publisher. The elements that were asked for, and are not received yet,
 * wait as sends to a channel without a buffer: so each send that completes is one element received,
 * for which another one may be asked.
 */
final class PublisherFeed<T> implements Flow.Subscriber<T> {

  private final CoroutineChannel<T> channel =
      new CoroutineChannel<>(ChannelConfig.<T>builder().capacity(0).build());

  /** How many elements are to be asked for. */
  private final AtomicLong demand;

  /**
   * How often {@link #settle} was called since it last returned: its work is done by one thread.
   */
  private final AtomicInteger calls = new AtomicInteger();

  private volatile Flow.@Nullable Subscription subscription;

  /** Whether the subscription is to be cancelled. */
  private volatile boolean unwanted;

  /** Whether the publisher has ended, and its subscription with it. */
  private volatile boolean ended;

  PublisherFeed(int capacity) {
    demand = new AtomicLong(capacity);
    channel.carrier.invokeOnClose(
        cause -> {
          unwanted = true;
          settle();
          return Unit.INSTANCE;
        });
  }

  /** The channel that is fed. */
  CoroutineChannel<T> channel() {
    return channel;
  }

  CoroutineChannel<T> subscribeTo(Flow.Publisher<? extends T> publisher) {
    try {
      publisher.subscribe(this);
    } catch (Throwable thrown) {
      channel.close(thrown); // no publisher may throw
    }
    return channel;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    Objects.requireNonNull(given, "subscription");
    if (subscription != null) {
      given.cancel();
      return;
    }
    subscription = given;
    settle();
  }

  @Override
  public void onNext(T item) {
    LinkedFuture.observe(channel.send(item), (nothing, failure) -> received(failure));
  }

  private void received(@Nullable Throwable failure) {
    if (failure == null) {
      demand.incrementAndGet();
      settle();
    }
  }

  @Override
  public void onError(Throwable throwable) {
    Objects.requireNonNull(throwable, "throwable");
    ended = true;
    channel.close(throwable);
  }

  @Override
  public void onComplete() {
    ended = true;
    channel.close();
  }

  /** Asks for what is owed, or cancels; never two calls of the subscription at the same time. */
  private void settle() {
    if (calls.getAndIncrement() > 0) {
      return;
    }
    int seen = 1;
    while (seen > 0) {
      Flow.Subscription current = subscription;
      if (current != null) {
        try {
          settle(current);
        } catch (Throwable thrown) {
          channel.close(thrown); // no subscription may throw
        }
      }
      seen = calls.addAndGet(-seen);
    }
  }

  private void settle(Flow.Subscription current) {
    if (ended) {
      return;
    }
    if (unwanted) {
      current.cancel();
      return;
    }
    long due = demand.getAndSet(0);
    if (due > 0) {
      current.request(due);
    }
  }
}
