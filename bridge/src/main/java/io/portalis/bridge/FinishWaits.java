package io.portalis.bridge;

import java.util.ArrayDeque;

/** Those who wait for a task to be finished; they can leave. */
final class FinishWaits {

  private final ChildList waits = new ChildList();

  void add(FinishWait wait) {
    waits.push(wait);
  }

  void withdraw(FinishWait wait) {
    wait.take();
    waits.sweepEnded();
  }

  /** Tells all, in the order in which they came. May be called more than once. */
  void tell() {
    ArrayDeque<Runnable> actions = new ArrayDeque<>();
    for (Child child = waits.head(); child != null; child = child.older()) {
      Runnable action = ((FinishWait) child).take();
      if (action != null) {
        actions.push(action);
      }
    }
    waits.sweepEnded();
    actions.forEach(Runnable::run);
  }
}
