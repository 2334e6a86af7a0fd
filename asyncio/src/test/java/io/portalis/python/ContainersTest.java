package io.portalis.python;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Expressions with what CPython 3.13 gives for them: the repr, or the error. */
final class ContainersTest extends PythonTable {

  @TestFactory
  @SuppressWarnings("NullAway")
  Stream<DynamicTest> expressions() {
    return Stream.of(
        row(
            "{10, 5, 1, 8, 100, 33}",
            "{1, 33, 100, 5, 8, 10}",
            () ->
                PySet.<Object>ofConstants(
                    (Object) 10L,
                    (Object) 5L,
                    (Object) 1L,
                    (Object) 8L,
                    (Object) 100L,
                    (Object) 33L)),
        row(
            "set(range(20, 0, -1))",
            "{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20}",
            () -> Py.call(name("set"), Py.call(name("range"), 20L, 0L, Py.neg(1L)))),
        row(
            "{1000, 2000, 3000, 4000, 5000, 6}",
            "{4000, 2000, 5000, 6, 3000, 1000}",
            () ->
                PySet.<Object>ofConstants(
                    (Object) 1000L,
                    (Object) 2000L,
                    (Object) 3000L,
                    (Object) 4000L,
                    (Object) 5000L,
                    (Object) 6L)),
        row(
            "{-1, -2, 0, 5, 3.5, 2 ** 70}",
            "{0, 1180591620717411303424, 3.5, 5, -2, -1}",
            () ->
                PySet.<Object>of(
                    Py.neg(1L),
                    Py.neg(2L),
                    (Object) 0L,
                    (Object) 5L,
                    (Object) 3.5d,
                    Py.pow((Object) 2L, (Object) 70L))),
        row(
            "{(1, 2), (3, 4), (5, 6), 7}",
            "{(1, 2), (3, 4), (5, 6), 7}",
            () ->
                PySet.<Object>of(
                    Tuple.of(1L, 2L), Tuple.of(3L, 4L), Tuple.of(5L, 6L), (Object) 7L)),
        row(
            "set(range(0, 1480, 37))",
            "{0, 259, 518, 777, 1036, 1295, 148, 407, 666, 925, 1184, 1443, 37, 296, 555, 814, 1073, 1332, 185, 444, 703, 962, 1221, 74, 333, 592, 851, 1110, 1369, 222, 481, 740, 999, 1258, 111, 370, 629, 888, 1147, 1406}",
            () -> Py.call(name("set"), Py.call(name("range"), 0L, 1480L, 37L))),
        row(
            "{1, 2, 3, 4, 5}.difference([2]).union([99, 98])",
            "{1, 98, 99, 3, 4, 5}",
            () ->
                Py.invoke(
                    Py.invoke(
                        PySet.<Object>ofConstants(
                            (Object) 1L, (Object) 2L, (Object) 3L, (Object) 4L, (Object) 5L),
                        "difference",
                        PyList.<Object>of((Object) 2L)),
                    "union",
                    PyList.<Object>of(99L, 98L))),
        row(
            "set(list(range(100))[::7]) | set(range(0, 50, 11))",
            "{0, 70, 7, 11, 77, 14, 84, 21, 22, 91, 28, 33, 98, 35, 42, 44, 49, 56, 63}",
            () ->
                Py.or(
                    Py.call(
                        name("set"),
                        Py.getItem(
                            Py.call(name("list"), Py.call(name("range"), (Object) 100L)),
                            new Slice(null, null, 7L))),
                    Py.call(name("set"), Py.call(name("range"), 0L, 50L, 11L)))),
        row(
            "list({0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144, 169, 196})",
            "[0, 1, 64, 4, 36, 100, 196, 9, 169, 16, 49, 81, 144, 121, 25]",
            () ->
                Py.call(
                    name("list"),
                    PySet.<Object>ofConstants(
                        (Object) 0L,
                        (Object) 1L,
                        (Object) 4L,
                        (Object) 9L,
                        (Object) 16L,
                        (Object) 25L,
                        (Object) 36L,
                        (Object) 49L,
                        (Object) 64L,
                        (Object) 81L,
                        (Object) 100L,
                        (Object) 121L,
                        (Object) 144L,
                        (Object) 169L,
                        (Object) 196L))),
        row(
            "{100, 200, 300} ^ {200, 777}",
            "{777, 100, 300}",
            () ->
                Py.xor(
                    PySet.<Object>ofConstants((Object) 100L, (Object) 200L, (Object) 300L),
                    PySet.<Object>of((Object) 200L, (Object) 777L))),
        row(
            "{33, 65, 97} & {97, 1, 33}",
            "{97, 33}",
            () ->
                Py.and(
                    PySet.<Object>ofConstants((Object) 33L, (Object) 65L, (Object) 97L),
                    PySet.<Object>ofConstants((Object) 97L, (Object) 1L, (Object) 33L))),
        row(
            "set({5: 1, 13: 2, 21: 3, 29: 4, 37: 5, 45: 6})",
            "{29, 45, 5, 21, 37, 13}",
            () ->
                Py.call(
                    name("set"),
                    PyDict.<Object, Object>of(
                        5L, 1L, 13L, 2L, 21L, 3L, 29L, 4L, 37L, 5L, 45L, 6L))),
        row(
            "frozenset([9, 17, 25, 33, 1])",
            "frozenset({33, 1, 9, 17, 25})",
            () -> Py.call(name("frozenset"), PyList.<Object>of(9L, 17L, 25L, 33L, 1L))),
        row(
            "{0.5, 1.5, 2.25}",
            "{0.5, 1.5, 2.25}",
            () -> PySet.<Object>ofConstants((Object) 0.5d, (Object) 1.5d, (Object) 2.25d)),
        row(
            "list(range(10))[2:5], list(range(10))[::2], list(range(10))[8:2:-3], list(range(10))[20:], list(range(10))[-3:]",
            "([2, 3, 4], [0, 2, 4, 6, 8], [8, 5], [], [7, 8, 9])",
            () ->
                Tuple.of(
                    Py.getItem(
                        Py.call(name("list"), Py.call(name("range"), (Object) 10L)),
                        new Slice(2L, 5L, null)),
                    Py.getItem(
                        Py.call(name("list"), Py.call(name("range"), (Object) 10L)),
                        new Slice(null, null, 2L)),
                    Py.getItem(
                        Py.call(name("list"), Py.call(name("range"), (Object) 10L)),
                        new Slice(8L, 2L, Py.neg(3L))),
                    Py.getItem(
                        Py.call(name("list"), Py.call(name("range"), (Object) 10L)),
                        new Slice(20L, null, null)),
                    Py.getItem(
                        Py.call(name("list"), Py.call(name("range"), (Object) 10L)),
                        new Slice(Py.neg(3L), null, null)))),
        row(
            "[1, 2, 3][::0]",
            "ValueError: slice step cannot be zero",
            () -> Py.getItem(PyList.<Object>of(1L, 2L, 3L), new Slice(null, null, 0L))),
        row(
            "[1, 2, 3][\"a\":]",
            "TypeError: slice indices must be integers or None or have an __index__ method",
            () -> Py.getItem(PyList.<Object>of(1L, 2L, 3L), new Slice("a", null, null))),
        row(
            "range(10)[2:8:2], range(10)[::-1], range(10)[-1], len(range(0, 10, 3)), range(5, 0, -2)",
            "(range(2, 8, 2), range(9, -1, -1), 9, 4, range(5, 0, -2))",
            () ->
                Tuple.of(
                    Py.getItem(Py.call(name("range"), (Object) 10L), new Slice(2L, 8L, 2L)),
                    Py.getItem(
                        Py.call(name("range"), (Object) 10L), new Slice(null, null, Py.neg(1L))),
                    Py.getItem(Py.call(name("range"), (Object) 10L), Py.neg(1L)),
                    Py.call(name("len"), Py.call(name("range"), 0L, 10L, 3L)),
                    Py.call(name("range"), 5L, 0L, Py.neg(2L)))),
        row(
            "range(10)[10]",
            "IndexError: range object index out of range",
            () -> Py.getItem(Py.call(name("range"), (Object) 10L), 10L)),
        row(
            "range(1, 10, 0)",
            "ValueError: range() arg 3 must not be zero",
            () -> Py.call(name("range"), 1L, 10L, 0L)),
        row(
            "range(1.5)",
            "TypeError: 'float' object cannot be interpreted as an integer",
            () -> Py.call(name("range"), (Object) 1.5d)),
        row(
            "range(3) == range(0, 3, 1), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2)",
            "(True, True, True)",
            () ->
                Tuple.of(
                    Py.eq(Py.call(name("range"), (Object) 3L), Py.call(name("range"), 0L, 3L, 1L)),
                    Py.eq(Py.call(name("range"), (Object) 0L), Py.call(name("range"), 2L, 1L)),
                    Py.eq(Py.call(name("range"), 0L, 3L, 2L), Py.call(name("range"), 0L, 4L, 2L)))),
        row(
            "range(10).index(4), range(10).count(11)",
            "(4, 0)",
            () ->
                Tuple.of(
                    Py.invoke(Py.call(name("range"), (Object) 10L), "index", (Object) 4L),
                    Py.invoke(Py.call(name("range"), (Object) 10L), "count", (Object) 11L))),
        row(
            "range(3).index(7)",
            "ValueError: 7 is not in range",
            () -> Py.invoke(Py.call(name("range"), (Object) 3L), "index", (Object) 7L)),
        row(
            "[0] * 3, 2 * [1], (1, 2) * 2, \"ab\" * 3, [1] * -1, \"a\" * 0",
            "([0, 0, 0], [1, 1], (1, 2, 1, 2), 'ababab', [], '')",
            () ->
                Tuple.of(
                    Py.mul(PyList.<Object>of((Object) 0L), (Object) 3L),
                    Py.mul((Object) 2L, PyList.<Object>of((Object) 1L)),
                    Py.mul(Tuple.of(1L, 2L), (Object) 2L),
                    Py.mul("ab", (Object) 3L),
                    Py.mul(PyList.<Object>of((Object) 1L), Py.neg(1L)),
                    Py.mul("a", (Object) 0L))),
        row(
            "[3, 1, 2].index(1), [1, 1].count(1), [1, 2, 3].index(3, 1)",
            "(1, 2, 2)",
            () ->
                Tuple.of(
                    Py.invoke(PyList.<Object>of(3L, 1L, 2L), "index", (Object) 1L),
                    Py.invoke(PyList.<Object>of(1L, 1L), "count", (Object) 1L),
                    Py.invoke(PyList.<Object>of(1L, 2L, 3L), "index", 3L, 1L))),
        row(
            "[1].index(5)",
            "ValueError: 5 is not in list",
            () -> Py.invoke(PyList.<Object>of((Object) 1L), "index", (Object) 5L)),
        row(
            "[\"a\"].index(\"b\", 1)",
            "ValueError: 'b' is not in list",
            () -> Py.invoke(PyList.<Object>of("a"), "index", "b", 1L)),
        row(
            "(1,).index(5)",
            "ValueError: tuple.index(x): x not in tuple",
            () -> Py.invoke(Tuple.of((Object) 1L), "index", (Object) 5L)),
        row(
            "[].pop()",
            "IndexError: pop from empty list",
            () -> Py.invoke(PyList.<Object>of(), "pop")),
        row(
            "[1].pop(5)",
            "IndexError: pop index out of range",
            () -> Py.invoke(PyList.<Object>of((Object) 1L), "pop", (Object) 5L)),
        row(
            "[1].remove(2)",
            "ValueError: list.remove(x): x not in list",
            () -> Py.invoke(PyList.<Object>of((Object) 1L), "remove", (Object) 2L)),
        row(
            "{}.pop(\"a\")",
            "KeyError: 'a'",
            () -> Py.invoke(PyDict.<Object, Object>of(), "pop", "a")),
        row(
            "{}.pop(\"a\", 1), {\"a\": 2}.get(\"b\"), {\"a\": 2}.get(\"a\", 5), {\"a\": 2}.setdefault(\"c\", 1)",
            "(1, None, 2, 1)",
            () ->
                Tuple.of(
                    Py.invoke(PyDict.<Object, Object>of(), "pop", "a", 1L),
                    Py.invoke(PyDict.<Object, Object>of("a", 2L), "get", "b"),
                    Py.invoke(PyDict.<Object, Object>of("a", 2L), "get", "a", 5L),
                    Py.invoke(PyDict.<Object, Object>of("a", 2L), "setdefault", "c", 1L))),
        row(
            "{}.popitem()",
            "KeyError: 'popitem(): dictionary is empty'",
            () -> Py.invoke(PyDict.<Object, Object>of(), "popitem")),
        row(
            "set().pop()",
            "KeyError: 'pop from an empty set'",
            () -> Py.invoke(Py.call(name("set")), "pop")),
        row(
            "{1}.remove(2)",
            "KeyError: 2", () -> Py.invoke(PySet.<Object>of((Object) 1L), "remove", (Object) 2L)),
        row(
            "{1}.remove(\"x\")",
            "KeyError: 'x'", () -> Py.invoke(PySet.<Object>of((Object) 1L), "remove", "x")),
        row(
            "[1, 2].append(1, 2)",
            "TypeError: list.append() takes exactly one argument (2 given)",
            () -> Py.invoke(PyList.<Object>of(1L, 2L), "append", 1L, 2L)),
        row(
            "[1, 2].nosuch",
            "AttributeError: 'list' object has no attribute 'nosuch'",
            () -> Py.getAttr(PyList.<Object>of(1L, 2L), "nosuch")),
        row(
            "[].nosuch(1)",
            "AttributeError: 'list' object has no attribute 'nosuch'",
            () -> Py.invoke(PyList.<Object>of(), "nosuch", (Object) 1L)),
        row(
            "(5).nosuch",
            "AttributeError: 'int' object has no attribute 'nosuch'",
            () -> Py.getAttr(5L, "nosuch")),
        row(
            "None.x",
            "AttributeError: 'NoneType' object has no attribute 'x'",
            () -> Py.getAttr(null, "x")),
        row(
            "(1).x",
            "AttributeError: 'int' object has no attribute 'x'",
            () -> Py.getAttr(1L, "x")),
        row(
            "\"a\".y",
            "AttributeError: 'str' object has no attribute 'y'",
            () -> Py.getAttr("a", "y")),
        row(
            "{}.z",
            "AttributeError: 'dict' object has no attribute 'z'",
            () -> Py.getAttr(PyDict.<Object, Object>of(), "z")),
        row(
            "(1,).append",
            "AttributeError: 'tuple' object has no attribute 'append'",
            () -> Py.getAttr(Tuple.of((Object) 1L), "append")),
        row(
            "(lambda: 1).foo",
            "AttributeError: 'function' object has no attribute 'foo'",
            () -> Py.getAttr(PyFunction.of("<lambda>", "", p1 -> 1L), "foo")),
        row(
            "int.foo",
            "AttributeError: type object 'int' has no attribute 'foo'",
            () -> Py.getAttr(name("int"), "foo")),
        row(
            "ValueError.foo",
            "AttributeError: type object 'ValueError' has no attribute 'foo'",
            () -> Py.getAttr(name("ValueError"), "foo")));
  }
}
