package io.portalis.python.lib;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Roots, powers and logarithms of decimal numbers, computed to some digits more than asked for. */
final class DecimalMath {

  private static final int MORE = 12;
  private static final int LARGEST_EXACT = 200_000;
  private static final DecimalRounding CUT = DecimalRounding.ROUND_DOWN;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private DecimalMath() {}

  private static MathContext digits(long count) {
    return new MathContext((int) count, RoundingMode.HALF_EVEN);
  }

  /** A result that is not exact. */
  private static Decimal inexact(boolean negative, BigDecimal value, DecimalContext context) {
    return context.finish(
        negative,
        Decimals.sticky(
            value
                .abs()
                .unscaledValue()
                .multiply(
                    BigInteger.TEN.pow(
                        (int) Math.max(0, context.precision() + 2 - value.precision())))),
        -(long) value.scale() - Math.max(0, context.precision() + 2 - value.precision()));
  }

  private static DecimalContext halfEven(DecimalContext context) {
    return DecimalContext.of(context.precision(), "ROUND_HALF_EVEN");
  }

  static Decimal sqrt(Decimal x, DecimalContext context) {
    if (x.isNan() || x.isInfinite() && !x.negative) {
      return x;
    }
    if (x.isZero()) {
      return context.finish(x.negative, BigInteger.ZERO, Math.floorDiv(x.exponent, 2));
    }
    if (x.negative) {
      throw Decimals.invalid();
    }
    int odd = Math.floorMod(x.exponent, 2);
    BigInteger square = odd == 0 ? x.digits : x.digits.multiply(BigInteger.TEN);
    long exponent = ((long) x.exponent - odd) / 2;
    BigInteger exact = square.sqrt();
    if (exact.multiply(exact).equals(square)) {
      return halfEven(context).finish(false, exact, exponent);
    }
    int shift = (int) Math.max(1, context.precision() + 2 - DecimalRounding.length(exact));
    BigInteger shifted = square.multiply(BigInteger.TEN.pow(2 * shift));
    BigInteger digits = shifted.sqrt();
    if (!digits.multiply(digits).equals(shifted)) {
      return halfEven(context).finish(false, Decimals.sticky(digits), exponent - shift);
    }
    while (digits.mod(BigInteger.TEN).signum() == 0) {
      digits = digits.divide(BigInteger.TEN);
      shift--;
    }
    return halfEven(context).finish(false, digits, exponent - shift);
  }

  static Decimal exp(Decimal x, DecimalContext context) {
    if (x.isNan()) {
      return Decimals.add(x, Decimal.ZERO, context);
    }
    if (x.isInfinite()) {
      return x.negative ? Decimal.ZERO : x;
    }
    if (x.digits.signum() == 0) {
      return Decimal.ONE;
    }
    if (x.adjusted() > 6) {
      if (!x.negative) {
        throw Decimals.overflow();
      }
      return context.finish(false, BigInteger.ZERO, Integer.MIN_VALUE);
    }
    return inexact(false, exp(x.big(), (int) context.precision() + MORE), halfEven(context));
  }

