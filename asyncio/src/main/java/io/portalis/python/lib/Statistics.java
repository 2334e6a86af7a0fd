package io.portalis.python.lib;

import io.portalis.python.Builtins;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's module {@code statistics}: sums are exact, results are rounded once. */
@PythonModule(
    value = "statistics",
    classes = {StatisticsError.class})
public final class Statistics {

  private static final NamedTupleType LINE =
      NamedTupleType.of("LinearRegression", "slope", "intercept");

  private Statistics() {}

  /** Data with what its results are to be: ints, floats or fractions. */
  private record Data(List<@Nullable Object> items, boolean floats, boolean fractions) {

    static Data of(Iterable<?> iterable, String what, int least) {
      List<@Nullable Object> items = new ArrayList<>();
      boolean floats = false;
      boolean fractions = false;
      for (Object item : iterable) {
        if (!(item instanceof Double) && Fraction.rational(item) == null) {
          throw new TypeError(
              "can't convert type '" + Py.type(item).name() + "' to numerator/denominator");
        }
        floats |= item instanceof Double;
        fractions |= item instanceof Fraction;
        items.add(item);
      }
      if (items.size() < least) {
        throw new StatisticsError(
            what + " requires at least " + (least == 1 ? "one data point" : "two data points"));
      }
      return new Data(items, floats, fractions);
    }

    /** The sum of what is no number, or null if all are numbers. */
    @Nullable Double special() {
      double sum = 0;
      boolean some = false;
      for (Object item : items) {
        if (item instanceof Double number && !Double.isFinite(number)) {
          sum += number;
          some = true;
        }
      }
      return some ? (Double) sum : null;
    }

    Fraction sum() {
      Fraction sum = fraction(0);
      for (Object item : items) {
        sum = sum.plus(Fraction.exact(item));
      }
      return sum;
    }

    /** The sum of the squares of the distances from a centre. */
    Fraction squares(Fraction centre) {
      Fraction sum = fraction(0);
      for (Object item : items) {
        Fraction distance = Fraction.exact(item).minus(centre);
        sum = sum.plus(distance.times(distance));
      }
      return sum;
    }

    Fraction count() {
      return fraction(items.size());
    }

    Object result(Fraction value) {
      if (floats) {
        return value.value();
      }
      if (fractions) {
        return value;
      }
      return value.isInteger() ? value.numerator() : (Object) value.value();
    }
  }

