package io.portalis.python;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests of {@code match} statements. */
public final class Match {

  private Match() {}

  /**
   * Whether a value is a sequence, but no string, of a length.
   *
   * @param value the value, may be null
   * @param length the length
   * @param exact whether longer ones do not match
   * @return whether it matches
   */
  public static boolean isSequence(@Nullable Object value, int length, boolean exact) {
    long size;
    if (value instanceof List<?> list) {
      size = list.size();
    } else if (value instanceof Range range) {
      size = range.size();
    } else {
      return false;
    }
    return exact ? size == length : size >= length;
  }

  /**
   * An element of a sequence.
   *
   * @param value the sequence
   * @param index from 0; negative from the end
   * @return the element
   */
  public static @Nullable Object item(@Nullable Object value, long index) {
    return Py.getItem(value, index);
  }

  /**
   * The elements between the first and the last ones.
   *
   * @param value the sequence
   * @param before how many are left out at the start
   * @param after how many are left out at the end
   * @return a new list
   */
  public static Object middle(@Nullable Object value, int before, int after) {
    PyList<Object> all = PyList.from(Py.iterable(value));
    return PyList.from(all.subList(before, all.size() - after));
  }

  /**
   * Whether a value is a mapping that has keys.
   *
   * @param value the value, may be null
   * @param keys the keys
   * @return whether it matches
   */
  public static boolean isMapping(@Nullable Object value, @Nullable Object... keys) {
    if (!(value instanceof Map<?, ?> map)) {
      return false;
    }
    for (Object key : keys) {
      if (!map.containsKey(key)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The entries of a mapping but for some keys.
   *
   * @param value the mapping
   * @param keys the keys
   * @return a new dict
   */
  public static Object rest(@Nullable Object value, @Nullable Object... keys) {
    PyDict<Object, Object> rest = new PyDict<>();
    rest.update(value);
    for (Object key : keys) {
      rest.pop(key, null);
    }
    return rest;
  }
}
