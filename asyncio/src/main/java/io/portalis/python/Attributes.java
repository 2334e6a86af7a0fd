package io.portalis.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes of any object by their name. */
final class Attributes {

  private Attributes() {}

  static @Nullable Object get(@Nullable Object owner, String name) {
    if (owner instanceof PyInstance instance) {
      return instance.pyGetAttr(name);
    }
    Object value = find(owner, name);
    if (value == Py.UNBOUND) {
      throw missing(owner, name);
    }
    return value;
  }

  /** An attribute that is not in a map of attributes; UNBOUND if there is none. */
  private static @Nullable Object find(@Nullable Object owner, String name) {
    if (name.equals("__class__")) {
      return Py.type(owner);
    }
    if (owner instanceof PyFunction function) {
      return function.attribute(name);
    }
    if (owner instanceof PyType type) {
      return type.attribute(name);
    }
    if (owner instanceof BuiltinFunction function) {
      return function.attribute(name);
    }
    if (owner == null) {
      return Py.UNBOUND;
    }
    Object value = Dispatch.attribute(owner, name);
    if (value == Py.UNBOUND && !(owner instanceof PyInstance)) {
      value = Dunders.of(owner, name);
    }
    return value == Py.UNBOUND && name.equals("__doc__") ? null : value;
  }

  static AttributeError missing(@Nullable Object owner, String name) {
    AttributeError error =
        new AttributeError(
            (owner instanceof PyType type
                    ? "type object '" + type.shownName() + "'"
                    : "'" + Py.typeName(owner) + "' object")
                + " has no attribute '"
                + name
                + "'");
    error.name(name);
    error.obj(owner);
    return error;
  }

  static @Nullable Object ofInstance(PyInstance owner, String name) {
    Map<String, Object> map = owner.pyAttributes(false);
    if (map != null && map.containsKey(name)) {
      return map.get(name);
    }
    if (name.equals("__dict__") && owner.pyAttributes(true) != null) {
      return owner.pyDict();
    }
    Object value = find(owner, name);
    if (value == Py.UNBOUND) {
      value = owner.pyType().inherited(name, owner);
    }
    if (value == Py.UNBOUND) {
      value = owner.__getattr__(name);
      if (value == Py.NOT_IMPLEMENTED) {
        throw missing(owner, name);
      }
    }
    return value;
  }

  static void set(@Nullable Object owner, String name, @Nullable Object value) {
    if (owner instanceof PyInstance instance) {
      instance.pySetAttr(name, value);
    } else if (owner instanceof PyFunction function) {
      function.attribute(name, value);
    } else if (owner instanceof PyType type) {
      type.attribute(name, value);
    } else if (owner == null || !Dispatch.setAttribute(owner, name, value)) {
      throw unsettable(owner, name);
    }
  }

  private static AttributeError unsettable(@Nullable Object owner, String name) {
    boolean exists = find(owner, name) != Py.UNBOUND;
    return new AttributeError(
        exists
            ? "'" + Py.typeName(owner) + "' object attribute '" + name + "' is read-only"
            : "'"
                + Py.typeName(owner)
                + "' object has no attribute '"
                + name
                + "'"
                + (owner == null
                        || Arithmetic.isNumber(owner)
                        || owner instanceof Iterable<?>
                        || owner instanceof String
                    ? " and no __dict__ for setting new attributes"
                    : ""));
  }

  static void setInstance(PyInstance owner, String name, @Nullable Object value) {
    if (Dispatch.setAttribute(owner, name, value)) {
      return;
    }
    Map<String, Object> map = owner.pyAttributes(true);
    if (map == null) {
      throw unsettable(owner, name);
    }
    put(map, name, value);
  }

  @SuppressWarnings("NullAway") // A map of attributes holds nulls.
  static void put(Map<String, Object> map, String name, @Nullable Object value) {
    map.put(name, value);
  }

  static void delete(@Nullable Object owner, String name) {
    if (owner instanceof PyInstance instance) {
      instance.pyDelAttr(name);
    } else if (!(owner instanceof PyFunction function) || !function.deleteAttribute(name)) {
      throw missing(owner, name);
    }
  }

  static void deleteInstance(PyInstance owner, String name) {
    Map<String, Object> map = owner.pyAttributes(false);
    if (map == null || !map.containsKey(name)) {
      throw missing(owner, name);
    }
    map.remove(name);
  }

  static @Nullable Object invoke(@Nullable Object owner, String name, Args args) {
    if (owner instanceof PyInstance instance) {
      return instance.pyInvoke(name, args);
    }
    if (owner != null && !(owner instanceof PyType) && !(owner instanceof PyFunction)) {
      Object result = Dispatch.invoke(owner, name, args);
      if (result != Py.UNBOUND) {
        return result;
      }
    }
    return Py.call(get(owner, name), args);
  }

  static @Nullable Object invokeInstance(PyInstance owner, String name, Args args) {
    Map<String, Object> map = owner.pyAttributes(false);
    if (map == null || !map.containsKey(name)) {
      Object result = Dispatch.invoke(owner, name, args);
      if (result != Py.UNBOUND) {
        return result;
      }
    }
    return Py.call(owner.pyGetAttr(name), args);
  }
}
