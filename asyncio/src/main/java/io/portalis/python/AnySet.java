package io.portalis.python;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What {@link PySet} and {@link FrozenSet} have in common.
 *
 * <p>The elements stand in a table laid out as CPython's: linear probes of ten entries, then a jump
 * that mixes in more bits of the hash; it grows fourfold when three fifths are used. So the order
 * of numbers, and of tuples of numbers, is CPython's. The order of other elements is random in
 * CPython; a set that holds such an element goes by the order of insertion.
 */
@SuppressWarnings("unchecked")
public abstract class AnySet<T> extends AbstractSet<T> {

  private static final Object DUMMY = new Object();
  private static final Object EMPTY = new Object();
  private static final int PROBES = 9;

  private @Nullable Object[] keys;
  private long[] hashes;
  private long[] ages;
  private long clock;
  private int fill;
  private int size;
  private int unordered;
  private @Nullable Object @Nullable [] ordered;

  AnySet() {
    keys = new Object[8];
    Arrays.fill(keys, EMPTY);
    hashes = new long[8];
    ages = new long[8];
  }

  /** A frozen set of the elements of an iterable. */
  static FrozenSet<Object> freeze(Iterable<?> items) {
    return new FrozenSet<>(items);
  }

  /** A set of the same kind with the same elements. */
  abstract AnySet<T> fresh();

  private int lookup(@Nullable Object key, long hash) {
    int mask = keys.length - 1;
    long perturb = hash;
    int i = (int) hash & mask;
    int free = -1;
    while (true) {
      int probes = i + PROBES <= mask ? PROBES : 0;
      int entry = i;
      do {
        Object mine = keys[entry];
        if (mine == EMPTY) {
          return ~(free >= 0 ? free : entry);
        }
        if (mine == DUMMY) {
          free = entry;
        }
        if (hashes[entry] == hash && mine != DUMMY && (mine == key || Comparison.same(mine, key))) {
          return entry;
        }
        entry++;
      } while (probes-- > 0);
      perturb >>>= 5;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** Adds an element; false if it was there. */
  final boolean insert(@Nullable Object key) {
    return insert(key, Hashing.hash(key));
  }

  private boolean insert(@Nullable Object key, long hash) {
    int entry = lookup(key, hash);
    if (entry >= 0) {
      return false;
    }
    entry = ~entry;
    boolean reused = keys[entry] == DUMMY;
    keys[entry] = key;
    hashes[entry] = hash;
    ages[entry] = clock++;
    size++;
    ordered = null;
    if (!Hashing.deterministic(key)) {
      unordered++;
    }
    if (!reused && ++fill * 5 >= (keys.length - 1) * 3) {
      resize(size > 50000 ? size * 2 : size * 4);
    }
    return true;
  }

  private void resize(int wanted) {
    int room = 8;
    while (room <= wanted) {
      room <<= 1;
    }
    @Nullable Object[] oldKeys = keys;
    long[] oldHashes = hashes;
    long[] oldAges = ages;
    keys = new Object[room];
    Arrays.fill(keys, EMPTY);
    hashes = new long[room];
    ages = new long[room];
    fill = size;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY && oldKeys[i] != DUMMY) {
        place(oldKeys[i], oldHashes[i], oldAges[i]);
      }
    }
  }

