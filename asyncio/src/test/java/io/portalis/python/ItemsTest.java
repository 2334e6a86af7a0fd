package io.portalis.python;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Expressions with what CPython 3.13 gives for them: the repr, or the error. */
final class ItemsTest extends PythonTable {

  @TestFactory
  @SuppressWarnings("NullAway")
  Stream<DynamicTest> expressions() {
    return Stream.of(
        row(
            "[1, [2, (3,)]], (1,), (), {\"k\": [1], 2: \"v\"}, {7}, set(), frozenset(), frozenset({1})",
            "([1, [2, (3,)]], (1,), (), {'k': [1], 2: 'v'}, {7}, set(), frozenset(), frozenset({1}))",
            () ->
                Tuple.of(
                    PyList.<Object>of(1L, PyList.<Object>of(2L, Tuple.of((Object) 3L))),
                    Tuple.of((Object) 1L),
                    Tuple.of(),
                    PyDict.<Object, Object>of("k", PyList.<Object>of((Object) 1L), 2L, "v"),
                    PySet.<Object>of((Object) 7L),
                    Py.call(name("set")),
                    Py.call(name("frozenset")),
                    Py.call(name("frozenset"), PySet.<Object>of((Object) 1L)))),
        row(
            "[1, 2][0], [1, 2][-1]",
            "(1, 2)",
            () ->
                Tuple.of(
                    Py.getItem(PyList.<Object>of(1L, 2L), 0L),
                    Py.getItem(PyList.<Object>of(1L, 2L), Py.neg(1L)))),
        row(
            "[1, 2][2]",
            "IndexError: list index out of range",
            () -> Py.getItem(PyList.<Object>of(1L, 2L), 2L)),
        row(
            "[1][-2]",
            "IndexError: list index out of range",
            () -> Py.getItem(PyList.<Object>of((Object) 1L), Py.neg(2L))),
        row(
            "[1][\"a\"]",
            "TypeError: list indices must be integers or slices, not str",
            () -> Py.getItem(PyList.<Object>of((Object) 1L), "a")),
        row(
            "[1][1.0]",
            "TypeError: list indices must be integers or slices, not float",
            () -> Py.getItem(PyList.<Object>of((Object) 1L), 1.0d)),
        row(
            "(1,)[5]",
            "IndexError: tuple index out of range",
            () -> Py.getItem(Tuple.of((Object) 1L), 5L)),
        row(
            "(1,)[\"a\"]",
            "TypeError: tuple indices must be integers or slices, not str",
            () -> Py.getItem(Tuple.of((Object) 1L), "a")),
        row(
            "\"abc\"[\"a\"]",
            "TypeError: string indices must be integers, not 'str'",
            () -> Py.getItem("abc", "a")),
        row("\"abc\"[5]", "IndexError: string index out of range", () -> Py.getItem("abc", 5L)),
        row(
            "\"abc\"[-1], \"abc\"[1:], \"abc\"[::-1]",
            "('c', 'bc', 'cba')",
            () ->
                Tuple.of(
                    Py.getItem("abc", Py.neg(1L)),
                    Py.getItem("abc", new Slice(1L, null, null)),
                    Py.getItem("abc", new Slice(null, null, Py.neg(1L))))),
        row("{}[\"k\"]", "KeyError: 'k'", () -> Py.getItem(PyDict.<Object, Object>of(), "k")),
        row(
            "{}[1, 2]",
            "KeyError: (1, 2)",
            () -> Py.getItem(PyDict.<Object, Object>of(), Tuple.of(1L, 2L))),
        row(
            "None[0]",
            "TypeError: 'NoneType' object is not subscriptable",
            () -> Py.getItem(null, 0L)),
        row("(5)[0]", "TypeError: 'int' object is not subscriptable", () -> Py.getItem(5L, 0L)),
        row(
            "len[0]",
            "TypeError: 'builtin_function_or_method' object is not subscriptable",
            () -> Py.getItem(name("len"), 0L)),
        row(
            "{1}[0]",
            "TypeError: 'set' object is not subscriptable",
            () -> Py.getItem(PySet.<Object>of((Object) 1L), 0L)),
        row("[][True:2]", "[]", () -> Py.getItem(PyList.<Object>of(), new Slice(true, 2L, null))),
        row("[1, 2, 3][True]", "2", () -> Py.getItem(PyList.<Object>of(1L, 2L, 3L), true)),
        row(
            "len(5)",
            "TypeError: object of type 'int' has no len()",
            () -> Py.call(name("len"), (Object) 5L)),
        row(
            "len(None)",
            "TypeError: object of type 'NoneType' has no len()",
            () -> Py.call(name("len"), (Object) null)),
        row(
            "iter(5)",
            "TypeError: 'int' object is not iterable",
            () -> Py.call(name("iter"), (Object) 5L)),
        row(
            "list(5)",
            "TypeError: 'int' object is not iterable",
            () -> Py.call(name("list"), (Object) 5L)),
        row(
            "set([[]])",
            "TypeError: unhashable type: 'list'",
            () -> Py.call(name("set"), PyList.<Object>of(PyList.<Object>of()))),
        row(
            "{[]: 1}",
            "TypeError: unhashable type: 'list'",
            () -> PyDict.<Object, Object>of(PyList.<Object>of(), 1L)),
        row(
            "{{}: 1}",
            "TypeError: unhashable type: 'dict'",
            () -> PyDict.<Object, Object>of(PyDict.<Object, Object>of(), 1L)),
        row(
            "{set()}",
            "TypeError: unhashable type: 'set'",
            () -> PySet.<Object>of(Py.call(name("set")))),
        row("5()", "TypeError: 'int' object is not callable", () -> Py.call(5L)),
        row("None()", "TypeError: 'NoneType' object is not callable", () -> Py.call(null)),
        row("\"a\"()", "TypeError: 'str' object is not callable", () -> Py.call("a")),
        row("[]()", "TypeError: 'list' object is not callable", () -> Py.call(PyList.<Object>of())),
        row("1 in 5", "TypeError: argument of type 'int' is not iterable", () -> Py.in(1L, 5L)),
        row("1 in [1, 2]", "True", () -> Py.in(1L, PyList.<Object>of(1L, 2L))),
        row("1.0 in [1]", "True", () -> Py.in(1.0d, PyList.<Object>of((Object) 1L))),
        row("\"a\" in \"abc\"", "True", () -> Py.in("a", "abc")),
        row(
            "1 in \"abc\"",
            "TypeError: 'in <string>' requires string as left operand, not int",
            () -> Py.in(1L, "abc")),
        row("None in [None]", "True", () -> Py.in(null, PyList.<Object>of((Object) null))),
        row(
            "(1, 2) in {(1, 2): 3}",
            "True",
            () -> Py.in(Tuple.of(1L, 2L), PyDict.<Object, Object>of(Tuple.of(1L, 2L), 3L))),
        row(
            "3 in range(0, 10, 3), 4 in range(0, 10, 3), 3.0 in range(5), \"a\" in range(3)",
            "(True, False, True, False)",
            () ->
                Tuple.of(
                    Py.in(3L, Py.call(name("range"), 0L, 10L, 3L)),
                    Py.in(4L, Py.call(name("range"), 0L, 10L, 3L)),
                    Py.in(3.0d, Py.call(name("range"), (Object) 5L)),
                    Py.in("a", Py.call(name("range"), (Object) 3L)))),
        row(
            "[1, 2] == [1, 2.0], (1, 2) == [1, 2], [1] != [2], {1: 2} == {1.0: 2.0}",
            "(True, False, True, True)",
            () ->
                Tuple.of(
                    Py.eq(PyList.<Object>of(1L, 2L), PyList.<Object>of(1L, 2.0d)),
                    Py.eq(Tuple.of(1L, 2L), PyList.<Object>of(1L, 2L)),
                    Py.ne(PyList.<Object>of((Object) 1L), PyList.<Object>of((Object) 2L)),
                    Py.eq(
                        PyDict.<Object, Object>of(1L, 2L), PyDict.<Object, Object>of(1.0d, 2.0d)))),
        row(
            "[1, 2] < [1, 3], (2,) > (1, 99), [1] < [1, 0], [] < [0]",
            "(True, True, True, True)",
            () ->
                Tuple.of(
                    Py.lt(PyList.<Object>of(1L, 2L), PyList.<Object>of(1L, 3L)),
                    Py.gt(Tuple.of((Object) 2L), Tuple.of(1L, 99L)),
                    Py.lt(PyList.<Object>of((Object) 1L), PyList.<Object>of(1L, 0L)),
                    Py.lt(PyList.<Object>of(), PyList.<Object>of((Object) 0L)))),
        row(
            "[1, \"a\"] < [1, 2]",
            "TypeError: '<' not supported between instances of 'str' and 'int'",
            () -> Py.lt(PyList.<Object>of(1L, "a"), PyList.<Object>of(1L, 2L))),
        row(
            "{1, 2} & {2, 3}, {1, 2} | {3}, {1, 2} - {2}, {1, 2} ^ {2, 3}",
            "({2}, {1, 2, 3}, {1}, {1, 3})",
            () ->
                Tuple.of(
                    Py.and(
                        PySet.<Object>of((Object) 1L, (Object) 2L),
                        PySet.<Object>of((Object) 2L, (Object) 3L)),
                    Py.or(
                        PySet.<Object>of((Object) 1L, (Object) 2L), PySet.<Object>of((Object) 3L)),
                    Py.sub(
                        PySet.<Object>of((Object) 1L, (Object) 2L), PySet.<Object>of((Object) 2L)),
                    Py.xor(
                        PySet.<Object>of((Object) 1L, (Object) 2L),
                        PySet.<Object>of((Object) 2L, (Object) 3L)))),
        row(
            "{1, 2} <= {1, 2, 3}, {1} < {1}, {3} > {1}, {1, 2} == frozenset({2, 1})",
            "(True, False, False, True)",
            () ->
                Tuple.of(
                    Py.le(
                        PySet.<Object>of((Object) 1L, (Object) 2L),
                        PySet.<Object>ofConstants((Object) 1L, (Object) 2L, (Object) 3L)),
                    Py.lt(PySet.<Object>of((Object) 1L), PySet.<Object>of((Object) 1L)),
                    Py.gt(PySet.<Object>of((Object) 3L), PySet.<Object>of((Object) 1L)),
                    Py.eq(
                        PySet.<Object>of((Object) 1L, (Object) 2L),
                        Py.call(name("frozenset"), PySet.<Object>of((Object) 2L, (Object) 1L))))),
        row(
            "{1} | [2]",
            "TypeError: unsupported operand type(s) for |: 'set' and 'list'",
            () -> Py.or(PySet.<Object>of((Object) 1L), PyList.<Object>of((Object) 2L))),
        row(
            "{1} & {}",
            "TypeError: unsupported operand type(s) for &: 'set' and 'dict'",
            () -> Py.and(PySet.<Object>of((Object) 1L), PyDict.<Object, Object>of())),
        row(
            "{1} < [1]",
            "TypeError: '<' not supported between instances of 'set' and 'list'",
            () -> Py.lt(PySet.<Object>of((Object) 1L), PyList.<Object>of((Object) 1L))),
        row(
            "frozenset({1}) | {2}, {1} | frozenset({2})",
            "(frozenset({1, 2}), {1, 2})",
            () ->
                Tuple.of(
                    Py.or(
                        Py.call(name("frozenset"), PySet.<Object>of((Object) 1L)),
                        PySet.<Object>of((Object) 2L)),
                    Py.or(
                        PySet.<Object>of((Object) 1L),
                        Py.call(name("frozenset"), PySet.<Object>of((Object) 2L))))),
        row(
            "{\"z\": 1} | {\"a\": 2}",
            "{'z': 1, 'a': 2}",
            () -> Py.or(PyDict.<Object, Object>of("z", 1L), PyDict.<Object, Object>of("a", 2L))),
        row(
            "{} | []",
            "TypeError: unsupported operand type(s) for |: 'dict' and 'list'",
            () -> Py.or(PyDict.<Object, Object>of(), PyList.<Object>of())));
  }
}
