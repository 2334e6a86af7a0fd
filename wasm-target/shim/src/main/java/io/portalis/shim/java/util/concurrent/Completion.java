package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** How something ended, and what waits for it to. */
abstract class Completion {

  /** How this ended, see {@link Outcome}; volatile, as the dependents, for the JVM's tests. */
  volatile @Nullable Object result;

  /** What waits for the end, the last one added first. */
  volatile @Nullable Dependent dependents;

  final void push(Dependent dependent) {
    dependent.next = dependents;
    dependents = dependent;
  }

  final @Nullable Dependent pop() {
    Dependent first = dependents;
    if (first != null) {
      dependents = first.next;
      first.next = null;
    }
    return first;
  }

  /** Removes the entry of this owner that was added last, if there is one. */
  final void remove(Object owner) {
    Dependent before = null;
    for (Dependent each = dependents; each != null; each = each.next) {
      if (!each.belongsTo(owner)) {
        before = each;
        continue;
      }
      if (before == null) {
        dependents = each.next;
      } else {
        before.next = each.next;
      }
      return;
    }
  }

  final int countDependents() {
    int count = 0;
    for (Dependent each = dependents; each != null; each = each.next) {
      count++;
    }
    return count;
  }

  /** Sets the outcome, but calls nobody; false if there is one. */
  final boolean settle(Object outcome) {
    if (result != null) {
      return false;
    }
    result = outcome;
    return true;
  }

  /** For {@code toString}, in the JDK's words. */
  final String description() {
    if (result == null) {
      int count = countDependents();
      return count == 0 ? "Not completed" : "Not completed, " + count + " dependents";
    }
    Throwable failure = Outcome.failure(result);
    return failure == null ? "Completed normally" : "Completed exceptionally: " + failure;
  }
}
