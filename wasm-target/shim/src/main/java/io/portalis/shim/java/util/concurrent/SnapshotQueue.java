package io.portalis.shim.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** What blocking queues have in common that hold their elements in another queue. */
abstract class SnapshotQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {

  final Queue<E> elements;

  SnapshotQueue(Queue<E> elements) {
    this.elements = elements;
  }

  @Override
  public @Nullable E peek() {
    return elements.peek();
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(@Nullable Object o) {
    return elements.contains(o);
  }

  @Override
  public Object[] toArray() {
    return elements.toArray();
  }

  @Override
  public <T> T[] toArray(T[] a) {
    return elements.toArray(a);
  }

  @Override
  public int drainTo(Collection<? super E> c) {
    return drainTo(c, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> c, int maxElements) {
    Objects.requireNonNull(c);
    if (c == this) {
      throw new IllegalArgumentException();
    }
    int drained = 0;
    while (drained < maxElements) {
      E next = poll();
      if (next == null) {
        break;
      }
      c.add(next);
      drained++;
    }
    return drained;
  }

  @Override
  public Iterator<E> iterator() {
    return new SnapshotIterator<>(this);
  }

  /** Goes through what a queue had in it, whatever happens to that meanwhile. */
  static final class SnapshotIterator<E> implements Iterator<E> {
    private final Collection<E> queue;
    private final Object[] elements;
    private int next;

    SnapshotIterator(Collection<E> queue) {
      this(queue, queue.toArray());
    }

    SnapshotIterator(Collection<E> queue, Object[] elements) {
      this.queue = queue;
      this.elements = elements;
    }

    @Override
    public boolean hasNext() {
      return next < elements.length;
    }

    @Override
    @SuppressWarnings("unchecked") // they come from the queue
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return (E) elements[next++];
    }

    @Override
    public void remove() {
      if (next == 0) {
        throw new IllegalStateException();
      }
      queue.remove(elements[next - 1]);
    }
  }
}
