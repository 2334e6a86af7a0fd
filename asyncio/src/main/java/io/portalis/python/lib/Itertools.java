package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Tuple;
import io.portalis.python.ValueError;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Python's module {@code itertools}. Every function is lazy: it takes items as it gives them. */
@PythonModule("itertools")
public final class Itertools {

  private Itertools() {}

  /** The ints from 0. */
  @Python("count()")
  public static PyIterator<Long> count() {
    return count(0, 1);
  }

  /** The ints from start. */
  @Python("count(start)")
  public static PyIterator<Long> count(long start) {
    return count(start, 1);
  }

  /** The ints from start by a step. */
  @Python("count(start=0, step=1)")
  public static PyIterator<Long> count(long start, long step) {
    return new PyIterator<>() {
      private long next = start;

      @Override
      protected boolean step() {
        long now = next;
        next = now + step;
        return give(now);
      }

      @Override
      public String toString() {
        return "count(" + next + (step == 1 ? ")" : ", " + step + ")");
      }
    };
  }

  /** The numbers from start by a step, of any kind. */
  @Python("count(start=0, step=1)")
  public static PyIterator<@Nullable Object> count(@Nullable Object start, @Nullable Object step) {
    return new PyIterator<>() {
      private @Nullable Object next = start;

      @Override
      protected boolean step() {
        @Nullable Object now = next;
        next = Py.add(now, step);
        return give(now);
      }

      @Override
      public String toString() {
        boolean plain = step instanceof Long number && number == 1;
        return "count(" + Py.repr(next) + (plain ? ")" : ", " + Py.repr(step) + ")");
      }
    };
  }

  /** The items again and again. */
  @Python("cycle(iterable)")
  public static <T extends @Nullable Object> PyIterator<T> cycle(Iterable<? extends T> iterable) {
    Iterator<? extends T> items = iterable.iterator();
    return new PyIterator<T>() {
      private final PyList<T> seen = new PyList<>();
      private int at = -1;

      @Override
      protected boolean step() {
        if (at < 0 && items.hasNext()) {
          T item = items.next();
          seen.add(item);
          return give(item);
        }
        if (seen.isEmpty()) {
          return false;
        }
        at = (at + 1) % seen.size();
        return give(seen.get(at));
      }
    };
  }

  /** The same object for ever. */
  @Python("repeat(object)")
  public static <T extends @Nullable Object> PyIterator<T> repeat(T object) {
    return new PyIterator<T>() {
      @Override
      protected boolean step() {
        return give(object);
      }

      @Override
      public String toString() {
        return "repeat(" + Py.repr(object) + ")";
      }
    };
  }

  /** The same object some times. */
  @Python("repeat(object, times)")
  public static <T extends @Nullable Object> PyIterator<T> repeat(T object, long times) {
    return new PyIterator<T>() {
      private long left = Math.max(0, times);

      @Override
      protected boolean step() {
        return left-- > 0 && give(object);
      }

      @Override
      public String toString() {
        return "repeat(" + Py.repr(object) + ", " + Math.max(0, left) + ")";
      }
    };
  }

  /** The items of one iterable after the other. */
  @SafeVarargs
  @Python("chain(*iterables)")
  public static <T extends @Nullable Object> PyIterator<T> chain(
      Iterable<? extends T>... iterables) {
    return new Chained<T>(java.util.Arrays.asList(iterables).iterator());
  }

