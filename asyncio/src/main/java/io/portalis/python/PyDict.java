package io.portalis.python;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dict: keeps the order of insertion and compares keys as Python does. Not final, so that {@code
 * defaultdict} and translated classes can extend it. Entries stand in arrays in their order, with a
 * table of indices beside them; a deleted entry leaves a gap until the arrays grow.
 */
@Python("dict")
@SuppressWarnings("unchecked")
public class PyDict<K, V> extends AbstractMap<K, V> implements Iterable<K> {

  private static final Object GAP = new Object();

  private int[] table = new int[8];
  private long[] hashes = new long[5];
  private @Nullable Object[] keys = new Object[5];
  private @Nullable Object[] values = new Object[5];
  private int used;
  private int size;

  /** Makes an empty dict. */
  @Python("dict()")
  public PyDict() {}

  /**
   * Python's {@code dict(...)}.
   *
   * @param source a mapping, or an iterable of pairs
   * @param keywords more entries
   * @return a new dict
   */
  @Python("dict(iterable=None, /, **keywords)")
  public static PyDict<Object, Object> from(
      @Nullable Object source, PyDict<String, Object> keywords) {
    PyDict<Object, Object> dict = new PyDict<>();
    if (source != null) {
      dict.update(source);
    }
    dict.putAll(keywords);
    return dict;
  }

  /**
   * Python's {@code dict(mapping)}.
   *
   * @param source the entries
   * @return a new dict
   */
  @Python("dict(mapping)")
  public static <K, V> PyDict<K, V> from(Map<K, V> source) {
    PyDict<K, V> dict = new PyDict<>();
    dict.putAll(source);
    return dict;
  }

  /**
   * Makes a dict of entries: {@code {k: v, ...}}.
   *
   * @param entries key, value, key, value ...
   * @return the dict
   */
  public static <K, V> PyDict<K, V> of(@Nullable Object... entries) {
    PyDict<K, V> dict = new PyDict<>();
    for (int i = 0; i < entries.length; i += 2) {
      dict.put((K) entries[i], (V) entries[i + 1]);
    }
    return dict;
  }

  /**
   * Adds an entry, for building a dict in one expression.
   *
   * @param key the key, may be null
   * @param value the value, may be null
   * @return this
   */
  public PyDict<K, V> with(@Nullable K key, @Nullable V value) {
    put(key, value);
    return this;
  }

  /** Makes a dict and lets it be filled. */
  public static <K, V> PyDict<K, V> build(java.util.function.Consumer<PyDict<K, V>> fill) {
    PyDict<K, V> dict = new PyDict<>();
    fill.accept(dict);
    return dict;
  }

  /** Adds the entries of a mapping, for building a dict in one expression: {@code {**mapping}}. */
  public PyDict<K, V> withAll(@Nullable Object mapping) {
    putAll((Map<K, V>) Items.mapping(mapping, null));
    return this;
  }

