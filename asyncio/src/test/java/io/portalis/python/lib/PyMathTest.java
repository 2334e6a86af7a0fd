package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import org.junit.jupiter.api.Test;

/** The module math, against CPython 3.13. */
class PyMathTest {

  @Test
  void rows1() {
    row("math.sqrt(2.0)", "1.4142135623730951", () -> PyMath.sqrt(2.0));
    row("math.sqrt(0.5)", "0.7071067811865476", () -> PyMath.sqrt(0.5));
    row("math.sqrt(1e+300)", "1e+150", () -> PyMath.sqrt(1e+300));
    row("math.sqrt(-1.0)", "ValueError: math domain error", () -> PyMath.sqrt(-1.0));
    row("math.sqrt(inf)", "inf", () -> PyMath.sqrt(PyMath.INF));
    row("math.sqrt(nan)", "nan", () -> PyMath.sqrt(PyMath.NAN));
    row("math.sqrt(0.0)", "0.0", () -> PyMath.sqrt(0.0));
    row("math.erf(0.5)", "0.5204998778130465", () -> PyMath.erf(0.5));
    row("math.erfc(0.5)", "0.4795001221869535", () -> PyMath.erfc(0.5));
    row("math.exp(0.5)", "1.6487212707001282", () -> PyMath.exp(0.5));
    row("math.exp(-1.25)", "0.2865047968601901", () -> PyMath.exp(-1.25));
    row("math.exp(2.0)", "7.38905609893065", () -> PyMath.exp(2.0));
    row("math.expm1(0.5)", "0.6487212707001282", () -> PyMath.expm1(0.5));
    row("math.expm1(-1.25)", "-0.7134952031398099", () -> PyMath.expm1(-1.25));
    row("math.expm1(2.0)", "6.38905609893065", () -> PyMath.expm1(2.0));
    row("math.exp2(0.5)", "1.4142135623730951", () -> PyMath.exp2(0.5));
    row("math.exp2(-1.25)", "0.42044820762685725", () -> PyMath.exp2(-1.25));
    row("math.exp2(2.0)", "4.0", () -> PyMath.exp2(2.0));
    row("math.sinh(0.5)", "0.5210953054937474", () -> PyMath.sinh(0.5));
    row("math.sinh(-1.25)", "-1.6019190803008256", () -> PyMath.sinh(-1.25));
    row("math.sinh(2.0)", "3.626860407847019", () -> PyMath.sinh(2.0));
    row("math.cosh(0.5)", "1.1276259652063807", () -> PyMath.cosh(0.5));
    row("math.cosh(-1.25)", "1.8884238771610158", () -> PyMath.cosh(-1.25));
    row("math.cosh(2.0)", "3.7621956910836314", () -> PyMath.cosh(2.0));
    row("math.tanh(0.5)", "0.46211715726000974", () -> PyMath.tanh(0.5));
    row("math.tanh(-1.25)", "-0.8482836399575129", () -> PyMath.tanh(-1.25));
    row("math.tanh(2.0)", "0.9640275800758169", () -> PyMath.tanh(2.0));
    row("math.sin(0.5)", "0.479425538604203", () -> PyMath.sin(0.5));
    row("math.sin(-1.25)", "-0.9489846193555862", () -> PyMath.sin(-1.25));
    row("math.sin(2.0)", "0.9092974268256817", () -> PyMath.sin(2.0));
    row("math.cos(0.5)", "0.8775825618903728", () -> PyMath.cos(0.5));
    row("math.cos(-1.25)", "0.3153223623952687", () -> PyMath.cos(-1.25));
    row("math.cos(2.0)", "-0.4161468365471424", () -> PyMath.cos(2.0));
    row("math.tan(0.5)", "0.5463024898437905", () -> PyMath.tan(0.5));
    row("math.tan(-1.25)", "-3.0095696738628313", () -> PyMath.tan(-1.25));
    row("math.tan(2.0)", "-2.185039863261519", () -> PyMath.tan(2.0));
    row("math.atan(0.5)", "0.4636476090008061", () -> PyMath.atan(0.5));
    row("math.atan(-1.25)", "-0.8960553845713439", () -> PyMath.atan(-1.25));
    row("math.atan(2.0)", "1.1071487177940904", () -> PyMath.atan(2.0));
    row("math.asinh(0.5)", "0.48121182505960347", () -> PyMath.asinh(0.5));
  }

