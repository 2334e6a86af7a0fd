package io.portalis.python;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Expressions with what CPython 3.13 gives for them: the repr, or the error. */
final class CallsTest extends PythonTable {

  @TestFactory
  @SuppressWarnings("NullAway")
  Stream<DynamicTest> expressions() {
    return Stream.of(
        row(
            "isinstance(True, int), isinstance(1, bool), isinstance(1.0, (int, float)), isinstance(\"a\", str), isinstance(None, type(None))",
            "(True, False, True, True, True)",
            () ->
                Tuple.of(
                    Py.call(name("isinstance"), true, name("int")),
                    Py.call(name("isinstance"), 1L, name("bool")),
                    Py.call(name("isinstance"), 1.0d, Tuple.of(name("int"), name("float"))),
                    Py.call(name("isinstance"), "a", name("str")),
                    Py.call(name("isinstance"), null, Py.call(name("type"), (Object) null)))),
        row(
            "isinstance(1, 5)",
            "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union",
            () -> Py.call(name("isinstance"), 1L, 5L)),
        row(
            "issubclass(bool, int), issubclass(int, object), issubclass(KeyError, LookupError), issubclass(ExceptionGroup, Exception), issubclass(ExceptionGroup, BaseExceptionGroup)",
            "(True, True, True, True, True)",
            () ->
                Tuple.of(
                    Py.call(name("issubclass"), name("bool"), name("int")),
                    Py.call(name("issubclass"), name("int"), name("object")),
                    Py.call(name("issubclass"), name("KeyError"), name("LookupError")),
                    Py.call(name("issubclass"), name("ExceptionGroup"), name("Exception")),
                    Py.call(
                        name("issubclass"), name("ExceptionGroup"), name("BaseExceptionGroup")))),
        row(
            "issubclass(1, int)",
            "TypeError: issubclass() arg 1 must be a class",
            () -> Py.call(name("issubclass"), 1L, name("int"))),
        row(
            "isinstance(1, int | str), isinstance(None, int | None)",
            "(True, True)",
            () ->
                Tuple.of(
                    Py.call(name("isinstance"), 1L, Py.or(name("int"), name("str"))),
                    Py.call(name("isinstance"), null, Py.or(name("int"), null)))),
        row(
            "type(1), type(\"a\"), type(None), type([]), type(ValueError()), type(int), type(1.5), type({}.keys), type(len)",
            "(<class 'int'>, <class 'str'>, <class 'NoneType'>, <class 'list'>, <class 'ValueError'>, <class 'type'>, <class 'float'>, <class 'builtin_function_or_method'>, <class 'builtin_function_or_method'>)",
            () ->
                Tuple.of(
                    Py.call(name("type"), (Object) 1L),
                    Py.call(name("type"), "a"),
                    Py.call(name("type"), (Object) null),
                    Py.call(name("type"), PyList.<Object>of()),
                    Py.call(name("type"), Py.call(name("ValueError"))),
                    Py.call(name("type"), name("int")),
                    Py.call(name("type"), (Object) 1.5d),
                    Py.call(name("type"), Py.getAttr(PyDict.<Object, Object>of(), "keys")),
                    Py.call(name("type"), name("len")))),
        row(
            "type(5).__name__, type([]).__name__, type(KeyError(\"a\")).__name__",
            "('int', 'list', 'KeyError')",
            () ->
                Tuple.of(
                    Py.getAttr(Py.call(name("type"), (Object) 5L), "__name__"),
                    Py.getAttr(Py.call(name("type"), PyList.<Object>of()), "__name__"),
                    Py.getAttr(Py.call(name("type"), Py.call(name("KeyError"), "a")), "__name__"))),
        row(
            "int, ValueError, type, object, list",
            "(<class 'int'>, <class 'ValueError'>, <class 'type'>, <class 'object'>, <class 'list'>)",
            () ->
                Tuple.of(
                    name("int"), name("ValueError"), name("type"), name("object"), name("list"))),
        row(
            "callable(len), callable(5), callable(int), callable(lambda: 1)",
            "(True, False, True, True)",
            () ->
                Tuple.of(
                    Py.call(name("callable"), name("len")),
                    Py.call(name("callable"), (Object) 5L),
                    Py.call(name("callable"), name("int")),
                    Py.call(name("callable"), PyFunction.of("<lambda>", "", p2 -> 1L)))),
        row(
            "[1].__len__(), (5).__add__(3), hasattr(5, '__iter__'), hasattr([], '__len__'), hasattr({}, '__getitem__'), hasattr('', '__next__')",
            "(1, 8, False, True, True, False)",
            () ->
                Tuple.of(
                    Py.invoke(PyList.<Object>of((Object) 1L), "__len__"),
                    Py.invoke(5L, "__add__", (Object) 3L),
                    Py.call(name("hasattr"), 5L, "__iter__"),
                    Py.call(name("hasattr"), PyList.<Object>of(), "__len__"),
                    Py.call(name("hasattr"), PyDict.<Object, Object>of(), "__getitem__"),
                    Py.call(name("hasattr"), "", "__next__"))),
        row(
            "str(10 ** 5000)",
            "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
            () -> Py.call(name("str"), Py.pow((Object) 10L, (Object) 5000L))),
        row(
            "getattr(5, \"x\", 7), hasattr([], \"append\"), hasattr([], \"foo\")",
            "(7, True, False)",
            () ->
                Tuple.of(
                    Py.call(name("getattr"), 5L, "x", 7L),
                    Py.call(name("hasattr"), PyList.<Object>of(), "append"),
                    Py.call(name("hasattr"), PyList.<Object>of(), "foo"))),
        row(
            "[1, 2, 3].copy(), {1: 2}.copy(), {1}.copy()",
            "([1, 2, 3], {1: 2}, {1})",
            () ->
                Tuple.of(
                    Py.invoke(PyList.<Object>of(1L, 2L, 3L), "copy"),
                    Py.invoke(PyDict.<Object, Object>of(1L, 2L), "copy"),
                    Py.invoke(PySet.<Object>of((Object) 1L), "copy"))),
        row(
            "{1, 2}.isdisjoint({3}), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1, 2}.intersection([2], {2, 3}), {1, 2}.symmetric_difference([2, 3])",
            "(True, True, True, {2}, {1, 3})",
            () ->
                Tuple.of(
                    Py.invoke(
                        PySet.<Object>of((Object) 1L, (Object) 2L),
                        "isdisjoint",
                        PySet.<Object>of((Object) 3L)),
                    Py.invoke(PySet.<Object>of((Object) 1L), "issubset", PyList.<Object>of(1L, 2L)),
                    Py.invoke(
                        PySet.<Object>of((Object) 1L, (Object) 2L),
                        "issuperset",
                        PyList.<Object>of((Object) 1L)),
                    Py.invoke(
                        PySet.<Object>of((Object) 1L, (Object) 2L),
                        "intersection",
                        PyList.<Object>of((Object) 2L),
                        PySet.<Object>of((Object) 2L, (Object) 3L)),
                    Py.invoke(
                        PySet.<Object>of((Object) 1L, (Object) 2L),
                        "symmetric_difference",
                        PyList.<Object>of(2L, 3L)))),
        row(
            "slice(1, 2, 3), slice(5), slice(None, -1).indices(10), slice(5, None, -2).indices(10)",
            "(slice(1, 2, 3), slice(None, 5, None), (0, 9, 1), (5, -1, -2))",
            () ->
                Tuple.of(
                    Py.call(name("slice"), 1L, 2L, 3L),
                    Py.call(name("slice"), (Object) 5L),
                    Py.invoke(Py.call(name("slice"), null, Py.neg(1L)), "indices", (Object) 10L),
                    Py.invoke(
                        Py.call(name("slice"), 5L, null, Py.neg(2L)), "indices", (Object) 10L))),
        row(
            "1 if [] else 2, not [], 1 and 0, 0 or \"x\", 1 < 2 < 3, 1 < 3 < 2",
            "(2, True, 0, 'x', True, False)",
            () ->
                Tuple.of(
                    (Py.truth(PyList.<Object>of()) ? (Object) 1L : (Object) 2L),
                    !Py.truth(PyList.<Object>of()),
                    (Py.truth(1L) ? (Object) 0L : (Object) 1L),
                    (Py.truth(0L) ? (Object) 0L : "x"),
                    Py.lt(1L, 2L) && Py.lt(2L, 3L),
                    Py.lt(1L, 3L) && Py.lt(3L, 2L))),
        row(
            "set(range(-5, 5))",
            "{0, 1, 2, 3, 4, -1, -5, -4, -3, -2}",
            () -> Py.call(name("set"), Py.call(name("range"), Py.neg(5L), 5L))),
        row(
            "str([1, \"a\", None, 2.0, True]), repr(\"it's\"), str(1e16), str(()), ascii(\"é\")",
            "(\"[1, 'a', None, 2.0, True]\", '\"it\\'s\"', '1e+16', '()', \"'\\\\xe9'\")",
            () ->
                Tuple.of(
                    Py.call(name("str"), PyList.<Object>of(1L, "a", null, 2.0d, true)),
                    Py.call(name("repr"), "it's"),
                    Py.call(name("str"), (Object) 1e+16),
                    Py.call(name("str"), Tuple.of()),
                    Py.call(name("ascii"), "é"))),
        row(
            "... , NotImplemented",
            "(Ellipsis, NotImplemented)",
            () -> Tuple.of(Py.ELLIPSIS, name("NotImplemented"))),
        row(
            "id(5) == id(5)",
            "True",
            () -> Py.eq(Py.call(name("id"), (Object) 5L), Py.call(name("id"), (Object) 5L))),
        row(
            "(lambda a, b=2, *c, d, **e: (a, b, c, d, e))(1, d=4, z=5)",
            "(1, 2, (), 4, {'z': 5})",
            () ->
                Py.call(
                    PyFunction.of(
                        "<lambda>",
                        "a, b=, *c, d, **e",
                        new Object[] {2L},
                        p1 -> Tuple.of(p1[0], p1[1], p1[2], p1[3], p1[4])),
                    Args.of((Object) 1L).with("d", 4L).with("z", 5L))),
        row(
            "(lambda a, b: 1)(1)",
            "TypeError: <lambda>() missing 1 required positional argument: 'b'",
            () -> Py.call(PyFunction.of("<lambda>", "a, b", p1 -> 1L), (Object) 1L)),
        row(
            "(lambda a, b, c: 1)()",
            "TypeError: <lambda>() missing 3 required positional arguments: 'a', 'b', and 'c'",
            () -> Py.call(PyFunction.of("<lambda>", "a, b, c", p1 -> 1L))),
        row(
            "(lambda a: 1)(1, 2)",
            "TypeError: <lambda>() takes 1 positional argument but 2 were given",
            () -> Py.call(PyFunction.of("<lambda>", "a", p1 -> 1L), 1L, 2L)),
        row(
            "(lambda: 1)(1)",
            "TypeError: <lambda>() takes 0 positional arguments but 1 was given",
            () -> Py.call(PyFunction.of("<lambda>", "", p1 -> 1L), (Object) 1L)),
        row(
            "(lambda a, b=1: 1)(1, 2, 3)",
            "TypeError: <lambda>() takes from 1 to 2 positional arguments but 3 were given",
            () ->
                Py.call(
                    PyFunction.of("<lambda>", "a, b=", new Object[] {1L}, p1 -> 1L), 1L, 2L, 3L)),
        row(
            "(lambda a: 1)(1, a=2)",
            "TypeError: <lambda>() got multiple values for argument 'a'",
            () ->
                Py.call(
                    PyFunction.of("<lambda>", "a", p1 -> 1L), Args.of((Object) 1L).with("a", 2L))),
        row(
            "(lambda a: 1)(b=2)",
            "TypeError: <lambda>() got an unexpected keyword argument 'b'",
            () -> Py.call(PyFunction.of("<lambda>", "a", p1 -> 1L), Args.of().with("b", 2L))),
        row(
            "(lambda a: 1)(1, b=2)",
            "TypeError: <lambda>() got an unexpected keyword argument 'b'",
            () ->
                Py.call(
                    PyFunction.of("<lambda>", "a", p1 -> 1L), Args.of((Object) 1L).with("b", 2L))),
        row(
            "(lambda *, k: 1)()",
            "TypeError: <lambda>() missing 1 required keyword-only argument: 'k'",
            () -> Py.call(PyFunction.of("<lambda>", "*, k", p1 -> 1L))),
        row(
            "(lambda *, k, m: 1)()",
            "TypeError: <lambda>() missing 2 required keyword-only arguments: 'k' and 'm'",
            () -> Py.call(PyFunction.of("<lambda>", "*, k, m", p1 -> 1L))),
        row(
            "(lambda a, /: 1)(a=1)",
            "TypeError: <lambda>() got some positional-only arguments passed as keyword arguments: 'a'",
            () -> Py.call(PyFunction.of("<lambda>", "a, /", p1 -> 1L), Args.of().with("a", 1L))),
        row(
            "(lambda a, *, k: 1)(1, 2, k=3)",
            "TypeError: <lambda>() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given",
            () ->
                Py.call(
                    PyFunction.of("<lambda>", "a, *, k", p1 -> 1L),
                    Args.of((Object) 1L, (Object) 2L).with("k", 3L))));
  }
}
