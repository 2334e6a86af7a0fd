package io.portalis.shim.java.util.concurrent;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What a {@code ConcurrentHashMap} is made of, and how to go through it while it changes. */
final class HashBins {

  private HashBins() {}

  static final class Node<K, V> implements Map.Entry<K, V> {
    final int hash;
    final K key;
    V value;
    @Nullable Node<K, V> next;

    Node(int hash, K key, V value, @Nullable Node<K, V> next) {
      this.hash = hash;
      this.key = key;
      this.value = value;
      this.next = next;
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
      throw new UnsupportedOperationException();
    }

    @Override
    public int hashCode() {
      return key.hashCode() ^ value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Map.Entry<?, ?> other
          && key.equals(other.getKey())
          && value.equals(other.getValue());
    }

    @Override
    public String toString() {
      return key + "=" + value;
    }
  }

  /** The bins, and those that replaced them when they became too few. */
  static final class Table<K, V> {
    final @Nullable Node<K, V>[] bins;
    @Nullable Table<K, V> successor;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Table(int size) {
      bins = new Node[size];
    }
  }

  /** A bin that is yet to be visited, on a stack of those. */
  private static final class Place<K, V> {
    private final Table<K, V> table;
    private final int index;
    private final @Nullable Place<K, V> below;

    Place(Table<K, V> table, int index, @Nullable Place<K, V> below) {
      this.table = table;
      this.index = index;
      this.below = below;
    }
  }

  /** Goes through the bins as they were when it began, and for those replaced, their successors. */
  static class Walk<K, V> {
    final ConcurrentHashMap<K, V> map;
    private final @Nullable Table<K, V> start;
    private int index;
    private @Nullable Place<K, V> places;
    private @Nullable Node<K, V> next;
    private @Nullable Node<K, V> last;

    Walk(ConcurrentHashMap<K, V> map) {
      this.map = map;
      start = map.table;
      advance();
    }

    private void advance() {
      if (next != null) {
        next = next.next;
      }
      while (next == null && start != null && (places != null || index < start.bins.length)) {
        next = bin(start);
      }
    }

    /** The next bin; in place of one that was split, those it was split into. */
    private @Nullable Node<K, V> bin(Table<K, V> table) {
      Place<K, V> place = places;
      if (place == null) {
        place = new Place<>(table, index++, null);
      }
      places = place.below;
      while (place.table.successor != null) {
        Table<K, V> larger = place.table.successor;
        places = new Place<>(larger, place.index + place.table.bins.length, places);
        place = new Place<>(larger, place.index, null);
      }
      return place.table.bins[place.index];
    }

    public boolean hasNext() {
      return next != null;
    }

    Node<K, V> nextNode() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      last = next;
      advance();
      return last;
    }

    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      map.remove(last.key);
      last = null;
    }
  }
}
