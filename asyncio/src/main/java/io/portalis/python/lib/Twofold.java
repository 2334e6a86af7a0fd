package io.portalis.python.lib;

/**
 * A number as the unevaluated sum of two doubles, good for about 31 digits (Dekker 1971). With it
 * the elementary functions come out correctly rounded but for rare ties, as in the C library that
 * CPython uses; Java's own differ in the last digit too often.
 */
record Twofold(double high, double low) {

  static final Twofold LN2 = new Twofold(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
  private static final Twofold HALF_PI = new Twofold(0x1.921fb54442d18p0, 0x1.1a62633145c07p-54);
  private static final double SPLITTER = 134217729;

  static Twofold of(double value) {
    return new Twofold(value, 0);
  }

  /** The exact sum of two doubles. */
  static Twofold sum(double a, double b) {
    double sum = a + b;
    double shadow = sum - a;
    return new Twofold(sum, (a - (sum - shadow)) + (b - shadow));
  }

  /** The exact product of two doubles. */
  static Twofold product(double a, double b) {
    double product = a * b;
    double bigA = SPLITTER * a;
    double highA = bigA - (bigA - a);
    double lowA = a - highA;
    double bigB = SPLITTER * b;
    double highB = bigB - (bigB - b);
    double lowB = b - highB;
    double error = ((highA * highB - product) + highA * lowB + lowA * highB) + lowA * lowB;
    return new Twofold(product, error);
  }

  Twofold plus(Twofold other) {
    Twofold highs = sum(high, other.high);
    Twofold lows = sum(low, other.low);
    Twofold first = sum(highs.high, highs.low + lows.high);
    return sum(first.high, first.low + lows.low);
  }

  Twofold minus(Twofold other) {
    return plus(other.negate());
  }

  Twofold negate() {
    return new Twofold(-high, -low);
  }

  Twofold times(Twofold other) {
    Twofold product = product(high, other.high);
    return sum(product.high, product.low + (high * other.low + low * other.high));
  }

  Twofold times(double factor) {
    return times(of(factor));
  }

  Twofold over(Twofold divisor) {
    double first = high / divisor.high;
    Twofold rest = minus(divisor.times(first));
    double second = rest.high / divisor.high;
    rest = rest.minus(divisor.times(second));
    double third = rest.high / divisor.high;
    return sum(first, second).plus(of(third));
  }

  /** Exact for powers of two. */
  Twofold scaled(double power) {
    return new Twofold(high * power, low * power);
  }

  double value() {
    return high + low;
  }

  Twofold sqrt() {
    if (high <= 0) {
      return of(Math.sqrt(high));
    }
    double root = Math.sqrt(high);
    Twofold rest = minus(product(root, root));
    return sum(root, rest.value() / (2 * root));
  }

  /** e to this power, for a magnitude below 700. */
  Twofold exp() {
    double turns = Math.rint(high / LN2.high);
    Twofold rest = minus(LN2.times(turns)).scaled(1.0 / 512);
    Twofold term = rest;
    Twofold sum = rest;
    for (int n = 2; n <= 9; n++) {
      term = term.times(rest).over(of(n));
      sum = sum.plus(term);
    }
    for (int i = 0; i < 9; i++) {
      sum = sum.scaled(2).plus(sum.times(sum));
    }
    Twofold result = sum.plus(of(1));
    return result.scaled(Math.scalb(1.0, (int) turns));
  }

  /** The natural logarithm of a positive double. */
  static Twofold log(double x) {
    int exponent = Math.getExponent(x);
    if (exponent < Double.MIN_EXPONENT) {
      return log(x * 0x1p60).minus(LN2.times(60));
    }
    double mantissa = Math.scalb(x, -exponent);
    if (mantissa > 1.4) {
      mantissa /= 2;
      exponent++;
    }
    double near = Math.log(mantissa);
    Twofold error = of(-near).exp().times(mantissa).minus(of(1));
    Twofold result = of(near).plus(error).minus(error.times(error).scaled(0.5));
    return result.plus(LN2.times(exponent));
  }

  /** Sine and cosine of an angle of at most a few turns. */
  static Twofold[] sineAndCosine(double angle) {
    double quarters = Math.rint(angle / HALF_PI.high);
    Twofold rest = of(angle).minus(HALF_PI.times(quarters));
    Twofold square = rest.times(rest).negate();
    Twofold sine = rest;
    Twofold cosine = of(1);
    Twofold sineTerm = rest;
    Twofold cosineTerm = of(1);
    for (int n = 1; n <= 14; n++) {
      cosineTerm = cosineTerm.times(square).over(of((2.0 * n - 1) * (2.0 * n)));
      sineTerm = sineTerm.times(square).over(of((2.0 * n) * (2.0 * n + 1)));
      sine = sine.plus(sineTerm);
      cosine = cosine.plus(cosineTerm);
    }
    return switch ((int) quarters & 3) {
      case 0 -> new Twofold[] {sine, cosine};
      case 1 -> new Twofold[] {cosine, sine.negate()};
      case 2 -> new Twofold[] {sine.negate(), cosine.negate()};
      default -> new Twofold[] {cosine.negate(), sine};
    };
  }
}
