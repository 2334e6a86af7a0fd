package io.portalis.shim.java.util;

import java.util.Collection;

/** A hash table with the order of insertion, as specified by the JDK. */
public class LinkedHashSet<E> extends HashSet<E> {

  private static final long serialVersionUID = 1L;

  public LinkedHashSet() {
    super(new LinkedHashMap<>());
  }

  public LinkedHashSet(int initialCapacity) {
    super(new LinkedHashMap<>(initialCapacity));
  }

  public LinkedHashSet(int initialCapacity, float loadFactor) {
    super(new LinkedHashMap<>(initialCapacity, loadFactor));
  }

  public LinkedHashSet(Collection<? extends E> c) {
    this();
    addAll(c);
  }
}
