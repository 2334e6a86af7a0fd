package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.IndexError;
import io.portalis.python.Py;
import io.portalis.python.PyBytes;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import io.portalis.python.ZeroDivisionError;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code random.Random}: equal seeds give CPython's numbers. */
@Python("Random")
public class Random {

  private static final double LOG4 = Math.log(4.0);
  private static final double SG_MAGIC = 1.0 + Math.log(4.5);
  private static final double NV_MAGIC = 4 * Math.exp(-0.5) / Math.sqrt(2.0);
  private static final double TWO_PI = 2 * Math.PI;

  private final MersenneTwister twister = new MersenneTwister();
  private @Nullable Double gaussNext;

  /**
   * Makes a generator.
   *
   * @param x the seed: None for any, or an int, float, str or bytes
   */
  @Python("Random(x=None)")
  public Random(@Nullable Object x) {
    start(x);
  }

  /** Starts anew from a seed: None for any, or an int, float, str or bytes. */
  @Python("seed(a=None, version=2)")
  public void seed(@Nullable Object a, long version) {
    if (version == 1 && a instanceof String text) {
      start(oldHash(text));
    } else {
      start(a);
    }
  }

  private void start(@Nullable Object seed) {
    gaussNext = null;
    if (seed == null) {
      twister.seed(BigInteger.valueOf(System.nanoTime() ^ ((long) (Math.random() * 0x1p52) << 11)));
    } else if (Ints.isInt(seed)) {
      twister.seed(Ints.index(seed));
    } else if (seed instanceof String text) {
      twister.seed(digested(text.getBytes(StandardCharsets.UTF_8)));
    } else if (seed instanceof BytesLike bytes) {
      twister.seed(digested(Octets.of(bytes)));
    } else if (seed instanceof Double) {
      twister.seed(new BigInteger(Long.toUnsignedString(Py.hash(seed))));
    } else {
      throw new TypeError(
          "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
    }
  }

  private static BigInteger digested(byte[] text) {
    byte[] digest = Digests.digest("sha512", text);
    byte[] both = new byte[text.length + digest.length];
    System.arraycopy(text, 0, both, 0, text.length);
    System.arraycopy(digest, 0, both, text.length, digest.length);
    return new BigInteger(1, both);
  }

  private static BigInteger oldHash(String text) {
    int[] points = text.codePoints().toArray();
    long hash = points.length == 0 ? 0 : (long) points[0] << 7;
    for (int point : points) {
      hash = (1000003 * hash) ^ point;
    }
    return new BigInteger(Long.toUnsignedString(hash ^ points.length));
  }

  /** The state, for {@link #setstate}. */
  @Python("getstate()")
  public Tuple getstate() {
    long[] saved = twister.save();
    @Nullable Object[] words = new Object[saved.length];
    for (int i = 0; i < saved.length; i++) {
      words[i] = saved[i];
    }
    return Tuple.of(3L, Tuple.of(words), gaussNext);
  }

  /** Takes back a state that {@link #getstate} gave. */
  @Python("setstate(state)")
  public void setstate(@Nullable Object state) {
    @Nullable Object version = Py.getItem(state, 0L);
    if (!Py.eq(version, 3L)) {
      throw new ValueError(
          "state with version " + Py.str(version) + " passed to Random.setstate() of version 3");
    }
    @Nullable Object[] parts = Py.unpack(state, 3);
    @Nullable Object[] words = Py.unpack(parts[1], MersenneTwister.SIZE + 1);
    long[] saved = new long[words.length];
    for (int i = 0; i < saved.length; i++) {
      saved[i] = Py.toLong(words[i]);
    }
    twister.restore(saved);
    gaussNext = (Double) parts[2];
  }

  /** A float from [0, 1). */
  @Python("random()")
  public double random() {
    return twister.nextDouble();
  }

  /** An int with some random bits. */
  @Python("getrandbits(k, /)")
  public Object getrandbits(long k) {
    if (k < 0) {
      throw new ValueError("number of bits must be non-negative");
    }
    return k < 64 ? (Object) twister.bits((int) k) : Ints.normal(twister.bigBits((int) k));
  }

  /** Random bytes. */
  @Python("randbytes(n)")
  public PyBytes randbytes(long n) {
    BigInteger bits = n == 0 ? BigInteger.ZERO : Ints.index(getrandbits(8 * n));
    byte[] bytes = new byte[(int) n];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bits.shiftRight(8 * i).byteValue();
    }
    return new PyBytes(bytes);
  }

  /** An int from a range. */
  @Python("randrange(stop, /)")
  public long randrange(long stop) {
    if (stop <= 0) {
      throw new ValueError("empty range for randrange()");
    }
    return twister.below(stop);
  }

  /** An int from a range. */
  @Python("randrange(start, stop)")
  public long randrange(long start, long stop) {
    return randrange(start, stop, 1);
  }

