package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyCallable;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function that remembers its results: what {@code functools.lru_cache} and {@code cache} give.
 */
public final class LruCache implements PyCallable {

  private static final NamedTupleType INFO =
      NamedTupleType.of("CacheInfo", "hits", "misses", "maxsize", "currsize");
  private static final Object MARK = new Object();

  private final @Nullable Object function;
  private final @Nullable Long capacity;
  private final boolean typed;
  private final LinkedHashMap<Object, @Nullable Object> results =
      new LinkedHashMap<>(16, 0.75f, true);
  private long hits;
  private long misses;

  LruCache(@Nullable Object function, @Nullable Long capacity, boolean typed) {
    this.function = function;
    this.capacity = capacity == null ? null : (Long) Math.max(0, capacity);
    this.typed = typed;
  }

  @Override
  public @Nullable Object call(Args args) {
    if (capacity != null && capacity == 0) {
      misses++;
      return Py.call(function, args);
    }
    Tuple key = key(args);
    Py.hash(key);
    synchronized (results) {
      if (results.containsKey(key)) {
        hits++;
        return results.get(key);
      }
      misses++;
    }
    @Nullable Object result = Py.call(function, args);
    synchronized (results) {
      if (!results.containsKey(key)) {
        results.put(key, result);
        if (capacity != null && results.size() > capacity) {
          Iterator<Object> oldest = results.keySet().iterator();
          oldest.next();
          oldest.remove();
        }
      }
    }
    return result;
  }

  private Tuple key(Args args) {
    @Nullable Object[] positional = args.positional();
    if (!typed && args.keywords().isEmpty()) {
      return Tuple.of(positional);
    }
    java.util.List<@Nullable Object> parts = new java.util.ArrayList<>();
    java.util.Collections.addAll(parts, positional);
    for (Map.Entry<String, @Nullable Object> keyword : args.keywords().entrySet()) {
      parts.add(MARK);
      parts.add(keyword.getKey());
      parts.add(keyword.getValue());
    }
    if (typed) {
      for (Object part : parts.toArray()) {
        parts.add(part == MARK ? MARK : Py.type(part));
      }
    }
    return Tuple.of(parts.toArray());
  }

  /** Hits, misses, greatest size and size, as a named tuple. */
  @Python("cache_info()")
  public NamedTuple cacheInfo() {
    synchronized (results) {
      return INFO.make(hits, misses, capacity, (long) results.size());
    }
  }

  /** Forgets all. */
  @Python("cache_clear()")
  public void cacheClear() {
    synchronized (results) {
      results.clear();
      hits = 0;
      misses = 0;
    }
  }

  /** What the cache was made with. */
  @Python("cache_parameters()")
  public PyDict<String, @Nullable Object> cacheParameters() {
    PyDict<String, @Nullable Object> parameters = new PyDict<>();
    parameters.put("maxsize", capacity);
    parameters.put("typed", typed);
    return parameters;
  }

  /** The function that computes the results. */
  @Python("__wrapped__")
  public @Nullable Object wrapped() {
    return function;
  }

  /** The function's name. */
  @Python("__name__")
  public @Nullable Object name() {
    return Py.getAttr(function, "__name__");
  }

  /** The function's name with the classes around it. */
  @Python("__qualname__")
  public @Nullable Object qualname() {
    return Py.getAttr(function, "__qualname__");
  }

  /** The function's documentation. */
  @Python("__doc__")
  public @Nullable Object doc() {
    return Py.getAttr(function, "__doc__");
  }
}
