package io.portalis.python;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list. Not final, so that translated classes can extend it. */
@Python("list")
@SuppressWarnings("unchecked")
public class PyList<T> extends AbstractList<T> implements RandomAccess {

  private static final @Nullable Object[] NONE = {};

  private @Nullable Object[] items;
  private int size;

  /** Makes an empty list. */
  @Python("list()")
  public PyList() {
    items = NONE;
  }

  /**
   * Makes a list of the elements of an iterable.
   *
   * @param iterable where they come from
   */
  @Python("list(iterable)")
  public PyList(Iterable<? extends T> iterable) {
    this();
    extend(iterable);
  }

  private PyList(@Nullable Object[] items, int size) {
    this.items = items;
    this.size = size;
  }

  /**
   * Makes a list.
   *
   * @param items its elements, may be null
   * @return the list
   */
  @SafeVarargs
  public static <T> PyList<T> of(@Nullable T... items) {
    return new PyList<>(Arrays.copyOf(items, items.length, Object[].class), items.length);
  }

  /**
   * Makes a list and lets it be filled.
   *
   * @param fill adds the elements
   * @return the list
   */
  public static <T> PyList<T> build(java.util.function.Consumer<PyList<T>> fill) {
    PyList<T> list = new PyList<>();
    fill.accept(list);
    return list;
  }

  /**
   * Adds an element.
   *
   * @param x the element, may be null
   * @return this
   */
  public PyList<T> with(@Nullable T x) {
    append(x);
    return this;
  }

  /**
   * Adds the elements of an iterable.
   *
   * @param iterable where they come from
   * @return this
   */
  public PyList<T> spread(Iterable<? extends T> iterable) {
    extend(iterable);
    return this;
  }

  /**
   * Makes a list of the elements of an iterable.
   *
   * @param iterable where they come from
   * @return the list
   */
  public static <T> PyList<T> from(Iterable<? extends T> iterable) {
    return new PyList<>(iterable);
  }

  /** Makes a list around an array. */
  static <T> PyList<T> wrap(@Nullable Object[] items) {
    return new PyList<>(items, items.length);
  }

