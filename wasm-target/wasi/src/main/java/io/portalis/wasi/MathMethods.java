package io.portalis.wasi;

/** Methods of {@code Math} that TeaVM takes from JavaScript, or does by halves. */
public final class MathMethods {

  /** An exponential of more is infinite, or zero. */
  private static final double MOST = 1000;

  /** Beyond it, a double is as good as zero, or its inverse, beside one. */
  private static final double HUGE = 0x1p600;

  private static final double TINY = 0x1p-600;
  private static final double SMALL = 0x1p-30;
  private static final double INTEGERS_ONLY = 0x1p53;

  private MathMethods() {}

  private static boolean isFinite(double a) {
    return Math.abs(a) <= Double.MAX_VALUE;
  }

  public static double exp(double a) {
    return !Double.isNaN(a) ? exp(new TwoDoubles(a)) : a;
  }

  private static double exp(TwoDoubles power) {
    double near = power.value();
    if (Math.abs(near) > MOST) {
      return near > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    return Functions.scaled(
        Functions.significandOfExp(power).value(), Functions.exponentOfExp(near));
  }

  public static double expm1(double a) {
    if (Math.abs(a) < Double.MIN_NORMAL || Double.isNaN(a)) {
      return a;
    }
    if (Math.abs(a) < 0.25) {
      return Functions.expm1(new TwoDoubles(a)).value();
    }
    if (Math.abs(a) > 50) {
      return a > 0 ? exp(a) : -1;
    }
    return Functions.exp(new TwoDoubles(a)).plus(-1).value();
  }

  public static double log(double a) {
    if (!(a > 0) || !isFinite(a)) {
      return ofLogarithm(a);
    }
    return logarithm(a).value();
  }

  /** What the logarithm of anything but a positive number is. */
  private static double ofLogarithm(double a) {
    return a == 0 ? Double.NEGATIVE_INFINITY : a > 0 ? a : Double.NaN;
  }

  private static TwoDoubles logarithm(double a) {
    return a >= TINY && a <= HUGE
        ? Functions.log(new TwoDoubles(a))
        : a < TINY
            ? logarithm(a * HUGE).minus(logarithm(HUGE))
            : logarithm(a * TINY).plus(logarithm(HUGE));
  }

  public static double log10(double a) {
    if (!(a > 0) || !isFinite(a)) {
      return ofLogarithm(a);
    }
    return a < TINY
        ? Functions.log10(new TwoDoubles(a * HUGE))
            .minus(Functions.log10(new TwoDoubles(HUGE)))
            .value()
        : a > HUGE
            ? Functions.log10(new TwoDoubles(a * TINY))
                .plus(Functions.log10(new TwoDoubles(HUGE)))
                .value()
            : Functions.log10(new TwoDoubles(a)).value();
  }

  public static double log1p(double a) {
    if (Math.abs(a) < Double.MIN_NORMAL || Double.isNaN(a)) {
      return a;
    }
    if (a <= -1 || a > INTEGERS_ONLY * 2) {
      return log(a + 1);
    }
    TwoDoubles more = new TwoDoubles(a);
    return Math.abs(a) < 0.25
        ? Functions.logNearOne(more).value()
        : Functions.log(more.plus(1)).value();
  }

  public static double pow(double x, double y) {
    if (y == 0) {
      return 1;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    double size = Math.abs(x);
    if (!isFinite(y)) {
      return size == 1 ? Double.NaN : size > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    boolean isInteger = y == Math.floor(y);
    boolean isOdd = isInteger && Math.abs(y) < INTEGERS_ONLY && y % 2 != 0;
    if (x < 0 && isFinite(x) && !isInteger) {
      return Double.NaN;
    }
    boolean isNegative = isOdd && Math.copySign(1, x) < 0;
    double power;
    if (size == 0 || !isFinite(x)) {
      power = size > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
    } else if (size == 1) {
      power = 1;
    } else {
      TwoDoubles logarithm = logarithm(size);
      double near = logarithm.value() * y;
      power = Math.abs(near) > MOST ? exp(near) : exp(logarithm.times(y));
    }
    return isNegative ? -power : power;
  }

  public static double cbrt(double a) {
    if (a == 0 || !isFinite(a)) {
      return a;
    }
    return Math.copySign(exp(logarithm(Math.abs(a)).over(3)), a);
  }

  public static double hypot(double x, double y) {
    double large = Math.max(Math.abs(x), Math.abs(y));
    double small = Math.min(Math.abs(x), Math.abs(y));
    if (Math.abs(x) == Double.POSITIVE_INFINITY || Math.abs(y) == Double.POSITIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    if (Double.isNaN(large) || large == 0) {
      return large;
    }
    if (large > 0x1p400 || large < 0x1p-400) {
      double factor = large > 1 ? TINY : HUGE;
      return hypot(large * factor, small * factor) / factor;
    }
    TwoDoubles square = new TwoDoubles(small).squared();
    return new TwoDoubles(large).squared().plus(square).root().value();
  }

  public static double sin(double a) {
    if (!isFinite(a)) {
      return Double.NaN;
    }
    return Math.abs(a) < SMALL * SMALL ? a : wave(a, 0);
  }

  public static double cos(double a) {
    return isFinite(a) ? wave(a, 1) : Double.NaN;
  }

  /** The sine of an angle and some right angles. */
  private static double wave(double angle, int more) {
    double a = turnedBack(angle);
    double quadrant = Functions.quadrant(a);
    TwoDoubles rest = Functions.rest(a, quadrant);
    int turned = (int) (quadrant % 4) + more & 3;
    double size = (turned % 2 == 0 ? Functions.sin(rest) : Functions.cos(rest)).value();
    return turned < 2 ? size : -size;
  }

  /** An angle so large that its neighbours are full turns away is merely brought to a range. */
  private static double turnedBack(double a) {
    return Math.abs(a) < INTEGERS_ONLY ? a : a % (4 * Functions.halfPi().value());
  }

  public static double tan(double a) {
    if (!isFinite(a)) {
      return Double.NaN;
    }
    if (Math.abs(a) < SMALL * SMALL) {
      return a;
    }
    double angle = turnedBack(a);
    double quadrant = Functions.quadrant(angle);
    TwoDoubles rest = Functions.rest(angle, quadrant);
    TwoDoubles sine = Functions.sin(rest);
    TwoDoubles cosine = Functions.cos(rest);
    return quadrant % 2 == 0 ? sine.over(cosine).value() : -cosine.over(sine).value();
  }

  public static double asin(double a) {
    if (Math.abs(a) < SMALL * SMALL) {
      return a;
    }
    if (!(Math.abs(a) <= 1)) {
      return Double.NaN;
    }
    if (Math.abs(a) == 1) {
      return Math.copySign(Functions.halfPi().value(), a);
    }
    TwoDoubles cosine = new TwoDoubles(a).squared().negated().plus(1).root();
    TwoDoubles arc = Functions.atan(new TwoDoubles(Math.abs(a)).over(cosine));
    return Math.copySign(arc.value(), a);
  }

  public static double acos(double a) {
    if (!(Math.abs(a) <= 1)) {
      return Double.NaN;
    }
    if (a == -1) {
      return Functions.pi().value();
    }
    TwoDoubles less = new TwoDoubles(1).plus(-a);
    return Functions.atan(less.over(new TwoDoubles(1).plus(a)).root()).times(2).value();
  }

  public static double atan(double a) {
    if (Math.abs(a) < SMALL * SMALL || Double.isNaN(a)) {
      return a;
    }
    double size = Math.abs(a);
    TwoDoubles arc = size > HUGE ? Functions.halfPi() : Functions.atan(new TwoDoubles(size));
    return Math.copySign(arc.value(), a);
  }

  public static double atan2(double y, double x) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    double height = Math.abs(y);
    double width = Math.abs(x);
    boolean isLeft = Math.copySign(1, x) < 0;
    if (!isFinite(x) && !isFinite(y)) {
      height = 1;
      width = 1;
    }
    double ratio = height / width;
    double arc;
    if (height == 0 || width > Double.MAX_VALUE) {
      arc = isLeft ? Functions.pi().value() : 0;
    } else if (ratio > HUGE || ratio < TINY) {
      arc = ratio > 1 ? Functions.halfPi().value() : isLeft ? Functions.pi().value() : ratio;
    } else {
      double factor = height > HUGE ? TINY : height < TINY ? HUGE : 1;
      TwoDoubles exact =
          Functions.atan(new TwoDoubles(height * factor).over(new TwoDoubles(width * factor)));
      arc = (isLeft ? Functions.pi().minus(exact) : exact).value();
    }
    return Math.copySign(arc, y);
  }

  public static double sinh(double a) {
    double size = Math.abs(a);
    if (size < SMALL * SMALL || !isFinite(a)) {
      return a;
    }
    if (size > 40) {
      return Math.copySign(halfOfExp(size), a);
    }
    TwoDoubles more =
        size < 0.25
            ? Functions.expm1(new TwoDoubles(size))
            : Functions.exp(new TwoDoubles(size)).plus(-1);
    TwoDoubles ratio = new TwoDoubles(more).over(new TwoDoubles(more).plus(1));
    return Math.copySign(more.plus(ratio).times(0.5).value(), a);
  }

  public static double cosh(double a) {
    double size = Math.abs(a);
    if (!(size <= 40)) {
      return isFinite(a) ? halfOfExp(size) : size;
    }
    TwoDoubles power = Functions.exp(new TwoDoubles(size));
    return new TwoDoubles(1).over(power).plus(power).times(0.5).value();
  }

  private static double halfOfExp(double a) {
    return a > MOST
        ? Double.POSITIVE_INFINITY
        : Functions.scaled(
            Functions.significandOfExp(new TwoDoubles(a)).value(), Functions.exponentOfExp(a) - 1);
  }

  public static double tanh(double a) {
    double size = Math.abs(a);
    if (size < SMALL * SMALL || Double.isNaN(a)) {
      return a;
    }
    if (size > 22) {
      return Math.copySign(1, a);
    }
    TwoDoubles more =
        size < 0.125
            ? Functions.expm1(new TwoDoubles(2 * size))
            : Functions.exp(new TwoDoubles(2 * size)).plus(-1);
    return Math.copySign(more.over(new TwoDoubles(more).plus(2)).value(), a);
  }

  public static double IEEEremainder(double f1, double f2) {
    double size = Math.abs(f2);
    if (!isFinite(f1) || Double.isNaN(f2) || size == 0) {
      return Double.NaN;
    }
    if (!isFinite(f2)) {
      return f1;
    }
    double rest = Math.abs(f1) % size;
    double other = size - rest;
    boolean isOdd = size <= Double.MAX_VALUE / 2 && Math.abs(f1) % (2 * size) >= size;
    if (other < rest || other == rest && isOdd) {
      rest = -other;
    }
    return rest == 0 ? Math.copySign(0, f1) : Math.copySign(1, f1) * rest;
  }
}
