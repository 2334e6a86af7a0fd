package io.portalis.shim.java.util;

import java.io.Serializable;
import java.util.random.RandomGenerator;

/** Pseudo-random numbers by the formulas that the JDK specifies: the same for the same seed. */
public class Random implements RandomGenerator, Serializable {

  private static final long serialVersionUID = 1L;

  private static final long FACTOR = 0x5DEECE66DL;
  private static final long MASK = (1L << 48) - 1;

  private long seed;
  private double nextGaussian;
  private boolean hasNextGaussian;

  public Random() {
    this((long) (Math.random() * MASK));
  }

  public Random(long seed) {
    setSeed(seed);
  }

  public void setSeed(long seed) {
    this.seed = (seed ^ FACTOR) & MASK;
    hasNextGaussian = false;
  }

  protected int next(int bits) {
    seed = (seed * FACTOR + 0xBL) & MASK;
    return (int) (seed >>> (48 - bits));
  }

  @Override
  public int nextInt() {
    return next(32);
  }

  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    if ((bound & -bound) == bound) {
      return (int) ((bound * (long) next(31)) >> 31);
    }
    while (true) {
      int bits = next(31);
      int value = bits % bound;
      if (bits - value + (bound - 1) >= 0) {
        return value;
      }
    }
  }

  @Override
  public int nextInt(int origin, int bound) {
    checkRange(origin < bound);
    int number = nextInt();
    int range = bound - origin;
    int most = range - 1;
    if ((range & most) == 0) {
      return (number & most) + origin;
    }
    if (range < 0) {
      while (number < origin || number >= bound) {
        number = nextInt();
      }
      return number;
    }
    int bits = number >>> 1;
    while (bits + most - bits % range < 0) {
      bits = nextInt() >>> 1;
    }
    return bits % range + origin;
  }

  @Override
  public long nextLong() {
    return ((long) next(32) << 32) + next(32);
  }

  @Override
  public long nextLong(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    return nextLong(0, bound);
  }

  @Override
  public long nextLong(long origin, long bound) {
    checkRange(origin < bound);
    long number = nextLong();
    long range = bound - origin;
    long most = range - 1;
    if ((range & most) == 0) {
      return (number & most) + origin;
    }
    if (range < 0) {
      while (number < origin || number >= bound) {
        number = nextLong();
      }
      return number;
    }
    long bits = number >>> 1;
    while (bits + most - bits % range < 0) {
      bits = nextLong() >>> 1;
    }
    return bits % range + origin;
  }

  private static void checkRange(boolean isRange) {
    if (!isRange) {
      throw new IllegalArgumentException("bound must be greater than origin");
    }
  }

  @Override
  public boolean nextBoolean() {
    return next(1) != 0;
  }

  @Override
  public float nextFloat() {
    return next(24) / (float) (1 << 24);
  }

  @Override
  public double nextDouble() {
    return (((long) next(26) << 27) + next(27)) * 0x1.0p-53;
  }

  @Override
  public double nextGaussian() {
    if (hasNextGaussian) {
      hasNextGaussian = false;
      return nextGaussian;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * nextDouble() - 1;
      y = 2 * nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * Math.log(square) / square);
    nextGaussian = y * factor;
    hasNextGaussian = true;
    return x * factor;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    int bits = 0;
    for (int i = 0; i < bytes.length; i++) {
      bits = i % 4 == 0 ? nextInt() : bits >> 8;
      bytes[i] = (byte) bits;
    }
  }
}