  @Test
  void rows2() {
    row("math.asinh(-1.25)", "-1.0475930126492587", () -> PyMath.asinh(-1.25));
    row("math.asinh(2.0)", "1.4436354751788103", () -> PyMath.asinh(2.0));
    row("math.gamma(0.5)", "1.7724538509055159", () -> PyMath.gamma(0.5));
    row("math.gamma(-1.25)", "3.9213334478885677", () -> PyMath.gamma(-1.25));
    row("math.gamma(2.0)", "1.0", () -> PyMath.gamma(2.0));
    row("math.lgamma(0.5)", "0.5723649429247004", () -> PyMath.lgamma(0.5));
    row("math.lgamma(-1.25)", "1.3664317612369756", () -> PyMath.lgamma(-1.25));
    row("math.lgamma(2.0)", "0.0", () -> PyMath.lgamma(2.0));
    row("math.degrees(0.5)", "28.64788975654116", () -> PyMath.degrees(0.5));
    row("math.degrees(-1.25)", "-71.6197243913529", () -> PyMath.degrees(-1.25));
    row("math.degrees(2.0)", "114.59155902616465", () -> PyMath.degrees(2.0));
    row("math.radians(0.5)", "0.008726646259971648", () -> PyMath.radians(0.5));
    row("math.radians(-1.25)", "-0.02181661564992912", () -> PyMath.radians(-1.25));
    row("math.radians(2.0)", "0.03490658503988659", () -> PyMath.radians(2.0));
    row("math.fabs(0.5)", "0.5", () -> PyMath.fabs(0.5));
    row("math.fabs(-1.25)", "1.25", () -> PyMath.fabs(-1.25));
    row("math.fabs(2.0)", "2.0", () -> PyMath.fabs(2.0));
    row("math.asin(0.3)", "0.3046926540153975", () -> PyMath.asin(0.3));
    row("math.asin(-0.75)", "-0.848062078981481", () -> PyMath.asin(-0.75));
    row("math.asin(2.0)", "ValueError: math domain error", () -> PyMath.asin(2.0));
    row("math.acos(0.3)", "1.2661036727794992", () -> PyMath.acos(0.3));
    row("math.acos(-0.75)", "2.4188584057763776", () -> PyMath.acos(-0.75));
    row("math.acos(2.0)", "ValueError: math domain error", () -> PyMath.acos(2.0));
    row("math.atanh(0.3)", "0.30951960420311175", () -> PyMath.atanh(0.3));
    row("math.atanh(-0.75)", "-0.9729550745276566", () -> PyMath.atanh(-0.75));
    row("math.atanh(2.0)", "ValueError: math domain error", () -> PyMath.atanh(2.0));
    row("math.log1p(0.3)", "0.26236426446749106", () -> PyMath.log1p(0.3));
    row("math.log1p(-0.75)", "-1.3862943611198906", () -> PyMath.log1p(-0.75));
    row("math.log1p(-1.0)", "ValueError: math domain error", () -> PyMath.log1p(-1.0));
    row("math.log(1.0)", "0.0", () -> PyMath.log(1.0));
    row("math.log(2.0)", "0.6931471805599453", () -> PyMath.log(2.0));
    row("math.log(10.0)", "2.302585092994046", () -> PyMath.log(10.0));
    row("math.log(1e+300)", "690.7755278982137", () -> PyMath.log(1e+300));
    row("math.log(1e-310)", "-713.8013788281542", () -> PyMath.log(1e-310));
    row("math.log(3.7)", "1.308332819650179", () -> PyMath.log(3.7));
    row("math.log(-1.0)", "ValueError: math domain error", () -> PyMath.log(-1.0));
    row("math.log2(1.0)", "0.0", () -> PyMath.log2(1.0));
    row("math.log2(2.0)", "1.0", () -> PyMath.log2(2.0));
    row("math.log2(10.0)", "3.321928094887362", () -> PyMath.log2(10.0));
    row("math.log2(1e+300)", "996.5784284662087", () -> PyMath.log2(1e+300));
  }

