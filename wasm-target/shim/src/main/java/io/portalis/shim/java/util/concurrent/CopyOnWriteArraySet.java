package io.portalis.shim.java.util.concurrent;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A set whose iterators see what was there when they began, as specified by the JDK. */
public class CopyOnWriteArraySet<E extends @Nullable Object> extends AbstractSet<E> {

  private final CopyOnWriteArrayList<E> elements = new CopyOnWriteArrayList<>();

  public CopyOnWriteArraySet() {}

  public CopyOnWriteArraySet(Collection<? extends E> c) {
    addAll(c);
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
  public boolean add(E e) {
    return elements.addIfAbsent(e);
  }

  @Override
  public boolean remove(@Nullable Object o) {
    return elements.remove(o);
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    return elements.removeAll(c);
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    return elements.retainAll(c);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return elements.removeIf(filter);
  }

  @Override
  public void clear() {
    elements.clear();
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    elements.forEach(action);
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }
}
