package io.portalis.python;

import java.lang.reflect.Array;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values as arguments of Java's parameter types. */
final class ArgumentTypes {

  private ArgumentTypes() {}

  /** How far a value is from a type: 0 if it is of it. */
  static int distance(Class<?> type, @Nullable Object value) {
    if (type == Object.class) {
      return 3;
    }
    if (value == null) {
      return 1;
    }
    if (type == long.class && value instanceof Long
        || type == double.class && value instanceof Double
        || type == boolean.class && value instanceof Boolean
        || type.isInstance(value)) {
      return type == Iterable.class ? 1 : 0;
    }
    return type == boolean.class ? 9 : type == double.class ? 20 : 2;
  }

  @SuppressWarnings("NullAway") // Java's functions take None as null.
  static @Nullable Object convert(Class<?> type, @Nullable Object value) {
    if (type == long.class || type == Long.class && value != null) {
      return Py.toLong(value);
    }
    if (type == double.class || type == Double.class && value != null) {
      return Py.toDouble(value);
    }
    if (type == boolean.class) {
      return Py.truth(value);
    }
    if (value == null || type.isInstance(value)) {
      if (value == null && (type == String.class || type == Iterable.class)) {
        throw mismatch(type, null);
      }
      return value;
    }
    if (type == Iterable.class) {
      return Py.iterable(value);
    }
    if (type == Iterator.class) {
      if (Iterables.isIterator(value)) {
        return new Iteration.InstanceIterator((PyInstance) value);
      }
      throw new TypeError("'" + Py.typeName(value) + "' object is not an iterator");
    }
    if (type == Function.class) {
      return (Function<Object, Object>) x -> Py.call(value, x);
    }
    if (type == BiFunction.class) {
      return (BiFunction<Object, Object, Object>) (x, y) -> Py.call(value, x, y);
    }
    if (type == Supplier.class) {
      return (Supplier<Object>) () -> Py.call(value);
    }
    if (type == Consumer.class) {
      return (Consumer<Object>) x -> Py.call(value, x);
    }
    if (type == BiConsumer.class) {
      return (BiConsumer<Object, Object>) (x, y) -> Py.call(value, x, y);
    }
    if (type == Predicate.class) {
      return (Predicate<Object>) x -> Py.truth(Py.call(value, x));
    }
    if (type == Runnable.class) {
      return (Runnable) () -> Py.call(value);
    }
    if (type == Comparator.class) {
      return (Comparator<Object>) (x, y) -> (int) Py.toLong(Py.call(value, x, y));
    }
    if (type == PyCallable.class) {
      return (PyCallable) args -> Py.call(value, args);
    }
    throw mismatch(type, value);
  }

  private static TypeError mismatch(Class<?> type, @Nullable Object value) {
    if (type == Iterable.class) {
      return new TypeError("'" + Py.typeName(value) + "' object is not iterable");
    }
    return new TypeError(
        "argument must be " + PyType.of(type).name() + ", not " + Py.typeName(value));
  }

  static Object array(Class<?> type, Tuple values) {
    Object array = Array.newInstance(type, values.size());
    for (int i = 0; i < values.size(); i++) {
      Array.set(array, i, convert(type, values.get(i)));
    }
    return array;
  }
}