  @Test
  void rows3() {
    row("math.log2(1e-310)", "-1029.7977094150824", () -> PyMath.log2(1e-310));
    row("math.log2(3.7)", "1.8875252707415875", () -> PyMath.log2(3.7));
    row("math.log2(-1.0)", "ValueError: math domain error", () -> PyMath.log2(-1.0));
    row("math.log10(1.0)", "0.0", () -> PyMath.log10(1.0));
    row("math.log10(2.0)", "0.3010299956639812", () -> PyMath.log10(2.0));
    row("math.log10(10.0)", "1.0", () -> PyMath.log10(10.0));
    row("math.log10(1e+300)", "300.0", () -> PyMath.log10(1e+300));
    row("math.log10(1e-310)", "-310.0", () -> PyMath.log10(1e-310));
    row("math.log10(3.7)", "0.568201724066995", () -> PyMath.log10(3.7));
    row("math.log10(-1.0)", "ValueError: math domain error", () -> PyMath.log10(-1.0));
    row("math.acosh(1.0)", "0.0", () -> PyMath.acosh(1.0));
    row("math.acosh(2.0)", "1.3169578969248166", () -> PyMath.acosh(2.0));
    row("math.acosh(10.0)", "2.993222846126381", () -> PyMath.acosh(10.0));
    row("math.acosh(1e+300)", "691.4686750787736", () -> PyMath.acosh(1e+300));
    row("math.acosh(3.7)", "1.9826969446812033", () -> PyMath.acosh(3.7));
    row("math.acosh(-1.0)", "ValueError: math domain error", () -> PyMath.acosh(-1.0));
    row("math.floor(2.5)", "2", () -> PyMath.floor(2.5));
    row("math.ceil(2.5)", "3", () -> PyMath.ceil(2.5));
    row("math.trunc(2.5)", "2", () -> PyMath.trunc(2.5));
    row("math.floor(-2.5)", "-3", () -> PyMath.floor(-2.5));
    row("math.ceil(-2.5)", "-2", () -> PyMath.ceil(-2.5));
    row("math.trunc(-2.5)", "-2", () -> PyMath.trunc(-2.5));
    row("math.floor(1e+18)", "1000000000000000000", () -> PyMath.floor(1e+18));
    row("math.ceil(1e+18)", "1000000000000000000", () -> PyMath.ceil(1e+18));
    row("math.trunc(1e+18)", "1000000000000000000", () -> PyMath.trunc(1e+18));
    row("math.floor(1e+19)", "10000000000000000000", () -> PyMath.floor(1e+19));
    row("math.ceil(1e+19)", "10000000000000000000", () -> PyMath.ceil(1e+19));
    row("math.trunc(1e+19)", "10000000000000000000", () -> PyMath.trunc(1e+19));
    row("math.floor(-1e+30)", "-1000000000000000019884624838656", () -> PyMath.floor(-1e+30));
    row("math.ceil(-1e+30)", "-1000000000000000019884624838656", () -> PyMath.ceil(-1e+30));
    row("math.trunc(-1e+30)", "-1000000000000000019884624838656", () -> PyMath.trunc(-1e+30));
    row(
        "math.floor(nan)",
        "ValueError: cannot convert float NaN to integer",
        () -> PyMath.floor(PyMath.NAN));
    row(
        "math.ceil(nan)",
        "ValueError: cannot convert float NaN to integer",
        () -> PyMath.ceil(PyMath.NAN));
    row(
        "math.trunc(nan)",
        "ValueError: cannot convert float NaN to integer",
        () -> PyMath.trunc(PyMath.NAN));
    row(
        "math.floor(inf)",
        "OverflowError: cannot convert float infinity to integer",
        () -> PyMath.floor(PyMath.INF));
    row(
        "math.ceil(inf)",
        "OverflowError: cannot convert float infinity to integer",
        () -> PyMath.ceil(PyMath.INF));
    row(
        "math.trunc(inf)",
        "OverflowError: cannot convert float infinity to integer",
        () -> PyMath.trunc(PyMath.INF));
    row("math.floor(5)", "5", () -> PyMath.floor((Object) 5L));
    row(
        "math.trunc(\"a\")",
        "TypeError: type str doesn't define __trunc__ method",
        () -> PyMath.trunc("a"));
    row("math.floor(F(7, 2))", "3", () -> PyMath.floor(Fraction.of(7L, 2L)));
  }