  /** An int from a range. */
  @Python("randrange(start, stop, step)")
  public long randrange(long start, long stop, long step) {
    return ((Number) randrange((Object) start, stop, step)).longValue();
  }

  /** An int from a range; the ints may have any size. */
  @Python("randrange(start, stop=None, step=1)")
  public Object randrange(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
    BigInteger from = Ints.index(start);
    if (stop == null) {
      if (!Py.eq(step, 1L)) {
        throw new TypeError("Missing a non-None stop argument");
      }
      if (from.signum() <= 0) {
        throw new ValueError("empty range for randrange()");
      }
      return Ints.normal(below(from));
    }
    BigInteger width = Ints.index(stop).subtract(from);
    BigInteger stride = Ints.index(step);
    if (stride.equals(BigInteger.ONE)) {
      if (width.signum() <= 0) {
        throw new ValueError("empty range in randrange(" + start + ", " + stop + ")");
      }
      return Ints.normal(from.add(below(width)));
    }
    if (stride.signum() == 0) {
      throw new ValueError("zero step for randrange()");
    }
    BigInteger count =
        width.add(stride).subtract(BigInteger.valueOf(stride.signum())).divide(stride);
    if (count.signum() <= 0 || width.signum() != stride.signum()) {
      throw new ValueError("empty range in randrange(" + start + ", " + stop + ", " + step + ")");
    }
    return Ints.normal(from.add(stride.multiply(below(count))));
  }

  private BigInteger below(BigInteger bound) {
    return bound.bitLength() < 64
        ? BigInteger.valueOf(twister.below(bound.longValue()))
        : twister.below(bound);
  }

  /** An int from a to b, both included. */
  @Python("randint(a, b)")
  public long randint(long a, long b) {
    if (b == Long.MAX_VALUE || b - a < 0 || b - a == Long.MAX_VALUE) {
      return ((Number) randint((Object) a, b)).longValue();
    }
    return a + twister.below(b - a + 1);
  }

  /** An int from a to b, both included. */
  @Python("randint(a, b)")
  public Object randint(@Nullable Object a, @Nullable Object b) {
    return randrange(a, Py.add(b, 1L), 1L);
  }

  /** One of a list's items. */
  @Python("choice(seq)")
  public <T extends @Nullable Object> T choice(List<T> seq) {
    if (seq.isEmpty()) {
      throw new IndexError("Cannot choose from an empty sequence");
    }
    return seq.get((int) twister.below(seq.size()));
  }

  /** One of a sequence's items. */
  @Python("choice(seq)")
  public @Nullable Object choice(@Nullable Object seq) {
    long size = Py.len(seq);
    if (size == 0) {
      throw new IndexError("Cannot choose from an empty sequence");
    }
    return Py.getItem(seq, twister.below(size));
  }

  /** Shuffles a list in place. */
  @Python("shuffle(x)")
  public void shuffle(@Nullable Object x) {
    for (long i = Py.len(x) - 1; i > 0; i--) {
      long j = twister.below(i + 1);
      @Nullable Object kept = Py.getItem(x, i);
      Py.setItem(x, i, Py.getItem(x, j));
      Py.setItem(x, j, kept);
    }
  }

  /** Distinct items of a list, in random order. */
  @Python("sample(population, k)")
  public <T extends @Nullable Object> PyList<T> sample(List<T> population, long k) {
    return Choosing.sample(twister, population, k);
  }

  /** Distinct items of a sequence, in random order. */
  @Python("sample(population, k, *, counts=None)")
  public PyList<@Nullable Object> sample(
      @Nullable Object population, long k, @Nullable Object counts) {
    return Choosing.sample(twister, population, k, counts);
  }

  /** Items of a list; an item may come several times. */
  @Python("choices(population, *, k)")
  public <T extends @Nullable Object> PyList<T> choices(List<T> population, long k) {
    return Choosing.choices(twister, population, null, null, k);
  }

  /** Items of a sequence by weight; an item may come several times. */
  @Python("choices(population, weights=None, *, cum_weights=None, k=1)")
  public <T extends @Nullable Object> PyList<T> choices(
      Iterable<T> population, @Nullable Object weights, @Nullable Object cumWeights, long k) {
    return Choosing.choices(twister, Choosing.sequence(population), weights, cumWeights, k);
  }

  /** A float between a and b. */
  @Python("uniform(a, b)")
  public double uniform(double a, double b) {
    return a + (b - a) * random();
  }

  /** The triangular distribution. */
  @Python("triangular(low=0.0, high=1.0, mode=None)")
  public double triangular(double low, double high, @Nullable Double mode) {
    double u = random();
    if (mode != null && high == low) {
      return low;
    }
    double c = mode == null ? 0.5 : (mode - low) / (high - low);
    if (u > c) {
      return high + (low - high) * Math.sqrt((1.0 - u) * (1.0 - c));
    }
    return low + (high - low) * Math.sqrt(u * c);
  }

