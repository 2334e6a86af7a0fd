package io.portalis.python.lib;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * An iterator of the library. As in Python it iterates over itself, computes an item when it is
 * asked for, and stays at its end.
 *
 * @param <T> the items, may be null
 */
public abstract class PyIterator<T extends @Nullable Object> implements Iterator<T>, Iterable<T> {

  private @Nullable T item;
  private boolean ready;
  private boolean ended;

  /**
   * Computes the next item and hands it to {@link #give}.
   *
   * @return false at the end
   */
  protected abstract boolean step();

  /**
   * Sets the next item.
   *
   * @param next the item
   * @return true
   */
  protected final boolean give(@Nullable T next) {
    item = next;
    return true;
  }

  @Override
  public final boolean hasNext() {
    if (!ready && !ended) {
      ready = step();
      ended = !ready;
    }
    return ready;
  }

  @Override
  @SuppressWarnings("NullAway")
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    T given = item;
    item = null;
    return given;
  }

  @Override
  public Iterator<T> iterator() {
    return this;
  }
}
