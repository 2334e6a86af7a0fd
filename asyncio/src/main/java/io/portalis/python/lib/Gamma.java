package io.portalis.python.lib;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The gamma function by Lanczos' approximation with g = 6.024680040776729583740234375 and the same
 * thirteen coefficients that CPython uses, and the error function by its Taylor series.
 */
final class Gamma {

  private static final double G = 6.024680040776729583740234375;
  private static final double G_LESS_HALF = 5.524680040776729583740234375;
  private static final double LOG_PI = 1.144729885849400174143427351353058711647;

  private static final double[] NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };

  private static final double[] DENOMINATOR = {
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0
  };

  private Gamma() {}

  private static double lanczos(double x) {
    double above = 0;
    double below = 0;
    if (x < 5) {
      for (int i = NUMERATOR.length - 1; i >= 0; i--) {
        above = above * x + NUMERATOR[i];
        below = below * x + DENOMINATOR[i];
      }
    } else {
      for (int i = 0; i < NUMERATOR.length; i++) {
        above = above / x + NUMERATOR[i];
        below = below / x + DENOMINATOR[i];
      }
    }
    return above / below;
  }

  /** sin(πx), precise for large arguments. */
  private static double sinPi(double x) {
    double y = Math.abs(x) % 2.0;
    double sine =
        switch ((int) Math.round(2.0 * y)) {
          case 0 -> Math.sin(Math.PI * y);
          case 1 -> Math.cos(Math.PI * (y - 0.5));
          case 2 -> Math.sin(Math.PI * (1.0 - y));
          case 3 -> -Math.cos(Math.PI * (y - 1.5));
          default -> Math.sin(Math.PI * (y - 2.0));
        };
    return Math.copySign(1.0, x) * sine;
  }

  static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == 0 || x == Double.NEGATIVE_INFINITY || (x < 0 && x == Math.floor(x))) {
      throw PyMath.domainError();
    }
    if (x == Math.floor(x) && x <= 23) {
      double product = 1;
      for (int i = 2; i < x; i++) {
        product *= i;
      }
      return product;
    }
    double magnitude = Math.abs(x);
    if (magnitude < 1e-20) {
      return finite(1.0 / x);
    }
    if (magnitude > 200) {
      if (x < 0) {
        return 0.0 / sinPi(x);
      }
      throw PyMath.rangeError();
    }
    double y = magnitude + G_LESS_HALF;
    double lost =
        magnitude > G_LESS_HALF ? (y - magnitude) - G_LESS_HALF : (y - G_LESS_HALF) - magnitude;
    double z = lost * G / y;
    double result;
    if (x < 0) {
      result = -Math.PI / sinPi(magnitude) / magnitude * Math.exp(y) / lanczos(magnitude);
      result -= z * result;
      if (magnitude < 140.0) {
        result /= Math.pow(y, magnitude - 0.5);
      } else {
        double root = Math.pow(y, magnitude / 2.0 - 0.25);
        result = result / root / root;
      }
    } else {
      result = lanczos(magnitude) / Math.exp(y);
      result += z * result;
      if (magnitude < 140.0) {
        result *= Math.pow(y, magnitude - 0.5);
      } else {
        double root = Math.pow(y, magnitude / 2.0 - 0.25);
        result = result * root * root;
      }
    }
    return finite(result);
  }

  private static double finite(double result) {
    if (Double.isInfinite(result)) {
      throw PyMath.rangeError();
    }
    return result;
  }

  static double logGamma(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2) {
      if (x <= 0) {
        throw PyMath.domainError();
      }
      return 0;
    }
    double magnitude = Math.abs(x);
    if (magnitude < 1e-20) {
      return -Math.log(magnitude);
    }
    double result = Math.log(lanczos(magnitude)) - G;
    result += (magnitude - 0.5) * (Math.log(magnitude + G - 0.5) - 1);
    if (x < 0) {
      result = LOG_PI - Math.log(Math.abs(sinPi(magnitude))) - Math.log(magnitude) - result;
    }
    return finite(result);
  }

  static double erf(double x) {
    if (Double.isNaN(x) || x == 0) {
      return x;
    }
    if (Math.abs(x) > 6) {
      return Math.signum(x);
    }
    return erfSeries(x, new MathContext(60)).doubleValue();
  }

  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x > 27.5) {
      return 0;
    }
    if (x < -6) {
      return 2;
    }
    MathContext digits = new MathContext(60 + (int) (x * x));
    return BigDecimal.ONE.subtract(erfSeries(x, digits), digits).doubleValue();
  }

  private static BigDecimal erfSeries(double x, MathContext digits) {
    BigDecimal value = new BigDecimal(x);
    BigDecimal square = value.multiply(value, digits).negate();
    BigDecimal power = value;
    BigDecimal sum = value;
    BigDecimal least = BigDecimal.ONE.movePointLeft(digits.getPrecision());
    for (int n = 1; power.abs().compareTo(least) > 0; n++) {
      power = power.multiply(square, digits).divide(BigDecimal.valueOf(n), digits);
      sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), digits), digits);
    }
    return sum.multiply(BigDecimal.valueOf(2), digits).divide(pi(digits).sqrt(digits), digits);
  }

  /** π by Machin's formula. */
  private static BigDecimal pi(MathContext digits) {
    MathContext more = new MathContext(digits.getPrecision() + 5);
    BigDecimal fifth = inverseArcTangent(5, more).multiply(BigDecimal.valueOf(16));
    return fifth.subtract(inverseArcTangent(239, more).multiply(BigDecimal.valueOf(4)), more);
  }

  private static BigDecimal inverseArcTangent(long x, MathContext digits) {
    BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(x), digits);
    BigDecimal sum = power;
    BigDecimal least = BigDecimal.ONE.movePointLeft(digits.getPrecision());
    for (int n = 3; power.compareTo(least) > 0; n += 2) {
      power = power.divide(BigDecimal.valueOf(x * x), digits);
      BigDecimal term = power.divide(BigDecimal.valueOf(n), digits);
      sum = n % 4 == 3 ? sum.subtract(term, digits) : sum.add(term, digits);
    }
    return sum;
  }
}
