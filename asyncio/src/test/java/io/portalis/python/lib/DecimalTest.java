package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Builtins;
import io.portalis.python.Py;
import java.math.BigInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The module decimal, as CPython 3.13 shows it. */
class DecimalTest {

  private static Decimal d(Object value) {
    return Decimal.of(value, null);
  }

  private static DecimalContext context(long digits, String rounding) {
    return DecimalContext.of(digits, rounding);
  }

  @AfterEach
  void restore() {
    DecimalContext.current(new DecimalContext());
  }

  @Test
  void decimal_text_keepsItsDigits() {
    row("Decimal('1.20')", "Decimal('1.20')", () -> d("1.20"));
    row("Decimal('-0')", "Decimal('-0')", () -> d("-0"));
    row("Decimal('0E-8')", "Decimal('0E-8')", () -> d("0E-8"));
    row("Decimal('1E+3')", "Decimal('1E+3')", () -> d("1E+3"));
    row("Decimal('123E3')", "Decimal('1.23E+5')", () -> d("123E3"));
    row("Decimal('1e-7')", "Decimal('1E-7')", () -> d("1e-7"));
    row("Decimal('0.000001')", "Decimal('0.000001')", () -> d("0.000001"));
    row("Decimal(' 1_000.5 ')", "Decimal('1000.5')", () -> d(" 1_000.5 "));
    row("Decimal('inf')", "Decimal('Infinity')", () -> d("inf"));
    row("Decimal('-Infinity')", "Decimal('-Infinity')", () -> d("-Infinity"));
    row("Decimal('nan')", "Decimal('NaN')", () -> d("nan"));
    row("Decimal('sNaN12')", "Decimal('sNaN12')", () -> d("sNaN12"));
    row("Decimal('.5')", "Decimal('0.5')", () -> d(".5"));
    row("Decimal('5.')", "Decimal('5')", () -> d("5."));
    row("Decimal('abc')", "InvalidOperation: [<class 'decimal.ConversionSyntax'>]", () -> d("abc"));
    row("Decimal('')", "InvalidOperation: [<class 'decimal.ConversionSyntax'>]", () -> d(""));
    row("Decimal('1e')", "InvalidOperation: [<class 'decimal.ConversionSyntax'>]", () -> d("1e"));
    row("Decimal('--1')", "InvalidOperation: [<class 'decimal.ConversionSyntax'>]", () -> d("--1"));
    row("Decimal('1 2')", "InvalidOperation: [<class 'decimal.ConversionSyntax'>]", () -> d("1 2"));
    row("Decimal(5)", "Decimal('5')", () -> d(5L));
    row(
        "Decimal(10 ** 30)",
        "Decimal('1000000000000000000000000000000')",
        () -> d(BigInteger.TEN.pow(30)));
    row(
        "Decimal(1.1)",
        "Decimal('1.100000000000000088817841970012523233890533447265625')",
        () -> d(1.1));
    row("Decimal((1, (1, 2), -1))", "Decimal('-1.2')", () -> d(tuple(1L, tuple(1L, 2L), -1L)));
    row(
        "Decimal(None)",
        "TypeError: conversion from NoneType to Decimal is not supported",
        () -> d(null));
    row("Decimal()", "Decimal('0')", () -> d("0"));
    row("str(Decimal(\"1.50\"))", "'1.50'", () -> Py.str(d("1.50")));
    row("Decimal(\"123E5\").to_eng_string()", "'12.3E+6'", () -> d("123E5").toEngString());
  }

