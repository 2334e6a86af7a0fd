package io.portalis.shim.java.util;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A hash table, as specified by the JDK, that goes through its elements in the order of the JDK's:
 * bins by the spread hash, newcomers last in their bin, but first if they were computed, and as
 * many bins as there. A bin is never a tree.
 */
@SuppressWarnings("unchecked")
public class HashMap<K, V> extends AbstractMap<K, V> implements Cloneable, Serializable {

  private static final long serialVersionUID = 1L;

  private static final int LARGEST = 1 << 30;
  private static final int DEFAULT = 16;

  static final int KEYS = 0;
  static final int VALUES = 1;
  static final int ENTRIES = 2;

  static class Node<K, V> implements Map.Entry<K, V> {
    final int hash;
    final K key;
    V value;
    @Nullable Node<K, V> next;

    Node(int hash, K key, V value) {
      this.hash = hash;
      this.key = key;
      this.value = value;
    }

    @Override
    public K getKey() {
      return key;
    }

    @Override
    public V getValue() {
      return value;
    }

    @Override
    public V setValue(V value) {
      V before = this.value;
      this.value = value;
      return before;
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(key) ^ Objects.hashCode(value);
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Map.Entry<?, ?> other
          && Objects.equals(key, other.getKey())
          && Objects.equals(value, other.getValue());
    }

    @Override
    public String toString() {
      return key + "=" + value;
    }
  }

  private final float loadFactor;
  private @Nullable Node<K, V>[] bins;
  private int size;

  /** The size beyond which there are too few bins; while there are none, how many to begin with. */
  private int threshold;

  int modCount;

  public HashMap() {
    loadFactor = 0.75f;
  }

  public HashMap(int initialCapacity) {
    this(initialCapacity, 0.75f);
  }

  public HashMap(int initialCapacity, float loadFactor) {
    if (initialCapacity < 0) {
      throw new IllegalArgumentException("Illegal initial capacity: " + initialCapacity);
    }
    if (!(loadFactor > 0)) {
      throw new IllegalArgumentException("Illegal load factor: " + loadFactor);
    }
    this.loadFactor = loadFactor;
    threshold = powerOfTwo(initialCapacity);
  }

  public HashMap(Map<? extends K, ? extends V> m) {
    this();
    addAll(m);
  }

  private static int powerOfTwo(int least) {
    int power = 1;
    while (power < least && power < LARGEST) {
      power <<= 1;
    }
    return power;
  }

  // --- the table

  private static int spread(@Nullable Object key) {
    int hash = key == null ? 0 : key.hashCode();
    return hash ^ (hash >>> 16);
  }

  final @Nullable Node<K, V> find(@Nullable Object key) {
    if (size == 0) {
      return null;
    }
    int hash = spread(key);
    Node<K, V> node = bins[hash & (bins.length - 1)];
    while (node != null
        && !(node.hash == hash && (node.key == key || key != null && key.equals(node.key)))) {
      node = node.next;
    }
    return node;
  }

  private void grow() {
    Node<K, V>[] old = bins;
    int half = old == null ? 0 : old.length;
    if (half == LARGEST) {
      threshold = Integer.MAX_VALUE;
      return;
    }
    int length = half > 0 ? half << 1 : threshold > 0 ? threshold : DEFAULT;
    threshold = half >= DEFAULT ? threshold << 1 : (int) (length * loadFactor);
    bins = new Node[length];
    for (int i = 0; i < half; i++) {
      Node<K, V> lowEnd = null;
      Node<K, V> highEnd = null;
      Node<K, V> next;
      for (Node<K, V> node = old[i]; node != null; node = next) {
        next = node.next;
        node.next = null;
        if ((node.hash & half) == 0) {
          lowEnd = chain(lowEnd, node, i);
        } else {
          highEnd = chain(highEnd, node, i + half);
        }
      }
    }
  }

  private Node<K, V> chain(@Nullable Node<K, V> end, Node<K, V> node, int index) {
    if (end == null) {
      bins[index] = node;
    } else {
      end.next = node;
    }
    return node;
  }

  /** Adds a key that is not there. */
  private void append(K key, V value) {
    if (bins == null) {
      grow();
    }
    Node<K, V> added = node(spread(key), key, value);
    int index = added.hash & (bins.length - 1);
    Node<K, V> last = null;
    int before = 0;
    for (Node<K, V> node = bins[index]; node != null; node = node.next) {
      last = node;
      before++;
    }
    chain(last, added, index);
    spreadIfLong(before - 1);
    modCount++;
    if (++size > threshold) {
      grow();
    }
    inserted();
  }

  /** Adds a key that is not there, as the methods do that compute its value. */
  private void prepend(K key, V value) {
    Node<K, V> added = node(spread(key), key, value);
    int index = added.hash & (bins.length - 1);
    int before = 0;
    for (Node<K, V> node = bins[index]; node != null; node = node.next) {
      before++;
    }
    added.next = bins[index];
    bins[index] = added;
    spreadIfLong(before);
    modCount++;
    size++;
    inserted();
  }

  /** Where the JDK thinks of a tree, but the table is small. */
  private void spreadIfLong(int nodes) {
    if (nodes >= 7 && bins.length < 64) {
      grow();
    }
  }

  private void makeRoomForOne() {
    if (bins == null || size > threshold) {
      grow();
    }
  }

  /** Removes the key that an entry has now. */
  final void unlink(Node<K, V> gone) {
    int index = gone.hash & (bins.length - 1);
    Node<K, V> node = bins[index];
    if (node == gone) {
      bins[index] = gone.next;
    } else {
      while (node.next != gone) {
        node = node.next;
      }
      node.next = gone.next;
    }
    modCount++;
    size--;
    removed(gone);
  }