  private int slot(@Nullable Object key, long hash) {
    int mask = table.length - 1;
    int slot = spread(hash) & mask;
    while (true) {
      int entry = table[slot] - 1;
      if (entry < 0 || hashes[entry] == hash && keys[entry] != GAP && matches(entry, key)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  private boolean matches(int entry, @Nullable Object key) {
    Object mine = keys[entry];
    return mine == key || Comparison.same(mine, key);
  }

  private static int spread(long hash) {
    int h = Long.hashCode(hash) * 0x9E3779B9;
    return h ^ h >>> 15;
  }

  private int find(@Nullable Object key) {
    return table[slot(key, Hashing.hash(key))] - 1;
  }

  private void resize() {
    int room = Math.max(8, Integer.highestOneBit(size * 3) << 1);
    long[] oldHashes = hashes;
    @Nullable Object[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    int count = used;
    table = new int[room];
    int capacity = room * 2 / 3 + 1;
    hashes = new long[capacity];
    keys = new Object[capacity];
    values = new Object[capacity];
    used = 0;
    for (int i = 0; i < count; i++) {
      if (oldKeys[i] != GAP) {
        int slot = spread(oldHashes[i]) & (room - 1);
        while (table[slot] != 0) {
          slot = (slot + 1) & (room - 1);
        }
        append(slot, oldHashes[i], oldKeys[i], oldValues[i]);
      }
    }
  }

  private void append(int slot, long hash, @Nullable Object key, @Nullable Object value) {
    hashes[used] = hash;
    keys[used] = key;
    values[used] = value;
    table[slot] = ++used;
  }

  @Override
  @SuppressWarnings("NullAway")
  public V put(@Nullable K key, @Nullable V value) {
    long hash = Hashing.hash(key);
    int slot = slot(key, hash);
    int entry = table[slot] - 1;
    if (entry >= 0) {
      Object old = values[entry];
      values[entry] = value;
      return (V) old;
    }
    if (used == keys.length || used * 3 >= table.length * 2) {
      resize();
      slot = slot(key, hash);
    }
    append(slot, hash, key, value);
    size++;
    return null;
  }

  /** Deletes an entry: its key becomes a gap, so the chains of the table stay whole. */
  private Object drop(int entry) {
    Object old = values[entry];
    keys[entry] = GAP;
    values[entry] = null;
    size--;
    if (size == 0) {
      clear();
    }
    return old;
  }

  /**
   * The value of a key.
   *
   * @param key the key, may be null
   * @return the value, may be null
   * @throws KeyError if there is none
   */
  @SuppressWarnings("NullAway")
  public V at(@Nullable Object key) {
    int entry = find(key);
    return entry < 0 ? missing(key) : (V) values[entry];
  }

  /**
   * What {@link #at} gives for a missing key: {@code __missing__}.
   *
   * @param key the key, may be null
   * @return a value
   * @throws KeyError here
   */
  @SuppressWarnings("NullAway")
  protected V missing(@Nullable Object key) {
    if (this instanceof PyInstance self) {
      Object value = self.__missing__(key);
      if (value != Py.NOT_IMPLEMENTED) {
        return (V) value;
      }
    }
    throw new KeyError(key);
  }

  @Override
  @Python("get(key)")
  @SuppressWarnings("NullAway")
  public V get(@Nullable Object key) {
    int entry = find(key);
    return entry < 0 ? null : (V) values[entry];
  }

  /**
   * The value of a key.
   *
   * @param key the key, may be null
   * @param other what to give if there is none
   * @return the value, may be null
   */
  @Python("get(key, default)")
  @SuppressWarnings("NullAway")
  public V getOr(@Nullable Object key, @Nullable V other) {
    int entry = find(key);
    return entry < 0 ? other : (V) values[entry];
  }

  /**
   * The value of a key; sets it to null if there is none.
   *
   * @param key the key, may be null
   * @return the value, may be null
   */
  @Python("setdefault(key)")
  @SuppressWarnings("NullAway")
  public V setDefault(@Nullable K key) {
    return setDefault(key, null);
  }

  /**
   * The value of a key, set first if there is none.
   *
   * @param key the key, may be null
   * @param value what to set, may be null
   * @return the value, may be null
   */
  @Python("setdefault(key, default)")
  @SuppressWarnings("NullAway")
  public V setDefault(@Nullable K key, @Nullable V value) {
    int entry = find(key);
    if (entry >= 0) {
      return (V) values[entry];
    }
    put(key, value);
    return value;
  }

  /**
   * Takes a key away.
   *
   * @param key the key, may be null
   * @return its value
   * @throws KeyError if there is none
   */
  @Python("pop(key)")
  public V pop(@Nullable Object key) {
    int entry = find(key);
    if (entry < 0) {
      throw new KeyError(key);
    }
    return (V) drop(entry);
  }

  /**
   * Takes a key away.
   *
   * @param key the key, may be null
   * @param other what to give if there is none
   * @return its value
   */
  @Python("pop(key, default)")
  @SuppressWarnings("NullAway")
  public V pop(@Nullable Object key, @Nullable V other) {
    int entry = find(key);
    return entry < 0 ? other : (V) drop(entry);
  }

  /**
   * Takes the last entry away.
   *
   * @return key and value
   * @throws KeyError if the dict is empty
   */
  @Python("popitem()")
  public Tuple popItem() {
    for (int i = used - 1; i >= 0; i--) {
      if (keys[i] != GAP) {
        Object key = keys[i];
        return Tuple.of(key, drop(i));
      }
    }
    throw new KeyError("popitem(): dictionary is empty");
  }

  /**
   * Deletes an entry: {@code del dict[key]}.
   *
   * @param key the key, may be null
   * @throws KeyError if there is none
   */
  public void removeKey(@Nullable Object key) {
    pop(key);
  }

  /**
   * Adds entries, replacing those with the same keys.
   *
   * @param other a mapping, or an iterable of pairs
   */
  @Python("update(other)")
  public void update(@Nullable Object other) {
    if (other instanceof Map<?, ?> || other != null && Py.hasAttr(other, "keys")) {
      putAll((Map<K, V>) Items.mapping(other, ""));
      return;
    }
    long number = 0;
    for (Object pair : Py.iterable(other)) {
      if (!Iteration.isIterable(pair)) {
        throw new TypeError(
            "cannot convert dictionary update sequence element #" + number + " to a sequence");
      }
      @Nullable Object[] both = Items.toArray(Py.iterable(pair));
      if (both.length != 2) {
        throw new ValueError(
            "dictionary update sequence element #"
                + number
                + " has length "
                + both.length
                + "; 2 is required");
      }
      put((K) both[0], (V) both[1]);
      number++;
    }
  }

  /**
   * Adds entries, replacing those with the same keys.
   *
   * @param other a mapping, an iterable of pairs, or null
   * @param keywords more entries
   */
  @Python("update(other=None, /, **keywords)")
  public void update(@Nullable Object other, PyDict<String, Object> keywords) {
    if (other != null) {
      update(other);
    }
    putAll((Map<K, V>) (Map<?, ?>) keywords);
  }

  /**
   * A dict of the same entries.
   *
   * @return a new dict
   */
  @Python("copy()")
  public PyDict<K, V> copy() {
    return from(this);
  }

  /**
   * A dict with the same value for each key.
   *
   * @param iterable the keys
   * @return a new dict
   */
  @Python("fromkeys(iterable)")
  public static <K> PyDict<K, Object> fromKeys(Iterable<K> iterable) {
    return fromKeys(iterable, null);
  }

  /**
   * A dict with the same value for each key.
   *
   * @param iterable the keys
   * @param value the value, may be null
   * @return a new dict
   */
  @Python("fromkeys(iterable, value)")
  public static <K, V> PyDict<K, V> fromKeys(Iterable<K> iterable, @Nullable V value) {
    PyDict<K, V> dict = new PyDict<>();
    for (K key : iterable) {
      dict.put(key, value);
    }
    return dict;
  }

  /**
   * The keys.
   *
   * @return a live view
   */
  @Python("keys()")
  public DictView<K> keys() {
    return new DictView<>(this, DictView.Kind.KEYS);
  }

  @Override
  @Python("values()")
  public DictView<V> values() {
    return new DictView<>(this, DictView.Kind.VALUES);
  }

  /**
   * The pairs of key and value.
   *
   * @return a live view
   */
  @Python("items()")
  public DictView<Tuple> items() {
    return new DictView<>(this, DictView.Kind.ITEMS);
  }

  @Override
  @Python("clear()")
  public void clear() {
    table = new int[8];
    hashes = new long[5];
    keys = new Object[5];
    values = new Object[5];
    used = 0;
    size = 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return find(key) >= 0;
  }

  @Override
  @SuppressWarnings("NullAway")
  public V remove(@Nullable Object key) {
    int entry = find(key);
    return entry < 0 ? null : (V) drop(entry);
  }

  @Override
  public Iterator<K> iterator() {
    return keys().iterator();
  }

  /** The keys from the last to the first. */
  public Iterator<K> reversed() {
    return keys().reversed();
  }

  /** Goes over the entries; complains if the number of entries changes meanwhile. */
  abstract class Cursor<E> implements Iterator<E> {
    private final int step;
    private final int expected = size;
    private int next;

    Cursor(boolean backwards) {
      step = backwards ? -1 : 1;
      next = backwards ? used - 1 : 0;
    }

    abstract E element(@Nullable Object key, @Nullable Object value, int entry);

    @Override
    public boolean hasNext() {
      if (size != expected) {
        throw new RuntimeError("dictionary changed size during iteration");
      }
      while (next >= 0 && next < used && keys[next] == GAP) {
        next += step;
      }
      return next >= 0 && next < used;
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int entry = next;
      next += step;
      return element(keys[entry], values[entry], entry);
    }
  }

  /** An iterator over keys, values or pairs. */
  <E> Iterator<E> cursor(DictView.Kind kind, boolean backwards) {
    return new Cursor<>(backwards) {
      @Override
      @SuppressWarnings("NullAway")
      E element(@Nullable Object key, @Nullable Object value, int entry) {
        return (E)
            switch (kind) {
              case KEYS -> key;
              case VALUES -> value;
              case ITEMS -> Tuple.of(key, value);
            };
      }
    };
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new Cursor<Map.Entry<K, V>>(false) {
          @Override
          Map.Entry<K, V> element(@Nullable Object key, @Nullable Object value, int entry) {
            return new AbstractMap.SimpleEntry<>((K) key, (V) value);
          }
        };
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  @Override
  public Set<K> keySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<K> iterator() {
        return PyDict.this.iterator();
      }

      @Override
      public int size() {
        return size;
      }

      @Override
      public boolean contains(@Nullable Object key) {
        return containsKey(key);
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof PyDict<?, ?> dict) || dict.size != size) {
      return false;
    }
    for (int i = 0; i < used; i++) {
      if (keys[i] != GAP) {
        int entry = dict.find(keys[i]);
        if (entry < 0 || !Comparison.same(values[i], dict.values[entry])) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return size;
  }

  @Override
  public String toString() {
    return Py.str(this);
  }
}
