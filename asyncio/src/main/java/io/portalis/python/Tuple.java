package io.portalis.python;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A tuple. Not final, so that named tuples can extend it. */
@Python("tuple")
public class Tuple extends AbstractList<Object> implements RandomAccess {

  /** The empty tuple. */
  public static final Tuple EMPTY = new Tuple();

  private final @Nullable Object[] items;

  /**
   * Makes a tuple.
   *
   * @param items its elements, may be null; not copied
   */
  protected Tuple(@Nullable Object... items) {
    this.items = items;
  }

  /**
   * Makes a tuple.
   *
   * @param items its elements, may be null; not copied
   * @return the tuple
   */
  public static Tuple of(@Nullable Object... items) {
    return items.length == 0 ? EMPTY : new Tuple(items);
  }

  /**
   * Makes an empty tuple.
   *
   * @return the tuple
   */
  @Python("tuple()")
  public static Tuple empty() {
    return EMPTY;
  }

  /**
   * Makes a tuple of the elements of an iterable.
   *
   * @param items where they come from
   * @return the tuple; the same if it is one
   */
  @Python("tuple(iterable)")
  public static Tuple from(Iterable<?> items) {
    if (items.getClass() == Tuple.class) {
      return (Tuple) items;
    }
    List<@Nullable Object> all = new ArrayList<>();
    for (Object item : items) {
      all.add(item);
    }
    return of(all.toArray());
  }

  /**
   * The element at an index.
   *
   * @param index from 0; negative from the end
   * @return the element, may be null
   * @throws IndexError if there is none
   */
  @SuppressWarnings("NullAway")
  public Object at(long index) {
    long i = index < 0 ? index + items.length : index;
    if (i < 0 || i >= items.length) {
      throw new IndexError("tuple index out of range");
    }
    return items[(int) i];
  }

  /**
   * Some of the elements.
   *
   * @param slice which
   * @return a new tuple
   */
  public Tuple slice(Slice slice) {
    Slice.Bounds b = slice.bounds(items.length);
    @Nullable Object[] some = new Object[b.count()];
    for (int i = 0; i < some.length; i++) {
      some[i] = items[b.index(i)];
    }
    return of(some);
  }

  /**
   * Where a value is first.
   *
   * @param value the value, may be null
   * @return its index
   * @throws ValueError if it is not there
   */
  @Python("index(value)")
  public long index(@Nullable Object value) {
    return index(value, 0, Long.MAX_VALUE);
  }

  /**
   * Where a value is first within bounds.
   *
   * @param value the value, may be null
   * @param start first index
   * @param stop the index to stop before
   * @return its index
   * @throws ValueError if it is not there
   */
  @Python("index(value, start, stop=9223372036854775807)")
  public long index(@Nullable Object value, long start, long stop) {
    int found = Items.find(this, value, start, stop);
    if (found < 0) {
      throw new ValueError("tuple.index(x): x not in tuple");
    }
    return found;
  }

  /**
   * How often a value is there.
   *
   * @param value the value, may be null
   * @return the number
   */
  @Python("count(value)")
  public long count(@Nullable Object value) {
    return Items.count(this, value);
  }

  @Override
  @SuppressWarnings("NullAway")
  public Object get(int index) {
    return items[index];
  }

  @Override
  public int size() {
    return items.length;
  }

  @Override
  public @Nullable Object[] toArray() {
    return items.clone();
  }

  @Override
  public boolean contains(@Nullable Object value) {
    return Items.find(this, value, 0, Long.MAX_VALUE) >= 0;
  }

  @Override
  public int indexOf(@Nullable Object value) {
    return Items.find(this, value, 0, Long.MAX_VALUE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tuple t && Comparison.equalLists(this, t);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(Hashing.ofTuple(items));
  }

  @Override
  public String toString() {
    return Display.tuple(this);
  }
}
