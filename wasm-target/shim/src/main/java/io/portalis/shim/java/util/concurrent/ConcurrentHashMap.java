package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.java.util.concurrent.HashBins.Node;
import io.portalis.shim.java.util.concurrent.HashBins.Table;
import io.portalis.shim.java.util.concurrent.HashBins.Walk;
import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A hash table, as specified by the JDK. One thread needs no locks; a function that computes a
 * value is atomic unless it waits. Iteration has the order of the JDK's table, so that what a
 * program prints is the same: bins by the spread hash, newcomers last in their bin.
 */
public class ConcurrentHashMap<K, V> extends BulkOperations<K, V> {

  private static final int LARGEST = 1 << 30;

  private int size;
  private int initialBins;
  @Nullable Table<K, V> table;

  public ConcurrentHashMap() {
    initialBins = 16;
  }

  public ConcurrentHashMap(int initialCapacity) {
    this(initialCapacity, 0.75f, 1);
  }

  public ConcurrentHashMap(int initialCapacity, float loadFactor) {
    this(initialCapacity, loadFactor, 1);
  }

  public ConcurrentHashMap(int initialCapacity, float loadFactor, int concurrencyLevel) {
    if (!(loadFactor > 0) || initialCapacity < 0 || concurrencyLevel <= 0) {
      throw new IllegalArgumentException();
    }
    int least = Math.max(initialCapacity, concurrencyLevel);
    initialBins = powerOfTwo((long) (1.0 + least / loadFactor));
  }

  public ConcurrentHashMap(Map<? extends K, ? extends V> m) {
    this();
    putAll(m);
  }

  private static int powerOfTwo(long least) {
    int power = 1;
    while (power < least && power < LARGEST) {
      power <<= 1;
    }
    return power;
  }

  // --- the table

  private static int spread(Object key) {
    int hash = key.hashCode();
    return (hash ^ (hash >>> 16)) & Integer.MAX_VALUE;
  }

  private static int limit(int bins) {
    return bins - (bins >>> 2);
  }

  private @Nullable Node<K, V> find(Object key) {
    int hash = spread(key);
    if (table == null) {
      return null;
    }
    Node<K, V> node = table.bins[hash & (table.bins.length - 1)];
    while (node != null && !(node.hash == hash && isSame(key, node.key))) {
      node = node.next;
    }
    return node;
  }

  private static boolean isSame(Object a, Object b) {
    return a == b || a.equals(b);
  }

  /** Adds a key that is not there. */
  private void append(K key, V value) {
    Objects.requireNonNull(value);
    if (table == null) {
      table = new Table<>(initialBins);
    }
    int hash = spread(key);
    Node<K, V> added = new Node<>(hash, key, value, null);
    int index = hash & (table.bins.length - 1);
    Node<K, V> last = table.bins[index];
    if (last == null) {
      table.bins[index] = added;
    } else {
      while (last.next != null) {
        last = last.next;
      }
      last.next = added;
    }
    size++;
    if (size >= limit(table.bins.length) && table.bins.length < LARGEST) {
      grow(table);
    }
  }

  private void grow(Table<K, V> old) {
    Table<K, V> larger = new Table<>(old.bins.length << 1);
    for (int i = 0; i < old.bins.length; i++) {
      split(old, larger, i);
    }
    old.successor = larger;
    table = larger;
  }

  /** The end of a bin that stays together keeps its order, and what was before it is reversed. */
  private static <K, V> void split(Table<K, V> from, Table<K, V> to, int index) {
    int half = from.bins.length;
    Node<K, V> tail = from.bins[index];
    for (Node<K, V> node = tail; node != null; node = node.next) {
      if ((node.hash & half) != (tail.hash & half)) {
        tail = node;
      }
    }
    if (tail == null) {
      return;
    }
    to.bins[tail.hash & (2 * half - 1)] = tail;
    for (Node<K, V> node = from.bins[index]; node != tail; node = node.next) {
      int target = node.hash & (2 * half - 1);
      to.bins[target] = new Node<>(node.hash, node.key, node.value, to.bins[target]);
    }
  }

  private void unlink(Node<K, V> removed) {
    Node<K, V>[] bins = table.bins;
    int index = removed.hash & (bins.length - 1);
    Node<K, V> node = bins[index];
    if (node == removed) {
      bins[index] = removed.next;
    } else {
      while (node.next != removed) {
        node = node.next;
      }
      node.next = removed.next;
    }
    size--;
  }

