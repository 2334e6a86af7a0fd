package io.portalis.python;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The built-in functions over iterables; see {@link Builtins}. */
@SuppressWarnings("unchecked")
abstract class Iterables {

  Iterables() {}

  /** Whether a value is an object of the program with {@code __next__}. */
  static boolean isIterator(@Nullable Object value) {
    return value instanceof PyInstance && Dispatch.overrides(value.getClass(), "__next__");
  }

  /** A sorted list of the elements. */
  @Python("sorted(iterable)")
  public static <T> PyList<T> sorted(Iterable<? extends T> iterable) {
    PyList<T> list = new PyList<>(iterable);
    list.sort();
    return list;
  }

  /** A list of the elements, sorted by keys. */
  @Python("sorted(iterable, *, key=None, reverse=False)")
  public static <T> PyList<T> sorted(
      Iterable<? extends T> iterable, @Nullable Function<? super T, ?> key, boolean reverse) {
    PyList<T> list = new PyList<>(iterable);
    list.sort(key, reverse);
    return list;
  }

  /** The elements from the last to the first. */
  @Python("reversed(sequence)")
  public static <T> Iterator<T> reversed(@Nullable Object sequence) {
    if (sequence instanceof PyInstance instance) {
      Object result = instance.__reversed__();
      if (result != Py.NOT_IMPLEMENTED) {
        return (Iterator<T>) (Iterator<?>) Py.iter(result);
      }
    }
    if (sequence instanceof Range range) {
      return (Iterator<T>) range.reversed();
    }
    if (sequence instanceof PyDict<?, ?> dict) {
      return (Iterator<T>) dict.reversed();
    }
    if (sequence instanceof DictView<?> view) {
      return (Iterator<T>) view.reversed();
    }
    boolean items =
        sequence instanceof List<?>
            || sequence instanceof String
            || sequence instanceof PyBytes
            || sequence instanceof PyInstance
                && Py.truth(((PyInstance) sequence).__len__() != Py.NOT_IMPLEMENTED);
    if (!items) {
      throw new TypeError("'" + Py.typeName(sequence) + "' object is not reversible");
    }
    long length = Py.len(sequence);
    return new Iterator<>() {
      private long next = length;

      @Override
      public boolean hasNext() {
        return next > 0;
      }

      @Override
      @SuppressWarnings("NullAway")
      public T next() {
        if (next <= 0) {
          throw new java.util.NoSuchElementException();
        }
        return (T) Py.getItem(sequence, --next);
      }
    };
  }

  /** Pairs of a number, from 0, and an element. */
  @Python("enumerate(iterable)")
  public static Iterator<Tuple> enumerate(Iterable<?> iterable) {
    return enumerate(iterable, 0L);
  }

  /** Pairs of a number and an element. */
  @Python("enumerate(iterable, start=0)")
  public static Iterator<Tuple> enumerate(Iterable<?> iterable, long start) {
    Iterator<?> source = iterable.iterator();
    return new Iterator<>() {
      private long next = start;

      @Override
      public boolean hasNext() {
        return source.hasNext();
      }

      @Override
      public Tuple next() {
        return Tuple.of(next++, source.next());
      }
    };
  }

  /** Tuples of the elements of several iterables, as long as all have some. */
  @Python("zip(*iterables)")
  public static Iterator<Tuple> zip(Iterable<?>... iterables) {
    return zip(false, iterables);
  }

