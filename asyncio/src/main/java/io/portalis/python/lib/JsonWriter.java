package io.portalis.python.lib;

import io.portalis.python.Builtins;
import io.portalis.python.Py;
import io.portalis.python.PyEnum;
import io.portalis.python.PyList;
import io.portalis.python.PyType;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON as Python's encoder does. */
final class JsonWriter {

  private static final Tuple PLAIN = Tuple.of(PyType.INT, PyType.STR);

  private final @Nullable String indent;
  private final String itemSeparator;
  private final String keySeparator;
  private final boolean sort;
  private final boolean ascii;
  private final @Nullable Object other;
  private final boolean skipKeys;
  private final StringBuilder out = new StringBuilder();
  private final Map<Object, Object> open = new IdentityHashMap<>();

  JsonWriter(
      @Nullable String indent,
      String itemSeparator,
      String keySeparator,
      boolean sort,
      boolean ascii,
      @Nullable Object other,
      boolean skipKeys) {
    this.indent = indent;
    this.itemSeparator = itemSeparator;
    this.keySeparator = keySeparator;
    this.sort = sort;
    this.ascii = ascii;
    this.other = other;
    this.skipKeys = skipKeys;
  }

  String write(@Nullable Object value) {
    value(value, 0);
    return out.toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Long || value instanceof BigInteger) {
      out.append(value);
    } else if (value instanceof Double number) {
      out.append(number(number));
    } else if (value instanceof String text) {
      string(text);
    } else if (value instanceof Map<?, ?> map) {
      enter(map);
      object(map, depth);
      open.remove(map);
    } else if (value instanceof PyList<?> || value instanceof Tuple) {
      enter(value);
      array((List<?>) value, depth);
      open.remove(value);
    } else if (value instanceof PyEnum member && Py.isInstance(member, PLAIN)) {
      value(member.value(), depth);
    } else if (other != null) {
      enter(value);
      value(Py.call(other, value), depth);
      open.remove(value);
    } else {
      throw unknown(value);
    }
  }

  static TypeError unknown(@Nullable Object value) {
    return new TypeError("Object of type " + Py.type(value).name() + " is not JSON serializable");
  }

  private void enter(Object value) {
    if (open.put(value, value) != null) {
      throw new ValueError("Circular reference detected");
    }
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    return Double.isInfinite(number) ? number > 0 ? "Infinity" : "-Infinity" : Py.repr(number);
  }

  private void line(int depth) {
    if (indent != null) {
      out.append('\n').append(indent.repeat(depth));
    }
  }

  private void array(List<?> items, int depth) {
    if (items.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : itemSeparator);
      line(depth + 1);
      value(items.get(i), depth + 1);
    }
    line(depth);
    out.append(']');
  }

  private void object(Map<?, ?> map, int depth) {
    Iterable<?> keys = sort ? Builtins.sorted(new ArrayList<Object>(map.keySet())) : map.keySet();
    boolean first = true;
    for (Object key : keys) {
      String name = key(key);
      if (name == null) {
        continue;
      }
      out.append(first ? "{" : itemSeparator);
      first = false;
      line(depth + 1);
      string(name);
      out.append(keySeparator);
      value(map.get(key), depth + 1);
    }
    if (first) {
      out.append("{}");
      return;
    }
    line(depth);
    out.append('}');
  }

  private @Nullable String key(@Nullable Object key) {
    if (key instanceof String text) {
      return text;
    }
    if (key == null) {
      return "null";
    }
    if (key instanceof Boolean || key instanceof Long || key instanceof BigInteger) {
      return key.toString();
    }
    if (key instanceof Double number) {
      return number(number);
    }
    if (skipKeys) {
      return null;
    }
    throw new TypeError("keys must be str, int, float, bool or None, not " + Py.typeName(key));
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        default -> {
          if (c < ' ' || (ascii && c > '~')) {
            String hex = Integer.toHexString(c);
            out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
