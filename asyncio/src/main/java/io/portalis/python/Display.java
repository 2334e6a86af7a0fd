package io.portalis.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code repr} and {@code str} of built-in values. */
final class Display {

  private static final ThreadLocal<List<Object>> OPEN = ThreadLocal.withInitial(ArrayList::new);

  private Display() {}

  static String str(@Nullable Object value) {
    if (value instanceof String s) {
      return s;
    }
    if (value instanceof PyInstance instance) {
      return text(instance.__str__(), "__str__");
    }
    return repr(value);
  }

  static String repr(@Nullable Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof PyInstance instance && !defaultContainer(instance)) {
      return text(instance.__repr__(), "__repr__");
    }
    if (value instanceof String s) {
      return Repr.ofString(s);
    }
    if (value instanceof Double d) {
      return Repr.ofDouble(d);
    }
    if (value instanceof Boolean b) {
      return b ? "True" : "False";
    }
    if (value instanceof PyList<?> list) {
      return elements(list, list, "[", "]");
    }
    if (value.getClass() == Tuple.class) {
      return tuple((Tuple) value);
    }
    if (value instanceof PyDict<?, ?> dict) {
      return dict(dict);
    }
    if (value instanceof AnySet<?> set) {
      return set(set);
    }
    if (value instanceof DictView<?> view) {
      return elements(
          view, view, "dict_" + view.kind().name().toLowerCase(java.util.Locale.ROOT) + "([", "])");
    }
    if (value instanceof Throwable error) {
      return PyBaseException.wrap(error).toString();
    }
    if (value instanceof java.math.BigInteger n) {
      return decimal(n);
    }
    if (value instanceof Number || Dispatch.overrides(value.getClass(), "toString")) {
      return value.toString();
    }
    return "<" + PyType.typeOf(value).qualifiedName() + " object at 0x" + address(value) + ">";
  }

  private static String decimal(java.math.BigInteger n) {
    if (n.bitLength() > 14280 && n.abs().toString().length() > 4300) {
      throw new ValueError(
          "Exceeds the limit (4300 digits) for integer string conversion;"
              + " use sys.set_int_max_str_digits() to increase the limit");
    }
    return n.toString();
  }

  /** Whether a subclass of a container keeps its way of showing itself. */
  private static boolean defaultContainer(PyInstance instance) {
    return (instance instanceof PyList<?>
            || instance instanceof PyDict<?, ?>
            || instance instanceof Tuple
            || instance instanceof AnySet<?>)
        && !Dispatch.overrides(instance.getClass(), "__repr__");
  }

  private static String text(@Nullable Object result, String hook) {
    if (result instanceof String s) {
      return s;
    }
    throw new TypeError(hook + " returned non-string (type " + Py.typeName(result) + ")");
  }

  static String address(Object value) {
    return Long.toHexString(Builtins.id(value));
  }

  static String tuple(Tuple tuple) {
    return elements(tuple, tuple, "(", tuple.size() == 1 ? ",)" : ")");
  }

  private static String set(AnySet<?> set) {
    String name = PyType.typeOf(set).name();
    if (set.isEmpty()) {
      return name + "()";
    }
    return name.equals("set")
        ? elements(set, set, "{", "}")
        : elements(set, set, name + "({", "})");
  }

  /** The reprs of elements between brackets; {@code ...} inside itself. */
  static String elements(Object owner, Iterable<?> items, String open, String close) {
    if (!enter(owner)) {
      return open.equals("(") ? "(...)" : owner instanceof PyList<?> ? "[...]" : "...";
    }
    try {
      StringBuilder out = new StringBuilder(open);
      for (Iterator<?> it = items.iterator(); it.hasNext(); ) {
        out.append(Py.repr(it.next()));
        if (it.hasNext()) {
          out.append(", ");
        }
      }
      return out.append(close).toString();
    } finally {
      leave();
    }
  }

  static String dict(Map<?, ?> dict) {
    if (!enter(dict)) {
      return "{...}";
    }
    try {
      StringBuilder out = new StringBuilder("{");
      for (Map.Entry<?, ?> entry : dict.entrySet()) {
        if (out.length() > 1) {
          out.append(", ");
        }
        out.append(Py.repr(entry.getKey())).append(": ").append(Py.repr(entry.getValue()));
      }
      return out.append('}').toString();
    } finally {
      leave();
    }
  }

  /** Marks an object as being shown; false if it is already. */
  static boolean enter(Object owner) {
    List<Object> open = OPEN.get();
    for (Object each : open) {
      if (each == owner) {
        return false;
      }
    }
    open.add(owner);
    return true;
  }

  /** Ends what the last {@link #enter} began. */
  static void leave() {
    List<Object> open = OPEN.get();
    open.remove(open.size() - 1);
  }
}
