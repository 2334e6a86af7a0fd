package io.portalis.python.lib;

import io.portalis.python.AnySet;
import io.portalis.python.FrozenSet;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.PySet;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Tuple;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's module {@code copy}. */
@PythonModule("copy")
public final class PyCopy {

  private PyCopy() {}

  /** A copy that shares its parts with the original. */
  @Python("copy(x)")
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <T extends @Nullable Object> T copy(T x) {
    Object copied = x;
    if (x instanceof PyList<?> list) {
      copied = list.copy();
    } else if (x instanceof PyDict<?, ?> dict) {
      copied = dict.copy();
    } else if (x instanceof FrozenSet<?>) {
      copied = x;
    } else if (x instanceof AnySet<?> set) {
      copied = set.copy();
    } else if (x instanceof Deque<?> deque) {
      copied = deque.copy();
    } else if (x instanceof ChainMap map) {
      copied = map.copy();
    } else if (x instanceof Fraction) {
      copied = x;
    } else if (x instanceof PyObject object) {
      copied = Py.hasAttr(object, "__copy__") ? Py.invoke(object, "__copy__") : object.pyClone();
    }
    return (T) copied;
  }

  /** A copy of an object and of all that it holds. */
  @Python("deepcopy(x)")
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <T extends @Nullable Object> T deepcopy(T x) {
    return (T) new Deep().copy(x);
  }

  /** A copy of an object and of all that it holds, with what was copied before. */
  @Python("deepcopy(x, memo)")
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <T extends @Nullable Object> T deepcopy(T x, @Nullable Object memo) {
    return (T) (memo instanceof Memo known ? known.deep : new Deep()).copy(x);
  }

  /** The memo that {@code __deepcopy__} hands on. */
  private static final class Memo extends PyDict<Object, Object> {
    private final Deep deep;

    Memo(Deep deep) {
      this.deep = deep;
    }
  }

  private static final class Deep {
    private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
    private final Memo memo = new Memo(this);

    @SuppressWarnings("NullAway")
    @Nullable Object copy(@Nullable Object x) {
      if (x == null) {
        return null;
      }
      Object known = copies.get(x);
      if (known != null) {
        return known;
      }
      if (x instanceof PyList<?> list) {
        PyList<@Nullable Object> copy = remembered(x, new PyList<@Nullable Object>());
        list.forEach(item -> copy.add(copy(item)));
        return copy;
      }
      if (x instanceof PyDict<?, ?> dict) {
        return dictionary(dict);
      }
      if (x instanceof Tuple tuple) {
        return tuple(tuple);
      }
      if (x instanceof FrozenSet<?> set) {
        PyList<@Nullable Object> items = new PyList<>();
        set.forEach(item -> items.add(copy(item)));
        return remembered(x, FrozenSet.from(items));
      }
      if (x instanceof PySet<?> set) {
        PySet<@Nullable Object> copy = remembered(x, new PySet<@Nullable Object>());
        set.forEach(item -> copy.add(copy(item)));
        return copy;
      }
      if (x instanceof Deque<?> deque) {
        Deque<@Nullable Object> copy =
            remembered(x, new Deque<@Nullable Object>(null, deque.maxlen()));
        deque.forEach(item -> copy.append(copy(item)));
        return copy;
      }
      if (x instanceof PyObject object && !(x instanceof Fraction)) {
        return object(object);
      }
      return x;
    }

    private <T> T remembered(Object original, T copy) {
      copies.put(original, copy);
      return copy;
    }

    @SuppressWarnings("unchecked")
    private Object dictionary(PyDict<?, ?> dict) {
      PyDict<@Nullable Object, @Nullable Object> copy =
          (PyDict<@Nullable Object, @Nullable Object>) dict.copy();
      copies.put(dict, copy);
      copy.clear();
      for (Map.Entry<?, ?> entry : dict.entrySet()) {
        copy.put(copy(entry.getKey()), copy(entry.getValue()));
      }
      return copy;
    }

    private Object tuple(Tuple tuple) {
      @Nullable Object[] items = tuple.toArray();
      boolean changed = false;
      for (int i = 0; i < items.length; i++) {
        Object copied = copy(items[i]);
        changed |= copied != items[i];
        items[i] = copied;
      }
      Object known = copies.get(tuple);
      if (known != null) {
        return known;
      }
      if (!changed) {
        return tuple;
      }
      return remembered(
          tuple, tuple instanceof NamedTuple named ? named.with(items) : Tuple.of(items));
    }

    /** Copies what the fields of a translated class hold. */
    private void fields(Class<?> type, PyObject object, PyObject copy) {
      for (java.lang.reflect.Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
          continue;
        }
        try {
          field.setAccessible(true);
          Object value = field.get(object);
          Object copied = copy(value);
          if (copied != value) {
            field.set(copy, copied);
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    private @Nullable Object object(PyObject object) {
      if (Py.hasAttr(object, "__deepcopy__")) {
        @Nullable Object copy = Py.invoke(object, "__deepcopy__", memo);
        if (copy != null) {
          copies.put(object, copy);
        }
        return copy;
      }
      PyObject copy = remembered(object, object.pyClone());
      for (Class<?> type = object.getClass(); type != PyObject.class; type = type.getSuperclass()) {
        fields(type, object, copy);
      }
      Map<String, Object> attributes = object.pyAttributes(false);
      if (attributes != null) {
        PyDict.<String, Object>from(attributes)
            .forEach((name, value) -> Py.setAttr(copy, name, copy(value)));
      }
      return copy;
    }
  }
}
