package io.portalis.shim.java.util.concurrent;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map whose iterators let it change, as specified by the JDK: a tree, or a part of one, in
 * which an iterator looks for the key after its last.
 */
public class ConcurrentSkipListMap<K, V> extends AbstractMap<K, V>
    implements ConcurrentNavigableMap<K, V> {

  private final TreeMap<K, V> tree;
  private @Nullable K from;
  private boolean hasFrom;
  private @Nullable K to;
  private boolean hasTo;
  private boolean isDescending;

  public ConcurrentSkipListMap() {
    this(new TreeMap<>());
  }

  public ConcurrentSkipListMap(Comparator<? super K> comparator) {
    this(new TreeMap<>(comparator));
  }

  public ConcurrentSkipListMap(Map<? extends K, ? extends V> m) {
    this();
    putAll(m);
  }

  public ConcurrentSkipListMap(SortedMap<K, ? extends V> m) {
    this(new TreeMap<>(m));
  }

  private ConcurrentSkipListMap(TreeMap<K, V> tree) {
    this.tree = tree;
  }

  /** A part; without a bound, it ends where this does. */
  private ConcurrentSkipListMap<K, V> part(
      @Nullable K low, boolean hasLow, @Nullable K high, boolean hasHigh) {
    ConcurrentSkipListMap<K, V> part = new ConcurrentSkipListMap<>(tree);
    part.from = low == null ? from : low;
    part.hasFrom = low == null ? hasFrom : hasLow;
    part.to = high == null ? to : high;
    part.hasTo = high == null ? hasTo : hasHigh;
    part.isDescending = isDescending;
    return part;
  }

  @SuppressWarnings("unchecked")
  private int compare(K a, K b) {
    Comparator<? super K> comparator = tree.comparator();
    return comparator == null ? ((Comparable<K>) a).compareTo(b) : comparator.compare(a, b);
  }

  @SuppressWarnings("unchecked")
  private boolean isInside(Object o) {
    K key = (K) Objects.requireNonNull(o);
    int low = from == null ? 1 : compare(key, from);
    int high = to == null ? -1 : compare(key, to);
    return (low > 0 || low == 0 && hasFrom) && (high < 0 || high == 0 && hasTo);
  }

  /** The nearest entry from a key on; from this end on if there is none. */
  private Map.@Nullable Entry<K, V> search(@Nullable K start, boolean forward, boolean with) {
    boolean isUp = forward != isDescending;
    K bound = isUp ? from : to;
    boolean hasBound = isUp ? hasFrom : hasTo;
    int side = start == null || bound == null ? 1 : compare(start, bound) * (isUp ? 1 : -1);
    K key = start == null || side < 0 ? bound : start;
    boolean isIncluded = start == null || side < 0 ? hasBound : with && (side > 0 || hasBound);
    Map.Entry<K, V> found;
    if (key == null) {
      found = isUp ? tree.firstEntry() : tree.lastEntry();
    } else if (isUp) {
      found = isIncluded ? tree.ceilingEntry(key) : tree.higherEntry(key);
    } else {
      found = isIncluded ? tree.floorEntry(key) : tree.lowerEntry(key);
    }
    return found == null || !isInside(found.getKey()) ? null : new SimpleImmutableEntry<>(found);
  }

  private static <K> @Nullable K key(Map.@Nullable Entry<K, ?> entry) {
    return entry == null ? null : entry.getKey();
  }

  private static <K> K presentKey(Map.@Nullable Entry<K, ?> entry) {
    if (entry == null) {
      throw new NoSuchElementException();
    }
    return entry.getKey();
  }

  private Map.@Nullable Entry<K, V> removed(Map.@Nullable Entry<K, V> entry) {
    if (entry != null) {
      tree.remove(entry.getKey());
    }
    return entry;
  }

  /** Goes from key to key. */
  final class Walk<T> implements Iterator<T> {
    private final Function<Map.Entry<K, V>, T> part;
    private Map.@Nullable Entry<K, V> next = firstEntry();
    private Map.@Nullable Entry<K, V> last;

    Walk(Function<Map.Entry<K, V>, T> part) {
      this.part = part;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public T next() {
      Map.Entry<K, V> entry = next;
      if (entry == null) {
        throw new NoSuchElementException();
      }
      last = entry;
      next = higherEntry(entry.getKey());
      return part.apply(entry);
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      tree.remove(last.getKey());
      last = null;
    }
  }

  @Override
  public int size() {
    if (from == null && to == null) {
      return tree.size();
    }
    int size = 0;
    for (Map.Entry<K, V> e = firstEntry(); e != null; e = higherEntry(e.getKey())) {
      size++;
    }
    return size;
  }

  @Override
  public boolean isEmpty() {
    return firstEntry() == null;
  }

  @Override
  public boolean containsKey(Object key) {
    return isInside(key) && tree.containsKey(key);
  }

  @Override
  public @Nullable V get(Object key) {
    return isInside(key) ? tree.get(key) : null;
  }

  @Override
  public @Nullable V put(K key, V value) {
    if (!isInside(key)) {
      throw new IllegalArgumentException("key out of range");
    }
    return tree.put(key, Objects.requireNonNull(value));
  }

  @Override
  public @Nullable V remove(Object key) {
    return isInside(key) ? tree.remove(key) : null;
  }

  @Override
  public void clear() {
    while (pollFirstEntry() != null) {
      // one after the other
    }
  }

  @Override
  public @Nullable V computeIfAbsent(
      K key, Function<? super K, ? extends @Nullable V> mappingFunction) {
    V before = get(key);
    V value = before == null ? mappingFunction.apply(key) : before;
    if (before == null && value != null) {
      put(key, value);
    }
    return value;
  }

  // --- ConcurrentMap

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    V before = get(key);
    return before == null ? put(key, value) : before;
  }

  @Override
  public boolean remove(Object key, @Nullable Object value) {
    boolean isThere = value != null && value.equals(get(key));
    if (isThere) {
      remove(key);
    }
    return isThere;
  }

  @Override
  public boolean replace(K key, V oldValue, V newValue) {
    boolean isThere = oldValue.equals(get(key));
    if (isThere) {
      put(key, newValue);
    }
    return isThere;
  }

  @Override
  public @Nullable V replace(K key, V value) {
    return containsKey(key) ? put(key, value) : null;
  }

  // --- views

  @Override
  public NavigableSet<K> keySet() {
    return navigableKeySet();
  }

  @Override
  public NavigableSet<K> navigableKeySet() {
    return new ConcurrentSkipListSet<>(this);
  }

  @Override
  public NavigableSet<K> descendingKeySet() {
    return descendingMap().navigableKeySet();
  }

  @Override
  public Collection<V> values() {
    return new AbstractCollection<>() {
      @Override
      public int size() {
        return ConcurrentSkipListMap.this.size();
      }

      @Override
      public Iterator<V> iterator() {
        return new Walk<>(Map.Entry::getValue);
      }
    };
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return ConcurrentSkipListMap.this.size();
      }

      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new Walk<>(entry -> entry);
      }
    };
  }

  // --- NavigableMap

  @Override
  public @Nullable Comparator<? super K> comparator() {
    Comparator<? super K> comparator = tree.comparator();
    return isDescending ? Collections.reverseOrder(comparator) : comparator;
  }

  @Override
  public Map.@Nullable Entry<K, V> firstEntry() {
    return search(null, true, true);
  }

  @Override
  public Map.@Nullable Entry<K, V> pollFirstEntry() {
    return removed(firstEntry());
  }

  @Override
  public K firstKey() {
    return presentKey(firstEntry());
  }

  @Override
  public Map.@Nullable Entry<K, V> lastEntry() {
    return search(null, false, true);
  }

  @Override
  public Map.@Nullable Entry<K, V> pollLastEntry() {
    return removed(lastEntry());
  }

  @Override
  public K lastKey() {
    return presentKey(lastEntry());
  }

  @Override
  public Map.@Nullable Entry<K, V> lowerEntry(K key) {
    return search(Objects.requireNonNull(key), false, false);
  }

  @Override
  public @Nullable K lowerKey(K key) {
    return key(lowerEntry(key));
  }

  @Override
  public Map.@Nullable Entry<K, V> floorEntry(K key) {
    return search(Objects.requireNonNull(key), false, true);
  }

  @Override
  public @Nullable K floorKey(K key) {
    return key(floorEntry(key));
  }

  @Override
  public Map.@Nullable Entry<K, V> ceilingEntry(K key) {
    return search(Objects.requireNonNull(key), true, true);
  }

  @Override
  public @Nullable K ceilingKey(K key) {
    return key(ceilingEntry(key));
  }

  @Override
  public Map.@Nullable Entry<K, V> higherEntry(K key) {
    return search(Objects.requireNonNull(key), true, false);
  }

  @Override
  public @Nullable K higherKey(K key) {
    return key(higherEntry(key));
  }

  @Override
  public ConcurrentNavigableMap<K, V> subMap(
      K from, boolean fromInclusive, K to, boolean toInclusive) {
    return isDescending
        ? part(to, toInclusive, from, fromInclusive)
        : part(from, fromInclusive, to, toInclusive);
  }

  @Override
  public ConcurrentNavigableMap<K, V> headMap(K to, boolean inclusive) {
    return isDescending ? part(to, inclusive, null, false) : part(null, false, to, inclusive);
  }

  @Override
  public ConcurrentNavigableMap<K, V> tailMap(K from, boolean inclusive) {
    return isDescending ? part(null, false, from, inclusive) : part(from, inclusive, null, false);
  }

  @Override
  public ConcurrentNavigableMap<K, V> subMap(K from, K to) {
    return subMap(from, true, to, false);
  }

  @Override
  public ConcurrentNavigableMap<K, V> headMap(K to) {
    return headMap(to, false);
  }

  @Override
  public ConcurrentNavigableMap<K, V> tailMap(K from) {
    return tailMap(from, true);
  }

  @Override
  public ConcurrentNavigableMap<K, V> descendingMap() {
    ConcurrentSkipListMap<K, V> view = part(null, false, null, false);
    view.isDescending = !isDescending;
    return view;
  }
}
