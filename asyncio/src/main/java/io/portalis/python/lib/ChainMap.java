package io.portalis.python.lib;

import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code collections.ChainMap}: mappings searched one after the other. */
@Python("ChainMap")
public class ChainMap extends PyObject implements Iterable<@Nullable Object> {

  private final PyList<@Nullable Object> maps = new PyList<>();

  /**
   * Makes a chain.
   *
   * @param maps the mappings, the one to write to first; none for one empty dict
   */
  @Python("ChainMap(*maps)")
  public ChainMap(@Nullable Object... maps) {
    for (Object map : maps) {
      this.maps.add(map);
    }
    if (maps.length == 0) {
      this.maps.add(new PyDict<Object, Object>());
    }
  }

  /** The mappings. */
  @Python("maps")
  public PyList<@Nullable Object> maps() {
    return maps;
  }

  /** A chain with an empty dict before this one's. */
  @Python("new_child()")
  public ChainMap newChild() {
    return newChild(null);
  }

  /** A chain with a mapping before this one's. */
  @Python("new_child(m=None)")
  public ChainMap newChild(@Nullable Object m) {
    ChainMap child = new ChainMap(m == null ? new PyDict<Object, Object>() : m);
    child.maps.addAll(maps);
    return child;
  }

  /** The chain without its first mapping. */
  @Python("parents")
  public ChainMap parents() {
    return new ChainMap(maps.subList(1, maps.size()).toArray());
  }

  private PyDict<@Nullable Object, @Nullable Object> merged() {
    PyDict<@Nullable Object, @Nullable Object> all = new PyDict<>();
    for (int i = maps.size() - 1; i >= 0; i--) {
      all.update(maps.get(i));
    }
    return all;
  }

  /** The value of a key, or None. */
  @Python("get(key)")
  public @Nullable Object get(@Nullable Object key) {
    return get(key, null);
  }

  /** The value of a key, or a default. */
  @Python("get(key, default=None)")
  public @Nullable Object get(@Nullable Object key, @Nullable Object otherwise) {
    return Py.truth(__contains__(key)) ? __getitem__(key) : otherwise;
  }

  /** The keys. */
  @Python("keys()")
  public Iterable<@Nullable Object> keys() {
    return merged().keys();
  }

  /** The values. */
  @Python("values()")
  public Iterable<@Nullable Object> values() {
    PyList<@Nullable Object> values = new PyList<>();
    for (Object key : this) {
      values.add(__getitem__(key));
    }
    return values;
  }

  /** The pairs of key and value. */
  @Python("items()")
  public Iterable<Tuple> items() {
    PyList<Tuple> items = new PyList<>();
    for (Object key : this) {
      items.add(Tuple.of(key, __getitem__(key)));
    }
    return items;
  }

  /** Takes a key out of the first mapping. */
  @Python("pop(key)")
  public @Nullable Object pop(@Nullable Object key) {
    @Nullable Object first = maps.get(0);
    if (!Py.in(key, first)) {
      throw new KeyError("Key not found in the first mapping: " + Py.repr(key));
    }
    @Nullable Object value = Py.getItem(first, key);
    Py.delItem(first, key);
    return value;
  }

  /** Adds entries to the first mapping. */
  @Python("update(other)")
  public void update(@Nullable Object other) {
    for (Map.Entry<?, ?> entry : new PyDict<Object, Object>().withAll(other).entrySet()) {
      __setitem__(entry.getKey(), entry.getValue());
    }
  }

  /** A chain with a copy of the first mapping. */
  @Python("copy()")
  public ChainMap copy() {
    return parents().newChild(PyCopy.copy(maps.get(0)));
  }

  @Override
  public @Nullable Object __getitem__(@Nullable Object key) {
    for (Object map : maps) {
      if (Py.in(key, map)) {
        return Py.getItem(map, key);
      }
    }
    throw new KeyError(key);
  }

  @Override
  public @Nullable Object __setitem__(@Nullable Object key, @Nullable Object value) {
    Py.setItem(maps.get(0), key, value);
    return null;
  }

  @Override
  public @Nullable Object __delitem__(@Nullable Object key) {
    return pop(key);
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object key) {
    for (Object map : maps) {
      if (Py.in(key, map)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Object __len__() {
    return (long) merged().size();
  }

  @Override
  public @Nullable Object __bool__() {
    return !merged().isEmpty();
  }

  @Override
  public @Nullable Object __iter__() {
    return iterator();
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return merged().iterator();
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    if (other instanceof ChainMap chain) {
      return Py.eq(merged(), chain.merged());
    }
    return other instanceof Map<?, ?> ? (Object) Py.eq(merged(), other) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __repr__() {
    StringBuilder text = new StringBuilder("ChainMap(");
    String comma = "";
    for (Object map : maps) {
      text.append(comma).append(Py.repr(map));
      comma = ", ";
    }
    return text.append(')').toString();
  }
}
