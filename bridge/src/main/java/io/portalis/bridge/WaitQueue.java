package io.portalis.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for something, in the order in which they came, and the lock that guards them and
 * what they wait for. Except for {@link #change} everything here is called under the lock.
 *
 * @param <W> who waits here
 */
final class WaitQueue<W extends Waiter<?>> {

  final ShortLock lock;

  private @Nullable W first;
  private @Nullable W last;

  WaitQueue() {
    this(new ShortLock());
  }

  /** A queue that shares its lock with another, so that a waiter can move between them. */
  WaitQueue(ShortLock lock) {
    this.lock = lock;
  }

  /** Does something under the lock, and then tells those who were served. */
  void change(Consumer<Served> action) {
    Served.under(lock, action);
  }

  @Nullable W first() {
    return first;
  }

  /** All who wait now, in order. */
  @SuppressWarnings("unchecked") // they are all in this queue
  List<W> toList() {
    List<W> all = new ArrayList<>();
    for (W waiter = first; waiter != null; waiter = (W) waiter.next) {
      all.add(waiter);
    }
    return all;
  }

  boolean isEmpty() {
    return first == null;
  }

  void add(W waiter) {
    waiter.previous = last;
    if (last == null) {
      first = waiter;
    } else {
      last.next = waiter;
    }
    last = waiter;
    waiter.queue = this;
  }

  void remove(Waiter<?> waiter) {
    unlink(waiter);
    waiter.queue = null;
  }

  /** Takes one out who goes into another queue under the same lock, and so waits all the time. */
  @SuppressWarnings("unchecked") // its neighbours are in this queue too
  void unlink(Waiter<?> waiter) {
    W previous = (W) waiter.previous;
    W next = (W) waiter.next;
    if (previous == null) {
      first = next;
    } else {
      previous.next = next;
    }
    if (next == null) {
      last = previous;
    } else {
      next.previous = previous;
    }
    waiter.previous = null;
    waiter.next = null;
  }
}