  @Test
  void rows4() {
    row("math.ceil(F(7, 2))", "4", () -> PyMath.ceil(Fraction.of(7L, 2L)));
    row("math.gcd(12, 18)", "6", () -> PyMath.gcd(12, 18));
    row("math.gcd(12, 18, -27)", "3", () -> PyMath.gcd(12L, 18L, -27L));
    row("math.gcd()", "0", () -> PyMath.gcd());
    row(
        "math.gcd(1.5, 2)",
        "TypeError: 'float' object cannot be interpreted as an integer",
        () -> PyMath.gcd((Object) 1.5, 2L));
    row("math.lcm(4, 6, 10)", "60", () -> PyMath.lcm(4L, 6L, 10L));
    row("math.lcm()", "1", () -> PyMath.lcm());
    row("math.lcm(0, 4)", "0", () -> PyMath.lcm(0L, 4L));
    row("math.isqrt(0)", "0", () -> PyMath.isqrt(0L));
    row("math.isqrt(1)", "1", () -> PyMath.isqrt(1L));
    row("math.isqrt(15)", "3", () -> PyMath.isqrt(15L));
    row("math.isqrt(16)", "4", () -> PyMath.isqrt(16L));
    row("math.isqrt(17)", "4", () -> PyMath.isqrt(17L));
    row("math.isqrt(1000000000000000000)", "1000000000", () -> PyMath.isqrt(1000000000000000000L));
    row(
        "math.isqrt(-1)",
        "ValueError: isqrt() argument must be nonnegative",
        () -> PyMath.isqrt(-1L));
    row(
        "math.isqrt(1.5)",
        "TypeError: 'float' object cannot be interpreted as an integer",
        () -> PyMath.isqrt(1.5));
    row("math.factorial(0)", "1", () -> PyMath.factorial(0L));
    row("math.factorial(5)", "120", () -> PyMath.factorial(5L));
    row("math.factorial(20)", "2432902008176640000", () -> PyMath.factorial(20L));
    row("math.factorial(21)", "51090942171709440000", () -> PyMath.factorial(21L));
    row("math.factorial(30)", "265252859812191058636308480000000", () -> PyMath.factorial(30L));
    row(
        "math.factorial(-1)",
        "ValueError: factorial() not defined for negative values",
        () -> PyMath.factorial(-1L));
    row(
        "math.factorial(2.0)",
        "TypeError: 'float' object cannot be interpreted as an integer",
        () -> PyMath.factorial(2.0));
    row("math.comb(5, 2)", "10", () -> PyMath.comb(5L, 2L));
    row("math.comb(52, 5)", "2598960", () -> PyMath.comb(52L, 5L));
    row("math.comb(100, 50)", "100891344545564193334812497256", () -> PyMath.comb(100L, 50L));
    row("math.comb(3, 5)", "0", () -> PyMath.comb(3L, 5L));
    row(
        "math.comb(-1, 2)",
        "ValueError: n must be a non-negative integer",
        () -> PyMath.comb(-1L, 2L));
    row(
        "math.comb(5, -2)",
        "ValueError: k must be a non-negative integer",
        () -> PyMath.comb(5L, -2L));
    row("math.perm(5, 2)", "20", () -> PyMath.perm(5L, 2L));
    row("math.perm(52, 5)", "311875200", () -> PyMath.perm(52L, 5L));
    row("math.perm(3, 5)", "0", () -> PyMath.perm(3L, 5L));
    row(
        "math.perm(3, -1)",
        "ValueError: k must be a non-negative integer",
        () -> PyMath.perm(3L, -1L));
    row("math.perm(5)", "120", () -> PyMath.perm(5L, null));
    row("math.log(10**400)", "921.0340371976182", () -> PyMath.log(big(10, 400)));
    row("math.log2(2**3000)", "3000.0", () -> PyMath.log2(big(2, 3000)));
    row("math.log10(10**400)", "400.0", () -> PyMath.log10(big(10, 400)));
    row("math.log(8, 2)", "3.0", () -> PyMath.log(8L, 2L));
    row("math.log(100, 10)", "2.0", () -> PyMath.log(100L, 10L));
    row("math.log(10, 1)", "ZeroDivisionError: float division by zero", () -> PyMath.log(10L, 1L));
  }

