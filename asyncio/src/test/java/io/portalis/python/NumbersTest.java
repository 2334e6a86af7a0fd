package io.portalis.python;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Expressions with what CPython 3.13 gives for them: the repr, or the error. */
final class NumbersTest extends PythonTable {

  @TestFactory
  @SuppressWarnings("NullAway")
  Stream<DynamicTest> expressions() {
    return Stream.of(
        row("1 + 2", "3", () -> Py.add((Object) 1L, (Object) 2L)),
        row(
            "9223372036854775807 + 1",
            "9223372036854775808",
            () -> Py.add((Object) 9223372036854775807L, (Object) 1L)),
        row(
            "-9223372036854775808 - 1",
            "-9223372036854775809",
            () -> Py.sub(Long.MIN_VALUE, (Object) 1L)),
        row(
            "9223372036854775807 * 9223372036854775807",
            "85070591730234615847396907784232501249",
            () -> Py.mul((Object) 9223372036854775807L, (Object) 9223372036854775807L)),
        row(
            "3037000500 * 3037000500",
            "9223372037000250000",
            () -> Py.mul((Object) 3037000500L, (Object) 3037000500L)),
        row("2 ** 64", "18446744073709551616", () -> Py.pow((Object) 2L, (Object) 64L)),
        row(
            "2 ** 63 - 1",
            "9223372036854775807",
            () -> Py.sub(Py.pow((Object) 2L, (Object) 63L), (Object) 1L)),
        row("(-2) ** 63", "-9223372036854775808", () -> Py.pow(Py.neg(2L), (Object) 63L)),
        row(
            "-(2 ** 70)",
            "-1180591620717411303424",
            () -> Py.neg(Py.pow((Object) 2L, (Object) 70L))),
        row(
            "10 ** 20 // 3",
            "33333333333333333333",
            () -> Py.floorDiv(Py.pow((Object) 10L, (Object) 20L), (Object) 3L)),
        row("7 // 2", "3", () -> Py.floorDiv((Object) 7L, (Object) 2L)),
        row("-7 // 2", "-4", () -> Py.floorDiv(Py.neg(7L), (Object) 2L)),
        row("7 // -2", "-4", () -> Py.floorDiv((Object) 7L, Py.neg(2L))),
        row("-7 // -2", "3", () -> Py.floorDiv(Py.neg(7L), Py.neg(2L))),
        row("7 % 3", "1", () -> Py.mod((Object) 7L, (Object) 3L)),
        row("-7 % 3", "2", () -> Py.mod(Py.neg(7L), (Object) 3L)),
        row("7 % -3", "-2", () -> Py.mod((Object) 7L, Py.neg(3L))),
        row("-7 % -3", "-1", () -> Py.mod(Py.neg(7L), Py.neg(3L))),
        row("-7.5 // 2", "-4.0", () -> Py.floorDiv(Py.neg(7.5d), (Object) 2L)),
        row("-7.5 % 2", "0.5", () -> Py.mod(Py.neg(7.5d), (Object) 2L)),
        row("7.5 % -2", "-0.5", () -> Py.mod((Object) 7.5d, Py.neg(2L))),
        row("5.0 % -5", "-0.0", () -> Py.mod((Object) 5.0d, Py.neg(5L))),
        row("-0.0 % 3", "0.0", () -> Py.mod(Py.neg(0.0d), (Object) 3L)),
        row("1e300 // 1e-10", "inf", () -> Py.floorDiv((Object) 1e+300, (Object) 1e-10)),
        row("divmod(-17, 5)", "(-4, 3)", () -> Py.call(name("divmod"), Py.neg(17L), 5L)),
        row("divmod(17, -5)", "(-4, -3)", () -> Py.call(name("divmod"), 17L, Py.neg(5L))),
        row("divmod(-7.5, 2)", "(-4.0, 0.5)", () -> Py.call(name("divmod"), Py.neg(7.5d), 2L)),
        row(
            "divmod(10 ** 30, -7)",
            "(-142857142857142857142857142858, -6)",
            () -> Py.call(name("divmod"), Py.pow((Object) 10L, (Object) 30L), Py.neg(7L))),
        row("1 / 3", "0.3333333333333333", () -> Py.trueDiv((Object) 1L, (Object) 3L)),
        row("10 / 5", "2.0", () -> Py.trueDiv((Object) 10L, (Object) 5L)),
        row("2 ** -1", "0.5", () -> Py.pow((Object) 2L, Py.neg(1L))),
        row("2 ** 0.5", "1.4142135623730951", () -> Py.pow((Object) 2L, (Object) 0.5d)),
        row("0 ** 0", "1", () -> Py.pow((Object) 0L, (Object) 0L)),
        row(
            "10 ** 300 / 10 ** 299",
            "10.0",
            () ->
                Py.trueDiv(
                    Py.pow((Object) 10L, (Object) 300L), Py.pow((Object) 10L, (Object) 299L))),
        row(
            "(2 ** 53 + 1) / 1",
            "9007199254740992.0",
            () -> Py.trueDiv(Py.add(Py.pow((Object) 2L, (Object) 53L), (Object) 1L), (Object) 1L)),
        row(
            "9007199254740993 / 3",
            "3002399751580331.0",
            () -> Py.trueDiv((Object) 9007199254740993L, (Object) 3L)),
        row(
            "1 / 10 ** 310",
            "1e-310",
            () -> Py.trueDiv((Object) 1L, Py.pow((Object) 10L, (Object) 310L))),
        row(
            "10 ** 400 / 10",
            "OverflowError: integer division result too large for a float",
            () -> Py.trueDiv(Py.pow((Object) 10L, (Object) 400L), (Object) 10L)),
        row(
            "10 ** 400 * 1.0",
            "OverflowError: int too large to convert to float",
            () -> Py.mul(Py.pow((Object) 10L, (Object) 400L), (Object) 1.0d)),
        row(
            "1 << 100",
            "1267650600228229401496703205376",
            () -> Py.lshift((Object) 1L, (Object) 100L)),
        row(
            "(1 << 100) >> 90",
            "1024",
            () -> Py.rshift(Py.lshift((Object) 1L, (Object) 100L), (Object) 90L)),
        row("-1 >> 200", "-1", () -> Py.rshift(Py.neg(1L), (Object) 200L)),
        row(
            "1 << -1",
            "ValueError: negative shift count",
            () -> Py.lshift((Object) 1L, Py.neg(1L))),
        row("1 << 62", "4611686018427387904", () -> Py.lshift((Object) 1L, (Object) 62L)),
        row("1 << 63", "9223372036854775808", () -> Py.lshift((Object) 1L, (Object) 63L)),
        row("-1 << 63", "-9223372036854775808", () -> Py.lshift(Py.neg(1L), (Object) 63L)),
        row("5 & 3", "1", () -> Py.and((Object) 5L, (Object) 3L)),
        row("5 | 3", "7", () -> Py.or((Object) 5L, (Object) 3L)),
        row("5 ^ 3", "6", () -> Py.xor((Object) 5L, (Object) 3L)),
        row("~5", "-6", () -> Py.invert(5L)),
        row(
            "~(2 ** 64)",
            "-18446744073709551617",
            () -> Py.invert(Py.pow((Object) 2L, (Object) 64L))),
        row(
            "-5 & 2 ** 70",
            "1180591620717411303424",
            () -> Py.and(Py.neg(5L), Py.pow((Object) 2L, (Object) 70L))),
        row("True + True", "2", () -> Py.add((Object) true, (Object) true)),
        row("True & False", "False", () -> Py.and((Object) true, (Object) false)),
        row("True | 1", "1", () -> Py.or((Object) true, (Object) 1L)),
        row("True ^ True", "False", () -> Py.xor((Object) true, (Object) true)),
        row("~True", "-2", () -> Py.invert(true)),
        row("-True", "-1", () -> Py.neg(true)),
        row("+True", "1", () -> Py.pos(true)),
        row("True * 2.5", "2.5", () -> Py.mul((Object) true, (Object) 2.5d)),
        row("3 == 3.0", "True", () -> Py.eq(3L, 3.0d)),
        row(
            "2 ** 53 == 2.0 ** 53",
            "True",
            () -> Py.eq(Py.pow((Object) 2L, (Object) 53L), Py.pow((Object) 2.0d, (Object) 53L))),
        row(
            "2 ** 53 + 1 == 2.0 ** 53",
            "False",
            () ->
                Py.eq(
                    Py.add(Py.pow((Object) 2L, (Object) 53L), (Object) 1L),
                    Py.pow((Object) 2.0d, (Object) 53L))),
        row(
            "2 ** 53 + 1 > 2.0 ** 53",
            "True",
            () ->
                Py.gt(
                    Py.add(Py.pow((Object) 2L, (Object) 53L), (Object) 1L),
                    Py.pow((Object) 2.0d, (Object) 53L))),
        row("10 ** 400 > 1e308", "True", () -> Py.gt(Py.pow((Object) 10L, (Object) 400L), 1e+308)),
        row(
            "10 ** 400 < float(\"inf\")",
            "True",
            () -> Py.lt(Py.pow((Object) 10L, (Object) 400L), Py.call(name("float"), "inf"))),
        row(
            "float(\"nan\") == float(\"nan\")",
            "False",
            () -> Py.eq(Py.call(name("float"), "nan"), Py.call(name("float"), "nan"))),
        row("float(\"nan\") < 1", "False", () -> Py.lt(Py.call(name("float"), "nan"), 1L)),
        row("1 < float(\"nan\")", "False", () -> Py.lt(1L, Py.call(name("float"), "nan"))),
        row("1.5 < 2", "True", () -> Py.lt(1.5d, 2L)),
        row("True == 1", "True", () -> Py.eq(true, 1L)),
        row("1 == \"1\"", "False", () -> Py.eq(1L, "1")),
        row("None == 0", "False", () -> Py.eq(null, 0L)),
        row(
            "9223372036854775807 == 9223372036854775807.0",
            "False",
            () -> Py.eq(9223372036854775807L, 9.223372036854776e+18)),
        row(
            "1 // 0",
            "ZeroDivisionError: integer division or modulo by zero",
            () -> Py.floorDiv((Object) 1L, (Object) 0L)),
        row(
            "1 % 0",
            "ZeroDivisionError: integer modulo by zero", () -> Py.mod((Object) 1L, (Object) 0L)),
        row(
            "1 / 0",
            "ZeroDivisionError: division by zero",
            () -> Py.trueDiv((Object) 1L, (Object) 0L)),
        row(
            "1.0 / 0",
            "ZeroDivisionError: float division by zero",
            () -> Py.trueDiv((Object) 1.0d, (Object) 0L)),
        row(
            "1.0 // 0",
            "ZeroDivisionError: float floor division by zero",
            () -> Py.floorDiv((Object) 1.0d, (Object) 0L)),
        row(
            "1.0 % 0",
            "ZeroDivisionError: float modulo by zero", () -> Py.mod((Object) 1.0d, (Object) 0L)),
        row(
            "divmod(1, 0)",
            "ZeroDivisionError: integer division or modulo by zero",
            () -> Py.call(name("divmod"), 1L, 0L)),
        row(
            "divmod(1.0, 0)",
            "ZeroDivisionError: float divmod()",
            () -> Py.call(name("divmod"), 1.0d, 0L)),
        row(
            "0 ** -1",
            "ZeroDivisionError: 0.0 cannot be raised to a negative power",
            () -> Py.pow((Object) 0L, Py.neg(1L))),
        row(
            "0.0 ** -1",
            "ZeroDivisionError: 0.0 cannot be raised to a negative power",
            () -> Py.pow((Object) 0.0d, Py.neg(1L))),
        row(
            "1e200 ** 2",
            "OverflowError: (34, 'Numerical result out of range')",
            () -> Py.pow((Object) 1e+200, (Object) 2L)),
        row("pow(3, 100, 7)", "4", () -> Py.call(name("pow"), 3L, 100L, 7L)),
        row("pow(3, -1, 7)", "5", () -> Py.call(name("pow"), 3L, Py.neg(1L), 7L)),
        row(
            "pow(2, -1, 4)",
            "ValueError: base is not invertible for the given modulus",
            () -> Py.call(name("pow"), 2L, Py.neg(1L), 4L)),
        row(
            "pow(2, 3, 0)",
            "ValueError: pow() 3rd argument cannot be 0",
            () -> Py.call(name("pow"), 2L, 3L, 0L)),
        row("pow(2, 3, -5)", "-2", () -> Py.call(name("pow"), 2L, 3L, Py.neg(5L))),
        row(
            "pow(2.0, 3, 5)",
            "TypeError: pow() 3rd argument not allowed unless all arguments are integers",
            () -> Py.call(name("pow"), 2.0d, 3L, 5L)),
        row(
            "1 + \"a\"",
            "TypeError: unsupported operand type(s) for +: 'int' and 'str'",
            () -> Py.add((Object) 1L, "a")),
        row(
            "\"a\" + 1",
            "TypeError: can only concatenate str (not \"int\") to str",
            () -> Py.add("a", (Object) 1L)),
        row(
            "[1] + (2,)",
            "TypeError: can only concatenate list (not \"tuple\") to list",
            () -> Py.add(PyList.<Object>of((Object) 1L), Tuple.of((Object) 2L))),
        row(
            "(1,) + [2]",
            "TypeError: can only concatenate tuple (not \"list\") to tuple",
            () -> Py.add(Tuple.of((Object) 1L), PyList.<Object>of((Object) 2L))),
        row(
            "1 - None",
            "TypeError: unsupported operand type(s) for -: 'int' and 'NoneType'",
            () -> Py.sub((Object) 1L, null)),
        row(
            "None + 1",
            "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'",
            () -> Py.add(null, (Object) 1L)),
        row(
            "\"a\" - \"b\"",
            "TypeError: unsupported operand type(s) for -: 'str' and 'str'",
            () -> Py.sub("a", "b")),
        row(
            "[] - []",
            "TypeError: unsupported operand type(s) for -: 'list' and 'list'",
            () -> Py.sub(PyList.<Object>of(), PyList.<Object>of())),
        row(
            "{} + {}",
            "TypeError: unsupported operand type(s) for +: 'dict' and 'dict'",
            () -> Py.add(PyDict.<Object, Object>of(), PyDict.<Object, Object>of())),
        row(
            "\"a\" * \"b\"",
            "TypeError: can't multiply sequence by non-int of type 'str'",
            () -> Py.mul("a", "b")),
        row(
            "[1] * 2.0",
            "TypeError: can't multiply sequence by non-int of type 'float'",
            () -> Py.mul(PyList.<Object>of((Object) 1L), (Object) 2.0d)),
        row(
            "2 ** \"a\"",
            "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'",
            () -> Py.pow((Object) 2L, "a")),
        row(
            "1 @ 2",
            "TypeError: unsupported operand type(s) for @: 'int' and 'int'",
            () -> Py.matMul((Object) 1L, (Object) 2L)),
        row(
            "1 << 2.0",
            "TypeError: unsupported operand type(s) for <<: 'int' and 'float'",
            () -> Py.lshift((Object) 1L, (Object) 2.0d)),
        row(
            "1.0 & 1",
            "TypeError: unsupported operand type(s) for &: 'float' and 'int'",
            () -> Py.and((Object) 1.0d, (Object) 1L)),
        row("-\"a\"", "TypeError: bad operand type for unary -: 'str'", () -> Py.neg("a")),
        row("~1.5", "TypeError: bad operand type for unary ~: 'float'", () -> Py.invert(1.5d)),
        row(
            "+[]",
            "TypeError: bad operand type for unary +: 'list'",
            () -> Py.pos(PyList.<Object>of())),
        row(
            "1 < \"a\"",
            "TypeError: '<' not supported between instances of 'int' and 'str'",
            () -> Py.lt(1L, "a")),
        row(
            "None < 1",
            "TypeError: '<' not supported between instances of 'NoneType' and 'int'",
            () -> Py.lt(null, 1L)),
        row(
            "[1] < (1,)",
            "TypeError: '<' not supported between instances of 'list' and 'tuple'",
            () -> Py.lt(PyList.<Object>of((Object) 1L), Tuple.of((Object) 1L))),
        row(
            "{} < {}",
            "TypeError: '<' not supported between instances of 'dict' and 'dict'",
            () -> Py.lt(PyDict.<Object, Object>of(), PyDict.<Object, Object>of())),
        row(
            "object() < 1",
            "TypeError: '<' not supported between instances of 'object' and 'int'",
            () -> Py.lt(Py.call(name("object")), 1L)));
  }
}