  private void makeRoom(int expected) {
    int bins = expected >= LARGEST / 2 ? LARGEST : powerOfTwo(expected + (expected >>> 1) + 1L);
    if (table == null) {
      table = new Table<>(Math.max(initialBins, bins));
    }
    while (bins > limit(table.bins.length) && table.bins.length < LARGEST) {
      grow(table);
    }
  }

  private static final class Keys<K, V> extends Walk<K, V> implements Iterator<K> {

    Keys(ConcurrentHashMap<K, V> map) {
      super(map);
    }

    @Override
    public K next() {
      return nextNode().key;
    }
  }

  private static final class ValueIterator<K, V> extends Walk<K, V> implements Iterator<V> {

    ValueIterator(ConcurrentHashMap<K, V> map) {
      super(map);
    }

    @Override
    public V next() {
      return nextNode().value;
    }
  }

  private static final class EntryIterator<K, V> extends Walk<K, V>
      implements Iterator<Map.Entry<K, V>> {

    EntryIterator(ConcurrentHashMap<K, V> map) {
      super(map);
    }

    @Override
    public Map.Entry<K, V> next() {
      return new WritableEntry<>(super.map, nextNode());
    }
  }

  private Walk<K, V> walk() {
    return new Walk<>(this);
  }

  // --- Map

  @Override
  public int size() {
    return size;
  }