  /** Tuples of the elements of several iterables; strict ones must have the same length. */
  @Python("zip(*iterables, strict=False)")
  public static Iterator<Tuple> zip(boolean strict, Iterable<?>... iterables) {
    Iterator<?>[] sources = new Iterator<?>[iterables.length];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = iterables[i].iterator();
    }
    return (Iterator<Tuple>)
        (Iterator<?>)
            new Iteration.Ahead() {
              @Override
              boolean advance() {
                @Nullable Object[] row = new Object[sources.length];
                for (int i = 0; i < row.length; i++) {
                  if (!sources[i].hasNext()) {
                    if (strict) {
                      check(sources, i);
                    }
                    return false;
                  }
                  row[i] = sources[i].next();
                }
                ahead = Tuple.of(row);
                return row.length > 0;
              }
            };
  }

  private static void check(Iterator<?>[] sources, int ended) {
    if (ended > 0) {
      throw new ValueError(
          "zip() argument "
              + (ended + 1)
              + " is shorter than argument"
              + (ended == 1 ? " 1" : "s 1-" + ended));
    }
    for (int i = 1; i < sources.length; i++) {
      if (sources[i].hasNext()) {
        throw new ValueError(
            "zip() argument "
                + (i + 1)
                + " is longer than argument"
                + (i == 1 ? " 1" : "s 1-" + i));
      }
    }
  }

  /** The results of a function for each element. */
  @Python("map(function, iterable)")
  public static <T, R> Iterator<R> map(
      Function<? super T, ? extends R> function, Iterable<? extends T> iterable) {
    Iterator<? extends T> source = iterable.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return source.hasNext();
      }

      @Override
      public R next() {
        return function.apply(source.next());
      }
    };
  }

  /** The results of a function for the elements of several iterables. */
  @Python("map(function, *iterables)")
  public static Iterator<Object> map(@Nullable Object function, Iterable<?>... iterables) {
    Iterator<Tuple> rows = zip(iterables);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      @SuppressWarnings("NullAway")
      public Object next() {
        return Py.call(function, rows.next().toArray());
      }
    };
  }

  /** The elements for which a function, or the element itself if there is none, is true. */
  @Python("filter(function, iterable)")
  public static <T> Iterator<T> filter(
      @Nullable Function<? super T, ?> function, Iterable<? extends T> iterable) {
    Iterator<? extends T> source = iterable.iterator();
    return (Iterator<T>)
        (Iterator<?>)
            new Iteration.Ahead() {
              @Override
              boolean advance() {
                while (source.hasNext()) {
                  T item = source.next();
                  if (Py.truth(function == null ? item : function.apply(item))) {
                    ahead = item;
                    return true;
                  }
                }
                return false;
              }
            };
  }

  /** Whether an element is true. */
  @Python("any(iterable)")
  public static boolean any(Iterable<?> iterable) {
    for (Object item : iterable) {
      if (Py.truth(item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all elements are true. */
  @Python("all(iterable)")
  public static boolean all(Iterable<?> iterable) {
    for (Object item : iterable) {
      if (!Py.truth(item)) {
        return false;
      }
    }
    return true;
  }

  /** An iterator over the elements. */
  @Python("iter(iterable)")
  public static <T> Iterator<T> iter(Iterable<? extends T> iterable) {
    return (Iterator<T>) (Iterator<?>) Py.iter(iterable);
  }

  /** Calls a function until it gives a value. */
  @Python("iter(callable, sentinel)")
  public static Iterator<Object> iter(@Nullable Object callable, @Nullable Object sentinel) {
    return new Iteration.Ahead() {
      @Override
      boolean advance() {
        try {
          ahead = Py.call(callable);
        } catch (StopIteration end) {
          return false;
        }
        return !Py.eq(ahead, sentinel);
      }
    };
  }

  /** The next element; throws StopIteration at the end. */
  @Python("next(iterator)")
  @SuppressWarnings("NullAway")
  public static <T> T next(Iterator<T> iterator) {
    if (iterator instanceof Generator<T> generator) {
      return generator.advance();
    }
    if (iterator instanceof PyInstance instance) {
      Object result = instance.__next__();
      if (result != Py.NOT_IMPLEMENTED) {
        return (T) result;
      }
    }
    if (!iterator.hasNext()) {
      throw new StopIteration();
    }
    return iterator.next();
  }

  /** The next element of an iterator that may be an object of the program. */
  @Python("next(iterator)")
  public static @Nullable Object next(@Nullable Object iterator) {
    if (iterator instanceof Iterator<?> source) {
      return next(source);
    }
    Object result =
        iterator instanceof PyInstance instance ? instance.__next__() : Py.NOT_IMPLEMENTED;
    if (result == Py.NOT_IMPLEMENTED) {
      throw new TypeError("'" + Py.typeName(iterator) + "' object is not an iterator");
    }
    return result;
  }

  /** The next element, or something else at the end. */
  @Python("next(iterator, default)")
  public static @Nullable Object next(@Nullable Object iterator, @Nullable Object other) {
    if (iterator instanceof Iterator<?> source) {
      return source.hasNext() ? source.next() : other;
    }
    try {
      return next(iterator);
    } catch (StopIteration end) {
      return other;
    }
  }

  /** The smallest element. */
  @Python("min(iterable)")
  public static <T> T min(Iterable<? extends T> iterable) {
    return extreme("min", iterable, null, Py.UNBOUND, false);
  }

  /** The element with the smallest key. */
  @Python("min(iterable, *, key=None)")
  public static <T> T min(Iterable<? extends T> iterable, @Nullable Function<? super T, ?> key) {
    return extreme("min", iterable, key, Py.UNBOUND, false);
  }

  /** The element with the smallest key, or something else if there is none. */
  @Python("min(iterable, *, default, key=None)")
  public static <T> T min(
      Iterable<? extends T> iterable, @Nullable T other, @Nullable Function<? super T, ?> key) {
    return extreme("min", iterable, key, other, false);
  }

  /** The smaller int. */
  @Python("min(a, b)")
  public static long min(long a, long b) {
    return Math.min(a, b);
  }

  /** The smaller float; the first if they are equal. */
  @Python("min(a, b)")
  public static double min(double a, double b) {
    return b < a ? b : a;
  }

  /** The smaller number; the first if they are equal. */
  public static Object min(long a, double b) {
    return Py.lt(b, a) ? (Object) b : (Object) a;
  }

  /** The smaller number; the first if they are equal. */
  public static Object min(double a, long b) {
    return Py.lt(b, a) ? (Object) b : (Object) a;
  }

  /** The smallest value. */
  @Python("min(*args)")
  public static @Nullable Object min(@Nullable Object... args) {
    return several("min", args, null, false);
  }

  /** The value with the smallest key. */
  @Python("min(*args, key=None)")
  public static @Nullable Object minBy(
      @Nullable Function<Object, ?> key, @Nullable Object... args) {
    return several("min", args, key, false);
  }

  /** The largest element. */
  @Python("max(iterable)")
  public static <T> T max(Iterable<? extends T> iterable) {
    return extreme("max", iterable, null, Py.UNBOUND, true);
  }

  /** The element with the largest key. */
  @Python("max(iterable, *, key=None)")
  public static <T> T max(Iterable<? extends T> iterable, @Nullable Function<? super T, ?> key) {
    return extreme("max", iterable, key, Py.UNBOUND, true);
  }

  /** The element with the largest key, or something else if there is none. */
  @Python("max(iterable, *, default, key=None)")
  public static <T> T max(
      Iterable<? extends T> iterable, @Nullable T other, @Nullable Function<? super T, ?> key) {
    return extreme("max", iterable, key, other, true);
  }

  /** The larger int. */
  @Python("max(a, b)")
  public static long max(long a, long b) {
    return Math.max(a, b);
  }

  /** The larger float; the first if they are equal. */
  @Python("max(a, b)")
  public static double max(double a, double b) {
    return b > a ? b : a;
  }

  /** The larger number; the first if they are equal. */
  public static Object max(long a, double b) {
    return Py.gt(b, a) ? (Object) b : (Object) a;
  }

  /** The larger number; the first if they are equal. */
  public static Object max(double a, long b) {
    return Py.gt(b, a) ? (Object) b : (Object) a;
  }

  /** The largest value. */
  @Python("max(*args)")
  public static @Nullable Object max(@Nullable Object... args) {
    return several("max", args, null, true);
  }

  /** The value with the largest key. */
  @Python("max(*args, key=None)")
  public static @Nullable Object maxBy(
      @Nullable Function<Object, ?> key, @Nullable Object... args) {
    return several("max", args, key, true);
  }

  private static @Nullable Object several(
      String name, @Nullable Object[] args, @Nullable Function<Object, ?> key, boolean largest) {
    if (args.length == 0) {
      throw new TypeError(name + " expected at least 1 argument, got 0");
    }
    return extreme(
        name, args.length == 1 ? Py.iterable(args[0]) : Tuple.of(args), key, Py.UNBOUND, largest);
  }

  @SuppressWarnings("NullAway")
  private static <T> T extreme(
      String name,
      Iterable<? extends T> items,
      @Nullable Function<? super T, ?> key,
      @Nullable Object other,
      boolean largest) {
    Object best = Py.UNBOUND;
    Object bestKey = null;
    for (T item : items) {
      Object k = key == null ? item : key.apply(item);
      if (best == Py.UNBOUND || (largest ? Py.gt(k, bestKey) : Py.lt(k, bestKey))) {
        best = item;
        bestKey = k;
      }
    }
    if (best == Py.UNBOUND) {
      if (other == Py.UNBOUND) {
        throw new ValueError(
            name
                + (PythonVersion.isAtLeast(12)
                    ? "() iterable argument is empty"
                    : "() arg is an empty sequence"));
      }
      best = other;
    }
    return (T) best;
  }

  /** The sum of the elements. */
  @Python("sum(iterable)")
  public static @Nullable Object sum(Iterable<?> iterable) {
    return Summation.sum(iterable, 0L);
  }

  /** The sum of a value and the elements. */
  @Python("sum(iterable, start=0)")
  public static @Nullable Object sum(Iterable<?> iterable, @Nullable Object start) {
    return Summation.sum(iterable, start);
  }
}