  private void place(@Nullable Object key, long hash, long age) {
    int mask = keys.length - 1;
    long perturb = hash;
    int i = (int) hash & mask;
    while (true) {
      int probes = i + PROBES <= mask ? PROBES : 0;
      for (int entry = i; entry <= i + probes; entry++) {
        if (keys[entry] == EMPTY) {
          keys[entry] = key;
          hashes[entry] = hash;
          ages[entry] = age;
          return;
        }
      }
      perturb >>>= 5;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** Adds the elements of an iterable; another set's table is copied as CPython does. */
  final void insertAll(Iterable<?> items) {
    if (items instanceof AnySet<?> other) {
      merge(other);
      return;
    }
    if (items instanceof PyDict<?, ?> dict && size == 0 && fill == 0) {
      // A dict's keys are all different: CPython makes room for them first.
      if ((fill + dict.size()) * 5 >= (keys.length - 1) * 3) {
        resize(dict.size() * 2);
      }
    }
    for (Object item : items) {
      insert(item);
    }
  }

  private void merge(AnySet<?> other) {
    if (other == this || other.size == 0) {
      return;
    }
    if ((fill + other.size) * 5 >= (keys.length - 1) * 3) {
      resize((size + other.size) * 2);
    }
    if (fill == 0 && keys.length == other.keys.length && other.fill == other.size) {
      System.arraycopy(other.keys, 0, keys, 0, keys.length);
      System.arraycopy(other.hashes, 0, hashes, 0, keys.length);
      System.arraycopy(other.ages, 0, ages, 0, keys.length);
      clock = other.clock;
      fill = other.fill;
      size = other.size;
      unordered = other.unordered;
      ordered = null;
      return;
    }
    if (fill == 0) {
      fill = other.size;
      size = other.size;
      unordered = other.unordered;
      clock = other.clock;
      ordered = null;
      for (int i = 0; i < other.keys.length; i++) {
        if (other.keys[i] != EMPTY && other.keys[i] != DUMMY) {
          place(other.keys[i], other.hashes[i], other.ages[i]);
        }
      }
      return;
    }
    for (Object item : other) {
      insert(item);
    }
  }

  /** Deletes an element; false if it was not there. */
  final boolean delete(@Nullable Object key) {
    int entry = lookup(key, Hashing.hash(key instanceof PySet<?> set ? AnySet.freeze(set) : key));
    if (entry < 0) {
      return false;
    }
    drop(entry);
    return true;
  }

  private Object drop(int entry) {
    Object old = keys[entry];
    keys[entry] = DUMMY;
    hashes[entry] = -1;
    size--;
    ordered = null;
    if (!Hashing.deterministic(old)) {
      unordered--;
    }
    return old;
  }

  /** Empties the set. */
  final void deleteAll() {
    size = 0;
    fill = 0;
    unordered = 0;
    ordered = null;
    keys = new Object[8];
    Arrays.fill(keys, EMPTY);
    hashes = new long[8];
    ages = new long[8];
  }

  /** Takes the first element away. */
  final T take() {
    if (size == 0) {
      throw new KeyError("pop from an empty set");
    }
    if (unordered > 0) {
      Object first = snapshot()[0];
      delete(first);
      return (T) first;
    }
    int i = 0;
    while (keys[i] == EMPTY || keys[i] == DUMMY) {
      i++;
    }
    return (T) drop(i);
  }

  private @Nullable Object[] snapshot() {
    @Nullable Object[] all = ordered;
    if (all == null) {
      Integer[] entries = new Integer[size];
      int n = 0;
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] != EMPTY && keys[i] != DUMMY) {
          entries[n++] = i;
        }
      }
      if (unordered > 0) {
        Arrays.sort(entries, (a, b) -> Long.compare(ages[a], ages[b]));
      }
      all = new Object[n];
      for (int i = 0; i < n; i++) {
        all[i] = keys[entries[i]];
      }
      ordered = all;
    }
    return all;
  }

  @Override
  public Iterator<T> iterator() {
    @Nullable Object[] all = snapshot();
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        if (size != all.length) {
          throw new RuntimeError("Set changed size during iteration");
        }
        return next < all.length;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return (T) all[next++];
      }
    };
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean contains(@Nullable Object key) {
    Object hashable = key instanceof PySet<?> set ? AnySet.freeze(set) : key;
    return lookup(hashable, Hashing.hash(hashable)) >= 0;
  }

  private static AnySet<?> asSet(Iterable<?> other) {
    return other instanceof AnySet<?> set ? set : freeze(other);
  }

  /**
   * The elements of this set and of others.
   *
   * @param others iterables
   * @return a new set
   */
  @SafeVarargs
  @Python("union(*others)")
  @SuppressWarnings("varargs")
  public final AnySet<T> union(Iterable<? extends T>... others) {
    AnySet<T> result = fresh();
    result.insertAll(this);
    for (Iterable<? extends T> other : others) {
      result.insertAll(other);
    }
    return result;
  }

  /**
   * The elements that are in this set and in all others.
   *
   * @param others iterables
   * @return a new set
   */
  @Python("intersection(*others)")
  public final AnySet<T> intersection(Iterable<?>... others) {
    AnySet<T> result = fresh();
    result.insertAll(this);
    for (Iterable<?> other : others) {
      AnySet<T> next = fresh();
      if (other instanceof AnySet<?> set && set.size <= result.size) {
        for (Object item : set) {
          if (result.contains(item)) {
            next.insert(item);
          }
        }
      } else if (other instanceof AnySet<?> set) {
        for (Object item : result) {
          if (set.contains(item)) {
            next.insert(item);
          }
        }
      } else {
        for (Object item : other) {
          if (result.contains(item)) {
            next.insert(item);
          }
        }
      }
      result = next;
    }
    return result;
  }

  /**
   * The elements of this set that are in none of the others.
   *
   * @param others iterables
   * @return a new set
   */
  @Python("difference(*others)")
  public final AnySet<T> difference(Iterable<?>... others) {
    AnySet<T> result = fresh();
    if (others.length == 1 && others[0] instanceof AnySet<?> other && size >> 2 <= other.size) {
      for (Object item : this) {
        if (!other.contains(item)) {
          result.insert(item);
        }
      }
      return result;
    }
    result.insertAll(this);
    for (Iterable<?> other : others) {
      for (Object item : asSet(other)) {
        result.delete(item);
      }
    }
    return result;
  }

  /**
   * The elements that are in one of the two only.
   *
   * @param other an iterable
   * @return a new set
   */
  @Python("symmetric_difference(other)")
  public final AnySet<T> symmetricDifference(Iterable<? extends T> other) {
    AnySet<T> result = fresh();
    result.insertAll(other);
    for (Object item : this) {
      if (!result.delete(item)) {
        result.insert(item);
      }
    }
    return result;
  }

  /**
   * Whether it has no element in common with an iterable.
   *
   * @param other the iterable
   * @return true if so
   */
  @Python("isdisjoint(other)")
  public final boolean isDisjoint(Iterable<?> other) {
    for (Object item : other) {
      if (contains(item)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether all elements are in an iterable.
   *
   * @param other the iterable
   * @return true if so
   */
  @Python("issubset(other)")
  public final boolean isSubset(Iterable<?> other) {
    AnySet<?> set = asSet(other);
    if (size > set.size) {
      return false;
    }
    for (Object item : this) {
      if (!set.contains(item)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether all elements of an iterable are here.
   *
   * @param other the iterable
   * @return true if so
   */
  @Python("issuperset(other)")
  public final boolean isSuperset(Iterable<?> other) {
    for (Object item : other) {
      if (!contains(item)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A set of the same elements.
   *
   * @return a new set
   */
  @Python("copy()")
  public AnySet<T> copy() {
    AnySet<T> result = fresh();
    result.insertAll(this);
    return result;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof AnySet<?> set && set.size == size && isSubset(set);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(Hashing.ofSet(this));
  }

  @Override
  public String toString() {
    return Py.str(this);
  }
}
