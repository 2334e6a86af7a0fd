package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Py;
import io.portalis.python.PyDict;
import org.junit.jupiter.api.Test;

/** The modules statistics, fractions, copy, hashlib and time, against CPython 3.13. */
class StatisticsTest {

  @Test
  void rows1() {
    row("statistics.mean([1, 2, 3])", "2", () -> Statistics.mean(list(1L, 2L, 3L)));
    row("statistics.median([1, 2, 3])", "2", () -> Statistics.median(list(1L, 2L, 3L)));
    row("statistics.median_low([1, 2, 3])", "2", () -> Statistics.medianLow(list(1L, 2L, 3L)));
    row("statistics.median_high([1, 2, 3])", "2", () -> Statistics.medianHigh(list(1L, 2L, 3L)));
    row(
        "statistics.multimode([1, 2, 3])",
        "[1, 2, 3]",
        () -> Statistics.multimode(list(1L, 2L, 3L)));
    row("statistics.mode([1, 2, 3])", "1", () -> Statistics.mode(list(1L, 2L, 3L)));
    row("statistics.fmean([1, 2, 3])", "2.0", () -> Statistics.fmean(list(1L, 2L, 3L)));
    row("statistics.stdev([1, 2, 3])", "1.0", () -> Statistics.stdev(list(1L, 2L, 3L), null));
    row(
        "statistics.pstdev([1, 2, 3])",
        "0.816496580927726",
        () -> Statistics.pstdev(list(1L, 2L, 3L), null));
    row("statistics.variance([1, 2, 3])", "1", () -> Statistics.variance(list(1L, 2L, 3L), null));
    row(
        "statistics.pvariance([1, 2, 3])",
        "0.6666666666666666",
        () -> Statistics.pvariance(list(1L, 2L, 3L), null));
    row(
        "statistics.quantiles([1, 2, 3])",
        "[1.0, 2.0, 3.0]",
        () -> Statistics.quantiles(list(1L, 2L, 3L), 4, "exclusive"));
    row(
        "statistics.quantiles([1, 2, 3], n=10, method=\"inclusive\")",
        "[1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.4, 2.6, 2.8]",
        () -> Statistics.quantiles(list(1L, 2L, 3L), 10, "inclusive"));
    row("statistics.mean([1, 2, 3, 4])", "2.5", () -> Statistics.mean(list(1L, 2L, 3L, 4L)));
    row("statistics.median([1, 2, 3, 4])", "2.5", () -> Statistics.median(list(1L, 2L, 3L, 4L)));
    row(
        "statistics.median_low([1, 2, 3, 4])",
        "2",
        () -> Statistics.medianLow(list(1L, 2L, 3L, 4L)));
    row(
        "statistics.median_high([1, 2, 3, 4])",
        "3",
        () -> Statistics.medianHigh(list(1L, 2L, 3L, 4L)));
    row(
        "statistics.multimode([1, 2, 3, 4])",
        "[1, 2, 3, 4]",
        () -> Statistics.multimode(list(1L, 2L, 3L, 4L)));
    row("statistics.mode([1, 2, 3, 4])", "1", () -> Statistics.mode(list(1L, 2L, 3L, 4L)));
    row("statistics.fmean([1, 2, 3, 4])", "2.5", () -> Statistics.fmean(list(1L, 2L, 3L, 4L)));
    row(
        "statistics.stdev([1, 2, 3, 4])",
        "1.2909944487358056",
        () -> Statistics.stdev(list(1L, 2L, 3L, 4L), null));
    row(
        "statistics.pstdev([1, 2, 3, 4])",
        "1.118033988749895",
        () -> Statistics.pstdev(list(1L, 2L, 3L, 4L), null));
    row(
        "statistics.variance([1, 2, 3, 4])",
        "1.6666666666666667",
        () -> Statistics.variance(list(1L, 2L, 3L, 4L), null));
    row(
        "statistics.pvariance([1, 2, 3, 4])",
        "1.25",
        () -> Statistics.pvariance(list(1L, 2L, 3L, 4L), null));
    row(
        "statistics.quantiles([1, 2, 3, 4])",
        "[1.25, 2.5, 3.75]",
        () -> Statistics.quantiles(list(1L, 2L, 3L, 4L), 4, "exclusive"));
    row(
        "statistics.quantiles([1, 2, 3, 4], n=10, method=\"inclusive\")",
        "[1.3, 1.6, 1.9, 2.2, 2.5, 2.8, 3.1, 3.4, 3.7]",
        () -> Statistics.quantiles(list(1L, 2L, 3L, 4L), 10, "inclusive"));
    row(
        "statistics.mean([1.5, 2.25, 3.0, 10.1])",
        "4.2125",
        () -> Statistics.mean(list(1.5, 2.25, 3.0, 10.1)));
    row(
        "statistics.median([1.5, 2.25, 3.0, 10.1])",
        "2.625",
        () -> Statistics.median(list(1.5, 2.25, 3.0, 10.1)));
    row(
        "statistics.median_low([1.5, 2.25, 3.0, 10.1])",
        "2.25",
        () -> Statistics.medianLow(list(1.5, 2.25, 3.0, 10.1)));
    row(
        "statistics.median_high([1.5, 2.25, 3.0, 10.1])",
        "3.0",
        () -> Statistics.medianHigh(list(1.5, 2.25, 3.0, 10.1)));
    row(
        "statistics.multimode([1.5, 2.25, 3.0, 10.1])",
        "[1.5, 2.25, 3.0, 10.1]",
        () -> Statistics.multimode(list(1.5, 2.25, 3.0, 10.1)));
    row(
        "statistics.mode([1.5, 2.25, 3.0, 10.1])",
        "1.5",
        () -> Statistics.mode(list(1.5, 2.25, 3.0, 10.1)));
    row(
        "statistics.fmean([1.5, 2.25, 3.0, 10.1])",
        "4.2125",
        () -> Statistics.fmean(list(1.5, 2.25, 3.0, 10.1)));
    row(
        "statistics.stdev([1.5, 2.25, 3.0, 10.1])",
        "3.972483480141862",
        () -> Statistics.stdev(list(1.5, 2.25, 3.0, 10.1), null));
    row(
        "statistics.pstdev([1.5, 2.25, 3.0, 10.1])",
        "3.440271609916868",
        () -> Statistics.pstdev(list(1.5, 2.25, 3.0, 10.1), null));
    row(
        "statistics.variance([1.5, 2.25, 3.0, 10.1])",
        "15.780624999999999",
        () -> Statistics.variance(list(1.5, 2.25, 3.0, 10.1), null));
    row(
        "statistics.pvariance([1.5, 2.25, 3.0, 10.1])",
        "11.835468749999999",
        () -> Statistics.pvariance(list(1.5, 2.25, 3.0, 10.1), null));
    row(
        "statistics.quantiles([1.5, 2.25, 3.0, 10.1])",
        "[1.6875, 2.625, 8.325]",
        () -> Statistics.quantiles(list(1.5, 2.25, 3.0, 10.1), 4, "exclusive"));
    row(
        "statistics.quantiles([1.5, 2.25, 3.0, 10.1], n=10, method=\"inclusive\")",
        "[1.725, 1.95, 2.175, 2.4, 2.625, 2.85, 3.71, 5.84, 7.970000000000001]",
        () -> Statistics.quantiles(list(1.5, 2.25, 3.0, 10.1), 10, "inclusive"));
    row(
        "statistics.mean([])",
        "StatisticsError: mean requires at least one data point",
        () -> Statistics.mean(list()));
  }

