package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyFunction;
import io.portalis.python.PyList;
import io.portalis.python.PyType;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The modules functools, threading, queue and concurrent.futures, as CPython 3.13 shows them. */
class FunctoolsTest {

  private static PyFunction pair() {
    return PyFunction.of("pair", "a, b=", new Object[] {2L}, a -> tuple(a[0], a[1]));
  }

  @Test
  void partial_call_joinsArguments() {
    Partial one = Functools.partial(pair(), 1L);
    row("partial(pair, 1)()", "(1, 2)", one::call);
    row("partial(pair, 1)(5)", "(1, 5)", () -> one.call(5L));
    row("partial(pair, 1)(b=7)", "(1, 7)", () -> one.call(Args.of().with("b", 7L)));
    row("partial(partial(pair, 1), 9)()", "(1, 9)", () -> Functools.partial(one, 9L).call());
    row("partial(pair, 1).args", "(1,)", one::args);
  }

  @Test
  void lruCache_repeated_hits() {
    PyList<Object> seen = new PyList<>();
    PyFunction twice =
        PyFunction.of(
            "twice",
            "n",
            a -> {
              seen.add(a[0]);
              return Py.mul(a[0], 2L);
            });
    LruCache cached = new LruCache(twice, 2L, false);
    row("cached(1)", "2", () -> cached.call(1L));
    row("cached(1.0)", "2", () -> cached.call(1.0));
    row("cached(2)", "4", () -> cached.call(2L));
    row("cached(3)", "6", () -> cached.call(3L));
    row("cached(1)", "2", () -> cached.call(1L));
    row("seen", "[1, 2, 3, 1]", () -> seen);
    row(
        "cached.cache_info()",
        "CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)",
        cached::cacheInfo);
    row("cached([])", "TypeError: unhashable type: 'list'", () -> cached.call(list()));
    cached.cacheClear();
    row(
        "cached.cache_info()",
        "CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)",
        cached::cacheInfo);
  }

  @Test
  void wraps_function_takesItsName() {
    PyFunction wrapper = PyFunction.of("wrapper", "", a -> null);
    Functools.wraps(pair()).call(wrapper);
    row("wrapper.__name__", "'pair'", () -> Py.getAttr(wrapper, "__name__"));
  }

  @Test
  void cmpToKey_sort_followsTheComparison() {
    PyFunction reverse = PyFunction.of("reverse", "a, b", a -> Py.sub(a[1], a[0]));
    PyList<Long> items = list(1L, 3L, 2L);
    items.sort(Functools.cmpToKey(reverse), false);
    row("sorted([1, 3, 2], key=cmp_to_key(reverse))", "[3, 2, 1]", () -> items);
  }

  @Test
  void singledispatch_call_takesTheNearestBase() {
    SingleDispatch show = Functools.singledispatch(PyFunction.of("show", "x", a -> "object"));
    show.register(PyType.INT, PyFunction.of("number", "x", a -> "int"));
    Py.call(show.register(PyType.LIST), PyFunction.of("row", "x", a -> "list"));
    row("show(1)", "'int'", () -> show.call(1L));
    row("show(True)", "'int'", () -> show.call(true));
    row("show([])", "'list'", () -> show.call(list()));
    row("show('')", "'object'", () -> show.call(""));
  }

  @Test
  void threadPool_map_keepsTheOrder() {
    ThreadPoolExecutor pool = new ThreadPoolExecutor(2L, "");
    PyFunction square = PyFunction.of("square", "x", a -> Py.mul(a[0], a[0]));
    row("list(pool.map(square, range(4)))", "[0, 1, 4, 9]", () -> list(pool.map(square, range(4))));
    row("pool.submit(square, 5).result()", "25", () -> pool.submit(square, 5L).result(null));
    row(
        "pool.submit(square, None).result()",
        "TypeError: unsupported operand type(s) for *: 'NoneType' and 'NoneType'",
        () -> pool.submit(square, (Object) null).result(null));
    pool.shutdown();
    row(
        "pool.submit(square, 5)",
        "RuntimeError: cannot schedule new futures after shutdown",
        () -> pool.submit(square, 5L));
  }

  @Test
  void thread_start_runsItsTarget() {
    ThreadQueue queue = new ThreadQueue(0);
    PyFunction put =
        PyFunction.of(
            "put",
            "x",
            a -> {
              queue.put(a[0]);
              return null;
            });
    PyThread thread = new PyThread(null, put, "worker", tuple(7L), null, null);
    thread.start();
    thread.join(null);
    row("queue.get()", "7", queue::get);
    row("queue.get_nowait()", "Empty: ", queue::getNowait);
    row("thread.is_alive()", "False", thread::isAlive);
    row(
        "thread.start()",
        "RuntimeError: threads can only be started once",
        () -> {
          thread.start();
          return null;
        });
    row("current_thread().name", "'" + name() + "'", () -> PyThread.current().name());
  }

  private static String name() {
    String name = Thread.currentThread().getName();
    return Objects.equals(name, "main") ? "MainThread" : name;
  }

  @Test
  void lock_releaseWhenFree_isRefused() {
    Lock lock = new Lock();
    row("lock.acquire()", "True", lock::acquire);
    row("lock.acquire(False)", "False", () -> lock.acquire(false, -1));
    lock.release();
    row(
        "lock.release()",
        "RuntimeError: release unlocked lock",
        () -> {
          lock.release();
          return null;
        });
  }
}
