package io.portalis.python;

import io.portalis.asyncio.Future;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iterating over anything, and unpacking. */
@SuppressWarnings("unchecked")
final class Iteration {

  private Iteration() {}

  static boolean isIterable(@Nullable Object value) {
    if (value instanceof PyInstance instance && !(value instanceof Iterable<?>)) {
      return instance.__iter__() != Py.NOT_IMPLEMENTED || indexed(instance);
    }
    return value instanceof Iterable<?>
        || value instanceof String
        || value instanceof Iterator<?>
        || value instanceof Map<?, ?>
        || value instanceof PyType type && type.iterable() != null;
  }

  private static boolean indexed(PyInstance instance) {
    return Dispatch.overrides(instance.getClass(), "__getitem__", Object.class);
  }

  static Iterable<Object> iterable(@Nullable Object value) {
    if (value instanceof PyInstance instance
        && (!(value instanceof Iterable<?>) || Dispatch.overrides(value.getClass(), "__iter__"))) {
      return () -> ofInstance(instance);
    }
    if (value instanceof Iterable<?> items) {
      return (Iterable<Object>) items;
    }
    if (value instanceof String s) {
      return () -> ofString(s);
    }
    if (value instanceof Iterator<?> iterator) {
      return () -> (Iterator<Object>) iterator;
    }
    if (value instanceof Map<?, ?> map) {
      return (Iterable<Object>) map.keySet();
    }
    if (value instanceof PyType type) {
      Iterable<?> members = type.iterable();
      if (members != null) {
        return (Iterable<Object>) members;
      }
    }
    if (value instanceof Future<?> future) {
      return (Iterable<Object>) (Iterable<?>) future.__await__();
    }
    throw notIterable(value);
  }

  private static TypeError notIterable(@Nullable Object value) {
    return new TypeError("'" + Py.typeName(value) + "' object is not iterable");
  }

  static Iterator<Object> iterator(@Nullable Object value) {
    return iterable(value).iterator();
  }

  private static Iterator<Object> ofInstance(PyInstance instance) {
    Object result = instance.__iter__();
    if (result == Py.NOT_IMPLEMENTED) {
      if (indexed(instance)) {
        return byIndex(instance);
      }
      throw notIterable(instance);
    }
    if (result instanceof Iterator<?> iterator) {
      return (Iterator<Object>) iterator;
    }
    if (result instanceof PyInstance iterator
        && Dispatch.overrides(iterator.getClass(), "__next__")) {
      return new InstanceIterator(iterator);
    }
    throw new TypeError("iter() returned non-iterator of type '" + Py.typeName(result) + "'");
  }

  /** An object of the program with {@code __next__}, as Java's iterator. */
  static final class InstanceIterator implements Iterator<Object> {
    final PyInstance source;
    private @Nullable Object ahead = Py.UNBOUND;

    InstanceIterator(PyInstance source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      if (ahead == Py.UNBOUND) {
        try {
          ahead = source.__next__();
        } catch (StopIteration end) {
          return false;
        }
      }
      return true;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Object result = ahead;
      ahead = Py.UNBOUND;
      return result;
    }
  }

  private static Iterator<Object> byIndex(PyInstance instance) {
    long[] index = {0};
    return new Ahead() {
      @Override
      boolean advance() {
        try {
          ahead = instance.__getitem__(index[0]++);
          return true;
        } catch (IndexError | StopIteration end) {
          return false;
        }
      }
    };
  }

  /** An iterator that must look ahead to know its end. */
  abstract static class Ahead implements Iterator<Object> {
    @Nullable Object ahead;
    private boolean ready;
    private boolean ended;

    /** Puts the next element in {@link #ahead}; false at the end. */
    abstract boolean advance();

    @Override
    public boolean hasNext() {
      if (!ready && !ended) {
        ready = advance();
        ended = !ready;
      }
      return ready;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return ahead;
    }
  }

  private static Iterator<Object> ofString(String s) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < s.length();
      }

      @Override
      public Object next() {
        if (next >= s.length()) {
          throw new NoSuchElementException();
        }
        int from = next;
        next += Character.charCount(s.codePointAt(from));
        return s.substring(from, next);
      }
    };
  }

  static @Nullable Object[] unpack(@Nullable Object source, int n) {
    @Nullable Object[] items = new Object[n];
    int count = 0;
    for (Iterator<Object> it = unpackable(source); it.hasNext(); count++) {
      Object item = it.next();
      if (count == n) {
        throw new ValueError("too many values to unpack (expected " + n + ")");
      }
      items[count] = item;
    }
    if (count < n) {
      throw new ValueError("not enough values to unpack (expected " + n + ", got " + count + ")");
    }
    return items;
  }

  static @Nullable Object[] unpackStar(@Nullable Object source, int before, int after) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Iterator<Object> it = unpackable(source); it.hasNext(); ) {
      all.add(it.next());
    }
    int middle = all.size() - before - after;
    if (middle < 0) {
      throw new ValueError(
          "not enough values to unpack (expected at least "
              + (before + after)
              + ", got "
              + all.size()
              + ")");
    }
    @Nullable Object[] items = new Object[before + 1 + after];
    for (int i = 0; i < before; i++) {
      items[i] = all.get(i);
    }
    items[before] = new PyList<>(all.subList(before, before + middle));
    for (int i = 0; i < after; i++) {
      items[before + 1 + i] = all.get(before + middle + i);
    }
    return items;
  }

  private static Iterator<Object> unpackable(@Nullable Object source) {
    if (!isIterable(source)) {
      throw new TypeError("cannot unpack non-iterable " + Py.typeName(source) + " object");
    }
    return iterator(source);
  }

  static boolean contains(@Nullable Object item, @Nullable Object container) {
    if (container instanceof PyInstance instance) {
      Object result = instance.__contains__(item);
      if (result != Py.NOT_IMPLEMENTED) {
        return Py.truth(result);
      }
    }
    if (container instanceof java.util.Collection<?> all) {
      return all.contains(item);
    }
    if (container instanceof Map<?, ?> map) {
      return map.containsKey(item);
    }
    if (container instanceof String s) {
      if (item instanceof String part) {
        return s.contains(part);
      }
      throw new TypeError(
          "'in <string>' requires string as left operand, not " + Py.typeName(item));
    }
    if (container instanceof Range range) {
      return range.contains(item);
    }
    if (container instanceof PyBytes bytes) {
      return bytes.contains(item);
    }
    if (!isIterable(container)) {
      throw new TypeError("argument of type '" + Py.typeName(container) + "' is not iterable");
    }
    for (Object each : iterable(container)) {
      if (Comparison.same(each, item)) {
        return true;
      }
    }
    return false;
  }
}
