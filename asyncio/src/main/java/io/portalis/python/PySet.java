package io.portalis.python;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set. */
@Python("set")
public class PySet<T> extends AnySet<T> {

  /** Makes an empty set. */
  @Python("set()")
  public PySet() {}

  /**
   * Makes a set of the elements of an iterable.
   *
   * @param iterable where they come from
   */
  @Python("set(iterable)")
  @SuppressWarnings("this-escape")
  public PySet(Iterable<? extends T> iterable) {
    insertAll(iterable);
  }

  /**
   * Makes a set.
   *
   * @param items its elements, may be null
   * @return the set
   */
  @SafeVarargs
  public static <T> PySet<T> of(@Nullable T... items) {
    return new PySet<>(Arrays.asList(items));
  }

  /**
   * Makes a set of three or more constants. CPython builds a frozen set of those of a display twice
   * and copies it, which can give another order than adding one by one.
   *
   * @param items its elements, may be null
   * @return the set
   */
  @SafeVarargs
  public static <T> PySet<T> ofConstants(@Nullable T... items) {
    return new PySet<>(new FrozenSet<T>(new PyList<T>(FrozenSet.of(items))));
  }

  /**
   * Makes a set and lets it be filled.
   *
   * @param fill adds the elements
   * @return the set
   */
  public static <T> PySet<T> build(java.util.function.Consumer<PySet<T>> fill) {
    PySet<T> set = new PySet<>();
    fill.accept(set);
    return set;
  }

  /**
   * Makes a set of the elements of an iterable.
   *
   * @param iterable where they come from
   * @return the set
   */
  public static <T> PySet<T> from(Iterable<? extends T> iterable) {
    return new PySet<>(iterable);
  }

  @Override
  AnySet<T> fresh() {
    return new PySet<>();
  }

  @Override
  @Python("add(elem)")
  public boolean add(@Nullable T elem) {
    return insert(elem);
  }

  /**
   * Deletes an element.
   *
   * @param elem the element, may be null
   * @throws KeyError if it is not there
   */
  @Python("remove(elem)")
  public void removeValue(@Nullable Object elem) {
    if (!delete(elem)) {
      throw new KeyError(elem);
    }
  }

  /**
   * Deletes an element if it is there.
   *
   * @param elem the element, may be null
   */
  @Python("discard(elem)")
  public void discard(@Nullable Object elem) {
    delete(elem);
  }

  @Override
  public boolean remove(@Nullable Object elem) {
    return delete(elem);
  }

  /**
   * Takes an element away.
   *
   * @return the element
   * @throws KeyError if the set is empty
   */
  @Python("pop()")
  public T pop() {
    return take();
  }

  @Override
  @Python("clear()")
  public void clear() {
    deleteAll();
  }

  @Override
  @Python("copy()")
  public PySet<T> copy() {
    return new PySet<>(this);
  }

  /**
   * Adds the elements of iterables.
   *
   * @param others the iterables
   */
  @SafeVarargs
  @Python("update(*others)")
  @SuppressWarnings("varargs")
  public final void update(Iterable<? extends T>... others) {
    for (Iterable<? extends T> other : others) {
      insertAll(other);
    }
  }

  /**
   * Keeps the elements that are in all iterables.
   *
   * @param others the iterables
   */
  @Python("intersection_update(*others)")
  public final void intersectionUpdate(Iterable<?>... others) {
    AnySet<T> kept = intersection(others);
    deleteAll();
    insertAll(kept);
  }

  /**
   * Deletes the elements of iterables.
   *
   * @param others the iterables
   */
  @Python("difference_update(*others)")
  public final void differenceUpdate(Iterable<?>... others) {
    for (Iterable<?> other : others) {
      for (Object item : Items.toArray(other)) {
        delete(item);
      }
    }
  }

  /**
   * Keeps what is in one of the two only.
   *
   * @param other an iterable
   */
  @Python("symmetric_difference_update(other)")
  public final void symmetricDifferenceUpdate(Iterable<? extends T> other) {
    for (T item : new FrozenSet<T>(other)) {
      if (!delete(item)) {
        insert(item);
      }
    }
  }
}
