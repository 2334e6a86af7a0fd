package io.portalis.python;

import java.util.AbstractCollection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What {@code keys()}, {@code values()} and {@code items()} of a dict give: a live view. */
public final class DictView<E> extends AbstractCollection<E> {

  /** Which part of the entries a view shows. */
  enum Kind {
    KEYS,
    VALUES,
    ITEMS
  }

  private final PyDict<?, ?> dict;
  private final Kind kind;

  DictView(PyDict<?, ?> dict, Kind kind) {
    this.dict = dict;
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** Whether it has the operators of a set. */
  boolean isSet() {
    return kind != Kind.VALUES;
  }

  @Override
  public Iterator<E> iterator() {
    return dict.cursor(kind, false);
  }

  /**
   * From the last to the first.
   *
   * @return an iterator
   */
  public Iterator<E> reversed() {
    return dict.cursor(kind, true);
  }

  /**
   * Whether it has no element in common with an iterable.
   *
   * @param other the iterable
   * @return true if so
   */
  @Python("isdisjoint(other)")
  public boolean isDisjoint(Iterable<?> other) {
    for (Object item : other) {
      if (contains(item)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int size() {
    return dict.size();
  }

  @Override
  public boolean contains(@Nullable Object item) {
    if (kind == Kind.KEYS) {
      return dict.containsKey(item);
    }
    if (kind == Kind.ITEMS) {
      return item instanceof Tuple pair
          && pair.size() == 2
          && dict.containsKey(pair.get(0))
          && Comparison.same(dict.get(pair.get(0)), pair.get(1));
    }
    for (Object value : this) {
      if (Comparison.same(value, item)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || isSet()
            && (other instanceof AnySet<?> || other instanceof DictView<?> v && v.isSet())
            && AnySet.freeze(this).equals(AnySet.freeze((Iterable<?>) other));
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return Py.str(this);
  }
}
