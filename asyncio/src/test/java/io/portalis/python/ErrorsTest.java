package io.portalis.python;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Expressions with what CPython 3.13 gives for them: the repr, or the error. */
final class ErrorsTest extends PythonTable {

  @TestFactory
  @SuppressWarnings("NullAway")
  Stream<DynamicTest> expressions() {
    return Stream.of(
        row(
            "ValueError(\"q's\"), ValueError(), ValueError(\"a\", 1), KeyError(\"k\"), Exception(None)",
            "(ValueError(\"q's\"), ValueError(), ValueError('a', 1), KeyError('k'), Exception(None))",
            () ->
                Tuple.of(
                    Py.call(name("ValueError"), "q's"),
                    Py.call(name("ValueError")),
                    Py.call(name("ValueError"), "a", 1L),
                    Py.call(name("KeyError"), "k"),
                    Py.call(name("Exception"), (Object) null))),
        row(
            "str(ValueError(\"x\")), str(ValueError(\"a\", 1)), str(ValueError()), str(KeyError(\"k\")), str(KeyError()), str(KeyError(1, 2)), str(Exception(5))",
            "('x', \"('a', 1)\", '', \"'k'\", '', '(1, 2)', '5')",
            () ->
                Tuple.of(
                    Py.call(name("str"), Py.call(name("ValueError"), "x")),
                    Py.call(name("str"), Py.call(name("ValueError"), "a", 1L)),
                    Py.call(name("str"), Py.call(name("ValueError"))),
                    Py.call(name("str"), Py.call(name("KeyError"), "k")),
                    Py.call(name("str"), Py.call(name("KeyError"))),
                    Py.call(name("str"), Py.call(name("KeyError"), 1L, 2L)),
                    Py.call(name("str"), Py.call(name("Exception"), (Object) 5L)))),
        row(
            "OSError(2, \"No such file\"), str(OSError(2, \"No such file\")), str(OSError(2, \"No\", \"f\")), OSError(\"x\"), OSError(2, \"a\").errno",
            "(FileNotFoundError(2, 'No such file'), '[Errno 2] No such file', \"[Errno 2] No: 'f'\", OSError('x'), 2)",
            () ->
                Tuple.of(
                    Py.call(name("OSError"), 2L, "No such file"),
                    Py.call(name("str"), Py.call(name("OSError"), 2L, "No such file")),
                    Py.call(name("str"), Py.call(name("OSError"), 2L, "No", "f")),
                    Py.call(name("OSError"), "x"),
                    Py.getAttr(Py.call(name("OSError"), 2L, "a"), "errno"))),
        row(
            "ValueError(\"x\").args, OSError(2, \"N\", \"f\").args",
            "(('x',), (2, 'N'))",
            () ->
                Tuple.of(
                    Py.getAttr(Py.call(name("ValueError"), "x"), "args"),
                    Py.getAttr(Py.call(name("OSError"), 2L, "N", "f"), "args"))),
        row(
            "StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code",
            "(5, None, 3, None)",
            () ->
                Tuple.of(
                    Py.getAttr(Py.call(name("StopIteration"), (Object) 5L), "value"),
                    Py.getAttr(Py.call(name("StopIteration")), "value"),
                    Py.getAttr(Py.call(name("SystemExit"), (Object) 3L), "code"),
                    Py.getAttr(Py.call(name("SystemExit")), "code"))),
        row(
            "ValueError(\"x\").__cause__, ValueError(\"x\").__context__, ValueError(\"x\").__suppress_context__",
            "(None, None, False)",
            () ->
                Tuple.of(
                    Py.getAttr(Py.call(name("ValueError"), "x"), "__cause__"),
                    Py.getAttr(Py.call(name("ValueError"), "x"), "__context__"),
                    Py.getAttr(Py.call(name("ValueError"), "x"), "__suppress_context__"))),
        row(
            "ExceptionGroup(\"many\", [ValueError(\"v\"), TypeError(\"t\")])",
            "ExceptionGroup('many', [ValueError('v'), TypeError('t')])",
            () ->
                Py.call(
                    name("ExceptionGroup"),
                    "many",
                    PyList.<Object>of(
                        Py.call(name("ValueError"), "v"), Py.call(name("TypeError"), "t")))),
        row(
            "str(ExceptionGroup(\"many\", [ValueError(\"v\"), TypeError(\"t\")])), str(ExceptionGroup(\"one\", [ValueError()]))",
            "('many (2 sub-exceptions)', 'one (1 sub-exception)')",
            () ->
                Tuple.of(
                    Py.call(
                        name("str"),
                        Py.call(
                            name("ExceptionGroup"),
                            "many",
                            PyList.<Object>of(
                                Py.call(name("ValueError"), "v"),
                                Py.call(name("TypeError"), "t")))),
                    Py.call(
                        name("str"),
                        Py.call(
                            name("ExceptionGroup"),
                            "one",
                            PyList.<Object>of(Py.call(name("ValueError"))))))),
        row(
            "ExceptionGroup(\"m\", [ValueError(1)]).message, ExceptionGroup(\"m\", [ValueError(1)]).exceptions",
            "('m', (ValueError(1),))",
            () ->
                Tuple.of(
                    Py.getAttr(
                        Py.call(
                            name("ExceptionGroup"),
                            "m",
                            PyList.<Object>of(Py.call(name("ValueError"), (Object) 1L))),
                        "message"),
                    Py.getAttr(
                        Py.call(
                            name("ExceptionGroup"),
                            "m",
                            PyList.<Object>of(Py.call(name("ValueError"), (Object) 1L))),
                        "exceptions"))),
        row(
            "ExceptionGroup(\"m\", [])",
            "ValueError: second argument (exceptions) must be a non-empty sequence",
            () -> Py.call(name("ExceptionGroup"), "m", PyList.<Object>of())),
        row(
            "ExceptionGroup(\"m\", [1])",
            "ValueError: Item 0 of second argument (exceptions) is not an exception",
            () -> Py.call(name("ExceptionGroup"), "m", PyList.<Object>of((Object) 1L))),
        row(
            "ExceptionGroup(\"m\", 5)",
            "TypeError: second argument (exceptions) must be a sequence",
            () -> Py.call(name("ExceptionGroup"), "m", 5L)),
        row(
            "ExceptionGroup(\"m\", [KeyboardInterrupt()])",
            "TypeError: Cannot nest BaseExceptions in an ExceptionGroup",
            () ->
                Py.call(
                    name("ExceptionGroup"),
                    "m",
                    PyList.<Object>of(Py.call(name("KeyboardInterrupt"))))),
        row(
            "BaseExceptionGroup(\"m\", [ValueError(1)])",
            "ExceptionGroup('m', [ValueError(1)])",
            () ->
                Py.call(
                    name("BaseExceptionGroup"),
                    "m",
                    PyList.<Object>of(Py.call(name("ValueError"), (Object) 1L)))),
        row(
            "BaseExceptionGroup(\"m\", [KeyboardInterrupt()])",
            "BaseExceptionGroup('m', [KeyboardInterrupt()])",
            () ->
                Py.call(
                    name("BaseExceptionGroup"),
                    "m",
                    PyList.<Object>of(Py.call(name("KeyboardInterrupt"))))),
        row(
            "ExceptionGroup(\"m\", [ValueError(1), TypeError(2)]).split(ValueError)",
            "(ExceptionGroup('m', [ValueError(1)]), ExceptionGroup('m', [TypeError(2)]))",
            () ->
                Py.invoke(
                    Py.call(
                        name("ExceptionGroup"),
                        "m",
                        PyList.<Object>of(
                            Py.call(name("ValueError"), (Object) 1L),
                            Py.call(name("TypeError"), (Object) 2L))),
                    "split",
                    name("ValueError"))),
        row(
            "ExceptionGroup(\"m\", [ValueError(1), ExceptionGroup(\"n\", [TypeError(2), ValueError(3)])]).split(TypeError)",
            "(ExceptionGroup('m', [ExceptionGroup('n', [TypeError(2)])]), ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [ValueError(3)])]))",
            () ->
                Py.invoke(
                    Py.call(
                        name("ExceptionGroup"),
                        "m",
                        PyList.<Object>of(
                            Py.call(name("ValueError"), (Object) 1L),
                            Py.call(
                                name("ExceptionGroup"),
                                "n",
                                PyList.<Object>of(
                                    Py.call(name("TypeError"), (Object) 2L),
                                    Py.call(name("ValueError"), (Object) 3L))))),
                    "split",
                    name("TypeError"))),
        row(
            "ExceptionGroup(\"m\", [ValueError(1), ExceptionGroup(\"n\", [TypeError(2), ValueError(3)])]).subgroup((TypeError, KeyError))",
            "ExceptionGroup('m', [ExceptionGroup('n', [TypeError(2)])])",
            () ->
                Py.invoke(
                    Py.call(
                        name("ExceptionGroup"),
                        "m",
                        PyList.<Object>of(
                            Py.call(name("ValueError"), (Object) 1L),
                            Py.call(
                                name("ExceptionGroup"),
                                "n",
                                PyList.<Object>of(
                                    Py.call(name("TypeError"), (Object) 2L),
                                    Py.call(name("ValueError"), (Object) 3L))))),
                    "subgroup",
                    Tuple.of(name("TypeError"), name("KeyError")))),
        row(
            "ExceptionGroup(\"m\", [ValueError(1)]).subgroup(KeyError)",
            "None",
            () ->
                Py.invoke(
                    Py.call(
                        name("ExceptionGroup"),
                        "m",
                        PyList.<Object>of(Py.call(name("ValueError"), (Object) 1L))),
                    "subgroup",
                    name("KeyError"))),
        row(
            "ExceptionGroup(\"m\", [ValueError(1)]).subgroup(lambda e: isinstance(e, ValueError))",
            "ExceptionGroup('m', [ValueError(1)])",
            () ->
                Py.invoke(
                    Py.call(
                        name("ExceptionGroup"),
                        "m",
                        PyList.<Object>of(Py.call(name("ValueError"), (Object) 1L))),
                    "subgroup",
                    PyFunction.of(
                        "<lambda>",
                        "e",
                        p2 -> Py.call(name("isinstance"), p2[0], name("ValueError"))))),
        row(
            "ExceptionGroup(\"m\", [ValueError(1)]).derive([TypeError(5)])",
            "ExceptionGroup('m', [TypeError(5)])",
            () ->
                Py.invoke(
                    Py.call(
                        name("ExceptionGroup"),
                        "m",
                        PyList.<Object>of(Py.call(name("ValueError"), (Object) 1L))),
                    "derive",
                    PyList.<Object>of(Py.call(name("TypeError"), (Object) 5L)))),
        row(
            "ValueError(\"a\") == ValueError(\"a\")",
            "False",
            () -> Py.eq(Py.call(name("ValueError"), "a"), Py.call(name("ValueError"), "a"))),
        row(
            "ValueError(\"a\").nosuch",
            "AttributeError: 'ValueError' object has no attribute 'nosuch'",
            () -> Py.getAttr(Py.call(name("ValueError"), "a"), "nosuch")),
        row(
            "isinstance(TimeoutError(), OSError), isinstance(ZeroDivisionError(), ArithmeticError), isinstance(RecursionError(), RuntimeError), isinstance(ModuleNotFoundError(), ImportError)",
            "(True, True, True, True)",
            () ->
                Tuple.of(
                    Py.call(name("isinstance"), Py.call(name("TimeoutError")), name("OSError")),
                    Py.call(
                        name("isinstance"),
                        Py.call(name("ZeroDivisionError")),
                        name("ArithmeticError")),
                    Py.call(
                        name("isinstance"), Py.call(name("RecursionError")), name("RuntimeError")),
                    Py.call(
                        name("isinstance"),
                        Py.call(name("ModuleNotFoundError")),
                        name("ImportError")))),
        row(
            "isinstance(UnboundLocalError(), NameError), isinstance(IndentationError(), SyntaxError), isinstance(KeyboardInterrupt(), Exception), isinstance(UnicodeDecodeError, type)",
            "(True, True, False, True)",
            () ->
                Tuple.of(
                    Py.call(
                        name("isinstance"), Py.call(name("UnboundLocalError")), name("NameError")),
                    Py.call(
                        name("isinstance"), Py.call(name("IndentationError")), name("SyntaxError")),
                    Py.call(
                        name("isinstance"), Py.call(name("KeyboardInterrupt")), name("Exception")),
                    Py.call(name("isinstance"), name("UnicodeDecodeError"), name("type")))),
        row(
            "ValueError(\"x\").add_note(5)",
            "TypeError: note must be a str, not 'int'",
            () -> Py.invoke(Py.call(name("ValueError"), "x"), "add_note", (Object) 5L)),
        row(
            "repr(ValueError(\"x\").with_traceback(None))",
            "\"ValueError('x')\"",
            () ->
                Py.call(
                    name("repr"),
                    Py.invoke(Py.call(name("ValueError"), "x"), "with_traceback", (Object) null))),
        row(
            "[ValueError], (KeyError,)",
            "([<class 'ValueError'>], (<class 'KeyError'>,))",
            () -> Tuple.of(PyList.<Object>of(name("ValueError")), Tuple.of(name("KeyError")))));
  }
}
