package io.portalis.asyncio;

import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/**
 * A queue between tasks: the least first.
 *
 * @param <T> the type of the items, which can be compared
 */
@Python("PriorityQueue")
public final class PriorityQueue<T extends @Nullable Object> extends Queue<T> {

  private final BinaryHeap<T> heap = new BinaryHeap<>((a, b) -> Py.lt(a, b) ? -1 : 1);

  /** Makes a queue without bound. */
  @Python("PriorityQueue()")
  public PriorityQueue() {}

  /**
   * Makes a queue.
   *
   * @param maxsize how many items it holds; none for 0
   */
  @Python("PriorityQueue(maxsize)")
  public PriorityQueue(long maxsize) {
    super(maxsize);
  }

  @Override
  void store(T item) {
    heap.push(item);
  }

  @Override
  T fetch() {
    return heap.pop();
  }

  @Override
  int size() {
    return heap.size();
  }

  @Override
  PyList<Object> held() {
    return PyList.from(heap.items());
  }
}
