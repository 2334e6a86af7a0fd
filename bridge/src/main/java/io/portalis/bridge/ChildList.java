package io.portalis.bridge;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The children of a scope: a list that is cheap to join and that nobody has to leave.
 *
 * <p>The list is a stack in the manner of R. K. Treiber (1986), its links inside the children, so
 * that entering it is one compare-and-set and no allocation. A child that is over is not unlinked
 * by itself: that would need a back link, a lock, or a counter that every thread fights for.
 * Instead whoever comes by skips it.
 *
 * <p><b>The invariant</b> is that from any child, following {@code older} leads to every older
 * child that is not over. A skip keeps it: it replaces {@code x.older} by a child that was reached
 * from {@code x} through children that were over, and being over is for ever. So skips need no
 * coordination. Two of them may overwrite one another; the worst is that an ended child is linked
 * again for a while. The head may be replaced by its older child in the same way, with a
 * compare-and-set, because children are never pushed twice.
 *
 * <p>Ended children are let go in three ways: those at the head when something ends; all, by a
 * sweep, when as many children have entered as were alive after the last sweep; and all, when a
 * failure calls for it. So a scope keeps at most about twice as many children as are alive, and an
 * idle one none, while the price of sweeping, spread over the children that entered, is constant.
 */
final class ChildList {

  private static final AtomicReferenceFieldUpdater<ChildList, @Nullable Child> HEAD =
      AtomicReferenceFieldUpdater.newUpdater(ChildList.class, Child.class, "head");
  private static final AtomicIntegerFieldUpdater<ChildList> SWEEPING =
      AtomicIntegerFieldUpdater.newUpdater(ChildList.class, "sweeping");

  private static final AtomicIntegerFieldUpdater<ChildList> REMOVALS =
      AtomicIntegerFieldUpdater.newUpdater(ChildList.class, "removals");

  /** So many children may enter between two sweeps in any case. */
  private static final int LEAST = 64;

  private volatile @Nullable Child head;
  private volatile int sweeping;

  /** How many were alive at the last sweep, and the order of the newest then. */
  private volatile int aliveAtSweep;

  private volatile int orderAtSweep;

  /** How often the head was replaced by an older child, counted before it is. */
  private volatile int removals;

  @Nullable Child head() {
    return head;
  }

  /** For who wants to know whether something was pushed in between: the head alone may return. */
  int removals() {
    return removals;
  }

  /** Adds a child that was never in a list. */
  void push(Child child) {
    Child top;
    int order;
    do {
      top = head;
      child.setOlder(top);
      order = top == null ? orderAtSweep : top.order() + 1;
      child.setOrder(order);
    } while (!HEAD.compareAndSet(this, top, child));
    int enteredSinceSweep = order - orderAtSweep;
    if (enteredSinceSweep < 0) {
      orderAtSweep = order; // the newest of then are gone: count from here
    } else if (enteredSinceSweep >= Math.max(LEAST, aliveAtSweep)) {
      sweep();
    }
  }

  /** Lets go of the ended children at the head. */
  void sweepEnded() {
    Child top = head;
    while (top != null && top.isOver()) {
      REMOVALS.incrementAndGet(this);
      if (!HEAD.compareAndSet(this, top, firstAlive(top.older()))) {
        return; // someone pushed; a later end, or sweep, will come by
      }
      top = head;
    }
  }

  /**
   * Lets go of all ended children; false if that is being done already, by someone who may have
   * passed a child that ended just now.
   */
  boolean sweep() {
    if (!SWEEPING.compareAndSet(this, 0, 1)) {
      return false;
    }
    sweepEnded();
    Child top = head;
    int order = top == null ? orderAtSweep : top.order();
    int alive = 0;
    for (Child child = top; child != null; alive++) {
      Child linked = child.older();
      Child next = firstAlive(linked);
      if (next != linked) {
        child.setOlder(next);
      }
      child = next;
    }
    aliveAtSweep = alive;
    orderAtSweep = order;
    sweeping = 0;
    return true;
  }

  /** The first child from here on that is not over. */
  static @Nullable Child firstAlive(@Nullable Child from) {
    Child child = from;
    while (child != null && child.isOver()) {
      child = child.older();
    }
    return child;
  }
}
