package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Items and attributes of values of any type; see {@link Py}. */
abstract class Access extends Operators {

  Access() {}

  /** {@code owner[key]}; the key may be a {@link Slice}. */
  public static @Nullable Object getItem(@Nullable Object owner, @Nullable Object key) {
    if (owner instanceof PyInstance instance) {
      Object result = instance.__getitem__(key);
      if (result != Py.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (owner instanceof PyList<?> list) {
      return list.item(key);
    }
    if (owner instanceof PyDict<?, ?> dict) {
      return dict.at(key);
    }
    if (owner instanceof Tuple tuple) {
      return key instanceof Slice slice
          ? tuple.slice(slice)
          : tuple.at(Conversions.itemIndex(key, "tuple"));
    }
    if (owner instanceof String text) {
      if (key instanceof Slice slice) {
        return Str.slice(text, slice);
      }
      Object index = Conversions.indexOrNull(key);
      if (index == null) {
        throw new TypeError("string indices must be integers, not '" + Py.typeName(key) + "'");
      }
      return Str.at(text, Conversions.itemIndex(index, "string"));
    }
    if (owner instanceof Range range) {
      return key instanceof Slice slice
          ? range.slice(slice)
          : (Object) range.at(Conversions.itemIndex(key, "range"));
    }
    if (owner instanceof PyBytes bytes) {
      return key instanceof Slice slice
          ? bytes.slice(slice)
          : (Object) bytes.at(Conversions.itemIndex(key, "byte"));
    }
    if (owner instanceof PyType type) {
      Object result = PyEnum.byName(type, key);
      return result == Py.UNBOUND ? type : result;
    }
    throw new TypeError(
        owner instanceof PyFunction
            ? "'function' object is not subscriptable"
            : "'" + Py.typeName(owner) + "' object is not subscriptable");
  }

  /** {@code owner[start:stop:step]}. */
  public static @Nullable Object slice(
      @Nullable Object owner,
      @Nullable Object start,
      @Nullable Object stop,
      @Nullable Object step) {
    return getItem(owner, new Slice(start, stop, step));
  }

  /** {@code owner[key] = value}. */
  @SuppressWarnings("unchecked")
  public static void setItem(@Nullable Object owner, @Nullable Object key, @Nullable Object value) {
    if (owner instanceof PyInstance instance
        && instance.__setitem__(key, value) != Py.NOT_IMPLEMENTED) {
      return;
    }
    if (owner instanceof PyList<?> list) {
      list.putItem(key, value);
    } else if (owner instanceof PyDict<?, ?> dict) {
      ((PyDict<Object, Object>) dict).put(key, value);
    } else {
      throw new TypeError("'" + Py.typeName(owner) + "' object does not support item assignment");
    }
  }

  /** {@code del owner[key]}. */
  public static void delItem(@Nullable Object owner, @Nullable Object key) {
    if (owner instanceof PyInstance instance && instance.__delitem__(key) != Py.NOT_IMPLEMENTED) {
      return;
    }
    if (owner instanceof PyList<?> list) {
      list.removeItem(key);
    } else if (owner instanceof PyDict<?, ?> dict) {
      dict.removeKey(key);
    } else {
      throw new TypeError(
          "'"
              + Py.typeName(owner)
              + "' object "
              + (owner instanceof Tuple
                  ? "doesn't"
                  : owner instanceof String ? "doesn't" : "does not")
              + " support item deletion");
    }
  }

  /** {@code owner.name}; throws AttributeError if there is none. */
  public static @Nullable Object getAttr(@Nullable Object owner, String name) {
    return Attributes.get(owner, name);
  }

  /** {@code getattr(owner, name, other)}. */
  public static @Nullable Object getAttr(
      @Nullable Object owner, String name, @Nullable Object other) {
    try {
      return Attributes.get(owner, name);
    } catch (AttributeError e) {
      return other;
    }
  }

  /** {@code owner.name = value}. */
  public static void setAttr(@Nullable Object owner, String name, @Nullable Object value) {
    Attributes.set(owner, name, value);
  }

  /** {@code del owner.name}. */
  public static void delAttr(@Nullable Object owner, String name) {
    Attributes.delete(owner, name);
  }

  /** {@code hasattr(owner, name)}. */
  public static boolean hasAttr(@Nullable Object owner, String name) {
    try {
      Attributes.get(owner, name);
      return true;
    } catch (AttributeError e) {
      return false;
    }
  }
}
