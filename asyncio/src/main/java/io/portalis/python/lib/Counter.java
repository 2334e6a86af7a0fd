package io.portalis.python.lib;

import io.portalis.python.Builtins;
import io.portalis.python.DictObject;
import io.portalis.python.NotImplementedError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.Counter}: how often things come. A missing one counts 0.
 *
 * @param <T> the things
 */
@Python("Counter")
public class Counter<T> extends DictObject<T, Object> {

  /** Makes an empty counter. */
  @Python("Counter()")
  public Counter() {}

  /**
   * Counts things.
   *
   * @param iterable the things, or a mapping of counts
   */
  @Python("Counter(iterable, /)")
  public Counter(@Nullable Iterable<? extends T> iterable) {
    if (iterable != null) {
      count(iterable);
    }
  }

  /**
   * Counts things.
   *
   * @param iterable the things, a mapping of counts, or null
   * @param keywords more counts
   */
  @Python("Counter(iterable=None, /, **keywords)")
  public Counter(@Nullable Object iterable, PyDict<String, Object> keywords) {
    update(iterable, keywords);
  }

  /**
   * Counts things.
   *
   * @param iterable the things, a mapping of counts, or null
   * @param keywords more counts
   */
  @Python("__init__(iterable=None, /, **keywords)")
  public void initialize(@Nullable Object iterable, PyDict<String, Object> keywords) {
    update(iterable, keywords);
  }

  @Override
  protected Object missing(@Nullable Object key) {
    return 0L;
  }

  private void count(@Nullable Object things) {
    if (things instanceof Map<?, ?> counts) {
      for (Map.Entry<?, ?> entry : counts.entrySet()) {
        add(entry.getKey(), entry.getValue());
      }
      return;
    }
    for (Object thing : Py.iterable(things)) {
      add(thing, 1L);
    }
  }

  @SuppressWarnings("unchecked")
  private void add(@Nullable Object thing, @Nullable Object number) {
    T key = (T) thing;
    Object sum = containsKey(key) ? Py.add(number, at(key)) : number;
    put(key, sum);
  }

  /** Counts more things. */
  @Override
  @Python("update(iterable, /)")
  public void update(@Nullable Object iterable) {
    if (iterable != null) {
      count(iterable);
    }
  }

  /** Counts more things. */
  @Override
  @Python("update(iterable=None, /, **keywords)")
  public void update(@Nullable Object iterable, PyDict<String, Object> keywords) {
    update(iterable);
    count(keywords);
  }

  /** Counts things down. */
  @Python("subtract(iterable, /)")
  @SuppressWarnings("unchecked")
  public void subtract(@Nullable Object iterable) {
    if (iterable instanceof Map<?, ?> counts) {
      for (Map.Entry<?, ?> entry : counts.entrySet()) {
        put((T) entry.getKey(), Py.sub(at(entry.getKey()), entry.getValue()));
      }
      return;
    }
    for (Object thing : Py.iterable(iterable)) {
      put((T) thing, Py.sub(at(thing), 1L));
    }
  }

  /** Counts things down. */
  @Python("subtract(iterable=None, /, **keywords)")
  public void subtract(@Nullable Object iterable, PyDict<String, Object> keywords) {
    if (iterable != null) {
      subtract(iterable);
    }
    subtract(keywords);
  }

  /** Each thing as often as it counts. */
  @Python("elements()")
  public PyIterator<T> elements() {
    Iterator<Map.Entry<T, Object>> entries = entrySet().iterator();
    return new PyIterator<T>() {
      private Map.@Nullable Entry<T, Object> entry;
      private long left;

      @Override
      protected boolean step() {
        while (left <= 0) {
          if (!entries.hasNext()) {
            return false;
          }
          entry = entries.next();
          left = Py.toLong(entry.getValue());
        }
        left--;
        return entry != null && give(entry.getKey());
      }
    };
  }

  /** All pairs of thing and count, the most frequent first. */
  @Python("most_common()")
  public PyList<Tuple> mostCommon() {
    PyList<Tuple> pairs = new PyList<>();
    for (Map.Entry<T, Object> entry : entrySet()) {
      pairs.add(Tuple.of(entry.getKey(), entry.getValue()));
    }
    return Builtins.sorted(pairs, pair -> pair.get(1), true);
  }

  /** The most frequent pairs of thing and count. */
  @Python("most_common(n=None)")
  public PyList<Tuple> mostCommon(@Nullable Long n) {
    PyList<Tuple> all = mostCommon();
    int count = n == null ? all.size() : (int) Math.max(0, Math.min(all.size(), n));
    return PyList.from(all.subList(0, count));
  }

