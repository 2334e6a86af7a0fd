package io.portalis.bridge;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A set that all threads use at once. On platforms with one thread a plain set stands for it. */
final class SharedSet<E> {

  private final Set<E> elements;

  /**
   * Makes one.
   *
   * @param expected how many elements it usually has
   */
  SharedSet(int expected) {
    elements = ConcurrentHashMap.newKeySet(expected);
  }

  void add(E element) {
    elements.add(element);
  }

  /** True if it was there. */
  boolean remove(E element) {
    return elements.remove(element);
  }

  boolean isEmpty() {
    return elements.isEmpty();
  }

  /** Those that are there now. */
  List<E> snapshot() {
    return List.copyOf(elements);
  }
}
