package io.portalis.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A short list that any thread may add to, without a lock. */
final class Trace<E> {

  private final AtomicReference<List<E>> elements = new AtomicReference<>(List.of());

  void add(E element) {
    while (true) {
      List<E> before = elements.get();
      List<E> after = new ArrayList<>(before);
      after.add(element);
      if (elements.compareAndSet(before, after)) {
        return;
      }
    }
  }

  /** A snapshot. */
  List<E> list() {
    return elements.get();
  }

  void clear() {
    elements.set(List.of());
  }

  int size() {
    return list().size();
  }

  @Override
  public String toString() {
    return list().toString();
  }
}
