package io.portalis.shim.java.util;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hash table with the order of insertion or of access, as specified by the JDK. */
public class LinkedHashMap<K, V> extends HashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private static final class Linked<K, V> extends Node<K, V> {
    private @Nullable Linked<K, V> before;
    private @Nullable Linked<K, V> after;

    Linked(int hash, K key, V value) {
      super(hash, key, value);
    }
  }

  private final boolean accessOrder;
  private @Nullable Linked<K, V> head;
  private @Nullable Linked<K, V> tail;

  public LinkedHashMap() {
    accessOrder = false;
  }

  public LinkedHashMap(int initialCapacity) {
    super(initialCapacity);
    accessOrder = false;
  }

  public LinkedHashMap(int initialCapacity, float loadFactor) {
    this(initialCapacity, loadFactor, false);
  }

  public LinkedHashMap(int initialCapacity, float loadFactor, boolean accessOrder) {
    super(initialCapacity, loadFactor);
    this.accessOrder = accessOrder;
  }

  public LinkedHashMap(Map<? extends K, ? extends V> m) {
    accessOrder = false;
    addAll(m);
  }

  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return false;
  }

  private void link(Linked<K, V> node) {
    node.before = tail;
    node.after = null;
    if (tail == null) {
      head = node;
    } else {
      tail.after = node;
    }
    tail = node;
  }

  @Override
  Node<K, V> node(int hash, K key, V value) {
    Linked<K, V> node = new Linked<>(hash, key, value);
    link(node);
    return node;
  }

  @Override
  void accessed(Node<K, V> node) {
    if (accessOrder && node != tail) {
      removed(node);
      link((Linked<K, V>) node);
      modCount++;
    }
  }

  @Override
  void inserted() {
    Linked<K, V> eldest = head;
    if (eldest != null && removeEldestEntry(eldest)) {
      unlink(eldest);
    }
  }

  @Override
  void removed(Node<K, V> removed) {
    Linked<K, V> node = (Linked<K, V>) removed;
    if (node.before == null) {
      head = node.after;
    } else {
      node.before.after = node.after;
    }
    if (node.after == null) {
      tail = node.before;
    } else {
      node.after.before = node.before;
    }
  }

  @Override
  @Nullable Node<K, V> first() {
    return head;
  }

  @Override
  @Nullable Node<K, V> following(Node<K, V> node) {
    return ((Linked<K, V>) node).after;
  }

  @Override
  public void clear() {
    super.clear();
    head = null;
    tail = null;
  }
}
