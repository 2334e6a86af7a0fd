package io.portalis.python.lib;

import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import io.portalis.python.ValueError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of {@code math} on floats where Java's differ from the C library's. */
final class FloatMath {

  private FloatMath() {}

  /** The exponent that makes a mantissa from [0.5, 1); x is finite and not 0. */
  static int exponent(double x) {
    int exponent = Math.getExponent(x);
    return exponent < Double.MIN_EXPONENT ? Math.getExponent(x * 0x1p60) - 59 : exponent + 1;
  }

  /** x times a power of two, exact even where the power alone would overflow. */
  static double scale(double x, int power) {
    return Math.scalb(Math.scalb(x, power / 2), power - power / 2);
  }

  static double log2(double x) {
    if (!Double.isFinite(x)) {
      return x;
    }
    int exponent = exponent(x);
    if (scale(x, -exponent) == 0.5) {
      return exponent - 1;
    }
    return Twofold.log(x).over(Twofold.LN2).value();
  }

  /** In the parts of fdlibm's, with a better logarithm. */
  static double log10(double x) {
    if (!Double.isFinite(x)) {
      return x;
    }
    int exponent = exponent(x) - 1;
    int lifted = exponent < 0 ? exponent + 1 : exponent;
    double rest =
        lifted * 3.69423907715893078616e-13
            + 4.34294481903251816668e-01 * Math.log(scale(x, -lifted));
    return rest + lifted * 3.01029995663611771306e-01;
  }

  static double atan2(double y, double x) {
    double near = Math.atan2(y, x);
    if (!Double.isFinite(x) || !Double.isFinite(y) || Math.abs(near) < 1e-150 || x == 0) {
      return near;
    }
    int power = -Math.max(exponent(x), exponent(y));
    double across = scale(x, power);
    double up = scale(y, power);
    Twofold[] turn = Twofold.sineAndCosine(near);
    Twofold off = turn[1].times(up).minus(turn[0].times(across));
    Twofold along = turn[1].times(across).plus(turn[0].times(up));
    return corrected(near, off.over(along));
  }

  private static double corrected(double near, Twofold error) {
    double result = Twofold.of(near).plus(error).value();
    return Double.isNaN(result) ? near : result;
  }

  static double asin(double x) {
    double near = Math.asin(x);
    if (!(Math.abs(x) < 1) || Math.abs(x) < 1e-150) {
      return near;
    }
    Twofold[] turn = Twofold.sineAndCosine(near);
    return corrected(near, Twofold.of(x).minus(turn[0]).over(turn[1]));
  }

  static double acos(double x) {
    double near = Math.acos(x);
    if (!(Math.abs(x) < 1)) {
      return near;
    }
    Twofold[] turn = Twofold.sineAndCosine(near);
    return corrected(near, turn[1].minus(Twofold.of(x)).over(turn[0]));
  }

  static double cosh(double x) {
    double a = Math.abs(x);
    if (a < 0.5 * Twofold.LN2.high()) {
      double less = Math.expm1(a);
      return 1 + less * less / (2 * (1 + less));
    }
    if (a < 22) {
      double power = Math.exp(a);
      return 0.5 * power + 0.5 / power;
    }
    return a < 709 ? 0.5 * Math.exp(a) : Math.cosh(x);
  }

  static double asinh(double x) {
    double a = Math.abs(x);
    if (!Double.isFinite(x) || a < 0x1p-28) {
      return x;
    }
    double result;
    if (a > 0x1p28) {
      result = Math.log(a) + Twofold.LN2.high();
    } else if (a > 2) {
      result = Math.log(2 * a + 1 / (Math.sqrt(x * x + 1) + a));
    } else {
      double square = x * x;
      result = Math.log1p(a + square / (1 + Math.sqrt(1 + square)));
    }
    return Math.copySign(result, x);
  }

  static double acosh(double x) {
    if (x > 0x1p28) {
      return Double.isInfinite(x) ? x : Math.log(x) + Twofold.LN2.high();
    }
    if (x > 2) {
      return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
    }
    double above = x - 1;
    return Math.log1p(above + Math.sqrt(2 * above + above * above));
  }

  static double atanh(double x) {
    double a = Math.abs(x);
    double result =
        a < 0.5 ? 0.5 * Math.log1p(2 * a + 2 * a * a / (1 - a)) : 0.5 * Math.log1p(2 * a / (1 - a));
    return a < 0x1p-28 ? x : Math.copySign(result, x);
  }