  @Test
  void rows2() {
    row(
        "statistics.median([])",
        "StatisticsError: no median for empty data",
        () -> Statistics.median(list()));
    row(
        "statistics.median_low([])",
        "StatisticsError: no median for empty data",
        () -> Statistics.medianLow(list()));
    row(
        "statistics.median_high([])",
        "StatisticsError: no median for empty data",
        () -> Statistics.medianHigh(list()));
    row("statistics.multimode([])", "[]", () -> Statistics.multimode(list()));
    row(
        "statistics.mode([])",
        "StatisticsError: no mode for empty data",
        () -> Statistics.mode(list()));
    row(
        "statistics.fmean([])",
        "StatisticsError: fmean requires at least one data point",
        () -> Statistics.fmean(list()));
    row(
        "statistics.stdev([])",
        "StatisticsError: stdev requires at least two data points",
        () -> Statistics.stdev(list(), null));
    row(
        "statistics.pstdev([])",
        "StatisticsError: pstdev requires at least one data point",
        () -> Statistics.pstdev(list(), null));
    row(
        "statistics.variance([])",
        "StatisticsError: variance requires at least two data points",
        () -> Statistics.variance(list(), null));
    row(
        "statistics.pvariance([])",
        "StatisticsError: pvariance requires at least one data point",
        () -> Statistics.pvariance(list(), null));
    row(
        "statistics.quantiles([])",
        "StatisticsError: must have at least one data point",
        () -> Statistics.quantiles(list(), 4, "exclusive"));
    row(
        "statistics.quantiles([], n=10, method=\"inclusive\")",
        "StatisticsError: must have at least one data point",
        () -> Statistics.quantiles(list(), 10, "inclusive"));
    row("statistics.mean([7])", "7", () -> Statistics.mean(list(7L)));
    row("statistics.median([7])", "7", () -> Statistics.median(list(7L)));
    row("statistics.median_low([7])", "7", () -> Statistics.medianLow(list(7L)));
    row("statistics.median_high([7])", "7", () -> Statistics.medianHigh(list(7L)));
    row("statistics.multimode([7])", "[7]", () -> Statistics.multimode(list(7L)));
    row("statistics.mode([7])", "7", () -> Statistics.mode(list(7L)));
    row("statistics.fmean([7])", "7.0", () -> Statistics.fmean(list(7L)));
    row(
        "statistics.stdev([7])",
        "StatisticsError: stdev requires at least two data points",
        () -> Statistics.stdev(list(7L), null));
    row("statistics.pstdev([7])", "0.0", () -> Statistics.pstdev(list(7L), null));
    row(
        "statistics.variance([7])",
        "StatisticsError: variance requires at least two data points",
        () -> Statistics.variance(list(7L), null));
    row("statistics.pvariance([7])", "0", () -> Statistics.pvariance(list(7L), null));
    row(
        "statistics.quantiles([7])",
        "[7, 7, 7]",
        () -> Statistics.quantiles(list(7L), 4, "exclusive"));
    row(
        "statistics.quantiles([7], n=10, method=\"inclusive\")",
        "[7, 7, 7, 7, 7, 7, 7, 7, 7]",
        () -> Statistics.quantiles(list(7L), 10, "inclusive"));
    row("statistics.mean([0.1, 0.2, 0.3])", "0.2", () -> Statistics.mean(list(.1, .2, .3)));
    row("statistics.median([0.1, 0.2, 0.3])", "0.2", () -> Statistics.median(list(.1, .2, .3)));
    row(
        "statistics.median_low([0.1, 0.2, 0.3])",
        "0.2",
        () -> Statistics.medianLow(list(.1, .2, .3)));
    row(
        "statistics.median_high([0.1, 0.2, 0.3])",
        "0.2",
        () -> Statistics.medianHigh(list(.1, .2, .3)));
    row(
        "statistics.multimode([0.1, 0.2, 0.3])",
        "[0.1, 0.2, 0.3]",
        () -> Statistics.multimode(list(.1, .2, .3)));
    row("statistics.mode([0.1, 0.2, 0.3])", "0.1", () -> Statistics.mode(list(.1, .2, .3)));
    row(
        "statistics.fmean([0.1, 0.2, 0.3])",
        "0.19999999999999998",
        () -> Statistics.fmean(list(.1, .2, .3)));
    row(
        "statistics.stdev([0.1, 0.2, 0.3])",
        "0.09999999999999999",
        () -> Statistics.stdev(list(.1, .2, .3), null));
    row(
        "statistics.pstdev([0.1, 0.2, 0.3])",
        "0.0816496580927726",
        () -> Statistics.pstdev(list(.1, .2, .3), null));
    row(
        "statistics.variance([0.1, 0.2, 0.3])",
        "0.009999999999999998",
        () -> Statistics.variance(list(.1, .2, .3), null));
    row(
        "statistics.pvariance([0.1, 0.2, 0.3])",
        "0.006666666666666665",
        () -> Statistics.pvariance(list(.1, .2, .3), null));
    row(
        "statistics.quantiles([0.1, 0.2, 0.3])",
        "[0.1, 0.2, 0.3]",
        () -> Statistics.quantiles(list(.1, .2, .3), 4, "exclusive"));
    row(
        "statistics.quantiles([0.1, 0.2, 0.3], n=10, method=\"inclusive\")",
        "[0.12000000000000002, 0.14, 0.16, 0.18, 0.2, 0.22000000000000003, 0.24000000000000005, 0.25999999999999995, 0.27999999999999997]",
        () -> Statistics.quantiles(list(.1, .2, .3), 10, "inclusive"));
    row(
        "statistics.mode([\"b\", \"a\", \"a\"])",
        "'a'",
        () -> Statistics.mode(list("b", "a", "a")));
    row(
        "statistics.harmonic_mean([1, 2, 4])",
        "1.7142857142857142",
        () -> Statistics.harmonicMean(list(1L, 2L, 4L)));
  }

