package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.TypeError;
import java.util.Iterator;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Python's module {@code functools}. Of {@code total_ordering}, {@code cached_property} and {@code
 * singledispatchmethod} the translator itself takes care.
 */
@PythonModule(
    value = "functools",
    classes = {Partial.class, LruCache.class, SingleDispatch.class})
public final class Functools {

  private Functools() {}

  /** A function with positional arguments given in advance. */
  @Python("partial(func, /, *args)")
  public static Partial partial(@Nullable Object func, @Nullable Object... args) {
    return new Partial(func, Args.of(args));
  }

  /** A function with arguments given in advance. */
  @Python("partial(func, /, *args, **keywords)")
  public static Partial partial(
      @Nullable Object func, PyDict<String, Object> keywords, @Nullable Object... args) {
    return new Partial(func, Args.of(args).spreadKeywords(keywords));
  }

  /** Folds the items from the left. */
  @Python("reduce(function, iterable, /)")
  public static @Nullable Object reduce(
      BiFunction<@Nullable Object, @Nullable Object, ?> function, Iterable<?> iterable) {
    Iterator<?> items = iterable.iterator();
    if (!items.hasNext()) {
      throw new TypeError("reduce() of empty iterable with no initial value");
    }
    return fold(function, items, items.next());
  }

  /** Folds the items from the left, from an initial value. */
  @Python("reduce(function, iterable, initial, /)")
  public static @Nullable Object reduce(
      BiFunction<@Nullable Object, @Nullable Object, ?> function,
      Iterable<?> iterable,
      @Nullable Object initial) {
    return fold(function, iterable.iterator(), initial);
  }

  private static @Nullable Object fold(
      BiFunction<@Nullable Object, @Nullable Object, ?> function,
      Iterator<?> items,
      @Nullable Object initial) {
    @Nullable Object result = initial;
    while (items.hasNext()) {
      result = function.apply(result, items.next());
    }
    return result;
  }

  /** Gives a function the name and documentation of the one that it wraps. */
  @Python("update_wrapper(wrapper, wrapped)")
  public static @Nullable Object updateWrapper(@Nullable Object wrapper, @Nullable Object wrapped) {
    for (String name : new String[] {"__module__", "__name__", "__qualname__", "__doc__"}) {
      if (Py.hasAttr(wrapped, name)) {
        Py.setAttr(wrapper, name, Py.getAttr(wrapped, name));
      }
    }
    Py.setAttr(wrapper, "__wrapped__", wrapped);
    return wrapper;
  }

  /** A decorator that gives a function the name and documentation of the one that it wraps. */
  @Python("wraps(wrapped)")
  public static Getter wraps(@Nullable Object wrapped) {
    return new Getter(
        "update_wrapper", "functools.wraps()", wrapper -> updateWrapper(wrapper, wrapped));
  }

  /** Makes a function remember its results. */
  @Python("cache(user_function, /)")
  public static LruCache cache(@Nullable Object userFunction) {
    return new LruCache(userFunction, null, false);
  }

  /** Makes a function remember its last 128 results. */
  @Python("lru_cache(user_function)")
  public static LruCache lruCache(io.portalis.python.PyCallable userFunction) {
    return new LruCache(userFunction, 128L, false);
  }

  /** A decorator that makes a function remember its last results. */
  @Python("lru_cache(maxsize=128, typed=False)")
  public static Getter lruCache(@Nullable Long maxsize, boolean typed) {
    return new Getter("lru_cache", "functools.lru_cache()", f -> new LruCache(f, maxsize, typed));
  }

  /** A key function from an old comparison function. */
  @Python("cmp_to_key(mycmp)")
  public static Getter cmpToKey(@Nullable Object mycmp) {
    return new Getter("cmp_to_key", "functools.cmp_to_key()", item -> new Key(mycmp, item));
  }

  /** Makes a function that other implementations can be registered with by type. */
  @Python("singledispatch(func)")
  public static SingleDispatch singledispatch(@Nullable Object func) {
    return new SingleDispatch(func);
  }

  private static final class Key extends PyObject {
    private final @Nullable Object compare;
    private final @Nullable Object item;

    Key(@Nullable Object compare, @Nullable Object item) {
      this.compare = compare;
      this.item = item;
    }

    private @Nullable Object difference(@Nullable Object other) {
      if (!(other instanceof Key key)) {
        throw new TypeError("other argument must be K instance");
      }
      return Py.call(compare, item, key.item);
    }

    @Override
    public Object __lt__(@Nullable Object other) {
      return Py.lt(difference(other), 0L);
    }

    @Override
    public Object __le__(@Nullable Object other) {
      return Py.le(difference(other), 0L);
    }

    @Override
    public Object __gt__(@Nullable Object other) {
      return Py.gt(difference(other), 0L);
    }

    @Override
    public Object __ge__(@Nullable Object other) {
      return Py.ge(difference(other), 0L);
    }

    @Override
    public Object __eq__(@Nullable Object other) {
      return Py.eq(difference(other), 0L);
    }
  }
}
