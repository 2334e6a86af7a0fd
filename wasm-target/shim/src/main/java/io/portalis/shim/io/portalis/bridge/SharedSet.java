package io.portalis.shim.io.portalis.bridge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bridge's set that all threads use: there is one only. */
final class SharedSet<E> {

  private final Set<E> elements = new HashSet<>();

  SharedSet(int expected) {}

  void add(E element) {
    elements.add(element);
  }

  boolean remove(E element) {
    return elements.remove(element);
  }

  boolean isEmpty() {
    return elements.isEmpty();
  }

  List<E> snapshot() {
    return new ArrayList<>(elements);
  }
}