  @Test
  void operators_roundTo28Digits() {
    row("Decimal('0.1') + Decimal('0.2')", "Decimal('0.3')", () -> Py.add(d("0.1"), d("0.2")));
    row(
        "Decimal('1E+30') + Decimal('1')",
        "Decimal('1.000000000000000000000000000E+30')",
        () -> Py.add(d("1E+30"), d("1")));
    row("Decimal('1.0') - Decimal('1')", "Decimal('0.0')", () -> Py.sub(d("1.0"), d("1")));
    row("Decimal('-0') - Decimal('0')", "Decimal('-0')", () -> Py.sub(d("-0"), d("0")));
    row("Decimal('1.10') * Decimal('1.1')", "Decimal('1.210')", () -> Py.mul(d("1.10"), d("1.1")));
    row("Decimal('-3') * Decimal('0')", "Decimal('-0')", () -> Py.mul(d("-3"), d("0")));
    row(
        "Decimal('1') / Decimal('3')",
        "Decimal('0.3333333333333333333333333333')",
        () -> Py.trueDiv(d("1"), d("3")));
    row(
        "Decimal('2') / Decimal('3')",
        "Decimal('0.6666666666666666666666666667')",
        () -> Py.trueDiv(d("2"), d("3")));
    row("Decimal('6.00') / Decimal('3')", "Decimal('2.00')", () -> Py.trueDiv(d("6.00"), d("3")));
    row("Decimal('1E3') / Decimal('4')", "Decimal('2.5E+2')", () -> Py.trueDiv(d("1E3"), d("4")));
    row(
        "Decimal('1') / Decimal('0')",
        "DivisionByZero: [<class 'decimal.DivisionByZero'>]",
        () -> Py.trueDiv(d("1"), d("0")));
    row(
        "Decimal('0') / Decimal('0')",
        "InvalidOperation: [<class 'decimal.DivisionUndefined'>]",
        () -> Py.trueDiv(d("0"), d("0")));
    row("Decimal('-7') // Decimal('2')", "Decimal('-3')", () -> Py.floorDiv(d("-7"), d("2")));
    row("Decimal('-7') % Decimal('2')", "Decimal('-1')", () -> Py.mod(d("-7"), d("2")));
    row(
        "Decimal('7.5') % Decimal('0')",
        "InvalidOperation: [<class 'decimal.InvalidOperation'>]", () -> Py.mod(d("7.5"), d("0")));
    row(
        "Decimal('1') // Decimal('0')",
        "DivisionByZero: [<class 'decimal.DivisionByZero'>]",
        () -> Py.floorDiv(d("1"), d("0")));
    row(
        "Decimal('1E+30') // Decimal('1')",
        "InvalidOperation: [<class 'decimal.DivisionImpossible'>]",
        () -> Py.floorDiv(d("1E+30"), d("1")));
    row(
        "Decimal('2') ** Decimal('100')",
        "Decimal('1.267650600228229401496703205E+30')",
        () -> Py.pow(d("2"), d("100")));
    row("Decimal('2') ** Decimal('-3')", "Decimal('0.125')", () -> Py.pow(d("2"), d("-3")));
    row(
        "Decimal('1.1') ** Decimal('2.5')",
        "Decimal('1.269058706285883371859658752')",
        () -> Py.pow(d("1.1"), d("2.5")));
    row(
        "Decimal('0') ** Decimal('0')",
        "InvalidOperation: [<class 'decimal.InvalidOperation'>]",
        () -> Py.pow(d("0"), d("0")));
    row(
        "Decimal('-2') ** Decimal('0.5')",
        "InvalidOperation: [<class 'decimal.InvalidOperation'>]",
        () -> Py.pow(d("-2"), d("0.5")));
    row(
        "Decimal('9E999999') * Decimal('10')",
        "Overflow: [<class 'decimal.Overflow'>]",
        () -> Py.mul(d("9E999999"), d("10")));
    row(
        "Decimal('inf') - Decimal('inf')",
        "InvalidOperation: [<class 'decimal.InvalidOperation'>]",
        () -> Py.sub(d("inf"), d("inf")));
    row("Decimal('nan') + Decimal('1')", "Decimal('NaN')", () -> Py.add(d("nan"), d("1")));
    row(
        "Decimal('sNaN') + Decimal('1')",
        "InvalidOperation: [<class 'decimal.InvalidOperation'>]",
        () -> Py.add(d("sNaN"), d("1")));
    row("Decimal(1) + 1", "Decimal('2')", () -> Py.add(d(1L), 1L));
    row("2 - Decimal(\"0.5\")", "Decimal('1.5')", () -> Py.sub(2L, d("0.5")));
    row(
        "divmod(Decimal(\"7.5\"), 2)",
        "(Decimal('3'), Decimal('1.5'))",
        () -> Py.divmod(d("7.5"), 2L));
    row("-Decimal(\"0.0\")", "Decimal('0.0')", () -> Py.neg(d("0.0")));
    row("abs(Decimal(\"-1.5\"))", "Decimal('1.5')", () -> d("-1.5").__abs__());
    row(
        "sum([Decimal(\"0.1\")] * 3)",
        "Decimal('0.3')",
        () -> Builtins.sum(list(d("0.1"), d("0.1"), d("0.1"))));
  }

