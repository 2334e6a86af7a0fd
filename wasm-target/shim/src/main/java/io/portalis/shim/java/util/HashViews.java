package io.portalis.shim.java.util;

import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The views of a {@code HashMap}, and how to go through them. */
final class HashViews {

  private HashViews() {}

  /** An iterator over the keys, the values or the entries. */
  static final class Walk<K, V, E> implements Iterator<E> {
    private final HashMap<K, V> map;
    private final int kind;
    private int expected;
    private HashMap.@Nullable Node<K, V> next;
    private HashMap.@Nullable Node<K, V> last;

    Walk(HashMap<K, V> map, int kind) {
      this.map = map;
      this.kind = kind;
      expected = map.modCount;
      next = map.first();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public E next() {
      map.check(expected);
      HashMap.Node<K, V> node = next;
      if (node == null) {
        throw new NoSuchElementException();
      }
      last = node;
      next = map.following(node);
      return (E) HashMap.part(node, kind);
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      map.check(expected);
      map.unlink(last);
      last = null;
      expected = map.modCount;
    }
  }

  /** The keys or the entries. */
  static final class Elements<K, V, E> extends AbstractSet<E> {
    private final HashMap<K, V> map;
    private final int kind;

    Elements(HashMap<K, V> map, int kind) {
      this.map = map;
      this.kind = kind;
    }

    private HashMap.@Nullable Node<K, V> find(@Nullable Object o) {
      if (kind == HashMap.KEYS) {
        return map.find(o);
      }
      HashMap.Node<K, V> node =
          o instanceof Map.Entry<?, ?> entry ? map.find(entry.getKey()) : null;
      return node != null && node.equals(o) ? node : null;
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean contains(@Nullable Object o) {
      return find(o) != null;
    }

    @Override
    public boolean remove(@Nullable Object o) {
      HashMap.Node<K, V> node = find(o);
      if (node != null) {
        map.unlink(node);
      }
      return node != null;
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public void forEach(Consumer<? super E> action) {
      map.forEachPart(kind, action);
    }

    @Override
    public Iterator<E> iterator() {
      return new Walk<>(map, kind);
    }
  }

  /** The values. */
  static final class Values<K, V> extends AbstractCollection<V> {
    private final HashMap<K, V> map;

    Values(HashMap<K, V> map) {
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
    public void forEach(Consumer<? super V> action) {
      map.forEachPart(HashMap.VALUES, action);
    }

    @Override
    public Iterator<V> iterator() {
      return new Walk<>(map, HashMap.VALUES);
    }
  }
}
