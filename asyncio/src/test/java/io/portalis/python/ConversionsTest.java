package io.portalis.python;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Expressions with what CPython 3.13 gives for them: the repr, or the error. */
final class ConversionsTest extends PythonTable {

  @TestFactory
  @SuppressWarnings("NullAway")
  Stream<DynamicTest> expressions() {
    return Stream.of(
        row("abs(-3)", "3", () -> Py.call(name("abs"), Py.neg(3L))),
        row("abs(-2.5)", "2.5", () -> Py.call(name("abs"), Py.neg(2.5d))),
        row(
            "abs(\"x\")",
            "TypeError: bad operand type for abs(): 'str'",
            () -> Py.call(name("abs"), "x")),
        row("abs(True)", "1", () -> Py.call(name("abs"), (Object) true)),
        row("round(2.5)", "2", () -> Py.call(name("round"), (Object) 2.5d)),
        row("round(3.5)", "4", () -> Py.call(name("round"), (Object) 3.5d)),
        row("round(-2.5)", "-2", () -> Py.call(name("round"), Py.neg(2.5d))),
        row("round(2.675, 2)", "2.67", () -> Py.call(name("round"), 2.675d, 2L)),
        row("round(1234.5, -2)", "1200.0", () -> Py.call(name("round"), 1234.5d, Py.neg(2L))),
        row("round(7, -1)", "10", () -> Py.call(name("round"), 7L, Py.neg(1L))),
        row("round(15, -1)", "20", () -> Py.call(name("round"), 15L, Py.neg(1L))),
        row("round(25, -1)", "20", () -> Py.call(name("round"), 25L, Py.neg(1L))),
        row("round(0.5)", "0", () -> Py.call(name("round"), (Object) 0.5d)),
        row(
            "round(1e300)",
            "1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160",
            () -> Py.call(name("round"), (Object) 1e+300)),
        row("round(2.5, 0)", "2.0", () -> Py.call(name("round"), 2.5d, 0L)),
        row("round(-0.4)", "0", () -> Py.call(name("round"), Py.neg(0.4d))),
        row(
            "round(12345678901234567890, -5)",
            "12345678901234600000",
            () -> Py.call(name("round"), Constructors.toInt("12345678901234567890"), Py.neg(5L))),
        row(
            "round(float(\"nan\"))",
            "ValueError: cannot convert float NaN to integer",
            () -> Py.call(name("round"), Py.call(name("float"), "nan"))),
        row(
            "round(float(\"inf\"))",
            "OverflowError: cannot convert float infinity to integer",
            () -> Py.call(name("round"), Py.call(name("float"), "inf"))),
        row(
            "round(\"x\")",
            "TypeError: type str doesn't define __round__ method",
            () -> Py.call(name("round"), "x")),
        row("round(5.015, 2)", "5.01", () -> Py.call(name("round"), 5.015d, 2L)),
        row("round(1e22, 2)", "1e+22", () -> Py.call(name("round"), 1e+22, 2L)),
        row("int(\"-12\")", "-12", () -> Py.call(name("int"), "-12")),
        row("int(\"ff\", 16)", "255", () -> Py.call(name("int"), "ff", 16L)),
        row("int(\"0x1f\", 16)", "31", () -> Py.call(name("int"), "0x1f", 16L)),
        row("int(\"0b101\", 0)", "5", () -> Py.call(name("int"), "0b101", 0L)),
        row("int(\"1_000\")", "1000", () -> Py.call(name("int"), "1_000")),
        row(
            "int(\"1__0\")",
            "ValueError: invalid literal for int() with base 10: '1__0'",
            () -> Py.call(name("int"), "1__0")),
        row(
            "int(\"_1\")",
            "ValueError: invalid literal for int() with base 10: '_1'",
            () -> Py.call(name("int"), "_1")),
        row(
            "int(\"\")",
            "ValueError: invalid literal for int() with base 10: ''",
            () -> Py.call(name("int"), "")),
        row(
            "int(\"x1\")",
            "ValueError: invalid literal for int() with base 10: 'x1'",
            () -> Py.call(name("int"), "x1")),
        row(
            "int(\"12\", 40)",
            "ValueError: int() base must be >= 2 and <= 36, or 0",
            () -> Py.call(name("int"), "12", 40L)),
        row("int(\" 42\\n\")", "42", () -> Py.call(name("int"), " 42\n")),
        row("int(-3.9)", "-3", () -> Py.call(name("int"), Py.neg(3.9d))),
        row("int(3.9)", "3", () -> Py.call(name("int"), (Object) 3.9d)),
        row("int(1e20)", "100000000000000000000", () -> Py.call(name("int"), (Object) 1e+20)),
        row(
            "int(float(\"inf\"))",
            "OverflowError: cannot convert float infinity to integer",
            () -> Py.call(name("int"), Py.call(name("float"), "inf"))),
        row(
            "int(float(\"nan\"))",
            "ValueError: cannot convert float NaN to integer",
            () -> Py.call(name("int"), Py.call(name("float"), "nan"))),
        row(
            "int(None)",
            "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
            () -> Py.call(name("int"), (Object) null)),
        row(
            "int([])",
            "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'",
            () -> Py.call(name("int"), PyList.<Object>of())),
        row(
            "int(12, 10)",
            "TypeError: int() can't convert non-string with explicit base",
            () -> Py.call(name("int"), 12L, 10L)),
        row(
            "int(\"9\" * 25) + 1",
            "10000000000000000000000000",
            () -> Py.add(Py.call(name("int"), Py.mul("9", (Object) 25L)), (Object) 1L)),
        row("int(True)", "1", () -> Py.call(name("int"), (Object) true)),
        row(
            "int(\"010\", 0)",
            "ValueError: invalid literal for int() with base 0: '010'",
            () -> Py.call(name("int"), "010", 0L)),
        row("float(\"2.50\")", "2.5", () -> Py.call(name("float"), "2.50")),
        row("float(\"1e3\")", "1000.0", () -> Py.call(name("float"), "1e3")),
        row("float(\" -inf \")", "-inf", () -> Py.call(name("float"), " -inf ")),
        row("float(\"1_0.5\")", "10.5", () -> Py.call(name("float"), "1_0.5")),
        row(
            "float(\"abc\")",
            "ValueError: could not convert string to float: 'abc'",
            () -> Py.call(name("float"), "abc")),
        row(
            "float(\"\")",
            "ValueError: could not convert string to float: ''",
            () -> Py.call(name("float"), "")),
        row(
            "float(None)",
            "TypeError: float() argument must be a string or a real number, not 'NoneType'",
            () -> Py.call(name("float"), (Object) null)),
        row(
            "float(10 ** 400)",
            "OverflowError: int too large to convert to float",
            () -> Py.call(name("float"), Py.pow((Object) 10L, (Object) 400L))),
        row("float(7)", "7.0", () -> Py.call(name("float"), (Object) 7L)),
        row(
            "bool([]), bool([0]), bool(\"\"), bool(\"0\"), bool(0.0), bool(None), bool({}), bool(())",
            "(False, True, False, True, False, False, False, False)",
            () ->
                Tuple.of(
                    Py.call(name("bool"), PyList.<Object>of()),
                    Py.call(name("bool"), PyList.<Object>of((Object) 0L)),
                    Py.call(name("bool"), ""),
                    Py.call(name("bool"), "0"),
                    Py.call(name("bool"), (Object) 0.0d),
                    Py.call(name("bool"), (Object) null),
                    Py.call(name("bool"), PyDict.<Object, Object>of()),
                    Py.call(name("bool"), Tuple.of()))),
        row(
            "hash(1), hash(-1), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(10 ** 40), hash(-10 ** 40)",
            "(1, -2, 0, 1, -2, 1388497483929617590, -1388497483929617590)",
            () ->
                Tuple.of(
                    Py.call(name("hash"), (Object) 1L),
                    Py.call(name("hash"), Py.neg(1L)),
                    Py.call(name("hash"), Py.sub(Py.pow((Object) 2L, (Object) 61L), (Object) 1L)),
                    Py.call(name("hash"), Py.pow((Object) 2L, (Object) 61L)),
                    Py.call(name("hash"), Py.neg(Py.pow((Object) 2L, (Object) 61L))),
                    Py.call(name("hash"), Py.pow((Object) 10L, (Object) 40L)),
                    Py.call(name("hash"), Py.neg(Py.pow((Object) 10L, (Object) 40L))))),
        row(
            "hash(1.0), hash(0.5), hash(-1.5), hash(1e300), hash(5e-324), hash(float(\"inf\")), hash(0.1)",
            "(1, 1152921504606846976, -1152921504606846977, 1224995262755759164, 16777216, 314159, 230584300921369408)",
            () ->
                Tuple.of(
                    Py.call(name("hash"), (Object) 1.0d),
                    Py.call(name("hash"), (Object) 0.5d),
                    Py.call(name("hash"), Py.neg(1.5d)),
                    Py.call(name("hash"), (Object) 1e+300),
                    Py.call(name("hash"), (Object) 5e-324),
                    Py.call(name("hash"), Py.call(name("float"), "inf")),
                    Py.call(name("hash"), (Object) 0.1d))),
        row(
            "hash(True), hash(()), hash((1,)), hash((1, 2)), hash((1, (2.5, -1)))",
            "(1, 5740354900026072187, -6644214454873602895, -3550055125485641917, 5356097903715399607)",
            () ->
                Tuple.of(
                    Py.call(name("hash"), (Object) true),
                    Py.call(name("hash"), Tuple.of()),
                    Py.call(name("hash"), Tuple.of((Object) 1L)),
                    Py.call(name("hash"), Tuple.of(1L, 2L)),
                    Py.call(name("hash"), Tuple.of(1L, Tuple.of(2.5d, Py.neg(1L)))))),
        row(
            "hash(frozenset()), hash(frozenset({1, 2})), hash(frozenset({1, 5, 9}))",
            "(133146708735736, -1826646154956904602, 3822780514097607353)",
            () ->
                Tuple.of(
                    Py.call(name("hash"), Py.call(name("frozenset"))),
                    Py.call(
                        name("hash"),
                        Py.call(name("frozenset"), PySet.<Object>of((Object) 1L, (Object) 2L))),
                    Py.call(
                        name("hash"),
                        Py.call(
                            name("frozenset"),
                            PySet.<Object>ofConstants((Object) 1L, (Object) 5L, (Object) 9L))))),
        row(
            "hash([])",
            "TypeError: unhashable type: 'list'",
            () -> Py.call(name("hash"), PyList.<Object>of())),
        row(
            "hash({})",
            "TypeError: unhashable type: 'dict'",
            () -> Py.call(name("hash"), PyDict.<Object, Object>of())),
        row(
            "hash(([],))",
            "TypeError: unhashable type: 'list'",
            () -> Py.call(name("hash"), Tuple.of(PyList.<Object>of()))),
        row("hash(-9223372036854775808)", "-4", () -> Py.call(name("hash"), Long.MIN_VALUE)),
        row(
            "bin(10), hex(255), oct(8), hex(-255), bin(0)",
            "('0b1010', '0xff', '0o10', '-0xff', '0b0')",
            () ->
                Tuple.of(
                    Py.call(name("bin"), (Object) 10L),
                    Py.call(name("hex"), (Object) 255L),
                    Py.call(name("oct"), (Object) 8L),
                    Py.call(name("hex"), Py.neg(255L)),
                    Py.call(name("bin"), (Object) 0L))),
        row(
            "hex(1.5)",
            "TypeError: 'float' object cannot be interpreted as an integer",
            () -> Py.call(name("hex"), (Object) 1.5d)),
        row(
            "chr(97), ord(\"z\"), chr(128512)",
            "('a', 122, '😀')",
            () ->
                Tuple.of(
                    Py.call(name("chr"), (Object) 97L),
                    Py.call(name("ord"), "z"),
                    Py.call(name("chr"), (Object) 128512L))),
        row(
            "ord(\"ab\")",
            "TypeError: ord() expected a character, but string of length 2 found",
            () -> Py.call(name("ord"), "ab")),
        row(
            "ord(1)",
            "TypeError: ord() expected string of length 1, but int found",
            () -> Py.call(name("ord"), (Object) 1L)),
        row(
            "chr(-1)",
            "ValueError: chr() arg not in range(0x110000)",
            () -> Py.call(name("chr"), Py.neg(1L))),
        row(
            "(5).bit_length(), (0).bit_length(), (-8).bit_length(), (2 ** 70).bit_length()",
            "(3, 0, 4, 71)",
            () ->
                Tuple.of(
                    Py.invoke(5L, "bit_length"),
                    Py.invoke(0L, "bit_length"),
                    Py.invoke(Py.neg(8L), "bit_length"),
                    Py.invoke(Py.pow((Object) 2L, (Object) 70L), "bit_length"))),
        row(
            "(255).bit_count(), (-7).bit_count()",
            "(8, 3)",
            () -> Tuple.of(Py.invoke(255L, "bit_count"), Py.invoke(Py.neg(7L), "bit_count"))),
        row(
            "(10).as_integer_ratio(), (0.75).as_integer_ratio(), (-2.5).as_integer_ratio()",
            "((10, 1), (3, 4), (-5, 2))",
            () ->
                Tuple.of(
                    Py.invoke(10L, "as_integer_ratio"),
                    Py.invoke(0.75d, "as_integer_ratio"),
                    Py.invoke(Py.neg(2.5d), "as_integer_ratio"))),
        row(
            "(2.0).is_integer(), (2.5).is_integer()",
            "(True, False)",
            () -> Tuple.of(Py.invoke(2.0d, "is_integer"), Py.invoke(2.5d, "is_integer"))),
        row(
            "(0.1).hex(), (1.0).hex(), (-0.0).hex(), (5e-324).hex()",
            "('0x1.999999999999ap-4', '0x1.0000000000000p+0', '-0x0.0p+0', '0x0.0000000000001p-1022')",
            () ->
                Tuple.of(
                    Py.invoke(0.1d, "hex"),
                    Py.invoke(1.0d, "hex"),
                    Py.invoke(Py.neg(0.0d), "hex"),
                    Py.invoke(5e-324, "hex"))),
        row(
            "float.fromhex(\"0x1.8p+1\")",
            "3.0",
            () -> Py.invoke(name("float"), "fromhex", "0x1.8p+1")),
        row(
            "sum([0.1] * 10)",
            "1.0",
            () -> Py.call(name("sum"), Py.mul(PyList.<Object>of((Object) 0.1d), (Object) 10L))),
        row("sum([1, 2.5, 3])", "6.5", () -> Py.call(name("sum"), PyList.<Object>of(1L, 2.5d, 3L))),
        row(
            "sum([1e100, 1.0, -1e100])",
            "1.0",
            () -> Py.call(name("sum"), PyList.<Object>of(1e+100, 1.0d, Py.neg(1e+100)))),
        row(
            "sum(range(101))",
            "5050",
            () -> Py.call(name("sum"), Py.call(name("range"), (Object) 101L))),
        row(
            "sum([[1], [2]], [])",
            "[1, 2]",
            () ->
                Py.call(
                    name("sum"),
                    PyList.<Object>of(
                        PyList.<Object>of((Object) 1L), PyList.<Object>of((Object) 2L)),
                    PyList.<Object>of())),
        row(
            "sum([\"a\"], \"\")",
            "TypeError: sum() can't sum strings [use ''.join(seq) instead]",
            () -> Py.call(name("sum"), PyList.<Object>of("a"), "")),
        row(
            "sum([1, \"a\"])",
            "TypeError: unsupported operand type(s) for +: 'int' and 'str'",
            () -> Py.call(name("sum"), PyList.<Object>of(1L, "a"))),
        row("sum([True, True])", "2", () -> Py.call(name("sum"), PyList.<Object>of(true, true))),
        row(
            "sum([9223372036854775807, 1])",
            "9223372036854775808",
            () -> Py.call(name("sum"), PyList.<Object>of(9223372036854775807L, 1L))),
        row(
            "min(3, 1.5), max(2, 2.0), min([3, 1, 2]), max(\"abc\"), min(\"b\", \"a\")",
            "(1.5, 2, 1, 'c', 'a')",
            () ->
                Tuple.of(
                    Py.call(name("min"), 3L, 1.5d),
                    Py.call(name("max"), 2L, 2.0d),
                    Py.call(name("min"), PyList.<Object>of(3L, 1L, 2L)),
                    Py.call(name("max"), "abc"),
                    Py.call(name("min"), "b", "a"))),
        row(
            "min([])",
            "ValueError: min() iterable argument is empty",
            () -> Py.call(name("min"), PyList.<Object>of())),
        row(
            "max([], default=0)",
            "0",
            () -> Py.call(name("max"), Args.of(PyList.<Object>of()).with("default", 0L))),
        row(
            "max([1, 5, 3], key=lambda x: -x)",
            "1",
            () ->
                Py.call(
                    name("max"),
                    Args.of(PyList.<Object>of(1L, 5L, 3L))
                        .with("key", PyFunction.of("<lambda>", "x", p1 -> Py.neg(p1[0]))))),
        row(
            "min(1, \"a\")",
            "TypeError: '<' not supported between instances of 'str' and 'int'",
            () -> Py.call(name("min"), 1L, "a")),
        row(
            "min()",
            "TypeError: min expected at least 1 argument, got 0",
            () -> Py.call(name("min"))),
        row(
            "min(5)",
            "TypeError: 'int' object is not iterable",
            () -> Py.call(name("min"), (Object) 5L)));
  }
}
