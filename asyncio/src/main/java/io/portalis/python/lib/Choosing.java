package io.portalis.python.lib;

import io.portalis.python.IndexError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyInstance;
import io.portalis.python.PyList;
import io.portalis.python.Range;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.AbstractList;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How {@code random} picks items: CPython's algorithms, so that equal bits pick equal items. */
final class Choosing {

  private Choosing() {}

  /** A view of anything with a length and items by index. */
  static <T extends @Nullable Object> List<T> sequence(@Nullable Object population) {
    if (population instanceof List<?> list) {
      @SuppressWarnings("unchecked")
      List<T> same = (List<T>) list;
      return same;
    }
    boolean text = // as translated code goes through the characters of one
        population instanceof Iterable<?>
            && !(population instanceof java.util.Collection<?>)
            && !(population instanceof java.util.Iterator<?>)
            && !(population instanceof PyInstance)
            && !(population instanceof Range);
    if (text) {
      @SuppressWarnings("unchecked")
      Iterable<T> characters = (Iterable<T>) population;
      return PyList.from(characters);
    }
    return new AbstractList<T>() {
      @Override
      @SuppressWarnings({"unchecked", "NullAway"})
      public T get(int index) {
        return (T) Py.getItem(population, (long) index);
      }

      @Override
      public int size() {
        return (int) Py.len(population);
      }
    };
  }

  static PyList<@Nullable Object> sample(
      MersenneTwister twister, @Nullable Object population, long k, @Nullable Object counts) {
    if (population instanceof AbstractSet<?> || population instanceof PyDict<?, ?>) {
      throw new TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
    }
    List<@Nullable Object> items = sequence(population);
    if (counts == null) {
      return sample(twister, items, k);
    }
    List<@Nullable Object> limits = sums(Py.iterable(counts));
    if (limits.size() != items.size()) {
      throw new ValueError("The number of counts does not match the population");
    }
    if (limits.isEmpty()) {
      throw new IndexError("pop from empty list");
    }
    @Nullable Object total = limits.get(limits.size() - 1);
    if (!Ints.isInt(total)) {
      throw new TypeError("Counts must be integers");
    }
    if (!Py.gt(total, 0L)) {
      throw new ValueError("Total of counts must be greater than zero");
    }
    PyList<@Nullable Object> chosen = new PyList<>();
    for (long place : places(twister, Py.toLong(total), k)) {
      chosen.add(items.get(position(limits, place, limits.size() - 1)));
    }
    return chosen;
  }

  static <T extends @Nullable Object> PyList<T> sample(
      MersenneTwister twister, List<T> population, long k) {
    PyList<T> chosen = new PyList<>();
    for (long place : places(twister, population.size(), k)) {
      chosen.add(population.get((int) place));
    }
    return chosen;
  }

  /** k distinct indices below n: from a pool where it is small, else by remembering. */
  private static long[] places(MersenneTwister twister, long n, long k) {
    if (k < 0 || k > n) {
      throw new ValueError("Sample larger than population or is negative");
    }
    long[] places = new long[(int) k];
    double setSize = 21;
    if (k > 5) {
      setSize += Math.pow(4, Math.ceil(Math.log(k * 3) / Math.log(4)));
    }
    if (n <= setSize) {
      long[] pool = new long[(int) n];
      for (int i = 0; i < n; i++) {
        pool[i] = i;
      }
      for (int i = 0; i < k; i++) {
        int j = (int) twister.below(n - i);
        places[i] = pool[j];
        pool[j] = pool[(int) n - i - 1];
      }
    } else {
      Set<Long> taken = new HashSet<>();
      for (int i = 0; i < k; i++) {
        long j = twister.below(n);
        while (!taken.add(j)) {
          j = twister.below(n);
        }
        places[i] = j;
      }
    }
    return places;
  }

