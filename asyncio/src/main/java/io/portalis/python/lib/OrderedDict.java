package io.portalis.python.lib;

import io.portalis.python.DictObject;
import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonVersion;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.OrderedDict}: a dict whose order counts and can be changed.
 *
 * @param <K> the keys
 * @param <V> the values
 */
@Python("OrderedDict")
public class OrderedDict<K, V> extends DictObject<K, V> {

  /** Makes an empty dict. */
  @Python("OrderedDict()")
  public OrderedDict() {}

  /**
   * Makes a dict with entries.
   *
   * @param entries a mapping, an iterable of pairs, or null
   * @param keywords more entries
   */
  @Python("OrderedDict(iterable=None, /, **keywords)")
  public OrderedDict(@Nullable Object entries, PyDict<String, Object> keywords) {
    update(entries, keywords);
  }

  /**
   * Puts entries in.
   *
   * @param entries a mapping, an iterable of pairs, or null
   * @param keywords more entries
   */
  @Python("__init__(iterable=None, /, **keywords)")
  public void initialize(@Nullable Object entries, PyDict<String, Object> keywords) {
    update(entries, keywords);
  }

  /** Moves an entry to the end. */
  @Python("move_to_end(key)")
  public void moveToEnd(K key) {
    moveToEnd(key, true);
  }

  /** Moves an entry to the end, or to the front. */
  @Python("move_to_end(key, last=True)")
  public void moveToEnd(K key, boolean last) {
    V value = pop(key);
    if (last) {
      put(key, value);
      return;
    }
    ArrayList<Map.Entry<K, V>> others = new ArrayList<>(entrySet());
    clear();
    put(key, value);
    others.forEach(entry -> put(entry.getKey(), entry.getValue()));
  }

  @Override
  @Python("popitem()")
  public Tuple popItem() {
    return popItem(true);
  }

  /** Takes the last entry away, or the first. */
  @Python("popitem(last=True)")
  public Tuple popItem(boolean last) {
    if (isEmpty()) {
      throw new KeyError("dictionary is empty");
    }
    if (last) {
      return super.popItem();
    }
    Iterator<K> keys = iterator();
    K key = keys.next();
    return Tuple.of(key, pop(key));
  }

  @Override
  @Python("copy()")
  public OrderedDict<K, V> copy() {
    OrderedDict<K, V> copy = new OrderedDict<>();
    copy.putAll(this);
    return copy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!super.equals(other) || !(other instanceof OrderedDict<?, ?> ordered)) {
      return super.equals(other);
    }
    Iterator<?> others = ordered.iterator();
    for (K key : this) {
      if (!Py.eq(key, others.next())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return other instanceof PyDict<?, ?> ? (Object) equals(other) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __or__(@Nullable Object other) {
    if (!(other instanceof Map<?, ?>)) {
      return Py.NOT_IMPLEMENTED;
    }
    OrderedDict<K, V> both = copy();
    both.update(other);
    return both;
  }

  @Override
  public @Nullable Object __hash__() {
    throw new TypeError("unhashable type: 'collections.OrderedDict'");
  }

  @Override
  public @Nullable Object __repr__() {
    if (isEmpty()) {
      return pyType().name() + "()";
    }
    return PythonVersion.isAtLeast(12)
        ? pyType().name() + "(" + entries() + ")"
        : pyType().name() + "(" + Py.repr(new PyList<>(items())) + ")";
  }
}