  @Test
  void comparisons_areExact() {
    row("Decimal(\"1.0\") == 1", "True", () -> Py.eq(d("1.0"), 1L));
    row("1 == Decimal(\"1.0\")", "True", () -> Py.eq(1L, d("1.0")));
    row("Decimal(\"0.1\") == 0.1", "False", () -> Py.eq(d("0.1"), 0.1));
    row("Decimal(\"0.5\") == 0.5", "True", () -> Py.eq(d("0.5"), 0.5));
    row("Decimal(\"0.5\") == Fraction(1, 2)", "True", () -> Py.eq(d("0.5"), Fraction.of(1L, 2L)));
    row("Decimal(\"1E+2\") < 99.5", "False", () -> Py.lt(d("1E+2"), 99.5));
    row(
        "Decimal(\"-inf\") < Decimal(\"-1E+99999\")",
        "True",
        () -> Py.lt(d("-inf"), d("-1E+99999")));
    row("Decimal(\"nan\") == Decimal(\"nan\")", "False", () -> Py.eq(d("nan"), d("nan")));
    row(
        "Decimal(\"nan\") < 1",
        "InvalidOperation: [<class 'decimal.InvalidOperation'>]",
        () -> Py.lt(d("nan"), 1L));
    row("hash(Decimal(\"0.5\")) == hash(0.5)", "True", () -> Py.hash(d("0.5")) == Py.hash(0.5));
    row("hash(Decimal(\"1E+100\"))", "910685213754167845", () -> Py.hash(d("1E+100")));
    row(
        "max(Decimal(\"1.5\"), Decimal(\"2\"), Decimal(\"1\"))",
        "Decimal('2')",
        () -> Builtins.max(list(d("1.5"), d("2"), d("1"))));
    row("bool(Decimal(\"0.0\"))", "False", () -> Py.truth(d("0.0")));
    row("Decimal(\"1\").compare(Decimal(\"2\"))", "Decimal('-1')", () -> d("1").compare(d("2")));
  }

