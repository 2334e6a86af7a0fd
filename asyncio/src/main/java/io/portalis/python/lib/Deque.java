package io.portalis.python.lib;

import io.portalis.python.IndexError;
import io.portalis.python.Py;
import io.portalis.python.PyInstance;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.deque}: a ring of items that grows and shrinks at both ends.
 *
 * @param <T> the items, may be null
 */
@Python("deque")
public class Deque<T extends @Nullable Object> extends PyObject implements Iterable<T> {

  private @Nullable Object[] ring = new Object[8];
  private int head;
  private int size;
  private int changes;
  private @Nullable Long maxlen;

  /** Makes an empty deque. */
  @Python("deque()")
  public Deque() {
    this.maxlen = null;
  }

  /**
   * Makes a deque of items.
   *
   * @param iterable the items
   */
  @Python("deque(iterable)")
  public Deque(Iterable<? extends T> iterable) {
    this(iterable, null);
  }

  /**
   * Makes a deque of the last items.
   *
   * @param iterable the items, or null for none
   * @param maxlen how many to keep, or null for all
   * @throws ValueError if that is negative
   */
  @Python("deque(iterable=None, maxlen=None)")
  public Deque(@Nullable Iterable<? extends T> iterable, @Nullable Long maxlen) {
    initialize(iterable, maxlen);
  }

  /**
   * Fills the deque anew.
   *
   * @param iterable the items, or null for none
   * @param length how many to keep, or null for all
   * @throws ValueError if that is negative
   */
  @Python("__init__(iterable=None, maxlen=None)")
  public final void initialize(@Nullable Iterable<? extends T> iterable, @Nullable Long length) {
    if (length != null && length < 0) {
      throw new ValueError("maxlen must be non-negative");
    }
    clear();
    maxlen = length;
    if (iterable != null) {
      for (T item : iterable) {
        append(item);
      }
    }
  }

  /** How many items it keeps at most, or None. */
  @Python("maxlen")
  public @Nullable Long maxlen() {
    return maxlen;
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private T at(int index) {
    return (T) ring[(head + index) & (ring.length - 1)];
  }

  private void put(int index, @Nullable Object item) {
    ring[(head + index) & (ring.length - 1)] = item;
  }

  private void grow() {
    if (size == ring.length) {
      @Nullable Object[] bigger = new Object[2 * size];
      for (int i = 0; i < size; i++) {
        bigger[i] = at(i);
      }
      ring = bigger;
      head = 0;
    }
    changes++;
  }

  /** Adds an item on the right. */
  @Python("append(x, /)")
  public final void append(@Nullable T x) {
    grow();
    put(size++, x);
    if (maxlen != null && size > maxlen) {
      popleft();
    }
  }

  /** Adds an item on the left. */
  @Python("appendleft(x, /)")
  public final void appendleft(@Nullable T x) {
    grow();
    head = (head - 1) & (ring.length - 1);
    ring[head] = x;
    size++;
    if (maxlen != null && size > maxlen) {
      pop();
    }
  }

  /** Takes the item on the right. */
  @Python("pop()")
  public final T pop() {
    if (size == 0) {
      throw new IndexError("pop from an empty deque");
    }
    changes++;
    size--;
    T item = at(size);
    put(size, null);
    return item;
  }

  /** Takes the item on the left. */
  @Python("popleft()")
  public final T popleft() {
    if (size == 0) {
      throw new IndexError("pop from an empty deque");
    }
    changes++;
    T item = at(0);
    ring[head] = null;
    head = (head + 1) & (ring.length - 1);
    size--;
    return item;
  }

  /** Adds items on the right. */
  @Python("extend(iterable, /)")
  public void extend(Iterable<? extends T> iterable) {
    if (iterable == this) {
      items().forEach(this::append);
      return;
    }
    for (T item : iterable) {
      append(item);
    }
  }

  /** Adds items on the left, one by one, which turns them round. */
  @Python("extendleft(iterable, /)")
  public void extendleft(Iterable<? extends T> iterable) {
    if (iterable == this) {
      items().forEach(this::appendleft);
      return;
    }
    for (T item : iterable) {
      appendleft(item);
    }
  }

  private List<T> items() {
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(at(i));
    }
    return items;
  }

  /** Moves every item one place to the right. */
  @Python("rotate()")
  public void rotate() {
    rotate(1);
  }

  /** Moves every item to the right, or to the left if negative. */
  @Python("rotate(n, /)")
  public void rotate(long n) {
    if (size > 1) {
      for (long left = Math.floorMod(n, (long) size); left > 0; left--) {
        T item = pop();
        appendleft(item);
      }
    }
  }

  /** Takes all items out. */
  @Python("clear()")
  public void clear() {
    java.util.Arrays.fill(ring, null);
    head = 0;
    size = 0;
    changes++;
  }

  /** A copy. */
  @Python("copy()")
  public Deque<T> copy() {
    return new Deque<T>(items(), maxlen);
  }

  private boolean same(int index, @Nullable Object value) {
    int before = changes;
    T item = at(index);
    boolean same = Py.is(item, value) || Py.eq(item, value);
    if (changes != before) {
      throw new RuntimeError("deque mutated during iteration");
    }
    return same;
  }

  private int find(@Nullable Object value, long start, long stop) {
    for (long i = start; i < stop && i < size; i++) {
      if (same((int) i, value)) {
        return (int) i;
      }
    }
    return -1;
  }

  /** How often a value is there. */
  @Python("count(x, /)")
  public long count(@Nullable Object x) {
    long count = 0;
    for (int i = 0; i < size; i++) {
      count += same(i, x) ? 1 : 0;
    }
    return count;
  }