  private static Fraction fraction(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** The arithmetic mean. */
  @Python("mean(data)")
  public static Object mean(Iterable<?> data) {
    Data all = Data.of(data, "mean", 1);
    Double special = all.special();
    return special != null ? special : all.result(all.sum().over(all.count()));
  }

  /** The arithmetic mean, as a float and fast. */
  @Python("fmean(data)")
  public static double fmean(Iterable<?> data) {
    double[] values = FloatMath.doubles(data);
    if (values.length == 0) {
      throw new StatisticsError("fmean requires at least one data point");
    }
    return FloatMath.exactSum(boxed(values)) / values.length;
  }

  /** The weighted mean, as a float. */
  @Python("fmean(data, weights)")
  public static double fmean(Iterable<?> data, Iterable<?> weights) {
    double[] values = FloatMath.doubles(data);
    double[] factors = FloatMath.doubles(weights);
    if (values.length != factors.length) {
      throw new StatisticsError("data and weights must be the same length");
    }
    double total = FloatMath.exactSum(boxed(factors));
    if (total == 0) {
      throw new StatisticsError("sum of weights must be non-zero");
    }
    return Py.toDouble(FloatMath.sumOfProducts(boxed(values), boxed(factors))) / total;
  }

  private static List<Double> boxed(double[] values) {
    List<Double> boxed = new ArrayList<>();
    for (double value : values) {
      boxed.add(value);
    }
    return boxed;
  }

  /** The mean of logarithms, as a number. */
  @Python("geometric_mean(data)")
  public static double geometricMean(Iterable<?> data) {
    double[] values = FloatMath.doubles(data);
    boolean zero = false;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        throw new StatisticsError("No negative inputs allowed", values[i]);
      }
      zero |= values[i] == 0;
      values[i] = Math.log(values[i]);
    }
    if (values.length == 0) {
      throw new StatisticsError("Must have a non-empty dataset");
    }
    return zero ? 0 : Math.exp(FloatMath.exactSum(boxed(values)) / values.length);
  }

  /** The reciprocal of the mean of reciprocals. */
  @Python("harmonic_mean(data)")
  public static Object harmonicMean(Iterable<?> data) {
    Data all = Data.of(data, "harmonic_mean", 1);
    if (all.items().size() == 1) {
      return java.util.Objects.requireNonNull(all.items().get(0));
    }
    Fraction sum = fraction(0);
    boolean fractions = !all.floats() && all.fractions();
    for (Object item : all.items()) {
      Fraction value = Fraction.exact(item);
      if (value.top.signum() < 0) {
        throw new StatisticsError("harmonic mean does not support negative values");
      }
      if (value.top.signum() == 0) {
        return 0L;
      }
      sum = sum.plus(fractions ? fraction(1).over(value) : Fraction.exact(1 / value.value()));
    }
    Fraction mean = all.count().over(sum);
    return fractions ? mean : (Object) mean.value();
  }

  private static <T extends @Nullable Object> PyList<T> sorted(Iterable<T> data) {
    PyList<T> sorted = Builtins.sorted(data);
    if (sorted.isEmpty()) {
      throw new StatisticsError("no median for empty data");
    }
    return sorted;
  }

  /** The middle value, or the mean of the two. */
  @Python("median(data)")
  public static @Nullable Object median(Iterable<?> data) {
    PyList<?> sorted = sorted(data);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : Py.trueDiv(Py.add(sorted.get(half - 1), sorted.get(half)), 2L);
  }

  /** The middle value, or the lower of the two. */
  @Python("median_low(data)")
  public static <T extends @Nullable Object> T medianLow(Iterable<T> data) {
    PyList<T> sorted = sorted(data);
    return sorted.get((sorted.size() - 1) / 2);
  }

  /** The middle value, or the upper of the two. */
  @Python("median_high(data)")
  public static <T extends @Nullable Object> T medianHigh(Iterable<T> data) {
    PyList<T> sorted = sorted(data);
    return sorted.get(sorted.size() / 2);
  }

  private static <T extends @Nullable Object> PyDict<T, Long> counts(Iterable<T> data) {
    PyDict<T, Long> counts = new PyDict<>();
    for (T item : data) {
      counts.merge(item, 1L, Long::sum);
    }
    return counts;
  }

  /** The most frequent value, the first of them. */
  @Python("mode(data)")
  public static <T extends @Nullable Object> T mode(Iterable<T> data) {
    PyList<T> modes = multimode(data);
    if (modes.isEmpty()) {
      throw new StatisticsError("no mode for empty data");
    }
    return modes.get(0);
  }

  /** The most frequent values. */
  @Python("multimode(data)")
  public static <T extends @Nullable Object> PyList<T> multimode(Iterable<T> data) {
    PyList<T> modes = new PyList<>();
    long most = 0;
    for (Map.Entry<T, Long> entry : counts(data).entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        modes.clear();
      }
      if (entry.getValue() == most) {
        modes.add(entry.getKey());
      }
    }
    return modes;
  }

  private static Fraction spread(Data data, @Nullable Object centre, int less) {
    Fraction from = centre == null ? data.sum().over(data.count()) : Fraction.exact(centre);
    return data.squares(from).over(fraction(data.items().size() - less));
  }

  /** The variance of a sample. */
  @Python("variance(data, xbar=None)")
  public static Object variance(Iterable<?> data, @Nullable Object xbar) {
    Data all = Data.of(data, "variance", 2);
    return all.special() != null ? (Object) Double.NaN : all.result(spread(all, xbar, 1));
  }

  /** The variance of a whole population. */
  @Python("pvariance(data, mu=None)")
  public static Object pvariance(Iterable<?> data, @Nullable Object mu) {
    Data all = Data.of(data, "pvariance", 1);
    return all.special() != null ? (Object) Double.NaN : all.result(spread(all, mu, 0));
  }

  /** The standard deviation of a sample. */
  @Python("stdev(data, xbar=None)")
  public static double stdev(Iterable<?> data, @Nullable Object xbar) {
    Data all = Data.of(data, "stdev", 2);
    return all.special() != null ? Double.NaN : root(spread(all, xbar, 1));
  }

  /** The standard deviation of a whole population. */
  @Python("pstdev(data, mu=None)")
  public static double pstdev(Iterable<?> data, @Nullable Object mu) {
    Data all = Data.of(data, "pstdev", 1);
    return all.special() != null ? Double.NaN : root(spread(all, mu, 0));
  }

  /** The square root, rounded once. */
  private static double root(Fraction value) {
    MathContext digits = new MathContext(60);
    return new BigDecimal(value.top)
        .divide(new BigDecimal(value.bottom), digits)
        .sqrt(digits)
        .doubleValue();
  }

  /** The cut points of n groups of equal size. */
  @Python("quantiles(data, *, n=4, method='exclusive')")
  public static PyList<@Nullable Object> quantiles(Iterable<?> data, long n, String method) {
    if (n < 1) {
      throw new StatisticsError("n must be at least 1");
    }
    PyList<@Nullable Object> sorted = new PyList<>(Builtins.sorted(data));
    int size = sorted.size();
    if (size == 0) {
      throw new StatisticsError("must have at least one data point");
    }
    PyList<@Nullable Object> cuts = new PyList<>();
    if (size == 1) {
      for (long i = 1; i < n; i++) {
        cuts.add(sorted.get(0));
      }
      return cuts;
    }
    if (!method.equals("inclusive") && !method.equals("exclusive")) {
      throw new ValueError("Unknown method: " + Py.repr(method));
    }
    boolean inclusive = method.equals("inclusive");
    for (long i = 1; i < n; i++) {
      long width = inclusive ? size - 1 : size + 1;
      long j = i * width / n;
      if (!inclusive) {
        j = j < 1 ? 1 : Math.min(j, size - 1);
      }
      long delta = i * width - j * n;
      int low = (int) (inclusive ? j : j - 1);
      cuts.add(
          Py.trueDiv(
              Py.add(
                  Py.mul(sorted.get(low), n - delta),
                  Py.mul(sorted.get(Math.min(low + 1, size - 1)), delta)),
              n));
    }
    return cuts;
  }

  private record Pairs(double xx, double xy, double yy, double meanX, double meanY, int count) {

    static Pairs of(Iterable<?> x, Iterable<?> y, String what) {
      double[] xs = FloatMath.doubles(x);
      double[] ys = FloatMath.doubles(y);
      if (xs.length != ys.length) {
        throw new StatisticsError(
            what + " requires that both inputs have same number of data points");
      }
      if (xs.length < 2) {
        throw new StatisticsError(what + " requires at least two data points");
      }
      double meanX = FloatMath.exactSum(boxed(xs)) / xs.length;
      double meanY = FloatMath.exactSum(boxed(ys)) / ys.length;
      for (int i = 0; i < xs.length; i++) {
        xs[i] -= meanX;
        ys[i] -= meanY;
      }
      return new Pairs(dot(xs, xs), dot(xs, ys), dot(ys, ys), meanX, meanY, xs.length);
    }

    private static double dot(double[] a, double[] b) {
      return Py.toDouble(FloatMath.sumOfProducts(boxed(a), boxed(b)));
    }
  }

  /** How much two variables vary together. */
  @Python("covariance(x, y, /)")
  public static double covariance(Iterable<?> x, Iterable<?> y) {
    Pairs pairs = Pairs.of(x, y, "covariance");
    return pairs.xy() / (pairs.count() - 1);
  }

  /** Pearson's coefficient. */
  @Python("correlation(x, y, /)")
  public static double correlation(Iterable<?> x, Iterable<?> y) {
    Pairs pairs = Pairs.of(x, y, "correlation");
    if (pairs.xx() == 0 || pairs.yy() == 0) {
      throw new StatisticsError("at least one of the inputs is constant");
    }
    return pairs.xy() / Math.sqrt(pairs.xx() * pairs.yy());
  }

  /** Slope and intercept of the line of least squares. */
  @Python("linear_regression(x, y, /)")
  public static NamedTuple linearRegression(Iterable<?> x, Iterable<?> y) {
    Pairs pairs = Pairs.of(x, y, "linear regression");
    if (pairs.xx() == 0) {
      throw new StatisticsError("x is constant");
    }
    double slope = pairs.xy() / pairs.xx();
    return LINE.make(slope, pairs.meanY() - slope * pairs.meanX());
  }
}
