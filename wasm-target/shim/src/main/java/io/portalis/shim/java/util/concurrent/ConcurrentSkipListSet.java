package io.portalis.shim.java.util.concurrent;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A sorted set whose iterators let it change, as specified by the JDK: the keys of a map. */
public class ConcurrentSkipListSet<E> extends AbstractSet<E> implements NavigableSet<E> {

  private final ConcurrentNavigableMap<E, Object> map;

  public ConcurrentSkipListSet() {
    map = new ConcurrentSkipListMap<>();
  }

  public ConcurrentSkipListSet(Comparator<? super E> comparator) {
    map = new ConcurrentSkipListMap<>(comparator);
  }

  public ConcurrentSkipListSet(Collection<? extends E> c) {
    this();
    addAll(c);
  }

  public ConcurrentSkipListSet(SortedSet<E> s) {
    this(s.comparator());
    addAll(s);
  }

  /** The keys of a map. */
  @SuppressWarnings("unchecked")
  ConcurrentSkipListSet(ConcurrentNavigableMap<E, ?> map) {
    this.map = (ConcurrentNavigableMap<E, Object>) map;
  }

  private static <K> @Nullable K key(Map.@Nullable Entry<K, ?> entry) {
    return entry == null ? null : entry.getKey();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean contains(Object o) {
    return map.containsKey(o);
  }

  @Override
  public boolean add(E e) {
    return map.putIfAbsent(e, Boolean.TRUE) == null;
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
  public Iterator<E> iterator() {
    return ((ConcurrentSkipListMap<E, Object>) map).new Walk<>(Map.Entry::getKey);
  }

  @Override
  public Iterator<E> descendingIterator() {
    return descendingSet().iterator();
  }

  @Override
  public @Nullable Comparator<? super E> comparator() {
    return map.comparator();
  }

  @Override
  public E first() {
    return map.firstKey();
  }

  @Override
  public E last() {
    return map.lastKey();
  }

  @Override
  public @Nullable E pollFirst() {
    return key(map.pollFirstEntry());
  }

  @Override
  public @Nullable E pollLast() {
    return key(map.pollLastEntry());
  }

  @Override
  public @Nullable E lower(E e) {
    return map.lowerKey(e);
  }

  @Override
  public @Nullable E floor(E e) {
    return map.floorKey(e);
  }

  @Override
  public @Nullable E ceiling(E e) {
    return map.ceilingKey(e);
  }

  @Override
  public @Nullable E higher(E e) {
    return map.higherKey(e);
  }

  @Override
  public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
    return new ConcurrentSkipListSet<>(map.subMap(from, fromInclusive, to, toInclusive));
  }

  @Override
  public NavigableSet<E> headSet(E to, boolean inclusive) {
    return new ConcurrentSkipListSet<>(map.headMap(to, inclusive));
  }

  @Override
  public NavigableSet<E> tailSet(E from, boolean inclusive) {
    return new ConcurrentSkipListSet<>(map.tailMap(from, inclusive));
  }

  @Override
  public NavigableSet<E> subSet(E from, E to) {
    return subSet(from, true, to, false);
  }

  @Override
  public NavigableSet<E> headSet(E to) {
    return headSet(to, false);
  }

  @Override
  public NavigableSet<E> tailSet(E from) {
    return tailSet(from, true);
  }

  @Override
  public NavigableSet<E> descendingSet() {
    return new ConcurrentSkipListSet<>(map.descendingMap());
  }
}