  @Test
  void rows3() {
    row(
        "statistics.geometric_mean([54, 24, 36])",
        "36.000000000000014",
        () -> Statistics.geometricMean(list(54L, 24L, 36L)));
    row(
        "statistics.correlation([1, 2, 3], [2, 4, 7])",
        "0.9933992677987828",
        () -> Statistics.correlation(list(1L, 2L, 3L), list(2L, 4L, 7L)));
    row(
        "statistics.linear_regression([1, 2, 3], [2, 4, 7])",
        "LinearRegression(slope=2.5, intercept=-0.666666666666667)",
        () -> Statistics.linearRegression(list(1L, 2L, 3L), list(2L, 4L, 7L)));
    row(
        "statistics.covariance([1, 2, 3], [2, 4, 7])",
        "2.5",
        () -> Statistics.covariance(list(1L, 2L, 3L), list(2L, 4L, 7L)));
    row("F(\"1/3\")", "Fraction(1, 3)", () -> Fraction.of("1/3", null));
    row("F(0.1)", "Fraction(3602879701896397, 36028797018963968)", () -> Fraction.of(0.1, null));
    row("F(\"a\")", "ValueError: Invalid literal for Fraction: 'a'", () -> Fraction.of("a", null));
    row("F(1, 0)", "ZeroDivisionError: Fraction(1, 0)", () -> Fraction.of(1L, 0L));
    row("F(\"0.25\")", "Fraction(1, 4)", () -> Fraction.of("0.25", null));
    row("F(\"-3.1e2\")", "Fraction(-310, 1)", () -> Fraction.of("-3.1e2", null));
    row("F(6, -4)", "Fraction(-3, 2)", () -> Fraction.of(6L, -4L));
    row(
        "F(1, 3) + F(1, 6)",
        "Fraction(1, 2)",
        () -> Py.add(Fraction.of(1L, 3L), Fraction.of(1L, 6L)));
    row("F(1, 3) + 1", "Fraction(4, 3)", () -> Py.add(Fraction.of(1L, 3L), 1L));
    row("1 - F(1, 3)", "Fraction(2, 3)", () -> Py.sub(1L, Fraction.of(1L, 3L)));
    row("F(1, 2) + 0.5", "1.0", () -> Py.add(Fraction.of(1L, 2L), 0.5));
    row("F(1, 2) * 2", "Fraction(1, 1)", () -> Py.mul(Fraction.of(1L, 2L), 2L));
    row("F(7, 2) // 1", "3", () -> Py.floorDiv(Fraction.of(7L, 2L), 1L));
    row("F(7, 2) % 1", "Fraction(1, 2)", () -> Py.mod(Fraction.of(7L, 2L), 1L));
    row("F(1, 2) ** -2", "Fraction(4, 1)", () -> Py.pow(Fraction.of(1L, 2L), -2L));
    row("F(1, 2) ** 0.5", "0.7071067811865476", () -> Py.pow(Fraction.of(1L, 2L), 0.5));
    row(
        "F(1, 2) / 0",
        "ZeroDivisionError: Fraction(1, 0)",
        () -> Py.trueDiv(Fraction.of(1L, 2L), 0L));
    row("F(1, 2) == 0.5", "True", () -> Py.eq(Fraction.of(1L, 2L), 0.5));
    row("F(1, 3) < 1", "True", () -> Py.lt(Fraction.of(1L, 3L), 1L));
    row(
        "F(1, 3) < \"a\"",
        "TypeError: '<' not supported between instances of 'Fraction' and 'str'",
        () -> Py.lt(Fraction.of(1L, 3L), "a"));
    row(
        "F(1, 3) + \"a\"",
        "TypeError: unsupported operand type(s) for +: 'Fraction' and 'str'",
        () -> Py.add(Fraction.of(1L, 3L), "a"));
    row("hash(F(1, 3))", "1537228672809129301", () -> Py.hash(Fraction.of(1L, 3L)));
    row("hash(F(-1, 2))", "-1152921504606846976", () -> Py.hash(Fraction.of(-1L, 2L)));
    row("str(F(3, 1))", "'3'", () -> Py.str(Fraction.of(3L, 1L)));
    row("str(F(1, 3))", "'1/3'", () -> Py.str(Fraction.of(1L, 3L)));
    row(
        "F(355, 113).limit_denominator(10)",
        "Fraction(22, 7)",
        () -> Fraction.of(355L, 113L).limitDenominator(10));
    row("-F(1, 2)", "Fraction(-1, 2)", () -> Py.neg(Fraction.of(1L, 2L)));
    row("F(1, 3).numerator", "1", () -> Fraction.of(1L, 3L).numerator());
    row("F(2, 4).as_integer_ratio()", "(1, 2)", () -> Fraction.of(2L, 4L).asIntegerRatio());
    row("float(F(1, 3))", "0.3333333333333333", () -> Py.toDouble(Fraction.of(1L, 3L)));
    row(
        "copy.deepcopy([1, [2, {\"a\": (3, [4])}]])",
        "[1, [2, {'a': (3, [4])}]]",
        () -> PyCopy.deepcopy(list(1L, list(2L, PyDict.of("a", tuple(3L, list(4L)))))));
    row("copy.copy({\"a\": [1]})", "{'a': [1]}", () -> PyCopy.copy(PyDict.of("a", list(1L))));
    row(
        "time.strftime(\"%Y-%m-%d %H:%M:%S\", time.gmtime(86399))",
        "'1970-01-01 23:59:59'",
        () -> PyTime.strftime("%Y-%m-%d %H:%M:%S", PyTime.gmtime(86399.0)));
    row(
        "time.gmtime(0)",
        "time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)",
        () -> PyTime.gmtime(0.0));
    row(
        "time.asctime(time.gmtime(0))",
        "'Thu Jan  1 00:00:00 1970'",
        () -> PyTime.asctime(PyTime.gmtime(0.0)));
    row(
        "time.strftime(\"%A %a %B %b %d %j %p %I %y %% %w %U %W %V %G\", time.gmtime(1e9))",
        "'Sunday Sun September Sep 09 252 AM 01 01 % 0 36 36 36 2001'",
        () -> PyTime.strftime("%A %a %B %b %d %j %p %I %y %% %w %U %W %V %G", PyTime.gmtime(1e9)));
  }