  private static BigDecimal exp(BigDecimal x, int precision) {
    int halvings = Math.max(0, x.precision() - x.scale()) * 4 + 8;
    MathContext work = digits(precision + halvings / 2 + 5L);
    BigDecimal small = x.divide(TWO.pow(halvings), work);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    BigDecimal least = BigDecimal.ONE.movePointLeft(work.getPrecision());
    for (int n = 1; term.signum() != 0 && term.abs().compareTo(least) > 0; n++) {
      term = term.multiply(small, work).divide(BigDecimal.valueOf(n), work);
      sum = sum.add(term, work);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, work);
    }
    return sum.round(digits(precision));
  }

  /** The logarithm of a number above zero. */
  private static BigDecimal ln(BigDecimal x, int precision) {
    int exponent = x.precision() - x.scale() - 1;
    BigDecimal mantissa = x.movePointLeft(exponent);
    BigDecimal nearOne = mantissa.subtract(BigDecimal.ONE);
    if (exponent == -1 && x.compareTo(new BigDecimal("0.5")) > 0) {
      exponent = 0;
      mantissa = x;
      nearOne = x.subtract(BigDecimal.ONE);
    }
    int lost = nearOne.signum() == 0 ? 0 : Math.max(0, nearOne.scale() - nearOne.precision());
    int all = precision + lost + 10;
    BigDecimal result = near(mantissa, all);
    if (exponent != 0) {
      BigDecimal ten = near(BigDecimal.TEN, all);
      result = result.add(ten.multiply(BigDecimal.valueOf(exponent)));
    }
    return result.round(digits(precision));
  }

  /** The logarithm of a number that is neither large nor small, by Halley's method. */
  private static BigDecimal near(BigDecimal x, int precision) {
    MathContext work = digits(precision + 5L);
    BigDecimal guess = new BigDecimal(Math.log(x.doubleValue()));
    for (int correct = 14; correct < 2 * precision; correct *= 3) {
      BigDecimal power = exp(guess, precision + 5);
      BigDecimal change = TWO.multiply(x.subtract(power)).divide(x.add(power), work);
      guess = guess.add(change, work);
    }
    return guess;
  }

  static Decimal ln(Decimal x, DecimalContext context, boolean decimal) {
    if (x.isNan()) {
      return Decimals.add(x, Decimal.ZERO, context);
    }
    if (x.digits.signum() == 0 && !x.isInfinite()) {
      return Decimal.infinity(true);
    }
    if (x.negative) {
      throw Decimals.invalid();
    }
    if (x.isInfinite()) {
      return x;
    }
    BigDecimal value = x.big();
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.compareTo(BigDecimal.ONE) == 0) {
      return Decimal.ZERO;
    }
    if (decimal && plain.unscaledValue().equals(BigInteger.ONE)) {
      long power = -plain.scale();
      return context.finish(power < 0, BigInteger.valueOf(Math.abs(power)), 0);
    }
    int precision = (int) context.precision() + MORE;
    BigDecimal result = ln(value, precision);
    if (decimal) {
      result = result.divide(ln(BigDecimal.TEN, precision), digits(precision));
    }
    return inexact(result.signum() < 0, result, halfEven(context));
  }

  static Decimal pow(Decimal x, Decimal y, DecimalContext context) {
    Decimal nan = Decimals.nan(x, y);
    boolean whole = y.isFinite() && y.isInteger();
    if (y.isFinite() && y.digits.signum() == 0) {
      if (x.isFinite() && x.digits.signum() == 0) {
        throw Decimals.invalid();
      }
      return Decimal.ONE;
    }
    if (nan != null) {
      return nan;
    }
    boolean negative =
        x.negative && whole && y.exponent <= 0 && y.rescaled(0, CUT).digits.testBit(0);
    if (x.negative && !whole && (x.isInfinite() || x.digits.signum() != 0)) {
      throw Decimals.invalid();
    }
    if (x.isFinite() && x.digits.signum() == 0) {
      return y.negative ? Decimal.infinity(negative) : context.finish(negative, BigInteger.ZERO, 0);
    }
    if (x.isInfinite()) {
      return y.negative ? context.finish(negative, BigInteger.ZERO, 0) : Decimal.infinity(negative);
    }
    BigDecimal base = x.big().abs();
    int large = base.compareTo(BigDecimal.ONE);
    if (y.isInfinite()) {
      return large == 0
          ? inexact(false, BigDecimal.ONE, context)
          : large > 0 == y.negative ? Decimal.ZERO : Decimal.infinity(false);
    }
    if (whole && y.adjusted() < 7) {
      int count = y.big().abs().intValueExact();
      if ((long) count * x.length() < LARGEST_EXACT) {
        BigInteger power = x.digits.pow(count);
        long exponent = (long) x.exponent * count;
        if (!y.negative) {
          return context.finish(negative, power, exponent);
        }
        if (Math.abs(exponent) < Integer.MAX_VALUE) {
          Decimal below = Decimal.finite(negative, power, (int) exponent);
          return Decimals.divide(Decimal.ONE, below, context);
        }
      }
    }
    if (large == 0) {
      return inexact(negative, BigDecimal.ONE, context);
    }
    int precision = (int) context.precision() + MORE + Math.max(0, (int) y.adjusted() + 1);
    BigDecimal log = ln(base, precision + 8).multiply(y.big(), digits(precision + 8L));
    if (log.precision() - log.scale() > 7) {
      if (log.signum() > 0) {
        throw Decimals.overflow();
      }
      return context.finish(negative, BigInteger.ZERO, Integer.MIN_VALUE);
    }
    return inexact(negative, exp(log, (int) context.precision() + MORE), context);
  }
}
