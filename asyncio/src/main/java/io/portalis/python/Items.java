package io.portalis.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lists and tuples have in common. */
final class Items {

  private Items() {}

  /** Index of the first equal element within bounds, or -1. */
  static int find(List<?> items, @Nullable Object value, long start, long stop) {
    long from = start < 0 ? Math.max(0, start + items.size()) : start;
    long to = stop < 0 ? stop + items.size() : stop;
    for (long i = from; i < to && i < items.size(); i++) {
      if (Comparison.same(items.get((int) i), value)) {
        return (int) i;
      }
    }
    return -1;
  }

  /** How many elements are equal to a value. */
  static long count(Iterable<?> items, @Nullable Object value) {
    long count = 0;
    for (Object item : items) {
      if (Comparison.same(item, value)) {
        count++;
      }
    }
    return count;
  }

  /** The elements of an iterable. */
  static @Nullable Object[] toArray(Iterable<?> items) {
    if (items instanceof Collection<?> all && !(items instanceof PyInstance)) {
      return all.toArray();
    }
    List<@Nullable Object> all = new ArrayList<>();
    for (Object item : items) {
      all.add(item);
    }
    return all.toArray();
  }

  /** The entries of a mapping; otherwise a TypeError that says what it is not. */
  static Map<?, ?> mapping(@Nullable Object source, @Nullable String complaint) {
    if (source instanceof Map<?, ?> map) {
      return map;
    }
    if (source == null || !Py.hasAttr(source, "keys")) {
      throw new TypeError(
          complaint == null
              ? "'" + Py.typeName(source) + "' object is not a mapping"
              : complaint + Py.typeName(source));
    }
    PyDict<Object, Object> copy = new PyDict<>();
    for (Object key : Py.iterable(Py.invoke(source, "keys"))) {
      copy.put(key, Py.getItem(source, key));
    }
    return copy;
  }

  /** The elements several times. */
  static @Nullable Object[] repeat(@Nullable Object[] items, long times) {
    if (times <= 0 || items.length == 0) {
      return new Object[0];
    }
    if (times * (double) items.length > Integer.MAX_VALUE - 16) {
      throw new MemoryError();
    }
    @Nullable Object[] all = new Object[(int) (items.length * times)];
    for (int i = 0; i < all.length; i += items.length) {
      System.arraycopy(items, 0, all, i, items.length);
    }
    return all;
  }

  /** One array after the other. */
  static @Nullable Object[] concat(@Nullable Object[] a, @Nullable Object[] b) {
    @Nullable Object[] all = new Object[a.length + b.length];
    System.arraycopy(a, 0, all, 0, a.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
