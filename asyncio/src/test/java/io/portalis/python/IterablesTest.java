package io.portalis.python;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Expressions with what CPython 3.13 gives for them: the repr, or the error. */
final class IterablesTest extends PythonTable {

  @TestFactory
  @SuppressWarnings("NullAway")
  Stream<DynamicTest> expressions() {
    return Stream.of(
        row(
            "list((1, 2)), list(\"héy\"), list({1: 2, 3: 4}), tuple([1]), list(range(3))",
            "([1, 2], ['h', 'é', 'y'], [1, 3], (1,), [0, 1, 2])",
            () ->
                Tuple.of(
                    Py.call(name("list"), Tuple.of(1L, 2L)),
                    Py.call(name("list"), "héy"),
                    Py.call(name("list"), PyDict.<Object, Object>of(1L, 2L, 3L, 4L)),
                    Py.call(name("tuple"), PyList.<Object>of((Object) 1L)),
                    Py.call(name("list"), Py.call(name("range"), (Object) 3L)))),
        row(
            "dict(a=1, b=2), dict([(1, 2)]), dict({1: 2}), dict([(\"a\", 1)], b=2), dict(zip(\"xy\", (8, 9)))",
            "({'a': 1, 'b': 2}, {1: 2}, {1: 2}, {'a': 1, 'b': 2}, {'x': 8, 'y': 9})",
            () ->
                Tuple.of(
                    Py.call(name("dict"), Args.of().with("a", 1L).with("b", 2L)),
                    Py.call(name("dict"), PyList.<Object>of(Tuple.of(1L, 2L))),
                    Py.call(name("dict"), PyDict.<Object, Object>of(1L, 2L)),
                    Py.call(
                        name("dict"), Args.of(PyList.<Object>of(Tuple.of("a", 1L))).with("b", 2L)),
                    Py.call(name("dict"), Py.call(name("zip"), "xy", Tuple.of(8L, 9L))))),
        row(
            "dict([1])",
            "TypeError: cannot convert dictionary update sequence element #0 to a sequence",
            () -> Py.call(name("dict"), PyList.<Object>of((Object) 1L))),
        row(
            "dict([(1, 2, 3)])",
            "ValueError: dictionary update sequence element #0 has length 3; 2 is required",
            () -> Py.call(name("dict"), PyList.<Object>of(Tuple.of(1L, 2L, 3L)))),
        row(
            "dict(5)",
            "TypeError: 'int' object is not iterable",
            () -> Py.call(name("dict"), (Object) 5L)),
        row(
            "dict.fromkeys(\"ab\", 0), dict.fromkeys([1])",
            "({'a': 0, 'b': 0}, {1: None})",
            () ->
                Tuple.of(
                    Py.invoke(name("dict"), "fromkeys", "ab", 0L),
                    Py.invoke(name("dict"), "fromkeys", PyList.<Object>of((Object) 1L)))),
        row(
            "{\"a\": 1}.keys(), {\"a\": 1}.values(), {\"a\": 1}.items()",
            "(dict_keys(['a']), dict_values([1]), dict_items([('a', 1)]))",
            () ->
                Tuple.of(
                    Py.invoke(PyDict.<Object, Object>of("a", 1L), "keys"),
                    Py.invoke(PyDict.<Object, Object>of("a", 1L), "values"),
                    Py.invoke(PyDict.<Object, Object>of("a", 1L), "items"))),
        row(
            "{1: 2}.keys() == {1}, {1: 2}.items() == {(1, 2)}, list(reversed({1: 2, 3: 4}))",
            "(True, True, [3, 1])",
            () ->
                Tuple.of(
                    Py.eq(
                        Py.invoke(PyDict.<Object, Object>of(1L, 2L), "keys"),
                        PySet.<Object>of((Object) 1L)),
                    Py.eq(
                        Py.invoke(PyDict.<Object, Object>of(1L, 2L), "items"),
                        PySet.<Object>of(Tuple.of(1L, 2L))),
                    Py.call(
                        name("list"),
                        Py.call(name("reversed"), PyDict.<Object, Object>of(1L, 2L, 3L, 4L))))),
        row(
            "{1: 1, 1.0: 2, True: 3}",
            "{1: 3}",
            () -> PyDict.<Object, Object>of(1L, 1L, 1.0d, 2L, true, 3L)),
        row(
            "{1: \"a\"} == {1: \"a\"}, {1: 2, 3: 4} == {3: 4, 1: 2}",
            "(True, True)",
            () ->
                Tuple.of(
                    Py.eq(PyDict.<Object, Object>of(1L, "a"), PyDict.<Object, Object>of(1L, "a")),
                    Py.eq(
                        PyDict.<Object, Object>of(1L, 2L, 3L, 4L),
                        PyDict.<Object, Object>of(3L, 4L, 1L, 2L)))),
        row(
            "sorted([3, 1, 2]), sorted(\"bca\", reverse=True), sorted([1, 2.5, True]), sorted([\"b\", \"A\", \"a\"])",
            "([1, 2, 3], ['c', 'b', 'a'], [1, True, 2.5], ['A', 'a', 'b'])",
            () ->
                Tuple.of(
                    Py.call(name("sorted"), PyList.<Object>of(3L, 1L, 2L)),
                    Py.call(name("sorted"), Args.of("bca").with("reverse", true)),
                    Py.call(name("sorted"), PyList.<Object>of(1L, 2.5d, true)),
                    Py.call(name("sorted"), PyList.<Object>of("b", "A", "a")))),
        row(
            "sorted([(1, \"b\"), (1, \"a\"), (0, \"z\")]), sorted([\"pear\", \"fig\", \"kiwi\"], key=len), sorted([3, -1, 2], key=abs, reverse=True)",
            "([(0, 'z'), (1, 'a'), (1, 'b')], ['fig', 'pear', 'kiwi'], [3, 2, -1])",
            () ->
                Tuple.of(
                    Py.call(
                        name("sorted"),
                        PyList.<Object>of(Tuple.of(1L, "b"), Tuple.of(1L, "a"), Tuple.of(0L, "z"))),
                    Py.call(
                        name("sorted"),
                        Args.of(PyList.<Object>of("pear", "fig", "kiwi")).with("key", name("len"))),
                    Py.call(
                        name("sorted"),
                        Args.of(PyList.<Object>of(3L, Py.neg(1L), 2L))
                            .with("key", name("abs"))
                            .with("reverse", true)))),
        row(
            "sorted([1, \"a\"])",
            "TypeError: '<' not supported between instances of 'str' and 'int'",
            () -> Py.call(name("sorted"), PyList.<Object>of(1L, "a"))),
        row(
            "sorted([2, 1, \"a\", \"b\", 3])",
            "TypeError: '<' not supported between instances of 'str' and 'int'",
            () -> Py.call(name("sorted"), PyList.<Object>of(2L, 1L, "a", "b", 3L))),
        row(
            "sorted([None, 1])",
            "TypeError: '<' not supported between instances of 'int' and 'NoneType'",
            () -> Py.call(name("sorted"), PyList.<Object>of(null, 1L))),
        row(
            "sorted([1, 2, 3], key=5)",
            "TypeError: 'int' object is not callable",
            () -> Py.call(name("sorted"), Args.of(PyList.<Object>of(1L, 2L, 3L)).with("key", 5L))),
        row(
            "sorted(5)",
            "TypeError: 'int' object is not iterable",
            () -> Py.call(name("sorted"), (Object) 5L)),
        row(
            "list(zip([1, 2], \"ab\")), list(zip()), list(zip([1], [2], [3]))",
            "([(1, 'a'), (2, 'b')], [], [(1, 2, 3)])",
            () ->
                Tuple.of(
                    Py.call(name("list"), Py.call(name("zip"), PyList.<Object>of(1L, 2L), "ab")),
                    Py.call(name("list"), Py.call(name("zip"))),
                    Py.call(
                        name("list"),
                        Py.call(
                            name("zip"),
                            PyList.<Object>of((Object) 1L),
                            PyList.<Object>of((Object) 2L),
                            PyList.<Object>of((Object) 3L))))),
        row(
            "list(zip([1], [1, 2], strict=True))",
            "ValueError: zip() argument 2 is longer than argument 1",
            () ->
                Py.call(
                    name("list"),
                    Py.call(
                        name("zip"),
                        Args.of(PyList.<Object>of((Object) 1L), PyList.<Object>of(1L, 2L))
                            .with("strict", true)))),
        row(
            "list(zip([1, 2], [1], strict=True))",
            "ValueError: zip() argument 2 is shorter than argument 1",
            () ->
                Py.call(
                    name("list"),
                    Py.call(
                        name("zip"),
                        Args.of(PyList.<Object>of(1L, 2L), PyList.<Object>of((Object) 1L))
                            .with("strict", true)))),
        row(
            "list(enumerate(\"ab\", 1)), list(enumerate([])), list(map(lambda x: x + 1, [1, 2])), list(map(lambda x, y: x * y, [1, 2], [3, 4]))",
            "([(1, 'a'), (2, 'b')], [], [2, 3], [3, 8])",
            () ->
                Tuple.of(
                    Py.call(name("list"), Py.call(name("enumerate"), "ab", 1L)),
                    Py.call(name("list"), Py.call(name("enumerate"), PyList.<Object>of())),
                    Py.call(
                        name("list"),
                        Py.call(
                            name("map"),
                            PyFunction.of("<lambda>", "x", p2 -> Py.add(p2[0], (Object) 1L)),
                            PyList.<Object>of(1L, 2L))),
                    Py.call(
                        name("list"),
                        Py.call(
                            name("map"),
                            PyFunction.of("<lambda>", "x, y", p4 -> Py.mul(p4[0], p4[1])),
                            PyList.<Object>of(1L, 2L),
                            PyList.<Object>of(3L, 4L))))),
        row(
            "list(filter(None, [0, 1, \"\", \"x\"])), list(filter(lambda x: x > 1, [1, 2, 3]))",
            "([1, 'x'], [2, 3])",
            () ->
                Tuple.of(
                    Py.call(
                        name("list"),
                        Py.call(name("filter"), null, PyList.<Object>of(0L, 1L, "", "x"))),
                    Py.call(
                        name("list"),
                        Py.call(
                            name("filter"),
                            PyFunction.of("<lambda>", "x", p2 -> Py.gt(p2[0], 1L)),
                            PyList.<Object>of(1L, 2L, 3L))))),
        row(
            "list(reversed([1, 2, 3])), list(reversed(\"abc\")), list(reversed(range(0, 10, 3)))",
            "([3, 2, 1], ['c', 'b', 'a'], [9, 6, 3, 0])",
            () ->
                Tuple.of(
                    Py.call(name("list"), Py.call(name("reversed"), PyList.<Object>of(1L, 2L, 3L))),
                    Py.call(name("list"), Py.call(name("reversed"), "abc")),
                    Py.call(
                        name("list"),
                        Py.call(name("reversed"), Py.call(name("range"), 0L, 10L, 3L))))),
        row(
            "reversed({1})",
            "TypeError: 'set' object is not reversible",
            () -> Py.call(name("reversed"), PySet.<Object>of((Object) 1L))),
        row(
            "reversed(5)",
            "TypeError: 'int' object is not reversible",
            () -> Py.call(name("reversed"), (Object) 5L)),
        row(
            "any([]), all([]), any([0, 1]), all([1, 0])",
            "(False, True, True, False)",
            () ->
                Tuple.of(
                    Py.call(name("any"), PyList.<Object>of()),
                    Py.call(name("all"), PyList.<Object>of()),
                    Py.call(name("any"), PyList.<Object>of(0L, 1L)),
                    Py.call(name("all"), PyList.<Object>of(1L, 0L)))),
        row(
            "next(iter([]))",
            "StopIteration: ",
            () -> Py.call(name("next"), Py.call(name("iter"), PyList.<Object>of()))),
        row(
            "next(iter([]), 5), next(iter([7]))",
            "(5, 7)",
            () ->
                Tuple.of(
                    Py.call(name("next"), Py.call(name("iter"), PyList.<Object>of()), 5L),
                    Py.call(name("next"), Py.call(name("iter"), PyList.<Object>of((Object) 7L))))),
        row(
            "next([1])",
            "TypeError: 'list' object is not an iterator",
            () -> Py.call(name("next"), PyList.<Object>of((Object) 1L))));
  }
}
