package io.portalis.shim;

import java.util.AbstractList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The iterator of a list. TeaVM's fails with another exception after the last element, and goes by
 * the size that the list had at first, so that it fails where the JDK's ends.
 */
final class ListCursor<E> implements Iterator<E> {

  private final AbstractList<E> list;
  private int expected;
  private int next;
  private int last = -1;

  ListCursor(AbstractList<E> list) {
    this.list = list;
    expected = modifications(list);
  }

  /** The list's {@code modCount}; its body is put in by {@link ListCorrection}. */
  static native int modifications(AbstractList<?> list);

  @Override
  public boolean hasNext() {
    return next != list.size();
  }

  @Override
  public E next() {
    requireUnmodified();
    if (next >= list.size()) {
      throw new NoSuchElementException();
    }
    last = next++;
    return list.get(last);
  }

  @Override
  public void remove() {
    if (last < 0) {
      throw new IllegalStateException();
    }
    requireUnmodified();
    list.remove(last);
    next = last;
    last = -1;
    expected = modifications(list);
  }

  private void requireUnmodified() {
    if (expected != modifications(list)) {
      throw new ConcurrentModificationException();
    }
  }
}