  @Test
  void rows5() {
    row("math.log(0)", "ValueError: math domain error", () -> PyMath.log(0L));
    row("math.log(1000, 10)", "2.9999999999999996", () -> PyMath.log(1000L, 10L));
    row("math.pow(2.0, 10.0)", "1024.0", () -> PyMath.pow(2.0, 10.0));
    row("math.pow(2.0, 0.5)", "1.4142135623730951", () -> PyMath.pow(2.0, 0.5));
    row("math.pow(0.0, -1.0)", "ValueError: math domain error", () -> PyMath.pow(0.0, -1.0));
    row(
        "math.pow(-8.0, 0.3333333333333333)",
        "ValueError: math domain error",
        () -> PyMath.pow(-8.0, 0.3333333333333333));
    row("math.pow(10.0, 400.0)", "OverflowError: math range error", () -> PyMath.pow(10.0, 400.0));
    row("math.pow(1.0, inf)", "1.0", () -> PyMath.pow(1.0, PyMath.INF));
    row("math.fmod(7.5, 2.0)", "1.5", () -> PyMath.fmod(7.5, 2.0));
    row("math.remainder(7.5, 2.0)", "-0.5", () -> PyMath.remainder(7.5, 2.0));
    row("math.fmod(-7.5, 2.0)", "-1.5", () -> PyMath.fmod(-7.5, 2.0));
    row("math.remainder(-7.5, 2.0)", "0.5", () -> PyMath.remainder(-7.5, 2.0));
    row("math.fmod(1.0, 0.0)", "ValueError: math domain error", () -> PyMath.fmod(1.0, 0.0));
    row(
        "math.remainder(1.0, 0.0)",
        "ValueError: math domain error",
        () -> PyMath.remainder(1.0, 0.0));
    row("math.fmod(inf, 1.0)", "ValueError: math domain error", () -> PyMath.fmod(PyMath.INF, 1.0));
    row(
        "math.remainder(inf, 1.0)",
        "ValueError: math domain error",
        () -> PyMath.remainder(PyMath.INF, 1.0));
    row("math.copysign(1.0, -0.0)", "-1.0", () -> PyMath.copysign(1.0, -0.0));
    row("math.copysign(-3.0, 2.0)", "3.0", () -> PyMath.copysign(-3.0, 2.0));
    row("math.atan2(1.0, 1.0)", "0.7853981633974483", () -> PyMath.atan2(1.0, 1.0));
    row("math.atan2(-1.0, 2.0)", "-0.4636476090008061", () -> PyMath.atan2(-1.0, 2.0));
    row("math.atan2(0.0, -1.0)", "3.141592653589793", () -> PyMath.atan2(0.0, -1.0));
    row("math.atan2(3.0, -4.0)", "2.498091544796509", () -> PyMath.atan2(3.0, -4.0));
    row("math.modf(2.5)", "(0.5, 2.0)", () -> PyMath.modf(2.5));
    row("math.frexp(2.5)", "(0.625, 2)", () -> PyMath.frexp(2.5));
    row("math.modf(-0.1)", "(-0.1, -0.0)", () -> PyMath.modf(-0.1));
    row("math.frexp(-0.1)", "(-0.8, -3)", () -> PyMath.frexp(-0.1));
    row("math.modf(inf)", "(0.0, inf)", () -> PyMath.modf(PyMath.INF));
    row("math.frexp(inf)", "(inf, 0)", () -> PyMath.frexp(PyMath.INF));
    row("math.modf(0.0)", "(0.0, 0.0)", () -> PyMath.modf(0.0));
    row("math.frexp(0.0)", "(0.0, 0)", () -> PyMath.frexp(0.0));
    row("math.ldexp(0.5, 3)", "4.0", () -> PyMath.ldexp(0.5, 3L));
    row("math.ldexp(1.0, 5000)", "OverflowError: math range error", () -> PyMath.ldexp(1.0, 5000L));
    row("math.ldexp(1.0, -1074)", "5e-324", () -> PyMath.ldexp(1.0, -1074L));
    row("math.nextafter(1.0, 2.0)", "1.0000000000000002", () -> PyMath.nextafter(1.0, 2.0));
    row("math.nextafter(0.0, -1.0)", "-5e-324", () -> PyMath.nextafter(0.0, -1.0));
    row(
        "math.nextafter(1.0, 2.0, steps=3)",
        "1.0000000000000007",
        () -> PyMath.nextafter(1.0, 2.0, 3));
    row("math.ulp(1.0)", "2.220446049250313e-16", () -> PyMath.ulp(1.0));
    row("math.ulp(0.0)", "5e-324", () -> PyMath.ulp(0.0));
    row("math.ulp(10000000000.0)", "1.9073486328125e-06", () -> PyMath.ulp(10000000000.0));
    row("math.isclose(1.0, 1.0000000001)", "True", () -> PyMath.isclose(1.0, 1.0000000001));
  }

