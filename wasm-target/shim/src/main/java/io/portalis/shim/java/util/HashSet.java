package io.portalis.shim.java.util;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The keys of a hash table, as specified by the JDK, and with as many bins as there. */
public class HashSet<E> extends AbstractSet<E> implements Cloneable, Serializable {

  private static final long serialVersionUID = 1L;

  private HashMap<E, Object> map;

  public HashSet() {
    this(new HashMap<>());
  }

  public HashSet(int initialCapacity) {
    this(new HashMap<>(initialCapacity));
  }

  public HashSet(int initialCapacity, float loadFactor) {
    this(new HashMap<>(initialCapacity, loadFactor));
  }

  public HashSet(Collection<? extends E> c) {
    this(new HashMap<>(Math.max((int) (c.size() / 0.75f) + 1, 16)));
    addAll(c);
  }

  HashSet(HashMap<E, Object> map) {
    this.map = map;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public boolean contains(@Nullable Object o) {
    return map.containsKey(o);
  }

  @Override
  public boolean add(E e) {
    return map.put(e, Boolean.TRUE) == null;
  }

  @Override
  public boolean remove(@Nullable Object o) {
    return map.remove(o) != null;
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Iterator<E> iterator() {
    return map.keySet().iterator();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object clone() {
    try {
      HashSet<E> copy = (HashSet<E>) super.clone();
      copy.map = (HashMap<E, Object>) map.clone();
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
