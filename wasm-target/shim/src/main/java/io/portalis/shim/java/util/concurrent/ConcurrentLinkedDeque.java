package io.portalis.shim.java.util.concurrent;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A double-ended queue without bounds, as specified by the JDK; its iterators let it change. */
public class ConcurrentLinkedDeque<E> extends AbstractCollection<E> implements Deque<E> {

  /** A removed one keeps its neighbours, by which iterators find back. */
  private static final class Node<E> {
    private @Nullable E element;
    private Node<E> before;
    private Node<E> after;

    Node(@Nullable E element) {
      this.element = element;
    }

    Node<E> neighbour(boolean isForward) {
      return isForward ? after : before;
    }
  }

  /** Before the first and after the last. */
  private final Node<E> ends = new Node<>(null);

  private int size;

  public ConcurrentLinkedDeque() {
    ends.before = ends;
    ends.after = ends;
  }

  public ConcurrentLinkedDeque(Collection<? extends E> c) {
    this();
    addAll(c);
  }

  private void link(E element, Node<E> before) {
    Node<E> node = new Node<>(Objects.requireNonNull(element));
    node.before = before;
    node.after = before.after;
    before.after.before = node;
    before.after = node;
    size++;
  }

  private @Nullable E unlink(Node<E> node) {
    E element = node.element;
    if (element != null) {
      node.element = null;
      node.before.after = node.after;
      node.after.before = node.before;
      size--;
    }
    return element;
  }

  private static <T> T present(@Nullable T element) {
    if (element == null) {
      throw new NoSuchElementException();
    }
    return element;
  }

  private final class Walk implements Iterator<E> {
    private final boolean isForward;
    private Node<E> next = ends;
    private @Nullable E element;
    private @Nullable Node<E> last;

    Walk(boolean isForward) {
      this.isForward = isForward;
      advance();
    }

    private void advance() {
      do {
        next = next.neighbour(isForward);
      } while (next != ends && next.element == null);
      element = next.element;
    }

    @Override
    public boolean hasNext() {
      return element != null;
    }

    @Override
    public E next() {
      E result = present(element);
      last = next;
      advance();
      return result;
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      unlink(last);
      last = null;
    }
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk(true);
  }

  @Override
  public Iterator<E> descendingIterator() {
    return new Walk(false);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void addFirst(E e) {
    link(e, ends);
  }

  @Override
  public void addLast(E e) {
    link(e, ends.before);
  }

  @Override
  public boolean offerFirst(E e) {
    addFirst(e);
    return true;
  }

  @Override
  public boolean offerLast(E e) {
    addLast(e);
    return true;
  }

  @Override
  public @Nullable E pollFirst() {
    return unlink(ends.after);
  }

  @Override
  public @Nullable E pollLast() {
    return unlink(ends.before);
  }

  @Override
  public @Nullable E peekFirst() {
    return ends.after.element;
  }

  @Override
  public @Nullable E peekLast() {
    return ends.before.element;
  }

  @Override
  public E removeFirst() {
    return present(pollFirst());
  }

  @Override
  public E removeLast() {
    return present(pollLast());
  }

  @Override
  public E getFirst() {
    return present(peekFirst());
  }

  @Override
  public E getLast() {
    return present(peekLast());
  }

  @Override
  public boolean add(E e) {
    return offerLast(e);
  }

  @Override
  public boolean offer(E e) {
    return offerLast(e);
  }

  @Override
  public E remove() {
    return removeFirst();
  }

  @Override
  public @Nullable E poll() {
    return pollFirst();
  }

  @Override
  public E element() {
    return getFirst();
  }

  @Override
  public @Nullable E peek() {
    return peekFirst();
  }

  @Override
  public void push(E e) {
    addFirst(e);
  }

  @Override
  public E pop() {
    return removeFirst();
  }

  @Override
  public boolean remove(Object o) {
    return removeFirstOccurrence(o);
  }

  @Override
  public boolean removeFirstOccurrence(Object o) {
    return remove(iterator(), o);
  }

  @Override
  public boolean removeLastOccurrence(Object o) {
    return remove(descendingIterator(), o);
  }

  private static <T> boolean remove(Iterator<T> iterator, Object o) {
    Objects.requireNonNull(o);
    while (iterator.hasNext()) {
      if (o.equals(iterator.next())) {
        iterator.remove();
        return true;
      }
    }
    return false;
  }
}
