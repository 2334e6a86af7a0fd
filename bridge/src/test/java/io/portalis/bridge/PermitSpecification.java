package io.portalis.bridge;

import io.portalis.SemaphoreClosedException;

/** Permits, and a queue of those who want some, without concurrency. */
class PermitSpecification extends WaitSpecification {

  private int free;
  private boolean closed;

  PermitSpecification(int permits) {
    free = permits;
  }

  /** Someone who wants permits. */
  private static final class Acquirer extends Wait {
    private final int wanted;
    private final String granted;

    Acquirer(int wanted, String granted) {
      this.wanted = wanted;
      this.granted = granted;
    }
  }

  final boolean take(int wanted) {
    boolean there = !closed && waiting.isEmpty() && free >= wanted;
    if (there) {
      free -= wanted;
    }
    return there;
  }

  /** A thread waits for permits; the wait ends with {@code granted}. */
  final void await(int thread, int wanted, String granted) {
    begin(thread, new Acquirer(wanted, granted));
    serve();
  }

  final void giveBack(int permits) {
    free += permits;
    serve();
  }

  final void refuseAll() {
    closed = true;
    serve();
  }

  private void serve() {
    while (!waiting.isEmpty()) {
      Acquirer first = (Acquirer) waiting.getFirst();
      if (closed) {
        endFirst(SemaphoreClosedException.class.getSimpleName());
      } else if (first.wanted <= free) {
        free -= first.wanted;
        endFirst(first.granted);
      } else {
        return;
      }
    }
  }

  @Override
  void gaveUp(Wait who) {
    serve();
  }
}
