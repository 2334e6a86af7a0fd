package io.portalis.shim.java.util.concurrent;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A list whose iterators see what was there when they began, as specified by the JDK. */
public class CopyOnWriteArrayList<E extends @Nullable Object> extends AbstractList<E>
    implements RandomAccess {

  /** Never changed, only replaced. */
  private List<E> elements;

  public CopyOnWriteArrayList() {
    elements = new ArrayList<>();
  }

  public CopyOnWriteArrayList(Collection<? extends E> c) {
    elements = new ArrayList<>(c);
  }

  public CopyOnWriteArrayList(E[] toCopyIn) {
    elements = new ArrayList<>(Arrays.asList(toCopyIn));
  }

  private <R extends @Nullable Object> R write(Function<List<E>, R> change) {
    List<E> copy = new ArrayList<>(elements);
    R result = change.apply(copy);
    elements = copy;
    return result;
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public E get(int index) {
    return elements.get(index);
  }

  @Override
  public boolean add(E e) {
    return write(copy -> copy.add(e));
  }

  @Override
  public void add(int index, E element) {
    if (index < 0 || index > size()) {
      throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size());
    }
    write(
        copy -> {
          copy.add(index, element);
          return true;
        });
  }

  public boolean addIfAbsent(E e) {
    return !contains(e) && add(e);
  }

  public int addAllAbsent(Collection<? extends E> c) {
    int added = 0;
    for (E element : c) {
      if (addIfAbsent(element)) {
        added++;
      }
    }
    return added;
  }

  @Override
  public boolean addAll(Collection<? extends E> c) {
    return write(copy -> copy.addAll(c));
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> c) {
    return write(copy -> copy.addAll(index, c));
  }

  @Override
  public E set(int index, E element) {
    return write(copy -> copy.set(index, element));
  }

  @Override
  public E remove(int index) {
    return write(copy -> copy.remove(index));
  }

  @Override
  public boolean remove(@Nullable Object o) {
    return contains(o) && write(copy -> copy.remove(o));
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    return removeIf(c::contains);
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    return removeIf(element -> !c.contains(element));
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return write(copy -> copy.removeIf(filter));
  }

  @Override
  public void replaceAll(UnaryOperator<E> operator) {
    write(
        copy -> {
          copy.replaceAll(operator);
          return true;
        });
  }

  @Override
  public void sort(@Nullable Comparator<? super E> c) {
    write(
        copy -> {
          copy.sort(c);
          return true;
        });
  }

  @Override
  public void clear() {
    elements = new ArrayList<>();
  }

  @Override
  protected void removeRange(int fromIndex, int toIndex) {
    write(
        copy -> {
          copy.subList(fromIndex, toIndex).clear();
          return true;
        });
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    elements.forEach(action);
  }

  @Override
  public boolean contains(@Nullable Object o) {
    return indexOf(o) >= 0;
  }

  @Override
  public int indexOf(@Nullable Object o) {
    return elements.indexOf(o);
  }

  public int indexOf(E e, int index) {
    int found = elements.subList(index, size()).indexOf(e);
    return found < 0 ? found : found + index;
  }

  @Override
  public int lastIndexOf(@Nullable Object o) {
    return elements.lastIndexOf(o);
  }

  @Override
  public Object[] toArray() {
    return elements.toArray();
  }

  @Override
  public <T extends @Nullable Object> T[] toArray(T[] a) {
    return elements.toArray(a);
  }

  @Override
  public Iterator<E> iterator() {
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public ListIterator<E> listIterator() {
    return listIterator(0);
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    return Collections.unmodifiableList(elements).listIterator(index);
  }
}
