package io.portalis.bridge;

import io.portalis.sync.AsyncNotify;
import java.util.concurrent.CompletableFuture;

/** A notify: one who waits for each notification, or one notification that waits. */
final class QueuedNotify implements AsyncNotify {

  private final WaitQueue<Notified> waiting = new WaitQueue<>();
  private boolean kept;

  /** Someone who waits for a notification. */
  private static final class Notified extends Waiter<Void> {}

  @Override
  public CompletableFuture<Void> notified() {
    Notified notified = new Notified();
    waiting.change(
        served -> {
          if (kept) {
            kept = false;
            served.wake(notified);
          } else {
            waiting.add(notified);
          }
        });
    return notified;
  }

  @Override
  public void notifyOne() {
    waiting.change(
        served -> {
          Notified first = waiting.first();
          if (first == null) {
            kept = true;
          } else {
            served.wake(first);
          }
        });
  }

  @Override
  public void notifyWaiters() {
    waiting.change(
        served -> {
          for (Notified next = waiting.first(); next != null; next = waiting.first()) {
            served.wake(next);
          }
        });
  }
}