  @Test
  void quantize_modes_round() {
    row(
        "[Decimal(s).quantize(Decimal(\"0.1\"), ROUND_UP) for s in [\"1.25\", \"-1.25\", \"1.01\"]]",
        "[Decimal('1.3'), Decimal('-1.3'), Decimal('1.1')]",
        () ->
            list(
                d("1.25").quantize(d("0.1"), "ROUND_UP"),
                d("-1.25").quantize(d("0.1"), "ROUND_UP"),
                d("1.01").quantize(d("0.1"), "ROUND_UP")));
    row(
        "[Decimal(s).quantize(Decimal(\"0.1\"), ROUND_DOWN) for s in [\"1.25\", \"-1.25\", \"1.01\"]]",
        "[Decimal('1.2'), Decimal('-1.2'), Decimal('1.0')]",
        () ->
            list(
                d("1.25").quantize(d("0.1"), "ROUND_DOWN"),
                d("-1.25").quantize(d("0.1"), "ROUND_DOWN"),
                d("1.01").quantize(d("0.1"), "ROUND_DOWN")));
    row(
        "[Decimal(s).quantize(Decimal(\"0.1\"), ROUND_CEILING) for s in [\"1.25\", \"-1.25\", \"1.01\"]]",
        "[Decimal('1.3'), Decimal('-1.2'), Decimal('1.1')]",
        () ->
            list(
                d("1.25").quantize(d("0.1"), "ROUND_CEILING"),
                d("-1.25").quantize(d("0.1"), "ROUND_CEILING"),
                d("1.01").quantize(d("0.1"), "ROUND_CEILING")));
    row(
        "[Decimal(s).quantize(Decimal(\"0.1\"), ROUND_FLOOR) for s in [\"1.25\", \"-1.25\", \"1.01\"]]",
        "[Decimal('1.2'), Decimal('-1.3'), Decimal('1.0')]",
        () ->
            list(
                d("1.25").quantize(d("0.1"), "ROUND_FLOOR"),
                d("-1.25").quantize(d("0.1"), "ROUND_FLOOR"),
                d("1.01").quantize(d("0.1"), "ROUND_FLOOR")));
    row(
        "[Decimal(s).quantize(Decimal(\"0.1\"), ROUND_HALF_UP) for s in [\"1.25\", \"-1.25\", \"1.01\"]]",
        "[Decimal('1.3'), Decimal('-1.3'), Decimal('1.0')]",
        () ->
            list(
                d("1.25").quantize(d("0.1"), "ROUND_HALF_UP"),
                d("-1.25").quantize(d("0.1"), "ROUND_HALF_UP"),
                d("1.01").quantize(d("0.1"), "ROUND_HALF_UP")));
    row(
        "[Decimal(s).quantize(Decimal(\"0.1\"), ROUND_HALF_DOWN) for s in [\"1.25\", \"-1.25\", \"1.01\"]]",
        "[Decimal('1.2'), Decimal('-1.2'), Decimal('1.0')]",
        () ->
            list(
                d("1.25").quantize(d("0.1"), "ROUND_HALF_DOWN"),
                d("-1.25").quantize(d("0.1"), "ROUND_HALF_DOWN"),
                d("1.01").quantize(d("0.1"), "ROUND_HALF_DOWN")));
    row(
        "[Decimal(s).quantize(Decimal(\"0.1\"), ROUND_HALF_EVEN) for s in [\"1.25\", \"-1.25\", \"1.01\"]]",
        "[Decimal('1.2'), Decimal('-1.2'), Decimal('1.0')]",
        () ->
            list(
                d("1.25").quantize(d("0.1"), "ROUND_HALF_EVEN"),
                d("-1.25").quantize(d("0.1"), "ROUND_HALF_EVEN"),
                d("1.01").quantize(d("0.1"), "ROUND_HALF_EVEN")));
    row(
        "[Decimal(s).quantize(Decimal(\"0.1\"), ROUND_05UP) for s in [\"1.25\", \"-1.25\", \"1.01\"]]",
        "[Decimal('1.2'), Decimal('-1.2'), Decimal('1.1')]",
        () ->
            list(
                d("1.25").quantize(d("0.1"), "ROUND_05UP"),
                d("-1.25").quantize(d("0.1"), "ROUND_05UP"),
                d("1.01").quantize(d("0.1"), "ROUND_05UP")));
    row(
        "Decimal(\"1e40\").quantize(Decimal(\"0.01\"))",
        "InvalidOperation: [<class 'decimal.InvalidOperation'>]",
        () -> d("1e40").quantize(d("0.01"), null));
    row("Decimal(\"2.5\").quantize(1)", "Decimal('2')", () -> d("2.5").quantize(1L, null));
    row(
        "Decimal(1).quantize(1, \"x\")",
        "TypeError: valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]",
        () -> d(1L).quantize(1L, "x"));
    row("round(Decimal(\"2.5\"))", "2", () -> d("2.5").__round__(null));
    row("round(Decimal(\"2.675\"), 2)", "Decimal('2.68')", () -> d("2.675").__round__(2L));
    row("round(Decimal(\"1234\"), -2)", "Decimal('1.2E+3')", () -> d("1234").__round__(-2L));
    row(
        "int(Decimal(\"-2.9\")), math.floor(Decimal(\"-2.1\")), math.ceil(Decimal(\"2.1\"))",
        "(-2, -3, 3)",
        () -> tuple(d("-2.9").__int__(), d("-2.1").__floor__(), d("2.1").__ceil__()));
    row(
        "int(Decimal(\"nan\"))",
        "ValueError: cannot convert NaN to integer",
        () -> d("nan").__int__());
    row("float(Decimal(\"0.1\"))", "0.1", () -> d("0.1").__float__());
    row(
        "Decimal(\"7.5\").to_integral_value(ROUND_DOWN)",
        "Decimal('7')",
        () -> d("7.5").toIntegralValue("ROUND_DOWN"));
  }

