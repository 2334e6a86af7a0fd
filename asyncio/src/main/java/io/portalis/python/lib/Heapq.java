package io.portalis.python.lib;

import io.portalis.python.Builtins;
import io.portalis.python.IndexError;
import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Python's module {@code heapq}. The sifting goes as in CPython, all the way down and up again, so
 * that a heap's list has the same order.
 */
@PythonModule("heapq")
public final class Heapq {

  private Heapq() {}

  /** Adds an item. */
  @Python("heappush(heap, item, /)")
  public static <T extends @Nullable Object> void heappush(List<T> heap, T item) {
    heap.add(item);
    up(heap, 0, heap.size() - 1);
  }

  /** Takes the least item. */
  @Python("heappop(heap, /)")
  public static <T extends @Nullable Object> T heappop(List<T> heap) {
    return pop(heap);
  }

  private static <T extends @Nullable Object> T pop(List<T> heap) {
    if (heap.isEmpty()) {
      throw new IndexError("index out of range");
    }
    T last = heap.remove(heap.size() - 1);
    if (heap.isEmpty()) {
      return last;
    }
    T least = heap.get(0);
    heap.set(0, last);
    down(heap, 0);
    return least;
  }

  /** Takes the least item, then adds one. */
  @Python("heapreplace(heap, item, /)")
  public static <T extends @Nullable Object> T heapreplace(List<T> heap, T item) {
    if (heap.isEmpty()) {
      throw new IndexError("index out of range");
    }
    return replace(heap, item);
  }

  private static <T extends @Nullable Object> T replace(List<T> heap, T item) {
    T least = heap.get(0);
    heap.set(0, item);
    down(heap, 0);
    return least;
  }

  /** Adds an item, then takes the least. */
  @Python("heappushpop(heap, item, /)")
  public static <T extends @Nullable Object> T heappushpop(List<T> heap, T item) {
    if (heap.isEmpty() || !Py.lt(heap.get(0), item)) {
      return item;
    }
    return replace(heap, item);
  }

  /** Makes a list a heap. */
  @Python("heapify(heap, /)")
  public static void heapify(List<?> heap) {
    for (int i = heap.size() / 2 - 1; i >= 0; i--) {
      down(heap, i);
    }
  }

  private static boolean before(@Nullable Object a, @Nullable Object b) {
    return Py.lt(a, b);
  }

  private static <T extends @Nullable Object> void up(List<T> heap, int start, int at) {
    T item = heap.get(at);
    int place = at;
    while (place > start) {
      int parentPlace = (place - 1) / 2;
      T parent = heap.get(parentPlace);
      if (!before(item, parent)) {
        break;
      }
      heap.set(place, parent);
      place = parentPlace;
    }
    heap.set(place, item);
  }

  private static <T extends @Nullable Object> void down(List<T> heap, int start) {
    int end = heap.size();
    T item = heap.get(start);
    int place = start;
    for (int child = 2 * place + 1; child < end; child = 2 * place + 1) {
      int right = child + 1;
      if (right < end && !before(heap.get(child), heap.get(right))) {
        child = right;
      }
      heap.set(place, heap.get(child));
      place = child;
    }
    heap.set(place, item);
    up(heap, start, place);
  }

  /** The n least items, in order. */
  @Python("nsmallest(n, iterable, key=None)")
  public static <T extends @Nullable Object> PyList<T> nsmallest(
      long n, Iterable<T> iterable, @Nullable Function<? super T, ?> key) {
    return first(n, Builtins.sorted(iterable, key, false));
  }

  /** The n greatest items, the greatest first. */
  @Python("nlargest(n, iterable, key=None)")
  public static <T extends @Nullable Object> PyList<T> nlargest(
      long n, Iterable<T> iterable, @Nullable Function<? super T, ?> key) {
    return first(n, Builtins.sorted(iterable, key, true));
  }

  private static <T extends @Nullable Object> PyList<T> first(long n, PyList<T> sorted) {
    int count = (int) Math.max(0, Math.min(n, sorted.size()));
    return new PyList<>(sorted.subList(0, count));
  }

  /** The items of sorted iterables, in order; lazy. */
  @SafeVarargs
  @Python("merge(*iterables)")
  public static <T extends @Nullable Object> PyIterator<T> merge(
      Iterable<? extends T>... iterables) {
    return merge(null, false, iterables);
  }

  /** The items of sorted iterables, in order of their keys; lazy. */
  @SafeVarargs
  @Python("merge(*iterables, key=None, reverse=False)")
  public static <T extends @Nullable Object> PyIterator<T> merge(
      @Nullable Function<? super T, ?> key, boolean reverse, Iterable<? extends T>... iterables) {
    return new PyIterator<T>() {
      private @Nullable List<Source<T>> sources;
      private @Nullable Source<T> last;

      @Override
      protected boolean step() {
        List<Source<T>> open = sources;
        if (open == null) {
          open = new ArrayList<>();
          sources = open;
          for (Iterable<? extends T> iterable : iterables) {
            Source<T> source = new Source<>(iterable.iterator(), key);
            if (source.advance()) {
              open.add(source);
            }
          }
        } else if (last != null && !last.advance()) {
          open.remove(last);
        }
        last = open.isEmpty() ? null : best(open, reverse);
        return last != null && give(last.item());
      }
    };
  }

  private static <T extends @Nullable Object> Source<T> best(
      List<Source<T>> sources, boolean reverse) {
    Source<T> best = sources.get(0);
    for (Source<T> source : sources) {
      if (reverse ? before(best.order, source.order) : before(source.order, best.order)) {
        best = source;
      }
    }
    return best;
  }

  private static final class Source<T extends @Nullable Object> {
    private final Iterator<? extends T> items;
    private final @Nullable Function<? super T, ?> key;
    private @Nullable T item;
    private @Nullable Object order;

    Source(Iterator<? extends T> items, @Nullable Function<? super T, ?> key) {
      this.items = items;
      this.key = key;
    }

    boolean advance() {
      if (!items.hasNext()) {
        return false;
      }
      T next = items.next();
      item = next;
      order = key == null ? next : key.apply(next);
      return true;
    }

    @SuppressWarnings("NullAway")
    T item() {
      return item;
    }
  }
}
