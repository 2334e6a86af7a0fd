package io.portalis.wasi;

/**
 * A number of some hundred bits: the unevaluated sum of two doubles, of which the second is less
 * than half a unit of the first. What is done to it is done in place.
 *
 * <p>The sums and products are those of T. J. Dekker, <a
 * href="https://doi.org/10.1007/BF01397083">A floating-point technique for extending the available
 * precision</a>, Numerische Mathematik 18 (1971), with D. Knuth's sum without a comparison.
 */
final class TwoDoubles {

  private static final double SPLITTER = (1 << 27) + 1;

  private double high;
  private double low;

  TwoDoubles(double value) {
    this(value, 0);
  }

  TwoDoubles(double high, double low) {
    this.high = high;
    this.low = low;
  }

  TwoDoubles(TwoDoubles other) {
    this(other.high, other.low);
  }

  /** The nearest double. */
  double value() {
    return high;
  }

  private TwoDoubles normalized(double large, double small) {
    high = large + small;
    low = small - (high - large);
    return this;
  }

  TwoDoubles plus(double other) {
    double sum = high + other;
    double part = sum - high;
    double lost = (high - (sum - part)) + (other - part);
    return normalized(sum, lost + low);
  }

  TwoDoubles plus(TwoDoubles other) {
    double otherLow = other.low;
    double lowSum = low + otherLow;
    double part = lowSum - low;
    double lowLost = (low - (lowSum - part)) + (otherLow - part);
    low = 0;
    plus(other.high);
    normalized(high, low + lowSum);
    return normalized(high, low + lowLost);
  }

  TwoDoubles minus(TwoDoubles other) {
    return plus(new TwoDoubles(-other.high, -other.low));
  }

  TwoDoubles negated() {
    high = -high;
    low = -low;
    return this;
  }

  TwoDoubles times(double other) {
    double product = high * other;
    double lost = lost(high, other, product);
    return normalized(product, lost + low * other);
  }

  TwoDoubles times(TwoDoubles other) {
    double product = high * other.high;
    double lost = lost(high, other.high, product);
    return normalized(product, lost + (high * other.low + low * other.high));
  }

  /** What rounding has taken from a product. */
  private static double lost(double x, double y, double product) {
    double upper = SPLITTER * x;
    double xHigh = upper - (upper - x);
    double xLow = x - xHigh;
    upper = SPLITTER * y;
    double yHigh = upper - (upper - y);
    double yLow = y - yHigh;
    return xLow * yLow - (((product - xHigh * yHigh) - xLow * yHigh) - xHigh * yLow);
  }

  TwoDoubles squared() {
    return times(this);
  }

  TwoDoubles over(TwoDoubles other) {
    double first = high / other.high;
    TwoDoubles rest = new TwoDoubles(this).minus(new TwoDoubles(other).times(first));
    double second = rest.high / other.high;
    double third = rest.minus(new TwoDoubles(other).times(second)).high / other.high;
    low = 0;
    normalized(first, second);
    return plus(third);
  }

  TwoDoubles over(double other) {
    return over(new TwoDoubles(other));
  }

  /** The root of what is not negative. */
  TwoDoubles root() {
    if (high == 0) {
      return this;
    }
    TwoDoubles near = new TwoDoubles(Math.sqrt(high));
    TwoDoubles better = minus(new TwoDoubles(near).squared()).over(2 * near.high).plus(near);
    return normalized(better.high, better.low);
  }
}
