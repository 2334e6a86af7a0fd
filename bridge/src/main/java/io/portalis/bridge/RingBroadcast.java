package io.portalis.bridge;

import io.portalis.ChannelClosedException;
import io.portalis.LaggedException;
import io.portalis.channel.Broadcast;
import io.portalis.channel.BroadcastReceiver;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A broadcast: the last elements in a ring, and for each subscriber the number of the next one that
 * it has not seen. A number below the oldest that is held means that elements were overwritten, and
 * how many. This is how tokio's broadcast works.
 */
final class RingBroadcast<T> implements Broadcast<T> {

  private final ShortLock lock = new ShortLock();
  private final Set<Subscriber> subscribers = new LinkedHashSet<>();
  private final Ring<T> ring;
  private boolean closed;

  RingBroadcast(int capacity) {
    this.ring = new Ring<>(capacity);
  }

  @Override
  public int send(T e) {
    Objects.requireNonNull(e, "e");
    Served served = new Served();
    int count;
    lock.lock();
    try {
      if (closed) {
        throw closed();
      }
      count = subscribers.size();
      if (count > 0) {
        ring.add(e, count);
        subscribers.forEach(subscriber -> subscriber.serveFirst(served));
      }
    } finally {
      lock.unlock();
    }
    served.deliver();
    return count;
  }

  @Override
  public BroadcastReceiver<T> subscribe() {
    lock.lock();
    try {
      Subscriber subscriber = new Subscriber(ring.next());
      subscribers.add(subscriber);
      return subscriber;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    Served.under(
        lock,
        served -> {
          closed = true;
          subscribers.forEach(subscriber -> subscriber.refuseAll(served, RingBroadcast::closed));
        });
  }

  private static ChannelClosedException closed() {
    return new ChannelClosedException("the broadcast is closed", null);
  }

  private static ChannelClosedException unsubscribed() {
    return new ChannelClosedException("the subscription is closed", null);
  }

  /** A receive that waits. */
  private static final class Receive<T> extends Waiter<T> {}

  /** A subscription. It waits only when it has seen everything. */
  private final class Subscriber implements BroadcastReceiver<T> {
    private final WaitQueue<Receive<T>> waiting = new WaitQueue<>(lock);

    /** The number of the next element that this one has not seen. */
    private long position;

    Subscriber(long position) {
      this.position = position;
    }

    @Override
    public CompletableFuture<T> receive() {
      Receive<T> receive = new Receive<>();
      waiting.change(served -> begin(receive, served));
      return receive;
    }

    private void begin(Receive<T> receive, Served served) {
      long missed = ring.oldest() - position;
      if (!subscribers.contains(this)) {
        served.refuse(receive, unsubscribed());
      } else if (missed > 0) {
        position = ring.oldest();
        served.refuse(receive, new LaggedException(missed));
      } else if (position < ring.next()) {
        served.serve(receive, ring.see(position++));
      } else if (closed) {
        served.refuse(receive, closed());
      } else {
        waiting.add(receive);
      }
    }

    /** Gives the element just sent to the first who waits. Under the lock. */
    private void serveFirst(Served served) {
      Receive<T> first = waiting.first();
      if (first != null) {
        served.serve(first, ring.see(position++));
      }
    }

    private void refuseAll(Served served, Supplier<ChannelClosedException> why) {
      for (Receive<T> next = waiting.first(); next != null; next = waiting.first()) {
        served.refuse(next, why.get());
      }
    }

    @Override
    public void close() {
      waiting.change(
          served -> {
            if (subscribers.remove(this)) {
              for (long number = Math.max(position, ring.oldest());
                  number < ring.next();
                  number++) {
                ring.see(number);
              }
              refuseAll(served, RingBroadcast::unsubscribed);
            }
          });
    }
  }
}
