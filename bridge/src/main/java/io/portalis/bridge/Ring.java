package io.portalis.bridge;

import org.jspecify.annotations.Nullable;

/**
 * Numbered elements, of which the last are held, each until so many have seen it as were there when
 * it was added. It grows up to its capacity as it is needed. Not thread-safe.
 */
final class Ring<T> {

  private static final int INITIAL = 8;

  private final int capacity;
  private @Nullable Object[] elements;
  private int[] unseen;
  private long oldest;
  private long next;

  Ring(int capacity) {
    this.capacity = capacity;
    this.elements = new Object[Math.min(INITIAL, capacity)];
    this.unseen = new int[elements.length];
  }

  /** The number of the oldest element held, or else of the next to be added. */
  long oldest() {
    return oldest;
  }

  /** The number of the next element to be added. */
  long next() {
    return next;
  }

  /** Adds an element that so many will see, instead of the oldest if there is no room. */
  void add(T element, int viewers) {
    if (next - oldest == capacity) {
      unseen[slot(oldest)] = 0;
      dropSeen();
    }
    if (next - oldest == elements.length) {
      grow();
    }
    elements[slot(next)] = element;
    unseen[slot(next)] = viewers;
    next++;
  }

  /** An element that is held, seen by one more. */
  @SuppressWarnings({"unchecked", "NullAway"}) // what comes out went in
  T see(long number) {
    int slot = slot(number);
    T element = (T) elements[slot];
    if (--unseen[slot] == 0) {
      elements[slot] = null;
      dropSeen();
    }
    return element;
  }

  private void dropSeen() {
    while (oldest < next && unseen[slot(oldest)] == 0) {
      elements[slot(oldest)] = null;
      oldest++;
    }
  }

  private void grow() {
    int length = (int) Math.min(capacity, 2L * elements.length);
    @Nullable Object[] olderElements = elements;
    int[] olderUnseen = unseen;
    elements = new Object[length];
    unseen = new int[length];
    for (long number = oldest; number < next; number++) {
      int from = (int) (number % olderElements.length);
      elements[slot(number)] = olderElements[from];
      unseen[slot(number)] = olderUnseen[from];
    }
  }

  private int slot(long number) {
    return (int) (number % elements.length);
  }
}
