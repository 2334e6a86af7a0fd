package io.portalis.bridge;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waiters that were served under a lock, in order, to be told after it is released. */
final class Served {

  private @Nullable Waiter<?> first;
  private @Nullable Waiter<?> last;

  /** Does something under a lock, and then tells those who were served. */
  static void under(ShortLock lock, Consumer<Served> action) {
    Served served = new Served();
    lock.lock();
    try {
      action.accept(served);
    } finally {
      lock.unlock();
    }
    served.deliver();
  }

  /** Serves one, who leaves the queue. Under the lock. */
  <T extends @Nullable Object> void serve(Waiter<T> waiter, T value) {
    waiter.decide(value, null);
    add(waiter);
  }

  /** Serves one who waits for no value. Under the lock. */
  @SuppressWarnings("NullAway") // a Void result is carried by null
  void wake(Waiter<Void> waiter) {
    serve(waiter, null);
  }

  /** Fails one, who leaves the queue. Under the lock. */
  @SuppressWarnings("NullAway") // there is no value
  <T extends @Nullable Object> void refuse(Waiter<T> waiter, Throwable failure) {
    waiter.decide(null, failure);
    add(waiter);
  }

  private void add(Waiter<?> waiter) {
    if (last == null) {
      first = waiter;
    } else {
      last.next = waiter;
    }
    last = waiter;
  }

  /** Completes their futures; to be called once, not under the lock. */
  void deliver() {
    Waiter<?> waiter = first;
    while (waiter != null) {
      Waiter<?> following = waiter.next;
      waiter.next = null;
      waiter.deliver();
      waiter = following;
    }
  }
}