  @Test
  void rows6() {
    row("math.isclose(1.0, 1.1, rel_tol=0.2)", "True", () -> PyMath.isclose(1.0, 1.1, 0.2, 0));
    row(
        "math.isclose(1, 2, rel_tol=-1)",
        "ValueError: tolerances must be non-negative",
        () -> PyMath.isclose(1, 2, -1, 0));
    row("math.hypot(3.0, 4.0)", "5.0", () -> PyMath.hypot(3.0, 4.0));
    row("math.hypot(1.0, 1.0, 1.0)", "1.7320508075688772", () -> PyMath.hypot(1.0, 1.0, 1.0));
    row("math.hypot(0.1, 0.2)", "0.223606797749979", () -> PyMath.hypot(0.1, 0.2));
    row("math.dist([1, 2], [4, 6])", "5.0", () -> PyMath.dist(list(1L, 2L), list(4L, 6L)));
    row(
        "math.dist([1], [1, 2])",
        "ValueError: both points must have the same number of dimensions",
        () -> PyMath.dist(list(1L), list(1L, 2L)));
    row(
        "math.fsum([0.1] * 10)",
        "1.0",
        () -> PyMath.fsum(list(.1, .1, .1, .1, .1, .1, .1, .1, .1, .1)));
    row("math.fsum([1e100, 1.0, -1e100])", "1.0", () -> PyMath.fsum(list(1e100, 1.0, -1e100)));
    row(
        "math.fsum([1e308, 1e308])",
        "OverflowError: intermediate overflow in fsum",
        () -> PyMath.fsum(list(1e308, 1e308)));
    row("math.prod([1, 2, 3])", "6", () -> PyMath.prod(list(1L, 2L, 3L)));
    row("math.prod([2, 3], start=1.5)", "9.0", () -> PyMath.prod(list(2L, 3L), 1.5));
    row("math.sumprod([1, 2], [3, 4])", "11", () -> PyMath.sumprod(list(1L, 2L), list(3L, 4L)));
    row(
        "math.sumprod([0.1, 0.2], [3, 4])",
        "1.1",
        () -> PyMath.sumprod(list(.1, .2), list(3L, 4L)));
    row("math.fma(2.0, 3.0, 4.0)", "10.0", () -> PyMath.fma(2.0, 3.0, 4.0));
    row("math.isnan(inf)", "False", () -> PyMath.isnan(PyMath.INF));
    row("math.isinf(inf)", "True", () -> PyMath.isinf(PyMath.INF));
    row("math.isfinite(inf)", "False", () -> PyMath.isfinite(PyMath.INF));
    row("math.isnan(nan)", "True", () -> PyMath.isnan(PyMath.NAN));
    row("math.isinf(nan)", "False", () -> PyMath.isinf(PyMath.NAN));
    row("math.isfinite(nan)", "False", () -> PyMath.isfinite(PyMath.NAN));
    row("math.isnan(1.0)", "False", () -> PyMath.isnan(1.0));
    row("math.isinf(1.0)", "False", () -> PyMath.isinf(1.0));
    row("math.isfinite(1.0)", "True", () -> PyMath.isfinite(1.0));
    row("math.pi", "3.141592653589793", () -> PyMath.PI);
    row("math.tau", "6.283185307179586", () -> PyMath.TAU);
    row("math.e", "2.718281828459045", () -> PyMath.E);
    row("math.cbrt(8.0)", "2.0", () -> PyMath.cbrt(8.0));
  }
}