  public long mappingCount() {
    return size;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public @Nullable V get(Object key) {
    Node<K, V> node = find(key);
    return node == null ? null : node.value;
  }

  @Override
  public V getOrDefault(Object key, V defaultValue) {
    Node<K, V> node = find(key);
    return node == null ? defaultValue : node.value;
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    Objects.requireNonNull(value);
    for (Walk<K, V> walk = walk(); walk.hasNext(); ) {
      if (isSame(value, walk.nextNode().value)) {
        return true;
      }
    }
    return false;
  }

  public boolean contains(Object value) {
    return containsValue(value);
  }

  @Override
  public @Nullable V put(K key, V value) {
    Objects.requireNonNull(value);
    Node<K, V> node = find(key);
    if (node == null) {
      append(key, value);
      return null;
    }
    V before = node.value;
    node.value = value;
    return before;
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    Objects.requireNonNull(value);
    Node<K, V> node = find(key);
    if (node == null) {
      append(key, value);
      return null;
    }
    return node.value;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> m) {
    makeRoom(m.size());
    m.forEach(this::put);
  }

  @Override
  public @Nullable V remove(Object key) {
    Node<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    unlink(node);
    return node.value;
  }

  @Override
  public boolean remove(Object key, @Nullable Object value) {
    Node<K, V> node = find(key);
    if (node == null || value == null || !isSame(value, node.value)) {
      return false;
    }
    unlink(node);
    return true;
  }

  @Override
  public boolean replace(K key, V oldValue, V newValue) {
    Objects.requireNonNull(oldValue);
    Objects.requireNonNull(newValue);
    Node<K, V> node = find(key);
    if (node == null || !isSame(oldValue, node.value)) {
      return false;
    }
    node.value = newValue;
    return true;
  }

  @Override
  public @Nullable V replace(K key, V value) {
    Objects.requireNonNull(value);
    Node<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    V before = node.value;
    node.value = value;
    return before;
  }

  @Override
  public void clear() {
    if (table != null) {
      Arrays.fill(table.bins, null);
    }
    size = 0;
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
    Objects.requireNonNull(mappingFunction);
    Node<K, V> node = find(key);
    if (node != null) {
      return node.value;
    }
    V value = mappingFunction.apply(key);
    Node<K, V> meanwhile = find(key);
    if (meanwhile != null) {
      return meanwhile.value;
    }
    if (value != null) {
      append(key, value);
    }
    return value;
  }

  @Override
  public @Nullable V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(remappingFunction);
    Node<K, V> node = find(key);
    return node == null ? null : set(key, remappingFunction.apply(key, node.value));
  }

  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(remappingFunction);
    return set(key, remappingFunction.apply(key, get(key)));
  }

  @Override
  public @Nullable V merge(
      K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(value);
    Objects.requireNonNull(remappingFunction);
    Node<K, V> node = find(key);
    return set(key, node == null ? value : remappingFunction.apply(node.value, value));
  }

  private @Nullable V set(K key, @Nullable V value) {
    if (value == null) {
      remove(key);
    } else {
      put(key, value);
    }
    return value;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    for (Walk<K, V> walk = walk(); walk.hasNext(); ) {
      Node<K, V> node = walk.nextNode();
      action.accept(node.key, node.value);
    }
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    for (Walk<K, V> walk = walk(); walk.hasNext(); ) {
      Node<K, V> node = walk.nextNode();
      V value = Objects.requireNonNull(function.apply(node.key, node.value));
      replace(node.key, value);
    }
  }

  // --- views

  @Override
  public KeySetView<K, V> keySet() {
    return new KeySetView<>(this, null);
  }

  public KeySetView<K, V> keySet(V mappedValue) {
    return new KeySetView<>(this, Objects.requireNonNull(mappedValue));
  }

  public static <T> KeySetView<T, Boolean> newKeySet() {
    return new KeySetView<>(new ConcurrentHashMap<>(), true);
  }

  public static <T> KeySetView<T, Boolean> newKeySet(int initialCapacity) {
    return new KeySetView<>(new ConcurrentHashMap<>(initialCapacity), true);
  }

  public Enumeration<K> keys() {
    return Collections.enumeration(keySet());
  }

  public Enumeration<V> elements() {
    return Collections.enumeration(values());
  }

  @Override
  public Collection<V> values() {
    return new Values<>(this);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new EntrySet<>(this);
  }

  /** The keys of a map, as specified by the JDK. */
  public static final class KeySetView<K, V> extends AbstractSet<K> {
    private final ConcurrentHashMap<K, V> map;
    private final @Nullable V mapped;

    KeySetView(ConcurrentHashMap<K, V> map, @Nullable V mapped) {
      this.map = map;
      this.mapped = mapped;
    }

    public ConcurrentHashMap<K, V> getMap() {
      return map;
    }

    public @Nullable V getMappedValue() {
      return mapped;
    }

    @Override
    public boolean add(K key) {
      if (mapped == null) {
        throw new UnsupportedOperationException();
      }
      return map.putIfAbsent(key, mapped) == null;
    }

    @Override
    public boolean addAll(Collection<? extends K> c) {
      boolean isChanged = false;
      for (K key : c) {
        isChanged |= add(key);
      }
      return isChanged;
    }

    @Override
    public boolean contains(Object o) {
      return map.containsKey(o);
    }

    @Override
    public boolean remove(Object o) {
      return map.remove(o) != null;
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public void forEach(Consumer<? super K> action) {
      map.forEach((key, value) -> action.accept(key));
    }

    @Override
    public Iterator<K> iterator() {
      return new Keys<>(map);
    }
  }

  private static final class Values<K, V> extends AbstractCollection<V> {
    private final ConcurrentHashMap<K, V> map;

    Values(ConcurrentHashMap<K, V> map) {
      this.map = map;
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public Iterator<V> iterator() {
      return new ValueIterator<>(map);
    }
  }

  private static final class EntrySet<K, V> extends AbstractSet<Map.Entry<K, V>> {
    private final ConcurrentHashMap<K, V> map;

    EntrySet(ConcurrentHashMap<K, V> map) {
      this.map = map;
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public boolean contains(Object o) {
      return o instanceof Map.Entry<?, ?> entry
          && entry.getKey() != null
          && entry.getValue() != null
          && entry.getValue().equals(map.get(entry.getKey()));
    }

    @Override
    public boolean remove(Object o) {
      return o instanceof Map.Entry<?, ?> entry && map.remove(entry.getKey(), entry.getValue());
    }

    @Override
    public boolean add(Map.Entry<K, V> entry) {
      return map.put(entry.getKey(), entry.getValue()) == null;
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return new EntryIterator<>(map);
    }
  }

  /** An entry that writes to the map. */
  private static final class WritableEntry<K, V> extends SimpleEntry<K, V> {
    private final ConcurrentHashMap<K, V> map;

    WritableEntry(ConcurrentHashMap<K, V> map, Node<K, V> node) {
      super(node);
      this.map = map;
    }

    @Override
    public V setValue(V value) {
      map.put(getKey(), Objects.requireNonNull(value));
      return super.setValue(value);
    }
  }
}
