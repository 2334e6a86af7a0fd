package io.portalis.python.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of a Python expression, what CPython shows for it, and its translation. */
final class Table {

  static final NamedTupleType POINT = NamedTupleType.of("Point", "x", "y");
  static final NamedTupleType P3 = NamedTupleType.of("P3", List.of("x", "y", "z"), 0L);

  private Table() {}

  static void row(String python, String expected, Callable<?> translated) {
    String actual;
    try {
      actual = Py.repr(translated.call());
    } catch (PyBaseException error) {
      actual = Py.type(error).name() + ": " + Py.str(error);
    } catch (Exception error) {
      throw new AssertionError(python, error);
    }
    assertEquals(expected, actual, python);
  }

  @SafeVarargs
  static <T> PyList<T> list(T... items) {
    return PyList.of(items);
  }

  static <T> PyList<T> list(Iterable<T> items) {
    return PyList.from(items);
  }

  static Tuple tuple(@Nullable Object... items) {
    return Tuple.of(items);
  }

  static PyList<Long> range(long stop) {
    PyList<Long> items = new PyList<>();
    for (long i = 0; i < stop; i++) {
      items.add(i);
    }
    return items;
  }

  static BigInteger big(long base, int power) {
    return BigInteger.valueOf(base).pow(power);
  }

  static <T> T apply(T object, Consumer<? super T> change) {
    change.accept(object);
    return object;
  }

  static PyList<Object> groups(Iterable<Tuple> groups) {
    PyList<Object> all = new PyList<>();
    for (Tuple group : groups) {
      all.add(Tuple.of(group.get(0), list((Iterable<?>) group.get(1))));
    }
    return all;
  }

  static PyList<Object> lists(Tuple iterables) {
    PyList<Object> all = new PyList<>();
    iterables.forEach(iterable -> all.add(list((Iterable<?>) iterable)));
    return all;
  }

  static Counter<Object> counter(String... things) {
    return new Counter<>(List.of((Object[]) things));
  }

  static OrderedDict<Object, Object> ordered(Object... entries) {
    OrderedDict<Object, Object> dict = new OrderedDict<>();
    dict.putAll(PyDict.of(entries));
    return dict;
  }

  static Object mutated() {
    Deque<Long> deque = new Deque<>(list(1L, 2L));
    for (Long item : deque) {
      deque.append(item);
    }
    return deque;
  }

  static PyList<Object> heapOps(long seed) {
    Random random = new Random(seed);
    PyList<Long> heap = new PyList<>();
    List<Object> seen = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Heapq.heappush(heap, random.randrange(50));
    }
    seen.add(heap.copy());
    for (int i = 0; i < 4; i++) {
      Heapq.heappop(heap);
    }
    seen.add(heap.copy());
    Heapq.heapreplace(heap, 17L);
    Heapq.heappushpop(heap, 33L);
    seen.add(heap.copy());
    PyList<Long> other = new PyList<>();
    for (int i = 0; i < 15; i++) {
      other.add(random.randrange(100));
    }
    Heapq.heapify(other);
    seen.add(other);
    return PyList.from(seen);
  }

  static Hash hash(String name, String text) {
    Hash hash = new Hash(name);
    hash.add(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return hash;
  }
}
