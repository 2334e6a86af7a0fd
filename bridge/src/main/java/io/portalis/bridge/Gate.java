package io.portalis.bridge;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Lets everybody pass while it is open; otherwise they wait until it opens. */
final class Gate {

  private final WaitQueue<Passer> waiting = new WaitQueue<>();
  private volatile boolean open;

  Gate(boolean open) {
    this.open = open;
  }

  /** Someone who waits for the gate to open. */
  private static final class Passer extends Waiter<Void> {}

  boolean isOpen() {
    return open;
  }

  CompletableFuture<Void> pass() {
    if (open) {
      return Completed.VOID;
    }
    Passer passer = new Passer();
    waiting.change(
        served -> {
          if (open) {
            served.wake(passer);
          } else {
            waiting.add(passer);
          }
        });
    return passer;
  }

  void open() {
    openIf(() -> true);
  }

  /** Opens if it is due, which is asked under the lock: nobody sees it due and the gate closed. */
  void openIf(BooleanSupplier due) {
    waiting.change(
        served -> {
          if (due.getAsBoolean()) {
            open = true;
            wakeAll(served);
          }
        });
  }

  private void wakeAll(Served served) {
    for (Passer next = waiting.first(); next != null; next = waiting.first()) {
      served.wake(next);
    }
  }

  void close() {
    open = false;
  }
}