  /** The normal distribution. */
  @Python("normalvariate(mu=0.0, sigma=1.0)")
  public double normalvariate(double mu, double sigma) {
    while (true) {
      double u1 = random();
      double u2 = 1.0 - random();
      double z = NV_MAGIC * (u1 - 0.5) / u2;
      if (z * z / 4.0 <= -Math.log(u2)) {
        return mu + z * sigma;
      }
    }
  }

  /** The normal distribution, by pairs. */
  @Python("gauss(mu=0.0, sigma=1.0)")
  public double gauss(double mu, double sigma) {
    Double kept = gaussNext;
    gaussNext = null;
    if (kept == null) {
      double angle = random() * TWO_PI;
      double radius = Math.sqrt(-2.0 * Math.log(1.0 - random()));
      kept = Math.cos(angle) * radius;
      gaussNext = Math.sin(angle) * radius;
    }
    return mu + kept * sigma;
  }

  /** The distribution whose logarithm is normal. */
  @Python("lognormvariate(mu, sigma)")
  public double lognormvariate(double mu, double sigma) {
    return PyMath.exp(normalvariate(mu, sigma));
  }

  /** The exponential distribution. */
  @Python("expovariate(lambd=1.0)")
  public double expovariate(double lambd) {
    double drawn = -Math.log(1.0 - random());
    if (lambd == 0) {
      throw new ZeroDivisionError("float division by zero");
    }
    return drawn / lambd;
  }

  /** The circular distribution of von Mises. */
  @Python("vonmisesvariate(mu, kappa)")
  public double vonmisesvariate(double mu, double kappa) {
    if (kappa <= 1e-6) {
      return TWO_PI * random();
    }
    double s = 0.5 / kappa;
    double r = s + Math.sqrt(1.0 + s * s);
    double z;
    while (true) {
      double u1 = random();
      z = Math.cos(Math.PI * u1);
      double d = z / (r + z);
      double u2 = random();
      if (u2 < 1.0 - d * d || u2 <= (1.0 - d) * Math.exp(d)) {
        break;
      }
    }
    double q = 1.0 / r;
    double angle = FloatMath.acos((q + z) / (1.0 + q * z));
    return Py.mod(random() > 0.5 ? mu + angle : mu - angle, TWO_PI);
  }

  /** The gamma distribution. */
  @Python("gammavariate(alpha, beta)")
  public double gammavariate(double alpha, double beta) {
    if (alpha <= 0.0 || beta <= 0.0) {
      throw new ValueError("gammavariate: alpha and beta must be > 0.0");
    }
    if (alpha > 1.0) {
      return beta * gammaAboveOne(alpha);
    }
    if (alpha == 1.0) {
      return -Math.log(1.0 - random()) * beta;
    }
    return beta * gammaBelowOne(alpha);
  }

  /** By R. C. H. Cheng (1977). */
  private double gammaAboveOne(double alpha) {
    double root = Math.sqrt(2.0 * alpha - 1.0);
    double b = alpha - LOG4;
    double c = alpha + root;
    while (true) {
      double u1 = random();
      if (!(1e-7 < u1 && u1 < 0.9999999)) {
        continue;
      }
      double u2 = 1.0 - random();
      double v = Math.log(u1 / (1.0 - u1)) / root;
      double x = alpha * Math.exp(v);
      double z = u1 * u1 * u2;
      double r = b + c * v - x;
      if (r + SG_MAGIC - 4.5 * z >= 0.0 || r >= Math.log(z)) {
        return x;
      }
    }
  }

  /** By Kennedy and Gentle, algorithm GS. */
  private double gammaBelowOne(double alpha) {
    while (true) {
      double u = random();
      double b = (Math.E + alpha) / Math.E;
      double p = b * u;
      double x = p <= 1.0 ? Math.pow(p, 1.0 / alpha) : -Math.log((b - p) / alpha);
      double u1 = random();
      if (u1 <= (p > 1.0 ? Math.pow(x, alpha - 1.0) : Math.exp(-x))) {
        return x;
      }
    }
  }

  /** The beta distribution. */
  @Python("betavariate(alpha, beta)")
  public double betavariate(double alpha, double beta) {
    double y = gammavariate(alpha, 1.0);
    return y == 0 ? 0.0 : y / (y + gammavariate(beta, 1.0));
  }

  /** The distribution of Pareto. */
  @Python("paretovariate(alpha)")
  public double paretovariate(double alpha) {
    double u = 1.0 - random();
    return Math.pow(u, -1.0 / alpha);
  }

  /** The distribution of Weibull. */
  @Python("weibullvariate(alpha, beta)")
  public double weibullvariate(double alpha, double beta) {
    double u = 1.0 - random();
    return alpha * Math.pow(-Math.log(u), 1.0 / beta);
  }

  /** How many of n trials succeed. */
  @Python("binomialvariate(n=1, p=0.5)")
  public long binomialvariate(long n, double p) {
    return Choosing.binomial(twister, n, p);
  }
}
