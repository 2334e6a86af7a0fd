package io.portalis.python.lib;

import io.portalis.python.Builtins;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of values on one line, with the keys of dicts sorted. */
final class PrettyRepr {

  private final @Nullable Long depth;
  private final boolean sorted;
  private final boolean underscores;
  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

  PrettyRepr(@Nullable Long depth, boolean sorted, boolean underscores) {
    this.depth = depth;
    this.sorted = sorted;
    this.underscores = underscores;
  }

  /** Notes that a container is being shown; false if it is already. */
  boolean enter(Object container) {
    return open.add(container);
  }

  void leave(Object container) {
    open.remove(container);
  }

  static String recursion(Object container) {
    return "<Recursion on " + Py.typeName(container) + " with id=" + Builtins.id(container) + ">";
  }

  /** An item in the order of a sorted set or dict; what cannot be compared goes by its type. */
  private static final class Key extends PyObject {
    private final @Nullable Object value;

    Key(@Nullable Object value) {
      this.value = value;
    }

    @Override
    public @Nullable Object __lt__(@Nullable Object other) {
      Object right = other instanceof Key key ? key.value : other;
      try {
        return Py.lt(value, right);
      } catch (TypeError e) {
        int order = Py.str(Py.type(value)).compareTo(Py.str(Py.type(right)));
        return order != 0 ? order < 0 : Builtins.id(value) < Builtins.id(right);
      }
    }
  }

  /** The items in order. */
  static PyList<Object> sorted(Iterable<?> items) {
    PyList<Object> all = PyList.from(items);
    all.sort(Key::new, false);
    return all;
  }

  /** The entries of a mapping as pairs, in the order in which they are shown. */
  PyList<Tuple> entries(Map<?, ?> mapping) {
    PyList<Tuple> pairs = new PyList<>();
    for (Map.Entry<?, ?> entry : mapping.entrySet()) {
      pairs.add(Tuple.of(entry.getKey(), entry.getValue()));
    }
    if (sorted) {
      pairs.sort(pair -> Tuple.of(new Key(pair.get(0)), new Key(pair.get(1))), false);
    }
    return pairs;
  }

  String of(@Nullable Object value, long level) {
    if (underscores && (value instanceof Long || value instanceof BigInteger)) {
      return Py.format(value, "_d");
    }
    boolean dict = value instanceof PyDict<?, ?> && value.getClass() == PyDict.class;
    boolean list = value instanceof PyList<?> && value.getClass() == PyList.class;
    boolean tuple = value instanceof Tuple && value.getClass() == Tuple.class;
    if (value == null || !dict && !list && !tuple) {
      return Py.repr(value);
    }
    String before = dict ? "{" : list ? "[" : "(";
    String after = dict ? "}" : list ? "]" : Py.len(value) == 1 ? ",)" : ")";
    if (Py.len(value) == 0) {
      return before + after;
    }
    if (depth != null && level >= depth) {
      return before + "..." + after;
    }
    if (!enter(value)) {
      return recursion(value);
    }
    StringBuilder out = new StringBuilder(before);
    if (dict) {
      for (Tuple pair : entries((PyDict<?, ?>) value)) {
        out.append(out.length() > 1 ? ", " : "")
            .append(of(pair.get(0), level + 1))
            .append(": ")
            .append(of(pair.get(1), level + 1));
      }
    } else {
      for (Object item : Py.iterable(value)) {
        out.append(out.length() > 1 ? ", " : "").append(of(item, level + 1));
      }
    }
    leave(value);
    return out.append(after).toString();
  }
}