  @Test
  void methods_giveParts() {
    row(
        "Decimal(\"1.20\").as_tuple()",
        "DecimalTuple(sign=0, digits=(1, 2, 0), exponent=-2)",
        () -> d("1.20").asTuple());
    row("Decimal(\"0.25\").as_integer_ratio()", "(1, 4)", () -> d("0.25").asIntegerRatio());
    row("Decimal(\"100.0\").normalize()", "Decimal('1E+2')", () -> d("100.0").normalize());
    row("Decimal(\"123.4\").adjusted()", "2", () -> d("123.4").adjusted());
    row("Decimal(\"1.5\").scaleb(2)", "Decimal('1.5E+2')", () -> d("1.5").scaleb(2L));
    row("Decimal(3).fma(2, 1)", "Decimal('7')", () -> d(3L).fma(2L, 1L));
    row("Decimal(\"-1\").copy_sign(1)", "Decimal('1')", () -> d("-1").copySign(1L));
    row(
        "Decimal(\"5\").max(3), Decimal(\"5\").min(3)",
        "(Decimal('5'), Decimal('3'))",
        () -> tuple(d("5").max(3L), d("5").min(3L)));
    row(
        "Decimal(\"-0\").is_signed(), Decimal(\"-0\").is_zero(), Decimal(\"nan\").is_nan()",
        "(True, True, True)",
        () -> tuple(d("-0").isSigned(), d("-0").isZero(), d("nan").isNan()));
    row("type(Decimal(1))", "<class 'decimal.Decimal'>", () -> Py.type(d(1L)));
  }

  @Test
  void functions_roundOnce() {
    row("Decimal('2').sqrt()", "Decimal('1.414213562373095048801688724')", () -> d("2").sqrt());
    row("Decimal('4.00').sqrt()", "Decimal('2.0')", () -> d("4.00").sqrt());
    row(
        "Decimal('1E-5').sqrt()",
        "Decimal('0.003162277660168379331998893544')",
        () -> d("1E-5").sqrt());
    row(
        "Decimal('-1').sqrt()",
        "InvalidOperation: [<class 'decimal.InvalidOperation'>]",
        () -> d("-1").sqrt());
    row("Decimal('1').exp()", "Decimal('2.718281828459045235360287471')", () -> d("1").exp());
    row(
        "Decimal('-20.5').exp()",
        "Decimal('1.250152866386742628937553119E-9')",
        () -> d("-20.5").exp());
    row("Decimal('0').exp()", "Decimal('1')", () -> d("0").exp());
    row("Decimal('10').ln()", "Decimal('2.302585092994045684017991455')", () -> d("10").ln());
    row(
        "Decimal('1.0000001').ln()",
        "Decimal('9.999999500000033333330833334E-8')",
        () -> d("1.0000001").ln());
    row("Decimal('0.3').ln()", "Decimal('-1.203972804325935992622746218')", () -> d("0.3").ln());
    row("Decimal('1').ln()", "Decimal('0')", () -> d("1").ln());
    row("Decimal('0').ln()", "Decimal('-Infinity')", () -> d("0").ln());
    row("Decimal('2').log10()", "Decimal('0.3010299956639811952137388947')", () -> d("2").log10());
    row("Decimal('1000').log10()", "Decimal('3')", () -> d("1000").log10());
  }