  private int check(long index, String message) {
    long i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
      throw new IndexError(message);
    }
    return (int) i;
  }

  /**
   * The element at an index.
   *
   * @param index from 0; negative from the end
   * @return the element, may be null
   * @throws IndexError if there is none
   */
  @SuppressWarnings("NullAway")
  public T at(long index) {
    return (T) items[check(index, "list index out of range")];
  }

  /**
   * Replaces an element.
   *
   * @param index from 0; negative from the end
   * @param value the new element, may be null
   * @throws IndexError if there is none
   */
  public void put(long index, @Nullable T value) {
    items[check(index, "list assignment index out of range")] = value;
  }

  /**
   * Deletes an element: {@code del list[index]}.
   *
   * @param index from 0; negative from the end
   * @throws IndexError if there is none
   */
  public void removeAt(long index) {
    remove(check(index, "list assignment index out of range"));
  }

  /**
   * Some of the elements.
   *
   * @param slice which
   * @return a new list
   */
  public PyList<T> slice(Slice slice) {
    Slice.Bounds b = slice.bounds(size);
    if (b.step() == 1) {
      return wrap(Arrays.copyOfRange(items, (int) b.start(), (int) b.start() + b.count()));
    }
    @Nullable Object[] some = new Object[b.count()];
    for (int i = 0; i < some.length; i++) {
      some[i] = items[b.index(i)];
    }
    return wrap(some);
  }

  /**
   * Replaces some of the elements.
   *
   * @param slice which
   * @param values the new ones
   * @throws ValueError if a slice with a step has another number of elements
   */
  public void putSlice(Slice slice, Iterable<? extends T> values) {
    @Nullable Object[] fresh = Items.toArray(values);
    Slice.Bounds b = slice.bounds(size);
    if (b.step() == 1) {
      splice((int) b.start(), Math.max(b.count(), 0), fresh);
      return;
    }
    if (fresh.length != b.count()) {
      throw new ValueError(
          "attempt to assign sequence of size "
              + fresh.length
              + " to extended slice of size "
              + b.count());
    }
    for (int i = 0; i < fresh.length; i++) {
      items[b.index(i)] = fresh[i];
    }
  }

  /**
   * Deletes some of the elements.
   *
   * @param slice which
   */
  public void removeSlice(Slice slice) {
    Slice.Bounds b = slice.bounds(size);
    if (b.step() == 1) {
      splice((int) b.start(), b.count(), NONE);
      return;
    }
    boolean[] gone = new boolean[size];
    for (int i = 0; i < b.count(); i++) {
      gone[b.index(i)] = true;
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!gone[i]) {
        items[kept++] = items[i];
      }
    }
    Arrays.fill(items, kept, size, null);
    size = kept;
  }

  private void splice(int from, int count, @Nullable Object[] fresh) {
    int tail = size - from - count;
    int newSize = size - count + fresh.length;
    grow(newSize);
    System.arraycopy(items, from + count, items, from + fresh.length, tail);
    System.arraycopy(fresh, 0, items, from, fresh.length);
    if (newSize < size) {
      Arrays.fill(items, newSize, size, null);
    }
    size = newSize;
  }

  private void grow(int needed) {
    if (needed > items.length) {
      items =
          Arrays.copyOf(items, Math.max(Math.max(needed, 8), items.length + (items.length >> 1)));
    }
  }

  /** What is at an index or a slice. */
  final @Nullable Object item(@Nullable Object key) {
    return key instanceof Slice slice ? slice(slice) : at(Conversions.itemIndex(key, "list"));
  }

  /** Replaces what is at an index or a slice. */
  final void putItem(@Nullable Object key, @Nullable Object value) {
    if (!(key instanceof Slice slice)) {
      put(Conversions.itemIndex(key, "list"), (T) value);
      return;
    }
    if (!Iteration.isIterable(value)) {
      boolean extended = slice.step() != null || PythonVersion.isAtLeast(13);
      throw new TypeError(
          extended ? "must assign iterable to extended slice" : "can only assign an iterable");
    }
    putSlice(slice, (Iterable<? extends T>) Py.iterable(value));
  }

  /** Takes away what is at an index or a slice. */
  final void removeItem(@Nullable Object key) {
    if (key instanceof Slice slice) {
      removeSlice(slice);
    } else {
      removeAt(Conversions.itemIndex(key, "list"));
    }
  }

  /**
   * Adds an element at the end.
   *
   * @param x the element, may be null
   */
  @Python("append(x)")
  public void append(@Nullable T x) {
    if (size == items.length) {
      grow(size + 1);
    }
    items[size++] = x;
  }

  /**
   * Adds elements at the end.
   *
   * @param iterable where they come from
   */
  @Python("extend(iterable)")
  public void extend(Iterable<? extends T> iterable) {
    if (iterable instanceof PyList<?> || iterable instanceof Tuple) {
      Object[] more = ((Collection<?>) iterable).toArray();
      grow(size + more.length);
      System.arraycopy(more, 0, items, size, more.length);
      size += more.length;
      return;
    }
    for (T item : iterable) {
      append(item);
    }
  }

  /**
   * Adds an element before an index.
   *
   * @param index from 0; negative from the end; kept within the list
   * @param x the element, may be null
   */
  @Python("insert(index, x)")
  public void insert(long index, @Nullable T x) {
    long i = index < 0 ? Math.max(0, index + size) : Math.min(index, size);
    splice((int) i, 0, new Object[] {x});
  }

  /**
   * Deletes the first element that is equal to a value.
   *
   * @param x the value, may be null
   * @throws ValueError if it is not there
   */
  @Python("remove(x)")
  public void removeValue(@Nullable Object x) {
    int found = Items.find(this, x, 0, size);
    if (found < 0) {
      throw new ValueError("list.remove(x): x not in list");
    }
    remove(found);
  }

  /**
   * Takes the last element away.
   *
   * @return the element, may be null
   * @throws IndexError if the list is empty
   */
  @Python("pop()")
  public T pop() {
    return pop(-1);
  }

  /**
   * Takes an element away.
   *
   * @param index from 0; negative from the end
   * @return the element, may be null
   * @throws IndexError if there is none
   */
  @Python("pop(index)")
  public T pop(long index) {
    if (size == 0) {
      throw new IndexError("pop from empty list");
    }
    return remove(check(index, "pop index out of range"));
  }

  @Override
  @Python("clear()")
  public void clear() {
    items = NONE;
    size = 0;
  }

  /**
   * Where a value is first.
   *
   * @param x the value, may be null
   * @return its index
   * @throws ValueError if it is not there
   */
  @Python("index(x)")
  public long index(@Nullable Object x) {
    return index(x, 0, Long.MAX_VALUE);
  }

  /**
   * Where a value is first within bounds.
   *
   * @param x the value, may be null
   * @param start first index
   * @param stop the index to stop before
   * @return its index
   * @throws ValueError if it is not there
   */
  @Python("index(x, start, stop=9223372036854775807)")
  public long index(@Nullable Object x, long start, long stop) {
    int found = Items.find(this, x, start, stop);
    if (found < 0) {
      throw new ValueError(Py.repr(x) + " is not in list");
    }
    return found;
  }

  /**
   * How often a value is there.
   *
   * @param x the value, may be null
   * @return the number
   */
  @Python("count(x)")
  public long count(@Nullable Object x) {
    return Items.count(this, x);
  }

  /**
   * Sorts the list in place; equal elements keep their order.
   *
   * @throws TypeError if two elements cannot be compared
   */
  @Python("sort()")
  public void sort() {
    Sorting.sort(items, size, null, false);
  }

  /**
   * Sorts the list in place by keys; elements with equal keys keep their order.
   *
   * @param key gives the key of an element; null for the element itself
   * @param reverse whether the largest comes first
   * @throws TypeError if two keys cannot be compared
   */
  @Python("sort(*, key=None, reverse=False)")
  public void sort(java.util.function.@Nullable Function<? super T, ?> key, boolean reverse) {
    Sorting.sort(items, size, (java.util.function.Function<Object, ?>) key, reverse);
  }

  /** Turns the order round. */
  @Python("reverse()")
  public void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      Object item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }

  /**
   * A list of the same elements.
   *
   * @return a new list
   */
  @Python("copy()")
  public PyList<T> copy() {
    return wrap(Arrays.copyOf(items, size));
  }

  /**
   * The list several times.
   *
   * @param times how often; negative means none
   * @return a new list
   */
  public PyList<T> repeat(long times) {
    return wrap(Items.repeat(toArray(), times));
  }

  /**
   * This list and another.
   *
   * @param other the elements to follow
   * @return a new list
   */
  public PyList<T> plus(PyList<? extends T> other) {
    PyList<T> both = copy();
    both.extend(other);
    return both;
  }

  @Override
  @SuppressWarnings("NullAway")
  public T get(int index) {
    if (index >= size) {
      throw new IndexError("list index out of range");
    }
    return (T) items[index];
  }

  @Override
  public T set(int index, @Nullable T value) {
    T old = get(index);
    items[index] = value;
    return old;
  }

  @Override
  public void add(int index, @Nullable T value) {
    insert(index, value);
  }

  @Override
  public boolean add(@Nullable T value) {
    append(value);
    return true;
  }

  @Override
  public T remove(int index) {
    T old = get(index);
    System.arraycopy(items, index + 1, items, index, size - index - 1);
    items[--size] = null;
    return old;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable Object[] toArray() {
    return Arrays.copyOf(items, size);
  }

  @Override
  public boolean contains(@Nullable Object value) {
    return Items.find(this, value, 0, size) >= 0;
  }

  @Override
  public int indexOf(@Nullable Object value) {
    return Items.find(this, value, 0, size);
  }

  /** Goes over the list as it is at each step, so that it may change meanwhile. */
  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        if (next < size) {
          return true;
        }
        next = Integer.MAX_VALUE;
        return false;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return get(next++);
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PyList<?> list && Comparison.equalLists(this, list);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public String toString() {
    return Py.str(this);
  }
}
