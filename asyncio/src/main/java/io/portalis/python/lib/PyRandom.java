package io.portalis.python.lib;

import io.portalis.python.PyBytes;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's module {@code random}: one shared {@link Random}. */
@PythonModule(
    value = "random",
    classes = {Random.class})
public final class PyRandom {

  private static final Random SHARED = new Random(null);

  private PyRandom() {}

  /** Starts anew from a seed: None for any, or an int, float, str or bytes. */
  @Python("seed(a=None, version=2)")
  public static void seed(@Nullable Object a, long version) {
    SHARED.seed(a, version);
  }

  /** The state, for {@code setstate}. */
  @Python("getstate()")
  public static Tuple getstate() {
    return SHARED.getstate();
  }

  /** Takes back a state that {@code getstate} gave. */
  @Python("setstate(state)")
  public static void setstate(@Nullable Object state) {
    SHARED.setstate(state);
  }

  /** A float from [0, 1). */
  @Python("random()")
  public static double random() {
    return SHARED.random();
  }

  /** An int with some random bits. */
  @Python("getrandbits(k, /)")
  public static Object getrandbits(long k) {
    return SHARED.getrandbits(k);
  }

  /** Random bytes. */
  @Python("randbytes(n)")
  public static PyBytes randbytes(long n) {
    return SHARED.randbytes(n);
  }

  /** An int from a range. */
  @Python("randrange(stop, /)")
  public static long randrange(long stop) {
    return SHARED.randrange(stop);
  }

  /** An int from a range. */
  @Python("randrange(start, stop)")
  public static long randrange(long start, long stop) {
    return SHARED.randrange(start, stop);
  }

  /** An int from a range. */
  @Python("randrange(start, stop, step)")
  public static long randrange(long start, long stop, long step) {
    return SHARED.randrange(start, stop, step);
  }

  /** An int from a range; the ints may have any size. */
  @Python("randrange(start, stop=None, step=1)")
  public static Object randrange(
      @Nullable Object start, @Nullable Object stop, @Nullable Object step) {
    return SHARED.randrange(start, stop, step);
  }

  /** An int from a to b, both included. */
  @Python("randint(a, b)")
  public static long randint(long a, long b) {
    return SHARED.randint(a, b);
  }

  /** An int from a to b, both included. */
  @Python("randint(a, b)")
  public static Object randint(@Nullable Object a, @Nullable Object b) {
    return SHARED.randint(a, b);
  }

  /** One of a list's items. */
  @Python("choice(seq)")
  public static <T extends @Nullable Object> T choice(List<T> seq) {
    return SHARED.choice(seq);
  }

  /** One of a sequence's items. */
  @Python("choice(seq)")
  public static @Nullable Object choice(@Nullable Object seq) {
    return SHARED.choice(seq);
  }

  /** Shuffles a list in place. */
  @Python("shuffle(x)")
  public static void shuffle(@Nullable Object x) {
    SHARED.shuffle(x);
  }

  /** Distinct items of a list, in random order. */
  @Python("sample(population, k)")
  public static <T extends @Nullable Object> PyList<T> sample(List<T> population, long k) {
    return SHARED.sample(population, k);
  }

  /** Distinct items of a sequence, in random order. */
  @Python("sample(population, k, *, counts=None)")
  public static PyList<@Nullable Object> sample(
      @Nullable Object population, long k, @Nullable Object counts) {
    return SHARED.sample(population, k, counts);
  }

  /** Items of a list; an item may come several times. */
  @Python("choices(population, *, k)")
  public static <T extends @Nullable Object> PyList<T> choices(List<T> population, long k) {
    return SHARED.choices(population, k);
  }

  /** Items of a sequence by weight; an item may come several times. */
  @Python("choices(population, weights=None, *, cum_weights=None, k=1)")
  public static <T extends @Nullable Object> PyList<T> choices(
      Iterable<T> population, @Nullable Object weights, @Nullable Object cumWeights, long k) {
    return SHARED.choices(population, weights, cumWeights, k);
  }

  /** A float between a and b. */
  @Python("uniform(a, b)")
  public static double uniform(double a, double b) {
    return SHARED.uniform(a, b);
  }

  /** The triangular distribution. */
  @Python("triangular(low=0.0, high=1.0, mode=None)")
  public static double triangular(double low, double high, @Nullable Double mode) {
    return SHARED.triangular(low, high, mode);
  }

  /** The normal distribution. */
  @Python("normalvariate(mu=0.0, sigma=1.0)")
  public static double normalvariate(double mu, double sigma) {
    return SHARED.normalvariate(mu, sigma);
  }

  /** The normal distribution, by pairs. */
  @Python("gauss(mu=0.0, sigma=1.0)")
  public static double gauss(double mu, double sigma) {
    return SHARED.gauss(mu, sigma);
  }

  /** The distribution whose logarithm is normal. */
  @Python("lognormvariate(mu, sigma)")
  public static double lognormvariate(double mu, double sigma) {
    return SHARED.lognormvariate(mu, sigma);
  }

  /** The exponential distribution. */
  @Python("expovariate(lambd=1.0)")
  public static double expovariate(double lambd) {
    return SHARED.expovariate(lambd);
  }

  /** The circular distribution of von Mises. */
  @Python("vonmisesvariate(mu, kappa)")
  public static double vonmisesvariate(double mu, double kappa) {
    return SHARED.vonmisesvariate(mu, kappa);
  }

  /** The gamma distribution. */
  @Python("gammavariate(alpha, beta)")
  public static double gammavariate(double alpha, double beta) {
    return SHARED.gammavariate(alpha, beta);
  }

  /** The beta distribution. */
  @Python("betavariate(alpha, beta)")
  public static double betavariate(double alpha, double beta) {
    return SHARED.betavariate(alpha, beta);
  }

  /** The distribution of Pareto. */
  @Python("paretovariate(alpha)")
  public static double paretovariate(double alpha) {
    return SHARED.paretovariate(alpha);
  }

  /** The distribution of Weibull. */
  @Python("weibullvariate(alpha, beta)")
  public static double weibullvariate(double alpha, double beta) {
    return SHARED.weibullvariate(alpha, beta);
  }

  /** How many of n trials succeed. */
  @Python("binomialvariate(n=1, p=0.5)")
  public static long binomialvariate(long n, double p) {
    return SHARED.binomialvariate(n, p);
  }
}
