package io.portalis.wasi;

/**
 * The elementary functions, of which WebAssembly has none, by their series; with so many digits
 * that what is left to the last rounding is right but for one argument in many millions. Arguments
 * are finite here, results neither overflow nor vanish.
 */
final class Functions {

  private static final TwoDoubles LN_2 = new TwoDoubles(0.6931471805599453, 2.3190468138462996e-17);
  private static final TwoDoubles LOG10_E =
      new TwoDoubles(0.4342944819032518, 1.098319650216765e-17);
  private static final TwoDoubles HALF_PI =
      new TwoDoubles(1.5707963267948966, 6.123233995736766e-17);
  private static final double HALF_PI_REST = -1.4973849048591698e-33;
  private static final int EXPONENT_SHIFT = 52;
  private static final int BIAS = 1023;

  /** How often an argument of the exponential is halved, to be small, and the result squared. */
  private static final int HALVINGS = 6;

  private static final int EXPONENTIAL_TERMS = 12;
  private static final int LOGARITHM_TERMS = 22;
  private static final int SINE_TERMS = 15;
  private static final int ARC_TERMS = 17;
  private static final int ARC_HALVINGS = 3;

  private Functions() {}

  static TwoDoubles pi() {
    return halfPi().times(2);
  }

  static TwoDoubles halfPi() {
    return new TwoDoubles(HALF_PI);
  }

  static double powerOfTwo(int exponent) {
    return Double.longBitsToDouble((long) (exponent + BIAS) << EXPONENT_SHIFT);
  }

  /** Multiplies by a power of two that may be too large, or too small, for a double. */
  static double scaled(double value, int exponent) {
    int half = exponent / 2;
    return value * powerOfTwo(half) * powerOfTwo(exponent - half);
  }

  /** Which power of two is a part of e to the x. */
  static int exponentOfExp(double x) {
    return (int) Math.floor(x / LN_2.value() + 0.5);
  }

  /** e to the x, over its power of two. */
  static TwoDoubles significandOfExp(TwoDoubles x) {
    int exponent = exponentOfExp(x.value());
    return expm1(new TwoDoubles(x).minus(new TwoDoubles(LN_2).times(exponent))).plus(1);
  }

  /** e to the x, whose power of two is that of a double. */
  static TwoDoubles exp(TwoDoubles x) {
    return significandOfExp(x).times(powerOfTwo(exponentOfExp(x.value())));
  }

  /** e to the x, minus one, of what is less than one half. */
  static TwoDoubles expm1(TwoDoubles x) {
    TwoDoubles small = new TwoDoubles(x).times(powerOfTwo(-HALVINGS));
    TwoDoubles sum = new TwoDoubles(1);
    for (int i = EXPONENTIAL_TERMS; i > 1; i--) {
      sum.times(small).over(i).plus(1);
    }
    sum.times(small);
    for (int i = 0; i < HALVINGS; i++) {
      TwoDoubles square = new TwoDoubles(sum).squared();
      sum.times(2).plus(square);
    }
    return sum;
  }

  /** The natural logarithm of what is positive and no denormalized number. */
  static TwoDoubles log(TwoDoubles x) {
    int exponent = Math.getExponent(x.value() * Math.sqrt(2));
    TwoDoubles near = new TwoDoubles(x).times(powerOfTwo(-exponent));
    return logNearOne(near.plus(-1)).plus(new TwoDoubles(LN_2).times(exponent));
  }

  /** The natural logarithm of one more. */
  static TwoDoubles logNearOne(TwoDoubles more) {
    TwoDoubles ratio = new TwoDoubles(more).over(new TwoDoubles(more).plus(2));
    TwoDoubles square = new TwoDoubles(ratio).squared();
    TwoDoubles sum = new TwoDoubles(0);
    for (int i = LOGARITHM_TERMS; i >= 0; i--) {
      sum.times(square).plus(new TwoDoubles(1).over(2 * i + 1));
    }
    return sum.times(ratio).times(2);
  }

  static TwoDoubles log10(TwoDoubles x) {
    return log(x).times(LOG10_E);
  }

  /** How many right angles are nearest to an angle. */
  static double quadrant(double x) {
    return Math.floor(x / HALF_PI.value() + 0.5);
  }

  /** What remains of an angle without so many right angles. */
  static TwoDoubles rest(double x, double quadrant) {
    TwoDoubles rest = new TwoDoubles(HALF_PI.value()).times(-quadrant).plus(x);
    TwoDoubles tail = new TwoDoubles(HALF_PI).plus(-HALF_PI.value()).times(-quadrant);
    return rest.plus(tail).plus(-quadrant * HALF_PI_REST);
  }

  /** The sine of half a right angle or less. */
  static TwoDoubles sin(TwoDoubles x) {
    return alternating(x, 1).times(x);
  }

  /** The cosine of half a right angle or less. */
  static TwoDoubles cos(TwoDoubles x) {
    return alternating(x, 0);
  }

  private static TwoDoubles alternating(TwoDoubles x, int first) {
    TwoDoubles square = new TwoDoubles(x).squared().negated();
    TwoDoubles sum = new TwoDoubles(1);
    for (int i = SINE_TERMS; i > 0; i--) {
      int factor = 2 * i + first;
      sum.times(square).over(factor * (factor - 1)).plus(1);
    }
    return sum;
  }

  /** The arc tangent of what is not negative. */
  static TwoDoubles atan(TwoDoubles x) {
    if (x.value() > 1) {
      return halfPi().minus(atan(new TwoDoubles(1).over(x)));
    }
    TwoDoubles tangent = new TwoDoubles(x);
    for (int i = 0; i < ARC_HALVINGS; i++) {
      tangent.over(new TwoDoubles(tangent).squared().plus(1).root().plus(1));
    }
    TwoDoubles square = new TwoDoubles(tangent).squared().negated();
    TwoDoubles sum = new TwoDoubles(0);
    for (int i = ARC_TERMS; i >= 0; i--) {
      sum.times(square).plus(new TwoDoubles(1).over(2 * i + 1));
    }
    return sum.times(tangent).times(1 << ARC_HALVINGS);
  }
}
