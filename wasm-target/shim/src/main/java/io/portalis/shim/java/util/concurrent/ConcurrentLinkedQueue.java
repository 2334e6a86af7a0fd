package io.portalis.shim.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A queue without bounds, as specified by the JDK; its iterators let it change. */
public class ConcurrentLinkedQueue<E> extends AbstractQueue<E> {

  private final ConcurrentLinkedDeque<E> elements = new ConcurrentLinkedDeque<>();

  public ConcurrentLinkedQueue() {}

  public ConcurrentLinkedQueue(Collection<? extends E> c) {
    addAll(c);
  }

  @Override
  public boolean offer(E e) {
    return elements.offerLast(e);
  }

  @Override
  public @Nullable E poll() {
    return elements.pollFirst();
  }

  @Override
  public @Nullable E peek() {
    return elements.peekFirst();
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }
}
