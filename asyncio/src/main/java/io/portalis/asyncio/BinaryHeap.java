package io.portalis.asyncio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A heap that gives equal elements in the order in which Python's {@code heapq} gives them. Which
 * of two equal elements comes first depends on the way they are moved, so the moves must be the
 * same: to remove the least, the hole goes all the way down along the lesser children (the right
 * one if both are equal), and the last element, put there, rises again.
 */
final class BinaryHeap<T extends @Nullable Object> {

  private final List<T> items = new ArrayList<>();
  private final Comparator<? super T> order;

  BinaryHeap(Comparator<? super T> order) {
    this.order = order;
  }

  /** The elements as they lie in the heap. */
  List<T> items() {
    return items;
  }

  int size() {
    return items.size();
  }

  T first() {
    return items.get(0);
  }

  void push(T item) {
    items.add(item);
    rise(0, items.size() - 1);
  }

  T pop() {
    if (items.isEmpty()) {
      throw new NoSuchElementException();
    }
    T last = items.remove(items.size() - 1);
    if (items.isEmpty()) {
      return last;
    }
    T least = items.set(0, last);
    sink(0);
    return least;
  }

  void removeIf(Predicate<? super T> condition) {
    items.removeIf(condition);
    for (int i = items.size() / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  private void rise(int start, int position) {
    T item = items.get(position);
    while (position > start) {
      int parent = (position - 1) >> 1;
      if (order.compare(item, items.get(parent)) >= 0) {
        break;
      }
      items.set(position, items.get(parent));
      position = parent;
    }
    items.set(position, item);
  }

  private void sink(int start) {
    T item = items.get(start);
    int position = start;
    for (int child = 2 * start + 1; child < items.size(); child = 2 * position + 1) {
      int right = child + 1;
      if (right < items.size() && order.compare(items.get(child), items.get(right)) >= 0) {
        child = right;
      }
      items.set(position, items.get(child));
      position = child;
    }
    items.set(position, item);
    rise(start, position);
  }
}
