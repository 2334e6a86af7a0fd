package io.portalis.bridge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What each thread of a scenario has, the oldest first. A thread uses its own only, and so this
 * adds no race to a model.
 */
final class PerThread<E> {

  /** More than the threads of a scenario, and those of its beginning and end. */
  static final int THREADS = 5;

  private final List<Deque<E>> byThread =
      Stream.generate((Supplier<Deque<E>>) ArrayDeque::new).limit(THREADS).toList();

  void add(int thread, E element) {
    byThread.get(thread).add(element);
  }

  /** Takes the oldest of a thread; null if it has none. */
  E poll(int thread) {
    return byThread.get(thread).poll();
  }

  /** What a thread has. */
  List<E> of(int thread) {
    return List.copyOf(byThread.get(thread));
  }

  /** What all threads have; to be called when they are done. */
  List<E> all() {
    return byThread.stream().flatMap(Deque::stream).toList();
  }
}