  /** The items of one iterable after the other. */
  @Python("chain.from_iterable(iterable)")
  public static PyIterator<@Nullable Object> chainFromIterable(Iterable<?> iterable) {
    Iterator<?> all = iterable.iterator();
    return new Chained<@Nullable Object>(
        new Iterator<Iterable<?>>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public Iterable<?> next() {
            return Py.iterable(all.next());
          }
        });
  }

  private static final class Chained<T extends @Nullable Object> extends PyIterator<T> {
    private final Iterator<? extends Iterable<? extends T>> all;
    private Iterator<? extends T> current = java.util.Collections.emptyIterator();

    Chained(Iterator<? extends Iterable<? extends T>> all) {
      this.all = all;
    }

    @Override
    protected boolean step() {
      while (!current.hasNext()) {
        if (!all.hasNext()) {
          return false;
        }
        current = all.next().iterator();
      }
      return give(current.next());
    }
  }

  /** The first items. */
  @Python("islice(iterable, stop, /)")
  public static <T extends @Nullable Object> PyIterator<T> islice(
      Iterable<? extends T> iterable, @Nullable Long stop) {
    return slice(iterable, 0, position(stop, "Stop argument for islice()"), 1);
  }

  /** The items from start to stop by a step. */
  @Python("islice(iterable, start, stop, step=None, /)")
  public static <T extends @Nullable Object> PyIterator<T> islice(
      Iterable<? extends T> iterable,
      @Nullable Long start,
      @Nullable Long stop,
      @Nullable Long step) {
    if ((start != null && start < 0) || (stop != null && stop < 0)) {
      throw new ValueError(
          "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    if (step != null && step < 1) {
      throw new ValueError("Step for islice() must be a positive integer or None.");
    }
    return slice(
        iterable,
        start == null ? 0 : start,
        position(stop, "Stop argument for islice()"),
        step == null ? 1 : step);
  }

  private static long position(@Nullable Long value, String what) {
    if (value != null && value < 0) {
      throw new ValueError(what + " must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    return value == null ? Long.MAX_VALUE : value;
  }

  private static <T extends @Nullable Object> PyIterator<T> slice(
      Iterable<? extends T> iterable, long start, long stop, long step) {
    Iterator<? extends T> items = iterable.iterator();
    return new PyIterator<T>() {
      private long taken;
      private long next = start;

      @Override
      protected boolean step() {
        while (taken < next) {
          if (!items.hasNext()) {
            return false;
          }
          items.next();
          taken++;
        }
        if (taken >= stop || !items.hasNext()) {
          return false;
        }
        taken++;
        next = next + step < 0 || next + step > stop ? stop : next + step;
        return give(items.next());
      }
    };
  }

  /** The items while they satisfy a condition. */
  @Python("takewhile(predicate, iterable, /)")
  public static <T extends @Nullable Object> PyIterator<T> takewhile(
      Function<? super T, ?> predicate, Iterable<? extends T> iterable) {
    Iterator<? extends T> items = iterable.iterator();
    return new PyIterator<T>() {
      @Override
      protected boolean step() {
        if (!items.hasNext()) {
          return false;
        }
        T item = items.next();
        return Py.truth(predicate.apply(item)) && give(item);
      }
    };
  }

  /** The items from the first that does not satisfy a condition. */
  @Python("dropwhile(predicate, iterable, /)")
  public static <T extends @Nullable Object> PyIterator<T> dropwhile(
      Function<? super T, ?> predicate, Iterable<? extends T> iterable) {
    Iterator<? extends T> items = iterable.iterator();
    return new PyIterator<T>() {
      private boolean dropped;

      @Override
      protected boolean step() {
        while (items.hasNext()) {
          T item = items.next();
          if (dropped || !Py.truth(predicate.apply(item))) {
            dropped = true;
            return give(item);
          }
        }
        return false;
      }
    };
  }

  /** The items that do not satisfy a condition; without one, the false items. */
  @Python("filterfalse(function, iterable, /)")
  public static <T extends @Nullable Object> PyIterator<T> filterfalse(
      @Nullable Function<? super T, ?> function, Iterable<? extends T> iterable) {
    Iterator<? extends T> items = iterable.iterator();
    return new PyIterator<T>() {
      @Override
      protected boolean step() {
        while (items.hasNext()) {
          T item = items.next();
          if (!Py.truth(function == null ? item : function.apply(item))) {
            return give(item);
          }
        }
        return false;
      }
    };
  }

  /** The results of a function for items that are its arguments. */
  @Python("starmap(function, iterable, /)")
  public static PyIterator<@Nullable Object> starmap(
      @Nullable Object function, Iterable<?> iterable) {
    Iterator<?> items = iterable.iterator();
    return new PyIterator<>() {
      @Override
      protected boolean step() {
        return items.hasNext()
            && give(Py.call(function, Arrangements.array(Py.iterable(items.next()))));
      }
    };
  }

  /** Tuples of an item of each, up to the longest, filled with None. */
  @Python("zip_longest(*iterables)")
  public static PyIterator<Tuple> zipLongest(Iterable<?>... iterables) {
    return zipLongest(null, iterables);
  }

  /** Tuples of an item of each, up to the longest, filled with a value. */
  @Python("zip_longest(*iterables, fillvalue=None)")
  public static PyIterator<Tuple> zipLongest(@Nullable Object fillvalue, Iterable<?>... iterables) {
    Iterator<?>[] all = new Iterator<?>[iterables.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = iterables[i].iterator();
    }
    return new PyIterator<>() {
      @Override
      protected boolean step() {
        boolean some = false;
        @Nullable Object[] row = new Object[all.length];
        for (int i = 0; i < row.length; i++) {
          boolean has = all[i].hasNext();
          row[i] = has ? all[i].next() : fillvalue;
          some |= has;
        }
        return some && give(Tuple.of(row));
      }
    };
  }

  /** The running sums. */
  @Python("accumulate(iterable)")
  public static PyIterator<@Nullable Object> accumulate(Iterable<?> iterable) {
    return accumulate(iterable, null, null);
  }

  /** The running results of a function of two arguments. */
  @Python("accumulate(iterable, func=None, *, initial=None)")
  public static PyIterator<@Nullable Object> accumulate(
      Iterable<?> iterable,
      @Nullable BiFunction<@Nullable Object, @Nullable Object, ?> func,
      @Nullable Object initial) {
    Iterator<?> items = iterable.iterator();
    return new PyIterator<>() {
      private boolean started;
      private @Nullable Object total = initial;

      @Override
      protected boolean step() {
        if (!started) {
          started = true;
          if (initial != null) {
            return give(total);
          }
          if (!items.hasNext()) {
            return false;
          }
          total = items.next();
          return give(total);
        }
        if (!items.hasNext()) {
          return false;
        }
        Object item = items.next();
        total = func == null ? Py.add(total, item) : func.apply(total, item);
        return give(total);
      }
    };
  }

  /** All tuples of an item of each. */
  @Python("product(*iterables)")
  public static PyIterator<Tuple> product(Iterable<?>... iterables) {
    return Arrangements.product(1, iterables);
  }

  /** All tuples of an item of each, the iterables taken several times over. */
  @Python("product(*iterables, repeat)")
  public static PyIterator<Tuple> product(long repeat, Iterable<?>... iterables) {
    if (repeat < 0) {
      throw new ValueError("repeat argument cannot be negative");
    }
    return Arrangements.product((int) repeat, iterables);
  }

  /** All arrangements of r of the items; without r, of all. */
  @Python("permutations(iterable, r=None)")
  public static PyIterator<Tuple> permutations(Iterable<?> iterable, @Nullable Long r) {
    return Arrangements.permutations(iterable, checked(r));
  }

  /** All choices of r of the items, in their order. */
  @Python("combinations(iterable, r)")
  public static PyIterator<Tuple> combinations(Iterable<?> iterable, long r) {
    checked(r);
    return Arrangements.combinations(iterable, (int) r, false);
  }

  /** All choices of r of the items, in their order, each as often as one likes. */
  @Python("combinations_with_replacement(iterable, r)")
  public static PyIterator<Tuple> combinationsWithReplacement(Iterable<?> iterable, long r) {
    checked(r);
    return Arrangements.combinations(iterable, (int) r, true);
  }

  private static @Nullable Long checked(@Nullable Long r) {
    if (r != null && r < 0) {
      throw new ValueError("r must be non-negative");
    }
    return r;
  }

  /** The runs of equal items, each with its item. */
  @Python("groupby(iterable)")
  public static PyIterator<Tuple> groupby(Iterable<?> iterable) {
    return new Groups<Object>(iterable, null);
  }

  /** The runs of items with equal keys, each with its key. */
  @Python("groupby(iterable, key=None)")
  public static <T extends @Nullable Object> PyIterator<Tuple> groupby(
      Iterable<? extends T> iterable, @Nullable Function<? super T, ?> key) {
    return new Groups<T>(iterable, key);
  }

  /** Independent iterators over the same items. */
  @Python("tee(iterable, n=2)")
  public static Tuple tee(Iterable<?> iterable, long n) {
    if (n < 0) {
      throw new ValueError("n must be >= 0");
    }
    return Tees.of(iterable.iterator(), (int) n);
  }

  /** Tuples of each item and the next. */
  @Python("pairwise(iterable)")
  public static PyIterator<Tuple> pairwise(Iterable<?> iterable) {
    Iterator<?> items = iterable.iterator();
    return new PyIterator<>() {
      private boolean started;
      private @Nullable Object previous;

      @Override
      protected boolean step() {
        if (!started && items.hasNext()) {
          previous = items.next();
        }
        started = true;
        if (!items.hasNext()) {
          return false;
        }
        @Nullable Object first = previous;
        previous = items.next();
        return give(Tuple.of(first, previous));
      }
    };
  }

  /** The items whose selector is true. */
  @Python("compress(data, selectors)")
  public static <T extends @Nullable Object> PyIterator<T> compress(
      Iterable<? extends T> data, Iterable<?> selectors) {
    Iterator<? extends T> items = data.iterator();
    Iterator<?> flags = selectors.iterator();
    return new PyIterator<T>() {
      @Override
      protected boolean step() {
        while (items.hasNext()) {
          T item = items.next();
          if (!flags.hasNext()) {
            return false;
          }
          if (Py.truth(flags.next())) {
            return give(item);
          }
        }
        return false;
      }
    };
  }

  /** Tuples of n items; the last may be shorter. */
  @Python("batched(iterable, n)")
  public static PyIterator<Tuple> batched(Iterable<?> iterable, long n) {
    return batched(iterable, n, false);
  }

  /** Tuples of n items; the last may be shorter unless strict. */
  @Python("batched(iterable, n, *, strict=False)")
  public static PyIterator<Tuple> batched(Iterable<?> iterable, long n, boolean strict) {
    if (n < 1) {
      throw new ValueError("n must be at least one");
    }
    Iterator<?> items = iterable.iterator();
    return new PyIterator<>() {
      @Override
      protected boolean step() {
        PyList<@Nullable Object> batch = new PyList<>();
        while (batch.size() < n && items.hasNext()) {
          batch.add(items.next());
        }
        if (strict && !batch.isEmpty() && batch.size() < n) {
          throw new ValueError("batched(): incomplete batch");
        }
        return !batch.isEmpty() && give(Tuple.of(batch.toArray()));
      }
    };
  }
}