  /** The sum of all counts. */
  @Python("total()")
  public Object total() {
    Object total = 0L;
    for (Object count : values()) {
      total = Py.add(total, count);
    }
    return java.util.Objects.requireNonNull(total);
  }

  @Override
  @Python("copy()")
  public Counter<T> copy() {
    Counter<T> copy = new Counter<>();
    copy.putAll(this);
    return copy;
  }

  /** Refused, as in Python. */
  @Python("fromkeys(iterable, v=None)")
  public static Object fromKeysRefused(Object iterable, @Nullable Object v) {
    throw new NotImplementedError(
        "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
  }

  @Override
  public void removeKey(@Nullable Object key) {
    remove(key);
  }

  @Override
  public @Nullable Object __delitem__(@Nullable Object key) {
    removeKey(key);
    return null;
  }

  /** The positive results of an operation on the counts of the keys of both. */
  @SuppressWarnings("unchecked")
  private @Nullable Object merged(
      @Nullable Object other, boolean itsKeys, BinaryOperator<Object> operation) {
    if (!(other instanceof Counter<?> counter)) {
      return Py.NOT_IMPLEMENTED;
    }
    Counter<T> result = new Counter<>();
    List<@Nullable Object> all = new ArrayList<>(keySet());
    if (itsKeys) {
      for (Object key : counter.keySet()) {
        if (!containsKey(key)) {
          all.add(key);
        }
      }
    }
    for (Object key : all) {
      Object count = operation.apply(at(key), counter.at(key));
      if (Py.gt(count, 0L)) {
        result.put((T) key, count);
      }
    }
    return result;
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    return merged(other, true, Py::add);
  }

  @Override
  public @Nullable Object __sub__(@Nullable Object other) {
    return merged(other, true, Py::sub);
  }

  @Override
  public @Nullable Object __or__(@Nullable Object other) {
    return merged(other, true, (a, b) -> Py.lt(a, b) ? b : a);
  }

  @Override
  public @Nullable Object __and__(@Nullable Object other) {
    return merged(other, false, (a, b) -> Py.lt(a, b) ? a : b);
  }

  @Override
  public @Nullable Object __pos__() {
    return merged(new Counter<T>(), false, Py::add);
  }

  @Override
  public @Nullable Object __neg__() {
    return merged(new Counter<T>(), false, (a, b) -> Py.sub(b, a));
  }

  /** Puts the result of an operation in the place of this counter. */
  @SuppressWarnings("unchecked")
  private @Nullable Object replaced(@Nullable Object result) {
    if (!(result instanceof Counter<?> counter)) {
      return result;
    }
    keySet().stream()
        .toList()
        .forEach(
            key -> {
              if (!counter.containsKey(key)) {
                remove(key);
              }
            });
    putAll((Counter<T>) counter);
    return this;
  }

  @Override
  public @Nullable Object __iadd__(@Nullable Object other) {
    return replaced(__add__(other));
  }

  @Override
  public @Nullable Object __isub__(@Nullable Object other) {
    return replaced(__sub__(other));
  }

  @Override
  public @Nullable Object __ior__(@Nullable Object other) {
    return replaced(__or__(other));
  }

  @Override
  public @Nullable Object __iand__(@Nullable Object other) {
    return replaced(__and__(other));
  }

  private boolean all(Counter<?> other, java.util.function.BiPredicate<Object, Object> relation) {
    for (Object key : keySet()) {
      if (!relation.test(at(key), other.at(key))) {
        return false;
      }
    }
    for (Object key : other.keySet()) {
      if (!relation.test(at(key), other.at(key))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Counter<?> counter ? all(counter, Py::eq) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return other instanceof Counter<?> ? (Object) equals(other) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __le__(@Nullable Object other) {
    return other instanceof Counter<?> counter ? (Object) all(counter, Py::le) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __lt__(@Nullable Object other) {
    return other instanceof Counter<?> counter
        ? (Object) (all(counter, Py::le) && !equals(counter))
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __ge__(@Nullable Object other) {
    return other instanceof Counter<?> counter ? (Object) all(counter, Py::ge) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __gt__(@Nullable Object other) {
    return other instanceof Counter<?> counter
        ? (Object) (all(counter, Py::ge) && !equals(counter))
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __hash__() {
    throw new TypeError("unhashable type: 'Counter'");
  }

  @Override
  public @Nullable Object __repr__() {
    if (isEmpty()) {
      return pyType().name() + "()";
    }
    PyDict<Object, Object> sorted = new PyDict<>();
    for (Tuple pair : mostCommon()) {
      sorted.put(pair.get(0), pair.get(1));
    }
    return pyType().name() + "(" + Py.repr(sorted) + ")";
  }
}
