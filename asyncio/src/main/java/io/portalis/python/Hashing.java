package io.portalis.python;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Python's hashes. Those of numbers and of tuples and frozen sets of numbers are CPython's, so that
 * sets of them have its order: numbers are taken modulo 2**61-1, tuples are mixed as by xxHash.
 */
final class Hashing {

  private static final long MODULUS = (1L << 61) - 1;
  private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);
  private static final long PRIME1 = 0x9E3779B185EBCA87L;
  private static final long PRIME2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME5 = 0x27D4EB2F165667C5L;

  private Hashing() {}

  static long hash(@Nullable Object value) {
    if (value instanceof String s) {
      return s.hashCode();
    }
    if (value instanceof Long n) {
      return ofLong(n);
    }
    if (value instanceof PyInstance instance && !(value instanceof PyList<?>)) {
      return toLong(instance.__hash__());
    }
    if (value == null) {
      return 0xfca86420L;
    }
    if (value instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (value instanceof Double d) {
      return ofDouble(d);
    }
    if (value instanceof Tuple t) {
      return ofTuple(t.toArray());
    }
    if (value instanceof BigInteger n) {
      return minusOne(n.abs().mod(BIG_MODULUS).longValue() * n.signum());
    }
    if (value instanceof FrozenSet<?> set) {
      return ofSet(set);
    }
    if (value instanceof PyList<?>
        || value instanceof PyDict<?, ?>
        || value instanceof PySet<?>
        || value instanceof DictView<?> v && v.isSet()) {
      throw unhashable(value);
    }
    return value.hashCode();
  }

  static TypeError unhashable(@Nullable Object value) {
    return new TypeError("unhashable type: '" + Py.typeName(value) + "'");
  }

  private static long toLong(@Nullable Object hash) {
    if (hash instanceof Long n) {
      return n == -1 ? -2 : n;
    }
    if (hash instanceof BigInteger || hash instanceof Boolean) {
      return hash(hash);
    }
    throw new TypeError("__hash__ method should return an integer");
  }

  private static long ofLong(long n) {
    return n == Long.MIN_VALUE ? -4 : minusOne(n % MODULUS);
  }

  private static long minusOne(long hash) {
    return hash == -1 ? -2 : hash;
  }

  private static long ofDouble(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 9e18) {
      return ofLong((long) value);
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? 314159 : -314159;
    }
    if (Double.isNaN(value)) {
      return 0;
    }
    int exponent = Math.getExponent(value) + 1;
    double fraction = Math.scalb(Math.abs(value), -exponent);
    if (Math.abs(value) < Double.MIN_NORMAL) {
      exponent = Math.getExponent(value * 0x1p54) + 1 - 54;
      fraction = Math.scalb(Math.abs(value) * 0x1p54, -exponent - 54);
    }
    long x = 0;
    while (fraction != 0) {
      x = ((x << 28) & MODULUS) | x >>> 33;
      fraction *= 268435456.0;
      exponent -= 28;
      long y = (long) fraction;
      fraction -= y;
      x += y;
      if (x >= MODULUS) {
        x -= MODULUS;
      }
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    x = ((x << exponent) & MODULUS) | x >>> (61 - exponent);
    return minusOne(value < 0 ? -x : x);
  }

  static long ofTuple(@Nullable Object[] items) {
    long acc = PRIME5;
    for (Object item : items) {
      acc += hash(item) * PRIME2;
      acc = Long.rotateLeft(acc, 31) * PRIME1;
    }
    acc += items.length ^ (PRIME5 ^ 3527539L);
    return acc == -1 ? 1546275796 : acc;
  }

  static long ofSet(AnySet<?> set) {
    long hash = 0;
    for (Object item : set) {
      long h = hash(item);
      hash ^= ((h ^ 89869747L) ^ (h << 16)) * 3644798167L;
    }
    hash ^= (set.size() + 1) * 1927868237L;
    hash ^= (hash >>> 11) ^ (hash >>> 25);
    hash = hash * 69069L + 907133923L;
    return hash == -1 ? 590923713L : hash;
  }

  /** The hash of an object that is equal to itself only. */
  static long identity(Object value) {
    return System.identityHashCode(value);
  }

  /** Whether CPython computes the same hash in every run. */
  static boolean deterministic(@Nullable Object value) {
    if (value instanceof Long || value instanceof Boolean || value instanceof BigInteger) {
      return true;
    }
    if (value instanceof Double d) {
      return !Double.isNaN(d);
    }
    if (value instanceof Tuple || value instanceof FrozenSet<?>) {
      for (Object item : (Iterable<?>) value) {
        if (!deterministic(item)) {
          return false;
        }
      }
      return true;
    }
    return value instanceof PyInstance.HashesFields instance && deterministic(instance.hashed());
  }
}