  @Test
  void rows4() {
    row(
        "time.sleep(-1)",
        "ValueError: sleep length must be non-negative",
        () -> apply(0, x -> PyTime.sleep(-1)));
    row("time.gmtime(951868800).tm_yday", "61", () -> PyTime.gmtime(951868800.0).field("tm_yday"));
    row(
        "hashlib.md5(b\"hello\").hexdigest()",
        "'5d41402abc4b2a76b9719d911017c592'",
        () -> hash("md5", "hello").hexdigest());
    row(
        "hashlib.sha1(b\"hello\").hexdigest()",
        "'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d'",
        () -> hash("sha1", "hello").hexdigest());
    row(
        "hashlib.sha224(b\"hello\").hexdigest()",
        "'ea09ae9cc6768c50fcee903ed054556e5bfc8347907f12598aa24193'",
        () -> hash("sha224", "hello").hexdigest());
    row(
        "hashlib.sha256(b\"hello\").hexdigest()",
        "'2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'",
        () -> hash("sha256", "hello").hexdigest());
    row(
        "hashlib.sha384(b\"hello\").hexdigest()",
        "'59e1748777448c69de6b800d7a33bbfb9ff1b463e44354c3553bcdb9c666fa90125a3c79f90397bdf5f6a13de828684f'",
        () -> hash("sha384", "hello").hexdigest());
    row(
        "hashlib.sha512(b\"hello\").hexdigest()",
        "'9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca72323c3d99ba5c11d7c7acc6e14b8c5da0c4663475c2e5c3adef46f73bcdec043'",
        () -> hash("sha512", "hello").hexdigest());
  }
}