  @Test
  void format_specs_apply() {
    row("format(Decimal('1234.567'), '.2f')", "'1234.57'", () -> Py.format(d("1234.567"), ".2f"));
    row("format(Decimal('1234.5'), ',')", "'1,234.5'", () -> Py.format(d("1234.5"), ","));
    row("format(Decimal('0.5'), '%')", "'50%'", () -> Py.format(d("0.5"), "%"));
    row("format(Decimal('0.125'), '.1%')", "'12.5%'", () -> Py.format(d("0.125"), ".1%"));
    row("format(Decimal('1E+5'), 'f')", "'100000'", () -> Py.format(d("1E+5"), "f"));
    row("format(Decimal('1E+5'), '')", "'1E+5'", () -> Py.format(d("1E+5"), ""));
    row("format(Decimal('1234'), 'e')", "'1.234e+3'", () -> Py.format(d("1234"), "e"));
    row("format(Decimal('1234'), '.1E')", "'1.2E+3'", () -> Py.format(d("1234"), ".1E"));
    row("format(Decimal('123.4'), '>10')", "'     123.4'", () -> Py.format(d("123.4"), ">10"));
    row("format(Decimal('123.4'), '*^11')", "'***123.4***'", () -> Py.format(d("123.4"), "*^11"));
    row("format(Decimal('1'), '010.3f')", "'000001.000'", () -> Py.format(d("1"), "010.3f"));
    row("format(Decimal('-1.5'), '+')", "'-1.5'", () -> Py.format(d("-1.5"), "+"));
    row("format(Decimal('1.5'), ' .3f')", "' 1.500'", () -> Py.format(d("1.5"), " .3f"));
    row("format(Decimal('2.675'), '.2f')", "'2.68'", () -> Py.format(d("2.675"), ".2f"));
    row(
        "format(Decimal('0.00001234'), 'g')",
        "'0.00001234'",
        () -> Py.format(d("0.00001234"), "g"));
    row("format(Decimal('1234.5'), '.3')", "'1.23E+3'", () -> Py.format(d("1234.5"), ".3"));
    row(
        "format(Decimal('1234567.891'), '015,.2f')",
        "'0,001,234,567.89'",
        () -> Py.format(d("1234567.891"), "015,.2f"));
    row("format(Decimal('-0.001'), 'z.1f')", "'0.0'", () -> Py.format(d("-0.001"), "z.1f"));
    row("format(Decimal('nan'), '6')", "'   NaN'", () -> Py.format(d("nan"), "6"));
    row("format(Decimal('-inf'), '08')", "'-Infinity'", () -> Py.format(d("-inf"), "08"));
    row(
        "format(Decimal('1'), 'x')",
        "ValueError: invalid format string",
        () -> Py.format(d("1"), "x"));
    row(
        "format(Decimal('1'), '_')",
        "ValueError: invalid format string",
        () -> Py.format(d("1"), "_"));
  }

  @Test
  void context_precision_applies() {
    DecimalContext.current().precision(5);
    row("Decimal(1) / 3", "Decimal('0.33333')", () -> Py.trueDiv(d(1L), 3L));
    row("+Decimal(\"1.234567\")", "Decimal('1.2346')", () -> d("1.234567").__pos__());
    row("Decimal(\"1.234567\")", "Decimal('1.234567')", () -> d("1.234567"));
    row(
        "getcontext().prec, getcontext().rounding",
        "(5, 'ROUND_HALF_EVEN')",
        () -> tuple(Decimals.getcontext().precision(), Decimals.getcontext().rounding()));
    row("Decimal(2).sqrt()", "Decimal('1.4142')", () -> d(2L).sqrt());
    LocalContext local = Decimals.localcontext(null, 3L, "ROUND_UP");
    local.__enter__();
    row("Decimal(1) / 3", "Decimal('0.334')", () -> Py.trueDiv(d(1L), 3L));
    local.__exit__(null, null, null);
    row("Decimal(1) / 3", "Decimal('0.33333')", () -> Py.trueDiv(d(1L), 3L));
    row(
        "Context(prec=2).create_decimal(\"1.25\")",
        "Decimal('1.2')",
        () -> context(2, null).createDecimal("1.25"));
    row(
        "Context(prec=0)",
        "ValueError: valid range for prec is [1, MAX_PREC]",
        () -> context(0, null));
  }
}