  private @Nullable Node<K, V> firstFrom(int index) {
    Node<K, V>[] all = bins;
    for (int i = index; size > 0 && i < all.length; i++) {
      if (all[i] != null) {
        return all[i];
      }
    }
    return null;
  }

  final void addAll(Map<? extends K, ? extends V> m) {
    int more = m.size();
    if (more == 0) {
      return;
    }
    if (bins == null) {
      int needed = (int) (more / loadFactor + 1f);
      if (needed > threshold) {
        threshold = powerOfTwo(needed);
      }
    } else {
      while (more > threshold && bins.length < LARGEST) {
        grow();
      }
    }
    for (Map.Entry<? extends K, ? extends V> entry : m.entrySet()) {
      set(entry.getKey(), entry.getValue());
    }
  }

  // --- what a subclass that has another order adds

  Node<K, V> node(int hash, K key, V value) {
    return new Node<>(hash, key, value);
  }

  void accessed(Node<K, V> node) {}

  void inserted() {}

  void removed(Node<K, V> node) {}

  @Nullable Node<K, V> first() {
    return firstFrom(0);
  }

  @Nullable Node<K, V> following(Node<K, V> node) {
    return node.next != null ? node.next : firstFrom((node.hash & (bins.length - 1)) + 1);
  }

  // --- Map

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Node<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    accessed(node);
    return node.value;
  }

  @Override
  public V getOrDefault(@Nullable Object key, V defaultValue) {
    Node<K, V> node = find(key);
    if (node == null) {
      return defaultValue;
    }
    accessed(node);
    return node.value;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return find(key) != null;
  }

  @Override
  public @Nullable V put(K key, V value) {
    return set(key, value);
  }

  private @Nullable V set(K key, V value) {
    Node<K, V> node = find(key);
    if (node == null) {
      append(key, value);
      return null;
    }
    V before = node.value;
    node.value = value;
    accessed(node);
    return before;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> m) {
    addAll(m);
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    Node<K, V> node = find(key);
    if (node == null || node.value == null) {
      return set(key, value);
    }
    accessed(node);
    return node.value;
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    Node<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    unlink(node);
    return node.value;
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    Node<K, V> node = find(key);
    if (node == null || !Objects.equals(value, node.value)) {
      return false;
    }
    unlink(node);
    return true;
  }

  @Override
  public boolean replace(K key, V oldValue, V newValue) {
    Node<K, V> node = find(key);
    if (node == null || !Objects.equals(oldValue, node.value)) {
      return false;
    }
    node.value = newValue;
    accessed(node);
    return true;
  }

  @Override
  public @Nullable V replace(K key, V value) {
    return find(key) == null ? null : set(key, value);
  }

  @Override
  public void clear() {
    modCount++;
    size = 0;
    if (bins != null) {
      Arrays.fill(bins, null);
    }
  }

  @Override
  public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
    Objects.requireNonNull(mappingFunction);
    makeRoomForOne();
    Node<K, V> node = find(key);
    if (node != null && node.value != null) {
      accessed(node);
      return node.value;
    }
    int before = modCount;
    V value = mappingFunction.apply(key);
    check(before);
    if (value != null) {
      assign(node, key, value);
    }
    return value;
  }

  @Override
  public @Nullable V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(remappingFunction);
    Node<K, V> node = find(key);
    if (node == null || node.value == null) {
      return null;
    }
    int before = modCount;
    V value = remappingFunction.apply(key, node.value);
    check(before);
    assign(node, key, value);
    return value;
  }

  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(remappingFunction);
    makeRoomForOne();
    Node<K, V> node = find(key);
    int before = modCount;
    V value = remappingFunction.apply(key, node == null ? null : node.value);
    check(before);
    assign(node, key, value);
    return value;
  }

  @Override
  public @Nullable V merge(
      K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(value);
    Objects.requireNonNull(remappingFunction);
    makeRoomForOne();
    Node<K, V> node = find(key);
    V merged = value;
    if (node != null && node.value != null) {
      int before = modCount;
      merged = remappingFunction.apply(node.value, value);
      check(before);
    }
    assign(node, key, merged);
    return merged;
  }

  /** Gives a key its computed value; {@code null} removes it. */
  private void assign(@Nullable Node<K, V> node, K key, @Nullable V value) {
    if (node == null) {
      if (value != null) {
        prepend(key, value);
      }
    } else if (value == null) {
      unlink(node);
    } else {
      node.value = value;
      accessed(node);
    }
  }

  final void check(int expected) {
    if (modCount != expected) {
      throw new ConcurrentModificationException();
    }
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    int before = modCount;
    for (Node<K, V> node = first(); node != null; node = following(node)) {
      action.accept(node.key, node.value);
    }
    check(before);
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    int before = modCount;
    for (Node<K, V> node = first(); node != null; node = following(node)) {
      node.value = function.apply(node.key, node.value);
    }
    check(before);
  }

  @Override
  public Object clone() {
    try {
      HashMap<K, V> copy = (HashMap<K, V>) super.clone();
      copy.bins = null;
      copy.threshold = 0;
      copy.clear();
      copy.addAll(this);
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  // --- views

  @Override
  public Set<K> keySet() {
    return new HashViews.Elements<>(this, KEYS);
  }

  @Override
  public Collection<V> values() {
    return new HashViews.Values<>(this);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new HashViews.Elements<>(this, ENTRIES);
  }

  static Object part(Node<?, ?> node, int kind) {
    return kind == KEYS ? node.key : kind == VALUES ? node.value : node;
  }

  final <E> void forEachPart(int kind, Consumer<? super E> action) {
    Objects.requireNonNull(action);
    int before = modCount;
    for (Node<K, V> node = first(); node != null; node = following(node)) {
      action.accept((E) part(node, kind));
    }
    check(before);
  }
}
