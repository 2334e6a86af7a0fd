package io.portalis.bridge;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A queue of those who wait, without concurrency: what the specifications of the models are made
 * of. It is to them what {@link Pending} is to the models.
 */
class WaitSpecification {

  /** Who waits, and how that ended. */
  static class Wait {
    String end;
  }

  final Deque<Wait> waiting = new ArrayDeque<>();
  private final PerThread<Wait> begun = new PerThread<>();

  /** A thread begins to wait. */
  final void begin(int thread, Wait wait) {
    begun.add(thread, wait);
    waiting.add(wait);
  }

  final void end(Wait wait, String end) {
    waiting.remove(wait);
    wait.end = end;
  }

  final void endFirst(String end) {
    end(waiting.getFirst(), end);
  }

  final void endAll(String end) {
    while (!waiting.isEmpty()) {
      endFirst(end);
    }
  }

  /** A thread cancels its oldest wait; how that ended. */
  public String cancel(int thread) {
    Wait oldest = begun.poll(thread);
    if (oldest == null) {
      return Pending.NONE;
    }
    if (oldest.end == null) {
      waiting.remove(oldest);
      oldest.end = Pending.CANCELLED;
      gaveUp(oldest);
    }
    return oldest.end;
  }

  /** Someone has left the queue because it was cancelled. */
  void gaveUp(Wait who) {}
}
