package io.portalis.bridge;

import io.portalis.sync.AsyncCondition;
import io.portalis.sync.Guard;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a mutex. Its queue shares the lock of the mutex's, so that a signal moves a waiter
 * from the one to the other in one step, and its user gives it up in either.
 */
final class MutexCondition<V extends @Nullable Object> implements AsyncCondition {

  private final PermitMutex<V> mutex;
  private final WaitQueue<Signalled> waiting;

  MutexCondition(PermitMutex<V> mutex) {
    this.mutex = mutex;
    this.waiting = new WaitQueue<>(mutex.permits.lock());
  }

  /** Someone who waits for a signal and then for the mutex. */
  private final class Signalled extends GuardedValue<V>.Writer {
    private boolean signalled;

    /** Whether the signal was for one only, and so for the next if this one gives up. */
    private boolean passesOn;

    Signalled() {
      mutex.super();
    }

    @Override
    void gaveUp(Served served) {
      if (signalled) {
        if (passesOn) {
          signalNext(served, true);
        }
        super.gaveUp(served);
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // a guard of this mutex is of its type
  public <T extends @Nullable Object> CompletableFuture<Guard<T>> await(Guard<T> guard) {
    HeldPermits hold = mutex.holdOf(Objects.requireNonNull(guard, "guard"));
    if (hold == null) {
      throw new IllegalArgumentException("guard must be one of the condition's mutex: " + guard);
    }
    if (!hold.claim()) {
      throw new IllegalStateException("the guard is closed");
    }
    Signalled waiter = new Signalled();
    waiting.change(
        served -> {
          waiting.add(waiter);
          hold.giveBackTo(served);
        });
    return (CompletableFuture<Guard<T>>) (CompletableFuture<?>) waiter;
  }

  @Override
  public void signal() {
    waiting.change(served -> signalNext(served, true));
  }

  @Override
  public void signalAll() {
    waiting.change(
        served -> {
          while (!waiting.isEmpty()) {
            signalNext(served, false);
          }
        });
  }

  /** Moves the first who waits into the queue of the mutex. Under the lock. */
  private void signalNext(Served served, boolean passesOn) {
    Signalled first = waiting.first();
    if (first != null) {
      waiting.unlink(first);
      first.signalled = true;
      first.passesOn = passesOn;
      mutex.permits.enqueue(first, served);
    }
  }
}