  static double[] doubles(Iterable<?> items) {
    double[] values = new double[8];
    int count = 0;
    for (Object item : items) {
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = Py.toDouble(item);
    }
    return Arrays.copyOf(values, count);
  }

  /** The Euclidean norm with a corrected square root. */
  static double norm(double[] vector) {
    double max = 0;
    boolean nan = false;
    for (double coordinate : vector) {
      nan |= Double.isNaN(coordinate);
      max = Math.max(max, Math.abs(coordinate));
      if (Double.isInfinite(coordinate)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    if (nan) {
      return Double.NaN;
    }
    if (max == 0 || vector.length == 1) {
      return max;
    }
    int power = exponent(max);
    Twofold squares = Twofold.of(0);
    for (double coordinate : vector) {
      double part = scale(coordinate, -power);
      squares = squares.plus(Twofold.product(part, part));
    }
    return scale(squares.sqrt().value(), power);
  }

  /** Shewchuk's exact sum: partials that do not overlap, rounded once at the end. */
  static double exactSum(Iterable<?> items) {
    double[] partials = new double[32];
    int used = 0;
    double special = 0;
    double infinities = 0;
    for (Object item : items) {
      double original = Py.toDouble(item);
      double x = original;
      int kept = 0;
      for (int i = 0; i < used; i++) {
        double y = partials[i];
        if (Math.abs(x) < Math.abs(y)) {
          double swap = x;
          x = y;
          y = swap;
        }
        double high = x + y;
        double low = y - (high - x);
        if (low != 0) {
          partials[kept++] = low;
        }
        x = high;
      }
      used = kept;
      if (x != 0) {
        if (!Double.isFinite(x)) {
          if (Double.isFinite(original)) {
            throw new OverflowError("intermediate overflow in fsum");
          }
          infinities += Double.isInfinite(original) ? original : 0;
          special += original;
          used = 0;
        } else {
          if (used == partials.length) {
            partials = Arrays.copyOf(partials, 2 * used);
          }
          partials[used++] = x;
        }
      }
    }
    if (special != 0) {
      if (Double.isNaN(infinities)) {
        throw new ValueError("-inf + inf in fsum");
      }
      return special;
    }
    return rounded(partials, used);
  }

  private static double rounded(double[] partials, int used) {
    int at = used;
    if (at == 0) {
      return 0;
    }
    double high = partials[--at];
    double low = 0;
    while (at > 0) {
      double x = high;
      double y = partials[--at];
      high = x + y;
      low = y - (high - x);
      if (low != 0) {
        break;
      }
    }
    if (at > 0 && ((low < 0 && partials[at - 1] < 0) || (low > 0 && partials[at - 1] > 0))) {
      double doubled = low * 2;
      double x = high + doubled;
      if (doubled == x - high) {
        high = x;
      }
    }
    return high;
  }

  static @Nullable Object sumOfProducts(Iterable<?> p, Iterable<?> q) {
    List<@Nullable Object> left = new ArrayList<>();
    List<@Nullable Object> right = new ArrayList<>();
    p.forEach(left::add);
    q.forEach(right::add);
    if (left.size() != right.size()) {
      throw new ValueError("Inputs are not the same length");
    }
    @Nullable Object exact = exactProducts(left, right);
    if (exact != null) {
      return exact;
    }
    @Nullable Object sum = 0L;
    Iterator<@Nullable Object> others = right.iterator();
    for (Object item : left) {
      sum = Py.add(sum, Py.mul(item, others.next()));
    }
    return sum;
  }

  private static @Nullable Object exactProducts(
      List<@Nullable Object> left, List<@Nullable Object> right) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean floats = false;
    for (int i = 0; i < left.size(); i++) {
      Object a = left.get(i);
      Object b = right.get(i);
      BigDecimal first = exact(a);
      BigDecimal second = exact(b);
      if (first == null || second == null) {
        return null;
      }
      floats |= a instanceof Double || b instanceof Double;
      sum = sum.add(first.multiply(second));
    }
    return floats ? (Object) sum.doubleValue() : Ints.normal(sum.toBigInteger());
  }

  private static @Nullable BigDecimal exact(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? new BigDecimal(number) : null;
    }
    return Ints.isInt(value) ? new BigDecimal(Ints.index(value)) : null;
  }
}