  static <T extends @Nullable Object> PyList<T> choices(
      MersenneTwister twister,
      List<T> population,
      @Nullable Object weights,
      @Nullable Object cumWeights,
      long k) {
    PyList<T> chosen = new PyList<>();
    int n = population.size();
    if (weights == null && cumWeights == null) {
      for (long i = 0; i < k; i++) {
        double place = twister.nextDouble() * n;
        if (n == 0) {
          throw new IndexError("list index out of range");
        }
        chosen.add(population.get((int) place));
      }
      return chosen;
    }
    List<@Nullable Object> limits = limits(weights, cumWeights);
    if (limits.size() != n) {
      throw new ValueError("The number of weights does not match the population");
    }
    double total = Py.toDouble(limits.get(n - 1));
    if (total <= 0.0) {
      throw new ValueError("Total of weights must be greater than zero");
    }
    if (!Double.isFinite(total)) {
      throw new ValueError("Total of weights must be finite");
    }
    for (long i = 0; i < k; i++) {
      chosen.add(population.get(position(limits, twister.nextDouble() * total, n - 1)));
    }
    return chosen;
  }

  private static List<@Nullable Object> limits(
      @Nullable Object weights, @Nullable Object cumWeights) {
    if (cumWeights == null) {
      if (Ints.isInt(weights)) {
        throw new TypeError(
            "The number of choices must be a keyword argument: k=" + Py.repr(weights));
      }
      return sums(Py.iterable(weights));
    }
    if (weights != null) {
      throw new TypeError("Cannot specify both weights and cumulative weights");
    }
    List<@Nullable Object> limits = new ArrayList<>();
    Py.iterable(cumWeights).forEach(limits::add);
    return limits;
  }

  private static List<@Nullable Object> sums(Iterable<?> items) {
    List<@Nullable Object> sums = new ArrayList<>();
    @Nullable Object sum = null;
    for (Object item : items) {
      sum = sums.isEmpty() ? item : Py.add(sum, item);
      sums.add(sum);
    }
    return sums;
  }

  /** The first index whose limit is above the value, at most high. */
  private static int position(List<@Nullable Object> limits, Object value, int high) {
    int low = 0;
    int top = high;
    while (low < top) {
      int middle = (low + top) / 2;
      if (Py.lt(value, limits.get(middle))) {
        top = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** By Devroye's geometric method, or Hörmann's BTRS where many succeed. */
  static long binomial(MersenneTwister twister, long n, double p) {
    if (n < 0) {
      throw new ValueError("n must be non-negative");
    }
    if (!(p > 0.0 && p < 1.0)) {
      if (p == 0.0 || p == 1.0) {
        return p == 0.0 ? 0 : n;
      }
      throw new ValueError("p must be in the range 0.0 <= p <= 1.0");
    }
    if (n == 1) {
      return twister.nextDouble() < p ? 1 : 0;
    }
    if (p > 0.5) {
      return n - binomial(twister, n, 1.0 - p);
    }
    return n * p < 10.0 ? geometric(twister, n, p) : rejected(twister, n, p);
  }

  private static long geometric(MersenneTwister twister, long n, double p) {
    double c = FloatMath.log2(1.0 - p);
    long successes = 0;
    if (c == 0) {
      return successes;
    }
    double trials = 0;
    while (true) {
      trials += Math.floor(PyMath.log2(twister.nextDouble()) / c) + 1;
      if (trials > n) {
        return successes;
      }
      successes++;
    }
  }

  private static long rejected(MersenneTwister twister, long n, double p) {
    double deviation = Math.sqrt(n * p * (1.0 - p));
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double c = n * p + 0.5;
    double squeeze = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * deviation;
    double odds = Math.log(p / (1.0 - p));
    double mode = Math.floor((n + 1) * p);
    double h = Gamma.logGamma(mode + 1) + Gamma.logGamma(n - mode + 1);
    while (true) {
      double u = twister.nextDouble() - 0.5;
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2.0 * a / us + b) * u + c);
      if (k < 0 || k > n) {
        continue;
      }
      double v = twister.nextDouble();
      if (us >= 0.07 && v <= squeeze) {
        return (long) k;
      }
      v *= alpha / (a / (us * us) + b);
      double limit = h - Gamma.logGamma(k + 1) - Gamma.logGamma(n - k + 1) + (k - mode) * odds;
      if (Math.log(v) <= limit) {
        return (long) k;
      }
    }
  }
}