  /** Where a value is first. */
  @Python("index(x, /)")
  public long index(@Nullable Object x) {
    return index(x, 0, Long.MAX_VALUE);
  }

  /** Where a value is first within bounds. */
  @Python("index(x, start, stop=9223372036854775807, /)")
  public long index(@Nullable Object x, long start, long stop) {
    long from = start < 0 ? Math.max(0, start + size) : start;
    int found = find(x, from, stop < 0 ? stop + size : stop);
    if (found < 0) {
      throw new ValueError(Py.repr(x) + " is not in deque");
    }
    return found;
  }

  /** Inserts an item before an index. */
  @Python("insert(i, x, /)")
  public void insert(long i, @Nullable T x) {
    if (maxlen != null && size >= maxlen) {
      throw new IndexError("deque already at its maximum size");
    }
    int place = (int) Math.max(0, Math.min(size, i < 0 ? i + size : i));
    grow();
    for (int at = size; at > place; at--) {
      put(at, at(at - 1));
    }
    put(place, x);
    size++;
  }

  /** Takes the first item out that equals a value. */
  @Python("remove(value, /)")
  public void removeValue(@Nullable Object value) {
    int found = find(value, 0, size);
    if (found < 0) {
      throw new ValueError(Py.repr(value) + " is not in deque");
    }
    removeAt(found);
  }

  private void removeAt(int index) {
    for (int i = index; i < size - 1; i++) {
      put(i, at(i + 1));
    }
    pop();
  }

  /** Turns the items round. */
  @Python("reverse()")
  public void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      T kept = at(i);
      put(i, at(j));
      put(j, kept);
    }
  }

  private int checked(@Nullable Object key) {
    if (!Ints.isInt(key) && !(key instanceof PyInstance)) {
      throw new TypeError("sequence index must be integer, not '" + Py.type(key).name() + "'");
    }
    long index = Ints.index(key).longValue();
    long place = index < 0 ? index + size : index;
    if (place < 0 || place >= size) {
      throw new IndexError("deque index out of range");
    }
    return (int) place;
  }

  @Override
  public T __getitem__(@Nullable Object key) {
    return at(checked(key));
  }

  @Override
  public @Nullable Object __setitem__(@Nullable Object key, @Nullable Object value) {
    put(checked(key), value);
    return null;
  }

  @Override
  public @Nullable Object __delitem__(@Nullable Object key) {
    removeAt(checked(key));
    return null;
  }

  @Override
  public Object __len__() {
    return (long) size;
  }

  @Override
  public Object __bool__() {
    return size > 0;
  }

  @Override
  public Object __contains__(@Nullable Object value) {
    return find(value, 0, size) >= 0;
  }

  @Override
  public Iterator<T> __iter__() {
    return iterator();
  }

  @Override
  public Iterator<T> __reversed__() {
    return new Items(true);
  }

  @Override
  public Iterator<T> iterator() {
    return new Items(false);
  }

  private final class Items implements Iterator<T> {
    private final boolean backwards;
    private final int expected = changes;
    private int next;

    Items(boolean backwards) {
      this.backwards = backwards;
    }

    @Override
    public boolean hasNext() {
      if (expected != changes) {
        throw new RuntimeError("deque mutated during iteration");
      }
      return next < size;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int index = next++;
      return at(backwards ? size - 1 - index : index);
    }
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    if (!(other instanceof Deque<?> deque)) {
      throw new TypeError(
          "can only concatenate deque (not \"" + Py.type(other).name() + "\") to deque");
    }
    Deque<@Nullable Object> sum = new Deque<>(items(), maxlen);
    deque.items().forEach(sum::append);
    return sum;
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable Object __iadd__(@Nullable Object other) {
    extend((Iterable<? extends T>) Py.iterable(other));
    return this;
  }

  @Override
  public @Nullable Object __mul__(@Nullable Object times) {
    long count = Ints.index(times).longValue();
    Deque<T> product = new Deque<T>(null, maxlen);
    for (long i = 0; i < count; i++) {
      items().forEach(product::append);
    }
    return product;
  }

  @Override
  public @Nullable Object __rmul__(@Nullable Object times) {
    return __mul__(times);
  }

  /** Below 0, 0 or above: how the items compare one by one. */
  private int compare(Deque<?> other) {
    for (int i = 0; i < size && i < other.size; i++) {
      Object mine = at(i);
      Object its = other.at(i);
      if (!Py.is(mine, its) && !Py.eq(mine, its)) {
        return Py.lt(mine, its) ? -1 : 1;
      }
    }
    return Integer.compare(size, other.size);
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    if (!(other instanceof Deque<?> deque)) {
      return Py.NOT_IMPLEMENTED;
    }
    if (size != deque.size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!Py.is(at(i), deque.at(i)) && !Py.eq(at(i), deque.at(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Object __lt__(@Nullable Object other) {
    return other instanceof Deque<?> deque ? (Object) (compare(deque) < 0) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __le__(@Nullable Object other) {
    return other instanceof Deque<?> deque ? (Object) (compare(deque) <= 0) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __gt__(@Nullable Object other) {
    return other instanceof Deque<?> deque ? (Object) (compare(deque) > 0) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __ge__(@Nullable Object other) {
    return other instanceof Deque<?> deque ? (Object) (compare(deque) >= 0) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __hash__() {
    throw new TypeError("unhashable type: 'collections.deque'");
  }

  @Override
  public @Nullable Object __repr__() {
    return Reprs.guarded(
        this,
        "[...]",
        () -> {
          String list = Py.repr(new PyList<T>(items()));
          return pyType().name() + "(" + list + (maxlen == null ? ")" : ", maxlen=" + maxlen + ")");
        });
  }
}
